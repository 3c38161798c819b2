import CommandLanguage
import PostMortem
import Prompts
import Screen
import Testing

@testable import Shell
@testable import Views

/// What is shown of a session.
struct ViewTests {
    private func shown(
        _ topic: Command.Topic, of lines: [String], width: Int? = 80
    ) throws -> [String] {
        let meeting = try Meeting(lines)
        return ShowView(
            session: meeting.session, now: meeting.now, wrapping: Wrapping(width: width),
            screen: Canvas(columns: nil, glyphs: .drawn)
        ).lines(of: topic).map(\.text)
    }

    @Test(arguments: Command.Topic.allCases)
    func `a topic of a new session has its heading and says how to begin`(
        topic: Command.Topic
    ) throws {
        let lines = try shown(topic, of: [])
        #expect(lines.first == topic.heading)
        #expect(lines.count > 1)
        #expect(lines.allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: Command.Topic.allCases, [60, 80, 120])
    func `a topic of a full session fits the screen's width`(
        topic: Command.Topic, width: Int
    ) throws {
        let lines = try shown(topic, of: ViewTests.full, width: width)
        #expect(lines.allSatisfy { $0.count <= width }, "\(lines)")
        #expect(lines.allSatisfy { !$0.isEmpty })
    }

    @Test func `the timeline is in the order of time, under its days`() throws {
        let lines = try shown(
            .timeline,
            of: Lines.timeline + [
                "signal 2026-11-22T09:14Z second", "fact 2026-11-22T09:02Z first",
                "fact 2026-11-23T00:10Z third", "detected T1", "key T2",
            ])
        #expect(
            lines == [
                "TIMELINE", "  2026-11-22", "  T2   09:02 +00:00  fact   first  (key)",
                "  T1   09:14 +00:00  signal second  [detected]", "  2026-11-23",
                "  T3   00:10 +00:00  fact   third",
            ])
    }

