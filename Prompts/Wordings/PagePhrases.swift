public import PostMortem

/// What the write-ups say in a language: sentences, headings, words, days and lengths of time.
///
/// They are those that are compiled in and no folder's, so that a page is a function of its journal alone and comes
/// out the same on any machine. A section that a language lacks is said in English.
public struct PagePhrases: Sendable {
    /// Names for the columns of a table.
    public enum Columns: String, CaseIterable, Sendable {
        case milestones = "milestone columns"
        case timeline = "timeline columns"
        case actions = "action columns"

        /// How many there are.
        var count: Int {
            switch self {
            case .milestones: 4
            case .timeline: 3
            case .actions: 6
            }
        }
    }

    /// The language.
    public let language: Language
    private let phrases: Sentences<PagePhrase, Template>
    private let rules: Sentences<RuleCode, Template>
    private let lists: Late<Lists>?

    /// The words that stand in lists, and how days are said.
    private struct Lists {
        var columns: [Columns: [String]] = [:]
        var numbers: [String] = []
        var units: [String] = []
        var shortMonths: [String] = []
        var dates: DateWords?

        init() {}

        init(_ text: SectionedText, _ layers: PromptLayers) throws(PromptError) {
            numbers = try text.list(titled: "numbers", count: 10)
            units = try text.list(titled: "units", count: 4)
            shortMonths = try text.list(titled: "short months", count: 12)
            for table in Columns.allCases {
                columns[table] = try text.list(titled: table.rawValue, count: table.count)
            }
            dates = try DateWords(layers.text(of: .dates))
        }
    }

    /// The English phrases.
    public static let english = compiledIn(in: .english)

    /// Returns the phrases of a language that are compiled in.
    public static func builtIn(in language: Language) -> PagePhrases {
        language == .english ? english : others[language] ?? PagePhrases(emptyIn: language)
    }

    private static let others = Dictionary(
        uniqueKeysWithValues: Language.allCases.filter { $0 != .english }.map {
            ($0, compiledIn(in: $0))
        })

    // The tests rule out that a text which is compiled in is faulty.
    private static func compiledIn(in language: Language) -> PagePhrases {
        let layers = try? PromptLayers(folder: nil, language: language)
        let phrases = layers.flatMap { try? PagePhrases($0) }
        return phrases ?? PagePhrases(emptyIn: language)
    }

    /// Reads `page.txt` and `dates.txt`, each section from the first layer that has it.
    ///
    /// - Throws: `PromptError` with the section or line at fault.
    init(_ layers: PromptLayers) throws(PromptError) {
        language = layers.language
        let text = try layers.text(of: .page)
        let isAtOnce = layers.isReadAtOnce
        let titles = ["numbers", "units", "short months"] + Columns.allCases.map(\.rawValue)
        phrases = try text.sentences(
            besides: titles + RuleCode.allCases.map(\.title), atOnce: isAtOnce)
        rules = try Sentences(text, compilingAtOnce: isAtOnce ? RuleCode.allCases : []) {
            text, rule throws(PromptError) in
            try text.template(titled: rule.title, allowing: [.ids])
        }
        lists = try Late(layers, else: Lists()) { layers throws(PromptError) in
            try Lists(text, layers)
        }
    }

    private init(emptyIn language: Language) {
        self.language = language
        phrases = Sentences()
        rules = Sentences()
        lists = nil
    }

    // MARK: Sentences

    /// Returns a phrase with what it is about filled in.
    public func callAsFunction(
        _ phrase: PagePhrase, _ values: [Placeholder: String] = [:]
    ) -> String {
        phrases[phrase]?.filled(with: values) ?? phrase.title
    }

    /// Every phrase in which nothing is filled in, by its name.
    public var plain: [(name: String, text: String)] {
        PagePhrase.allCases.filter(\.placeholders.isEmpty).map { ($0.rawValue, self($0)) }
    }

    /// Returns a rule that was set aside.
    ///
    /// - Parameters:
    ///   - code: the rule's code.
    ///   - ids: the items that it was about.
    /// - Returns: nil for a code that is not known.
    public func rule(_ code: String, about ids: [ItemID]) -> String? {
        RuleCode(rawValue: code).flatMap { rules[$0] }?.filled(with: [
            .ids: list(ids.map(\.description))
        ])
    }

    /// Returns the names of a table's columns.
    public func names(of table: Columns) -> [String] { lists?.value.columns[table] ?? [] }

    // MARK: Lists and numbers

    /// Returns parts of a sentence as `a, b and c`.
    public func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return self(.list, [.first: parts.dropLast().joined(separator: ", "), .second: last])
    }

    /// Returns a small number as a word within a sentence, another one in digits.
    public func number(_ number: Int) -> String {
        let words = lists?.value.numbers ?? []
        return words.indices.contains(number - 1) ? words[number - 1] : "\(number)"
    }

    /// Returns one of two phrases by a number, which both can name in digits.
    public func counted(_ number: Int, _ one: PagePhrase, _ several: PagePhrase) -> String {
        self(number == 1 ? one : several, [.count: "\(number)"])
    }

    // MARK: Days

    /// Returns a day as it is read out: `7 December 2026`.
    public func day(_ date: CalendarDate) -> String {
        lists?.value.dates?.day(date) ?? date.description
    }

    /// Returns a day in the room of a label: `7 Dec`.
    public func shortDay(_ date: CalendarDate) -> String {
        let months = lists?.value.shortMonths ?? []
        let month =
            months.indices.contains(date.month - 1) ? months[date.month - 1] : "\(date.month)"
        return self(.shortDay, [.day: "\(date.day)", .month: month])
    }

    /// Returns a day in digits, as tables have it: `2026-12-07`.
    public func dayInNumbers(_ date: CalendarDate) -> String {
        // As the domain writes it, YYYY-MM-DD, for a year of any length.
        let parts = date.description.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return date.description }
        return self(
            .dayInNumbers,
            [
                .year: parts.dropLast(2).joined(separator: "-"),
                .month: String(parts[parts.count - 2]),
                .day: String(parts[parts.count - 1]),
            ])
    }

    /// Returns a day in digits with a time of day: `2026-12-07 09:14`.
    public func dayAndTime(_ date: CalendarDate, _ time: some StringProtocol) -> String {
        self(.dayAndTime, [.day: dayInNumbers(date), .time: String(time)])
    }

    // MARK: Lengths of time

    /// A unit of time that has a sign.
    public enum Unit: Int, Sendable { case second, minute, hour, day }

    /// Returns a number of units, as `15 min`.
    public func length(_ count: some BinaryInteger, _ unit: Unit) -> String {
        let units = lists?.value.units ?? []
        let sign = units.indices.contains(unit.rawValue) ? units[unit.rawValue] : ""
        return "\(count) \(sign)"
    }

    /// Returns a length of time in people's units: `1 h 50 min`, and from two days on `2 d 3 h`.
    ///
    /// - Parameter minutes: whole minutes, 0 or more.
    /// - Returns: the length, `under 1 min` for 0.
    public func length(minutes: Int) -> String {
        let (days, hours, rest) = (minutes / 1440, minutes / 60, minutes % 60)
        if minutes < 1 { return self(.underAMinute) }
        if hours < 1 { return length(minutes, .minute) }
        if days < 2 { return length(hours, .hour) + (rest == 0 ? "" : " \(length(rest, .minute))") }
        return length(days, .day) + (hours % 24 == 0 ? "" : " \(length(hours % 24, .hour))")
    }
}

extension RuleCode {
    /// The title of the section that says the rule.
    var title: String { "rule \(rawValue)" }
}
