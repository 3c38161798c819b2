import CommandLanguage
import PostMortem

/// Commands as no person would type them, to find what the grammar swallows.
struct RandomCommand {
    var generator: SeededGenerator

    /// Words that mean something somewhere in the grammar, and signs that fonts and parsers trip
    /// over.
    static let words = [
        "-", "--", "- -", "because", "Because", "BECAUSE x", "all", "ALL", "all hands", "-all",
        "09:14", "9:14", "~09:14", "24:00", "25:00", "9pm", "9.14", "0914", "1795248840", "+5m",
        "-5m",
        "+5min", "2026-11-21", "2026-11-21T09:14", "2026-11-21T09:14:00+01:00", "03/04/2025",
        "09:14CST",
        "09:14,", "~", "+", "3", "502s", "10%", "T3", "t3", "W0", "w1", "Q3", "T0", "T3,", "I1",
        "A1x",
        "fact", "next", "help", "?", "#", "# no comment", "UTC", "CST", "pm", "PM", "am",
        "CET next",
        "on-call", "manager", "timeline", "5", "é", "e\u{301}", "\u{301}x", "👩‍👩‍👧", "日本語", "עברית",
        "\u{202E}x", "\u{200B}", "\u{FEFF}x", "a\u{0}b", "\u{1B}[31m", "a\tb", "a  b", "a\rb",
        "\u{85}",
        "\u{2028}", "\u{A0}", "\u{B}", "\u{C}", "x", "the pool is full", "\"quoted\"", "'", "\\",
        "$HOME",
    ]

    mutating func text() -> String {
        var text = ""
        for _ in 0...Int.random(in: 0...3, using: &generator) {
            if !text.isEmpty { text += generator.one(of: [" ", "  ", "\t", " \t ", ""]) }
            text += generator.one(of: Self.words)
        }
        return text
    }

    mutating func optionalText() -> String? { generator.coin() ? text() : nil }

    mutating func id() -> ItemID {
        let kind = generator.one(of: ItemID.Kind.allCases)
        let number = generator.one(of: [1, 2, 7, 42, ItemID.largestNumber])
        return generator.coin() ? ItemID(kind, number) ?? .problem : .problem
    }

    mutating func optionalID() -> ItemID? { generator.coin() ? id() : nil }

    mutating func time() -> StatedTime {
        // From the middle of year 1 to that of year 9999, so that no offset leads out of the
        // calendar.
        let seconds =
            generator.coin()
            ? Int64.random(in: -62_120_000_000...253_380_000_000, using: &generator)
            : Int64.random(in: 1_700_000_000...1_900_000_000, using: &generator)
        let offset =
            generator.coin()
            ? Int.random(in: -95...95, using: &generator) * 900
            : Int.random(in: -86_399...86_399, using: &generator)
        let moment = Moment(instant: Instant(seconds: seconds), offset: offset)
        return StatedTime(moment, isApproximate: generator.coin())
    }

    mutating func date() -> CalendarDate {
        CalendarDate(daysSince1970: Int64.random(in: -719_162...2_932_896, using: &generator))
    }

    mutating func command() -> Command {
        let makers: [(inout Self) -> Command] = [
            { .help(verb: $0.optionalText()) }, { _ in .guide }, { _ in .status },
            { .show($0.generator.one(of: [nil] + Command.Topic.allCases)) }, { _ in .directive },
            { _ in .read }, { .load(path: $0.text()) }, { .report(path: $0.optionalText()) },
            { _ in .quit }, { _ in .lens(.standing) }, { .note($0.text()) }, { _ in .undo },
            { _ in .redo },
            { .edit($0.id(), text: $0.text()) }, { .move($0.id(), to: $0.time()) },
            { .drop($0.id(), reason: $0.optionalText()) }, { .key($0.id()) },
            { .blame($0.optionalID(), text: $0.optionalText()) }, { .park($0.text()) },
            { .answer($0.id(), text: $0.text()) }, { .incident(title: $0.text()) },
            { .severity($0.text()) }, { .service($0.text()) }, { .impact($0.text()) },
            {
                .zone(
                    $0.generator.one(of: [
                        "UTC", "Europe/Berlin", "America/New_York", "+01:00", "-09:30",
                    ]))
            },
            { .recurs($0.text()) },
            { .summary($0.text()) },
            {
                .milestone(
                    $0.generator.one(of: Milestone.allCases),
                    at: $0.generator.coin() ? .time($0.time()) : .entry($0.id()),
                    text: $0.optionalText())
            },
            { _ in .inviting }, { .invite($0.generator.one(of: Role.allCases), name: $0.text()) },
            { .absent(name: $0.text()) }, { .present(name: $0.text()) },
            { .fit(because: $0.optionalText()) }, { .next(because: $0.optionalText()) },
            { _ in .back }, { .phase($0.generator.one(of: Phase.allCases)) },
            { .extend(minutes: Int.random(in: 1...60, using: &$0.generator)) }, { _ in .pause },
            { _ in .resume },
            {
                .agree(
                    $0.generator.one(of: [
                        .everyone, .person($0.text()), .person("contract \($0.text())"),
                        .contract($0.text()),
                    ]))
            },
            { .rename($0.text()) }, { .uninvite(name: $0.text()) }, { .object($0.text()) },
            { .recolour($0.id(), $0.generator.one(of: EntryKind.allCases)) },
            { .refuse($0.id(), text: $0.text()) },
            {
                .record(
                    $0.generator.one(of: EntryKind.allCases),
                    at: $0.generator.coin() ? $0.time() : nil,
                    text: $0.text())
            },
            { .problem($0.text()) }, { .why(under: $0.optionalID(), text: $0.text()) },
            { .focus($0.id()) }, { .link($0.id(), to: $0.id()) },
            { .root($0.id(), because: $0.optionalText()) },
            { .factor($0.generator.one(of: FactorKind.allCases), text: $0.text()) },
            { .idea($0.text()) }, { .target($0.id(), at: $0.id()) }, { .rank($0.ids()) },
            { .pick($0.ids(), because: $0.optionalText()) },
            { .decline($0.id(), reason: $0.text()) }, { .noAction(reason: $0.text()) },
            { .owner($0.id(), name: $0.text()) }, { .due($0.id(), $0.date()) },
            { .measure($0.id(), text: $0.text()) }, { .yes($0.id()) },
            { .close(because: $0.optionalText()) }, { .done($0.id(), text: $0.optionalText()) },
            { .slip($0.id(), to: $0.date(), reason: $0.text()) },
            { .cancel($0.id(), reason: $0.text()) },
            { .tracked($0.id(), address: $0.text()) },
        ]
        return generator.one(of: makers)(&self)
    }

    private mutating func ids() -> [ItemID] {
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in id() }
    }
}
