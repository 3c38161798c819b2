import PostMortem

/// What clocks do year after year, as `TZ` and the last line of a tz file write it: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// POSIX.1-2024 §8.3, with the hours from -167 to 167 that RFC 9636 §3.3.1 adds.
struct PosixRule: Hashable, Sendable {
    /// A day of every year.
    enum Day: Hashable, Sendable {
        /// Day 1 to 365, on which 29 February is never counted.
        case withoutLeapDay(Int)
        /// Day 0 to 365, on which it is.
        case counted(Int)
        /// The first to fourth weekday of a month, or with week 5 the last one; Sunday is 0.
        case weekday(Int, week: Int, month: Int)
    }

    /// When clocks are changed.
    struct Change: Hashable, Sendable {
        let day: Day
        /// Seconds from midnight, by the clock before the change.
        let time: Int
    }

    /// The other offset of the year.
    struct Summer: Hashable, Sendable {
        /// Seconds ahead of UTC.
        let offset: Int
        let start: Change
        let end: Change
    }

    /// Seconds ahead of UTC in standard time.
    let offset: Int
    /// Summer time, or winter time where that is the exception; nil where the clocks are never changed.
    let summer: Summer?

    /// Returns how many seconds the clocks are ahead of UTC at so many seconds since 1970-01-01T00:00:00Z.
    func offset(atSeconds seconds: Int64) -> Int {
        guard let summer else { return offset }
        // The calendar comes round after 400 years, a whole number of weeks.
        let cycle: Int64 = 146_097 * 86_400
        let remainder = seconds % cycle
        let second = remainder < 0 ? remainder + cycle : remainder
        let year = CalendarDate(daysSince1970: second / 86_400).year
        // A change may lie a week outside its year. Where one summer ends as the next begins, it goes on.
        var latest = (second: Int64.min, offset: offset)
        for year in year - 2...year + 1 {
            for (change, before, after) in [
                (summer.end, summer.offset, offset), (summer.start, offset, summer.offset),
            ] {
                let start = PosixRule.second(of: change, year, before: before)
                let isLater =
                    start > latest.second || start == latest.second && after == summer.offset
                if start <= second, isLater { latest = (start, after) }
            }
        }
        return latest.offset
    }

    /// Returns the second of a change in a year, since 1970-01-01T00:00:00Z.
    private static func second(of change: Change, _ year: Int, before offset: Int) -> Int64 {
        let newYear = CalendarDate(year: year, month: 1, day: 1)?.daysSince1970 ?? 0
        return (newYear + Int64(dayOfYear(change.day, year))) * 86_400 + Int64(change.time - offset)
    }

    /// Returns how many days of the year are over.
    private static func dayOfYear(_ day: Day, _ year: Int) -> Int {
        switch day {
        case .counted(let number): return number
        case .withoutLeapDay(let number):
            let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
            return number - 1 + (isLeap && number >= 60 ? 1 : 0)
        case .weekday(let weekday, let week, let month):
            guard let newYear = CalendarDate(year: year, month: 1, day: 1),
                let first = CalendarDate(year: year, month: month, day: 1)
            else { return 0 }
            // 1970-01-01 was a Thursday.
            let firstWeekday = Int((first.daysSince1970 % 7 + 11) % 7)
            var date = first.adding(days: (weekday - firstWeekday + 7) % 7 + 7 * (week - 1))
            if date.month != month { date = date.adding(days: -7) }
            return Int(date.daysSince1970 - newYear.daysSince1970)
        }
    }
}
