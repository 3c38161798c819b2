/// A day of the week.
///
/// The raw values are the numbers of ISO 8601, 1 for Monday to 7 for Sunday.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The name as it is read and shown: three letters, as in `Fri`.
    public var shortName: String {
        switch self {
        case .monday: "Mon"
        case .tuesday: "Tue"
        case .wednesday: "Wed"
        case .thursday: "Thu"
        case .friday: "Fri"
        case .saturday: "Sat"
        case .sunday: "Sun"
        }
    }
}

extension CalendarDate {
    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let daysAfterMonday = Int(((daysSince1970 + 3) % 7 + 7) % 7)
        return Weekday.allCases[daysAfterMonday]
    }

    /// The date with its weekday in front, as `Fri 2026-12-11`: what is shown of a day that is still to come,
    /// since people keep weekdays in mind and not dates.
    public var withWeekday: String { "\(weekday.shortName) \(description)" }
}