    @Test func `entries without a time, and about ones, keep the columns`() throws {
        let lines = try shown(
            .timeline, of: Lines.timeline + ["fact ~2026-11-22T09:02Z about", "fact untimed"])
        #expect(
            lines.dropFirst(2) == [
                "  T1   ~09:02 +00:00 fact   about", "  T2   —             fact   untimed",
            ])
    }

    @Test func `a question shows whether it is open, and a dropped one is gone`() throws {
        let lines = try shown(
            .parked,
            of: Lines.factors + [
                "park One?", "park Two?", "park Three?", "answer Q1 So", "drop Q3",
            ]
        )
        #expect(lines == ["PARKED QUESTIONS", "  Q1   One?  -> So", "  Q2   Two?  (open)"])
    }

    @Test func `whys are a tree with evidence, root and place`() throws {
        let lines = try shown(
            .whys,
            of: Lines.twoWhys + ["link W1 T1", "root W2", "why W1 The queue had no limit"])
        #expect(
            lines == [
                "WHYS", "  W0   Customers could not pay", "  W1   └ The pool was exhausted  (T1)",
                "  W2     ├ ★ No limit guards the pool  [structural cause]",
                "  W3     └ The queue had no limit  ◀\u{A0}here",
            ])
    }

    @Test func `factors are in their groups`() throws {
        let lines = try shown(.factors, of: Lines.factors + ["luck A quiet day", "hid No alert"])
        #expect(
            lines == [
                "CONTRIBUTING FACTORS", "  Harder to detect", "    F2   No alert",
                "  \(FactorKind.luck.title)", "    F1   A quiet day",
            ])
    }

    @Test func `ideas are ranked, picked ones named, declined ones last`() throws {
        let lines = try shown(
            .ideas,
            of: Lines.ideas + [
                "idea Remind everyone", "decline I3 too weak", "rank I2 I1", "pick I2",
            ]
        )
        #expect(
            lines == [
                "IDEAS", "  I2   1.  Build an alert  (for F1)  [picked: A1]",
                "  I1   2.  Build a limit  (for W2)",
                "  I3   Remind everyone  (declined: too weak)",
            ])
    }

    @Test func `an action shows what it has and what it lacks`() throws {
        let lines = try shown(.actions, of: Lines.picked + ["owner A1 Tomas", "due A1 2026-12-01"])
        #expect(
            lines == [
                "ACTIONS", "  A1   Build a limit",
                "       owner Tomas Beck · due Tue 2026-12-01 · no yes yet", "       done when: —",
                "  A2   Build an alert", "       owner — · due — · no yes yet",
                "       done when: —",
            ])
    }

    @Test func `an action that is followed up shows how`() throws {
        let lines = try shown(
            .actions, of: Lines.closed + ["slip A1 2026-12-20 a freeze", "done A1 rolled out"])
        #expect(lines.contains("       slipped from Mon 2026-11-30 to Sun 2026-12-20: a freeze"))
        #expect(lines.contains { $0.hasSuffix("· done: rolled out") })
    }

    @Test func `the reason for no action stands in the actions' place`() throws {
        let lines = try shown(.actions, of: Lines.ideas + ["none It is gone next week"])
        #expect(lines == ["ACTIONS", "  none: It is gone next week"])
    }

    @Test func `the roster shows roles, who is absent and who agreed`() throws {
        let lines = try shown(.roster, of: Lines.room + ["agree Mara", "absent Tomas"])
        #expect(lines.contains("  Mara Lind, facilitator  agreed"))
        #expect(lines.contains("  Tomas Beck, on-call engineer  (absent)"))
    }

    @Test func `the clock shows each phase and where the meeting is`() throws {
        let lines = try shown(.clock, of: Lines.timeline)
        #expect(lines.count == 6)
        #expect(lines.filter { $0.hasSuffix("<- now") }.count == 1)
        #expect(try shown(.clock, of: Lines.timeline + ["pause"])[2].hasSuffix("(paused)"))
    }

    @Test(arguments: [[], Lines.preparation, Lines.cause, Lines.confirmed, full, Lines.closed])
    func `status fits one screen`(lines: [String]) throws {
        let meeting = try Meeting(lines)
        let status = StatusView(
            session: meeting.session, now: meeting.now, wrapping: Wrapping(width: 80)
        ).lines.map(\.text)
        // The prompt stands below it.
        #expect(status.count <= 23, "\(status.joined(separator: "\n"))")
        #expect(status.allSatisfy { $0.count <= 80 && !$0.isEmpty })
    }

    @Test(arguments: [40, 60, 80])
    func `help breaks no word, and goes on below its text`(columns: Int) throws {
        for verb in [nil, "times"] + Verb.allCases.map(\.word) {
            let text = try Verb.help(on: verb)
            let lines = HelpView(text: text, wrapping: Wrapping(width: columns)).lines
            #expect(lines.allSatisfy { $0.columns <= columns })
            let words = { (text: String) in text.split { $0 == " " || $0 == "\n" } }
            #expect(words(lines.map(\.text).joined(separator: "\n")) == words(text))
        }
        let overview = HelpView(text: try Verb.help(on: nil), wrapping: Wrapping(width: 60)).lines
        #expect(overview[1] == "Any time      note  undo (u)  redo  edit  move  drop  key")
        #expect(overview[2] == "              blame  park (p)")
        let wide = HelpView(text: "a  b\n  c", wrapping: Wrapping(width: nil)).lines
        #expect(wide == ["a  b", "  c"])
    }

    @Test(arguments: Phase.allCases)
    func `what a phase wants has a heading and its four blocks`(phase: Phase) throws {
        let lines = PhaseView(
            phase: phase, prompts: try Prompts.builtIn(), wrapping: Wrapping(width: 80)
        ).lines.map(\.text)
        #expect(lines.first?.contains(phase.title.uppercased()) == true)
        for block in ["  Say ", "  Ask ", "  Watch ", "  Done "] {
            #expect(lines.filter { $0.hasPrefix(block) }.count == 1)
        }
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test(arguments: Phase.allCases)
    func `what a phase begins with fits one screen, under a blank line`(phase: Phase) throws {
        let lines = PhaseView(
            phase: phase, prompts: try Prompts.builtIn(), wrapping: Wrapping(width: 80)
        ).opening(within: 24)
        #expect(lines.count <= 22, "\(lines.map(\.text).joined(separator: "\n"))")
        #expect(lines.contains { $0.text.hasPrefix("  Ask ") })
    }

    @Test(arguments: Language.allCases, Phase.allCases)
    func `a small screen begins a phase with what to say, and loses none of it`(
        language: Language, phase: Phase
    ) throws {
        let prompts = try Prompts.builtIn(in: language)
        let lines = PhaseView(phase: phase, prompts: prompts, wrapping: Wrapping(width: 60))
            .opening(within: 20).map(\.text)
        #expect(lines.count <= 18, "\(lines.joined(separator: "\n"))")
        #expect(lines.allSatisfy { $0.count <= 60 })
        let shown = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        for paragraph in prompts.phase(phase).say { #expect(shown.contains(paragraph)) }
    }

    @Test func `fit lists what speaks for and against, and what was decided`() throws {
        let old = Lines.preparation + ["resolved 2026-11-10T10:00Z", "recurs in March"]
        let open = try Meeting(old).type("fit")
        #expect(open.contains { $0.hasPrefix("  against  it ended 13 days ago") })
        #expect(open.contains { $0.hasPrefix("  for      ") })
        #expect(open.last == "  To hold it all the same: fit because REASON")
        let decided = try Meeting(old + ["fit because of the auditors"]).type("fit")
        #expect(decided.last?.hasSuffix("of the auditors") == true)
    }

    @Test func `actions are read aloud with their owner, day and how to know`() throws {
        let lines = try Meeting(Lines.owned + ["yes A2"]).type("read")
        #expect(
            lines == [
                "  A1  Build a limit: Tomas Beck, by Monday, 30 November 2026. We'll know it's done by this: The limit holds.",
                "      Tomas Beck, you've heard A1. Will you take it on, by that day? A no is fine: then we'll change it.",
                "      > yes A1",
                "  A2  Build an alert: Ines Duarte, by Monday, 7 December 2026. We'll know it's done by this: The alert fires.",
                "      Yes was said.",
            ])
    }

    /// A session with a lot of everything.
    static let full: [String] = {
        let long = "words that go on for quite a while, as they do when a whole room has thought"
        let roles = Role.allCases.map(\.rawValue)
        var lines = Lines.preparation
        lines += (1...6).map { "service Service number \($0) with a long name" }
        lines += ["impact \(long) \(long)", "recurs \(long)", "severity SEV1"]
        lines += (1...9).map { "invite \(roles[$0 % roles.count]) Person Number \($0)" }
        lines += ["next", "agree all", "next", "fact 2026-11-22T09:02Z \(long)"]
        lines += (10...49).map { "signal 09:\($0) \(long) \(long)" }
        lines += (1...9).map { "park \(long) \($0)?" }
        lines += ["agree all", "next", "problem \(long)"]
        lines += (1...7).map { "why \(long) \($0)" }
        lines += ["why W1 \(long)", "root W7", "root W8 because \(long)", "next"]
        lines += FactorKind.allCases.map { "\($0.rawValue) \(long)" }
        lines += (1...9).map { "answer Q\($0) \(long)" } + ["next"]
        lines += (1...9).map { "idea Build number \($0), \(long)" }
        lines += ["decline I9 \(long)", "rank I1 I2 I3 I4 I5 I6 I7 I8", "pick I1 I2 I3"]
        lines += (1...3).flatMap {
            ["owner A\($0) Person Number \($0)", "due A\($0) +7d", "measure A\($0) \(long)"]
        }
        return lines
    }()
}
