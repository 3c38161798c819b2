import CommandLanguage
import PostMortem
import Testing

struct CommandParserTests {
    /// A line, and the canonical line of what it says.
    static let lines: [(typed: String, canonical: String)] = [
        ("help", "help"), ("?", "help"), ("? next", "help next"), ("guide", "guide"),
        ("STATUS", "status"), ("show", "show"), ("show Parked", "show parked"),
        ("load drafts/on call.script", "load drafts/on call.script"), ("report", "report"),
        ("report page one.md", "report page one.md"), ("quit", "quit"),
        ("note  a  b\tc ", "note a  b\tc"), ("u", "undo"), ("redo\r", "redo"),
        ("edit t3 - kept", "edit T3 - kept"), ("move T3 +5m", "move T3 2026-11-21T09:19:00+01:00"),
        ("drop T4", "drop T4"), ("drop T4 because twice", "drop T4 because twice"),
        ("key w0", "key W0"),
        ("blame", "blame"), ("blame T3", "blame T3"), ("blame he knew", "blame he knew"),
        ("blame T3 he knew", "blame T3 he knew"), ("blame - T3 he knew", "blame - T3 he knew"),
        ("blame - he knew", "blame he knew"), ("blame -", "blame"), ("p why?", "park why?"),
        ("answer Q1 it is new", "answer Q1 it is new"),
        ("incident Checkout times out", "incident Checkout times out"),
        ("severity SEV 2", "severity SEV 2"),
        ("service checkout", "service checkout"), ("impact 4 % failed", "impact 4 % failed"),
        ("zone EUROPE/berlin", "zone Europe/Berlin"), ("zone +0530", "zone +05:30"),
        ("zone z", "zone UTC"),
        ("recurs in May", "recurs in May"),
        ("summary It failed. It was caught.", "summary It failed. It was caught."),
        ("started T3", "started T3"),
        ("started 9:02 the deploy", "started 2026-11-21T09:02:00+01:00 the deploy"),
        ("detected 09:14Z a call", "detected 2026-11-21T09:14:00+00:00 a call"),
        ("mitigated ~10:00", "mitigated ~2026-11-21T10:00:00+01:00"),
        ("resolved T9 T8 was early", "resolved T9 T8 was early"),
        ("invite ONCALL Ben Ode", "invite on-call Ben Ode"),
        ("invite", "invite"), ("invite Other Mia", "invite other Mia"),
        ("absent Ines", "absent Ines"), ("present Ines", "present Ines"), ("fit", "fit"),
        ("fit because it was close", "fit because it was close"), ("n", "next"),
        ("next BECAUSE because", "next because because"), ("back", "back"),
        ("phase 3", "phase cause"),
        ("phase Factors", "phase factors"), ("phase after", "phase after"),
        ("extend 05", "extend 5"),
        ("pause", "pause"), ("resume", "resume"), ("agree ALL", "agree all"),
        ("agree Al", "agree Al"),
        ("agree - all", "agree - all"), ("agree all hands", "agree all hands"),
        ("f 09:14 x", "fact 2026-11-21T09:14:00+01:00 x"), ("s x", "signal x"),
        ("fact - 09:14 x", "fact - 09:14 x"), ("fact - x", "fact x"), ("fact - -", "fact - -"),
        ("fact 09:14 - x", "fact 2026-11-21T09:14:00+01:00 - x"),
        ("problem it failed", "problem it failed"),
        ("w no limit", "why no limit"), ("why W2 no limit", "why W2 no limit"),
        ("why - W2 is a limit", "why - W2 is a limit"), ("at W1", "at W1"),
        ("link W2 T3", "link W2 T3"),
        ("root W4", "root W4"), ("root W4 because we say so", "root W4 because we say so"),
        ("worsened x", "worsened x"), ("hid x", "hid x"), ("slowed x", "slowed x"),
        ("assumed x", "assumed x"), ("luck x", "luck x"), ("worked x", "worked x"),
        ("i x", "idea x"),
        ("for I1 W4", "for I1 W4"), ("rank", "rank"), ("rank i2 I1", "rank I2 I1"),
        ("pick I2", "pick I2"), ("pick I2 I1 because both", "pick I2 I1 because both"),
        ("pick", "pick"), ("pick -", "pick"), ("pick - because none", "pick - because none"),
        ("decline I3 later", "decline I3 later"), ("none it is fixed", "none it is fixed"),
        ("owner A1 Ines", "owner A1 Ines"), ("due A1 +14d", "due A1 2026-12-07"),
        ("measure A1 a test", "measure A1 a test"), ("yes A1", "yes A1"), ("read", "read"),
        ("directive", "directive"), ("close because time", "close because time"),
        ("done A1", "done A1"),
        ("done A1 live", "done A1 live"), ("slip A1 +2w parts", "slip A1 2026-12-07 parts"),
        ("cancel A1 retired", "cancel A1 retired"),
        ("rename  Jon,  John Smith", "rename Jon,  John Smith"), ("uninvite Jon", "uninvite Jon"),
        ("object Jon it was later", "object Jon it was later"),
        ("invite other - Holm, Eva", "invite other - Holm, Eva"),
        ("agree Contract Jon", "agree contract Jon"),
        ("agree - contract Jon", "agree - contract Jon"),
        ("agree contract", "agree contract"), ("no a1 on leave", "no A1 on leave"),
        ("fact t3", "fact T3"), ("s T3", "signal T3"), ("fact - T3", "fact - T3"),
        ("fact T3 was it", "fact T3 was it"), ("show notes", "show notes"),
        ("tracked a1 https://x.example/1", "tracked A1 https://x.example/1"),
        ("lens", "lens"),
        ("lens OK t3", "lens ok T3"), ("lens off", "lens off"),
        ("lens off Hindsight", "lens off hindsight"), ("lens on", "lens on"),
    ]

