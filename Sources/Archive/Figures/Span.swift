public import PostMortem

/// The spans of time by which incidents are counted.
///
/// The raw values are the words of the command line.
public enum Span: String, CaseIterable, Sendable {
    /// Three months of a calendar year.
    case quarter
    /// A calendar month.
    case month

    /// Returns the name of the span that a day is in: `2026-Q4` or `2026-11`, which sort by time.
    public func name(of date: CalendarDate) -> String {
        switch self {
        case .month: String(date.description.prefix(7))
        case .quarter: "\(date.description.prefix(4))-Q\((date.month + 2) / 3)"
        }
    }

    /// Returns the first day of the span after the one that a day is in.
    func start(after date: CalendarDate) -> CalendarDate {
        var next = date
        let name = name(of: date)
        while self.name(of: next) == name, next.year < 9999 {
            next = next.adding(
                days: CalendarDate.length(ofMonth: next.month, in: next.year) - next.day + 1)
        }
        return next
    }
}
