import PostMortem
import Prompts
import Testing

@testable import WriteUp

/// The write-ups of a session that was opened in German.
struct `A German session` {
    private static let session = GermanFixture.session
    private static let page = Page(of: session, journal: Fixture.head)

    /// Each write-up that people read, by its golden file.
    private static func writeUps() throws -> [(name: String, text: String)] {
        let action = try #require(page.actions.last)
        let handover = HandoverText(action, of: session, in: .markdown)
        return [
            ("page-german.md", try page.markdown()),
            ("page-german.html", try page.html()),
            ("page-german.svg", page.svg()),
            ("digest-german.txt", page.digest),
            ("actions-german.ics", try #require(ActionCalendar(of: session).text)),
            ("actions-german.csv", TrackerTable(of: session).table.csv),
            (
                "handover-german.md",
                ([handover.title, ""] + handover.lines).joined(separator: "\n") + "\n"
            ),
        ]
    }

    @Test func `has write-ups in German`() throws {
        for (name, text) in try Self.writeUps() { try Golden.expect(text, is: name) }
    }

    /// What is read of a write-up: HTML without its style sheet, tags and the names in them.
    private static func words(of text: String, _ name: String) -> String {
        var text = text.replacing(#/<style>[\s\S]*?<\/style>/#, with: " ")
        if name.hasSuffix(".html") || name.hasSuffix(".svg") {
            text.replace(#/<code>[\s\S]*?<\/code>/#, with: " ")
            text.replace(#/<[^>]*>/#, with: " ")
        }
        return text
    }

    @Test func `has no sentence of the English set left in them`() throws {
        let german = PagePhrases.builtIn(in: .german)
        let mark = "\u{1F}"
        let values = Dictionary(uniqueKeysWithValues: Placeholder.allCases.map { ($0, mark) })
        for (name, text) in try Self.writeUps() {
            let text = Self.words(of: text, name).lowercased()
            for phrase in PagePhrase.allCases {
                let english = PagePhrases.english(phrase, values).lowercased()
                guard german(phrase, values).lowercased() != english else { continue }
                for piece in english.split(separator: "\u{1F}") {
                    let words = piece.filter { $0.isLetter || $0 == " " }
                        .trimmingPrefix(while: { $0 == " " })
                    guard words.split(separator: " ").count > 1 else { continue }
                    #expect(!text.contains(piece), "\(name): \(piece)")
                }
            }
        }
    }

    @Test func `has no small English word left in them`() throws {
        let english: Set = [
            "the", "and", "of", "by", "after", "nobody", "yet", "is", "are", "not", "held",
            "because",
            "which", "when", "what", "how", "no", "none", "with", "to", "this", "for", "from",
            "about", "why", "it", "nothing", "everybody", "more", "within", "under", "above",
            "below", "put", "due", "owner", "fact", "facts", "signals", "timeline", "impact",
            "severity", "actions", "questions", "factor", "factors", "detected", "mitigated",
            "resolved", "started", "undetected", "unmitigated", "unresolved", "records",
        ]
        for (name, text) in try Self.writeUps() {
            // Names of columns and of properties are for programs.
            var text = Self.words(of: text, name)
            if name.hasSuffix(".csv") { text = String(text.drop { $0 != "\n" }) }
            if name.hasSuffix(".ics") {
                text = text.split(separator: "\r\n")
                    .filter { $0.hasPrefix("SUMMARY") || $0.hasPrefix("DESCRIPTION") }
                    .joined(separator: " ")
            }
            text.replace(#/<!--.*?-->/#, with: " ")
            let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
            #expect(words.intersection(english).isEmpty, "\(name)")
        }
    }

    @Test func `says its language to whoever reads it aloud`() throws {
        #expect(try Self.page.html().contains("<html lang=\"de\">"))
        #expect(Self.page.svg().contains(" xml:lang=\"de\">"))
        #expect(
            Page(
                of: Fixture.folded([
                    .sessionOpened(session: "x", zone: "UTC", tool: "0.2.0", language: "de")
                ]),
                journal: Fixture.head
            ).svg().contains("Noch nichts im Ablauf hat eine Zeit."))
    }

    @Test func `keeps the codes that programs and templates read`() throws {
        let page = Self.page
        #expect(page.json.contains("\"milestone\": \"detected\""))
        #expect(page.json.contains("\"kind\": \"signal\""))
        #expect(page.json.contains("\"status\": \"done\""))
        #expect(page.json.contains("\"date\": \"2026-11-22\""))
        #expect(page.json.contains("\"heading\": \"Schwerer zu sehen\""))
        let template = try TeamTemplate(
            "{{title}}\n{{#actions}}- {{due}} {{status}}\n{{/actions}}{{#milestones}}{{milestone}}\n{{/milestones}}",
            kind: .markdown)
        #expect(
            template.filled(with: page) == """
                Versandetiketten wurden nicht gedruckt
                - 2026-12-07 done
                - 2026-12-11 open
                started
                detected
                mitigated
                resolved

                """)
    }

    @Test func `puts the German name of a role in the place of a name`() throws {
        let template = try TeamTemplate(
            "{{% NAMES: LEFT_OUT}}\n{{title}}", kind: .markdown)
        let session = Fixture.folded(
            GermanFixture.events + [.titleSet(text: "Jörg Weiß rief an")])
        let text = template.filled(with: Page(of: session, journal: Fixture.head))
        #expect(text.contains("Rufbereitschaft") && !text.contains("Jörg"))
    }

    @Test func `has its files known again`() throws {
        for (name, text) in try Self.writeUps() where !name.hasPrefix("handover") {
            let kind = DocumentKind(Array(text.utf8))
            let expected: DocumentKind =
                switch name.split(separator: ".").last {
                case "md": .markdown
                case "html": .html
                case "svg": .picture
                case "txt": .digest
                case "ics": .calendar
                default: .trackerTable
                }
            #expect(kind == expected, "\(name)")
        }
        for text in [try Self.page.markdown(), try Self.page.html()] {
            #expect(PageMark.head(of: Array(text.utf8)) == Fixture.head)
        }
    }

    /// The sentence about the course of a session with milestones some minutes from 09:14 on.
    private static func course(_ points: [(Milestone, Int, isAbout: Bool)]) -> String {
        let events = points.map { milestone, minutes, isAbout in
            Event.milestoneSet(
                milestone,
                time: Fixture.time(
                    21 + minutes / 1440, 9, 14 + minutes % 1440, approximate: isAbout),
                entry: nil, text: nil)
        }
        let opening = Event.sessionOpened(
            session: "x", zone: "UTC", tool: "0.2.0", language: "de")
        return Page(of: Fixture.folded([opening] + events), journal: Fixture.head).summary.text
            .split(separator: ". Keine").first.map { "\($0)." } ?? ""
    }

    @Test func `says its course with lengths, and with days and times where there is no start`() {
        #expect(
            Self.course([(.started, 0, false), (.detected, 17, true), (.resolved, 3000, false)])
                == "Der Vorfall begann am 21. November 2026 um 09:14 Uhr, wurde nach etwa 17 min bemerkt und wurde nach 2 d 2 h behoben."
        )
        #expect(
            Self.course([(.started, 0, true), (.mitigated, 0, false)])
                == "Der Vorfall begann am 21. November 2026 gegen 09:14 Uhr und war etwa zur selben Zeit eingedämmt."
        )
        #expect(
            Self.course([(.detected, 0, false), (.mitigated, 30, true), (.resolved, 1440, true)])
                == "Der Vorfall wurde am 21. November 2026 um 09:14 Uhr bemerkt, war gegen 09:44 Uhr eingedämmt und wurde am 22. November 2026 gegen 09:14 Uhr behoben."
        )
    }

