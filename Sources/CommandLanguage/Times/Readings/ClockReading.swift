import PostMortem

/// Hours, minutes and seconds as written, which may be none of any clock.
struct ClockReading: Hashable {
    /// Up to two digits each; 0 where left out.
    let hour: Int
    let minute: Int
    let second: Int

    init(_ hour: Int, _ minute: Int, _ second: Int = 0) {
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Reads `9:14`, `09:14` or `09:14:30`.
    init?(_ scanner: inout WordScanner) {
        var ahead = scanner
        guard let hour = ahead.digits(1...2), ahead.take(":") != nil,
            let minute = ahead.digits(2...2)
        else { return nil }
        var second = 0
        var further = ahead
        if further.take(":") != nil, let seconds = further.digits(2...2) {
            second = seconds
            ahead = further
        }
        scanner = ahead
        self.init(hour, minute, second)
    }

    /// Returns whether a word begins as a clock time does.
    static func isOne(_ word: Substring) -> Bool {
        var scanner = WordScanner(word)
        return ClockReading(&scanner) != nil
    }

    /// Whether a clock shows it; 24:00 is the end of a day (ISO 8601:2004 §4.2.3).
    var isValid: Bool {
        minute < 60 && second < 60 && (hour < 24 || (hour == 24 && minute == 0 && second == 0))
    }

    /// Seconds from the beginning of the day, 0 to 86,400.
    var secondOfDay: Int64 { Int64(hour * 3600 + minute * 60 + second) }

    /// The reading as `09:14`, or `09:14:30` where there are seconds.
    var text: String {
        let minutes = "\(padded(hour, to: 2)):\(padded(minute, to: 2))"
        return second == 0 ? minutes : "\(minutes):\(padded(second, to: 2))"
    }
}

/// A year, a month and a day as written, which may be none of any calendar.
struct DateReading: Hashable {
    let year: Int
    let month: Int
    let day: Int

    init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-11-21`; one digit is enough for month and day, so that it can be refused with
    /// the right spelling.
    init?(_ scanner: inout WordScanner) {
        var ahead = scanner
        guard let year = ahead.digits(4...4), ahead.take("-") != nil,
            let month = ahead.digits(1...2), ahead.take("-") != nil, let day = ahead.digits(1...2)
        else { return nil }
        scanner = ahead
        self.init(year, month, day)
    }

    /// The day; nil where the calendar has none.
    var date: CalendarDate? { CalendarDate(year: year, month: month, day: day) }

    /// The date as `2026-11-21`.
    var text: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}