    @Test(arguments: lines)
    func `a line says one command`(line: (typed: String, canonical: String)) throws {
        #expect(try command(line.typed, in: context()).line == line.canonical)
    }

    @Test
    func `every verb is in the table`() throws {
        let words = Set(Self.lines.map { String($0.canonical.prefix { $0 != " " }) })
        #expect(words == Set(Verb.allCases.map(\.word)))
    }

    @Test
    func `values are read, not only words`() throws {
        let context = try context()
        let time = StatedTime(
            Moment(instant: try instant("2026-11-21T09:14:00+01:00"), offset: 3600))
        let (entry, why) = (try #require(ItemID("T3")), try #require(ItemID("W1")))
        #expect(
            try command("signal 09:14 p99", in: context) == .record(.signal, at: time, text: "p99"))
        #expect(try command("link w1 t3", in: context) == .link(why, to: entry))
        #expect(
            try command("started T3 x", in: context)
                == .milestone(.started, at: .entry(entry), text: "x"))
        #expect(try command("agree All", in: context) == .agree(.everyone))
        #expect(try command("agree - All", in: context) == .agree(.person("All")))
        #expect(try command("pick -", in: context) == .pick([], because: nil))
    }

    @Test(arguments: ["", " ", "\t \r", "# fact x", "  \t# x", "#", "#fact"])
    func `blank lines and comments say nothing`(line: String) throws {
        #expect(try CommandParser.parse(line, in: context()) == nil)
    }

    @Test
    func `a text is kept as typed but for the blanks around it`() throws {
        let line = "\tNOTE \t \u{A0}a \"b\"  $c\\\u{301} # d\u{200B} \r"
        #expect(try command(line, in: context()) == .note("\u{A0}a \"b\"  $c\\\u{301} # d\u{200B}"))
    }

    @Test
    func `a blank in front of a combining mark still separates`() throws {
        #expect(try command("note \u{301}x", in: context()) == .note("\u{301}x"))
    }

    @Test
    func `a substring is read like a string`() throws {
        let whole = "0123 fact x"
        #expect(
            try CommandParser.parse(whole.dropFirst(5), in: context())
                == .record(.fact, at: nil, text: "x"))
        let error = try #require(throws: ParseError.self) {
            try CommandParser.parse(whole.dropFirst(5).dropLast(2), in: context())
        }
        #expect(error.column == 5)
    }
}