    @Test(arguments: [
        (0, 0, "Keine Ursache im System ist markiert, und keine Maßnahme ist beschlossen."),
        (1, 1, "Eine Ursache im System ist markiert, und eine Maßnahme ist beschlossen."),
        (2, 3, "Zwei Ursachen im System sind markiert, und drei Maßnahmen sind beschlossen."),
        (12, 0, "12 Ursachen im System sind markiert, und keine Maßnahme ist beschlossen."),
    ])
    func `counts in words`(causes: Int, actions: Int, sentence: String) {
        let german = PagePhrases.builtIn(in: .german)
        #expect(Summary.board(causes: causes, actions: actions, in: german) == sentence)
    }

    @Test func `says every rule that was set aside in German`() {
        let rules = Self.page.overrides.flatMap(\.rules)
        #expect(
            rules == [
                "es war mehr als 48 Stunden her", "geparkt und nicht beantwortet: Q2",
                "zu A2 fehlte das Ja",
            ])
    }
}

/// What holds for the page in every language that is compiled in.
struct `In every language the page` {
    @Test(arguments: Language.allCases)
    func `has headings that stand in one line of a column with what is behind them`(
        language: Language
    ) {
        let phrases = PagePhrases.builtIn(in: language)
        func width(_ text: String, _ size: Double, isBold: Bool = false) -> Double {
            Double(TextWidth.of(text, isBold: isBold)) / 1000 * size
        }
        let day = phrases.day(CalendarDate(daysSince1970: 20_788 + 25))
        // The signs, with the room behind them, are as wide as the letters here.
        let pairs = [
            (phrases(.whyItCouldHappen), "00 \(phrases(.causeAndAction))"),
            (phrases(.whatChanges), phrases(.stillOpen, [.count: "10", .total: "10"])),
            (
                phrases(.timeline),
                "00 \(phrases(.signal)) 00 \(phrases(.fact))  \(day), UTC+01:00"
            ),
            (phrases(.whatElse), ""), (phrases(.questions), ""), (phrases(.notChosen), ""),
            (phrases(.setAside), ""),
        ]
        for (heading, legend) in pairs {
            // 9 points are the gap between the two, at least.
            let whole = width(heading, 10.5, isBold: true) + 9 + width(legend, 9)
            #expect(whole <= PaperSize.column, "\(heading) \(legend)")
        }
    }

    @Test(arguments: Language.allCases)
    func `names the number of its records in front of its head`(language: Language) {
        let phrases = PagePhrases.builtIn(in: language)
        for count in [1, 74] {
            let foot = "Journal x, \(phrases.records(count)), head \(Fixture.head.sum)"
            #expect(PageMark.head(of: Array(foot.utf8))?.records == count)
        }
    }
}
