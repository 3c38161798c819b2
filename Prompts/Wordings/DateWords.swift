public import PostMortem

/// How days and lengths of time are said in a language.
public struct DateWords: Sendable {
    private let months: [String]
    private let weekdays: [String]
    private let templates: [Phrase: Template]

    /// The sections with something to fill in.
    private enum Phrase: String, CaseIterable {
        case day
        case weekdayAndDay = "weekday and day"
        case minutes
        case minutesTo = "minutes to"
        case times
        case due

        var placeholders: Set<Placeholder> {
            switch self {
            case .day: [.day, .month, .year]
            case .weekdayAndDay: [.weekday, .day, .month, .year]
            case .minutes: [.minutes]
            case .minutesTo, .times: [.from, .to]
            case .due: [.day]
            }
        }
    }

    /// Days in digits, and nothing else.
    static let none = DateWords()

    private init() {
        months = (1...12).map(String.init)
        weekdays = (1...7).map(String.init)
        templates = [:]
    }

    /// Reads `dates.txt`.
    init(_ text: SectionedText) throws(PromptError) {
        try text.require(titles: ["months", "weekdays"] + Phrase.allCases.map(\.rawValue))
        months = try text.list(titled: "months", count: 12)
        weekdays = try text.list(titled: "weekdays", count: 7)
        var templates: [Phrase: Template] = [:]
        for phrase in Phrase.allCases {
            templates[phrase] = try text.template(
                titled: phrase.rawValue, allowing: phrase.placeholders)
        }
        self.templates = templates
    }

    /// Returns a day as it is read out: `7 December 2026`.
    public func day(_ date: CalendarDate) -> String { filled(.day, values(of: date)) }

    /// Returns a day with its day of the week: `Monday, 7 December 2026`.
    public func weekdayAndDay(_ date: CalendarDate) -> String {
        filled(.weekdayAndDay, values(of: date))
    }

    /// Returns a number of minutes, or a range of them: `15 to 25 min`.
    public func minutes(_ range: ClosedRange<Int>) -> String {
        range.count == 1
            ? filled(.minutes, [.minutes: "\(range.lowerBound)"])
            : filled(.minutesTo, [.from: "\(range.lowerBound)", .to: "\(range.upperBound)"])
    }

    /// Returns two times of a day: `10:00 to 11:30`.
    public func times(from: String, to: String) -> String {
        filled(.times, [.from: from, .to: to])
    }

    /// Returns a day by which something is to be done: `by Monday, 7 December 2026`.
    public func due(_ date: CalendarDate) -> String { filled(.due, [.day: weekdayAndDay(date)]) }

    private func values(of date: CalendarDate) -> [Placeholder: String] {
        // 1970-01-01 was a Thursday, and the list begins with Monday.
        let weekday = weekdays[Int((date.daysSince1970 % 7 + 7 + 3) % 7)]
        return [
            .day: "\(date.day)", .month: months[date.month - 1], .year: "\(date.year)",
            .weekday: weekday,
        ]
    }

    private func filled(_ phrase: Phrase, _ values: [Placeholder: String]) -> String {
        templates[phrase]?.filled(with: values) ?? ""
    }
}
