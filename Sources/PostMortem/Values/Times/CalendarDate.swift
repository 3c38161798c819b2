/// A day of the proleptic Gregorian calendar, without a time and without a zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Creates a date that exists in the calendar.
    ///
    /// - Returns: nil where there is no such day, as for 30 February, and outside the years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.length(ofMonth: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Creates the date that lies a number of days after 1970-01-01.
    ///
    /// - Parameter days: days since 1970-01-01; held to the years 1 to 9999.
    public init(daysSince1970 days: Int64) {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days: years start
        // in March, so that the leap day is the last day of a year.
        let bounded = min(max(days, -719_162), 2_932_896)
        let shifted = bounded + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        self.day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        self.month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        self.year = Int(yearOfEra + era * 400) + (self.month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01; negative before it.
    public var daysSince1970: Int64 {
        // The same, days_from_civil; no year is below zero, so that eras of 400 years needn't be told apart.
        let shiftedYear = UInt64(bitPattern: Int64(month <= 2 ? year - 1 : year))
        let shiftedMonth = UInt64(bitPattern: Int64(month > 2 ? month - 3 : month + 9))
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + UInt64(bitPattern: Int64(day)) - 1
        let leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
        return Int64(365 * shiftedYear + leapDays + dayOfYear) - 719_468
    }

    /// Returns the date a number of days later, or earlier if negative, held to the years 1 to 9999.
    public func adding(days: Int) -> CalendarDate {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(Int64(days))
        return CalendarDate(daysSince1970: overflow ? (days < 0 ? .min : .max) : sum)
    }

    /// Returns whether the first date comes before the second.
    public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
        (first.year, first.month, first.day) < (second.year, second.month, second.day)
    }

    /// Returns the number of days in a month, 1 to 12, of a year.
    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The date as `2026-12-05` (ISO 8601 §5.2.1.1, extended format).
    public var description: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}
