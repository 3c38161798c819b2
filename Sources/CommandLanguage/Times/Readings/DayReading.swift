import PostMortem

/// The day of a time as written, which may need a present day to be one of the calendar.
enum DayReading: Hashable {
    /// A day with its year, perhaps with its weekday.
    case date(DateReading, weekday: Weekday?)
    /// A day without its year, as `25 Nov`.
    case yearless(month: Int, day: Int, weekday: Weekday?)
    /// `Tue`.
    case weekday(Weekday)
    /// `today`, or so many days from it.
    case fromToday(Int)

    /// The day as it is typed.
    var text: String {
        switch self {
        case .date(let date, _): date.text
        case .yearless(let month, let day, _): "\(day) \(MonthName.short(month))"
        case .weekday(let weekday): weekday.shortName
        case .fromToday(let days): days < 0 ? "yesterday" : days == 0 ? "today" : "tomorrow"
        }
    }

    /// The day with a time as they are typed: `2026-11-21T09:14`, `Tue 09:14`.
    func text(with clock: ClockReading) -> String {
        switch self {
        case .date: "\(text)T\(clock.text)"
        case .yearless, .weekday, .fromToday: "\(text) \(clock.text)"
        }
    }

    /// The day with a weekday in front of it, where it can have one.
    func on(_ weekday: Weekday) -> DayReading {
        switch self {
        case .date(let date, _): .date(date, weekday: weekday)
        case .yearless(let month, let day, _): .yearless(month: month, day: day, weekday: weekday)
        case .weekday, .fromToday: self
        }
    }

    /// The day in a year, where it had none.
    func of(_ year: Int) -> DayReading {
        guard case .yearless(let month, let day, let weekday) = self else { return self }
        return .date(DateReading(year, month, day), weekday: weekday)
    }

    /// Whether the day says its year.
    var hasYear: Bool {
        if case .yearless = self { false } else { true }
    }

    /// Whether the day says its weekday beside the date.
    var hasWeekday: Bool {
        switch self {
        case .date(_, let weekday), .yearless(_, _, let weekday): weekday != nil
        case .weekday, .fromToday: false
        }
    }
}

/// The names of months, in English.
enum MonthName {
    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    /// Returns the number of a month, 1 to 12, by its name or the first three letters of it, in any case.
    static func number(_ word: some StringProtocol) -> Int? {
        let folded = word.lowercased()
        let index = names.firstIndex { $0 == folded || $0.prefix(3) == folded }
        return index.map { $0 + 1 } ?? (folded == "sept" ? 9 : nil)
    }

    /// Returns the first three letters of a month's name, 1 to 12, with a capital.
    static func short(_ month: Int) -> String {
        guard names.indices.contains(month - 1) else { return "?" }
        return names[month - 1].prefix(3).capitalized
    }

    /// Returns the name of a month, 1 to 12, with a capital.
    static func full(_ month: Int) -> String {
        names.indices.contains(month - 1) ? names[month - 1].prefix(12).capitalized : "?"
    }
}

extension Substring {
    /// The text with a capital at the beginning.
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
