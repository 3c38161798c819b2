import PostMortem

/// How write-ups spell what the domain knows as values.
enum Wording {
    /// Returns an instant in UTC, to the second, as `2026-11-23T09:00:00Z` (RFC 3339 §5.6).
    static func universal(_ instant: Instant) -> String {
        let moment = Moment(instant: instant, offset: 0)
        return "\(moment.date)T\(clock(instant))Z"
    }

    /// Returns a day as it is read out: `7 December 2026`.
    static func spoken(_ date: CalendarDate) -> String {
        "\(date.day) \(months[date.month - 1]) \(date.year)"
    }

    /// Returns a day in the room of a label: `7 Dec`.
    static func short(_ date: CalendarDate) -> String {
        "\(date.day) \(months[date.month - 1].prefix(3))"
    }

    /// Returns the day of the week: `Monday`.
    static func weekday(_ date: CalendarDate) -> String {
        // 1970-01-01 was a Thursday, and the list begins with Monday.
        weekdays[Int((date.daysSince1970 % 7 + 7 + 3) % 7)]
    }

    /// Returns a length of time in people's units: `1 h 50 min`, and from two days on `2 d 3 h`.
    ///
    /// - Parameter minutes: whole minutes, 0 or more.
    /// - Returns: the length, `under 1 min` for 0.
    static func length(minutes: Int) -> String {
        let (days, hours, rest) = (minutes / 1440, minutes / 60, minutes % 60)
        if minutes < 1 { return "under 1 min" }
        if hours < 1 { return "\(minutes) min" }
        if days < 2 { return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min" }
        return hours % 24 == 0 ? "\(days) d" : "\(days) d \(hours % 24) h"
    }

    /// Returns a small number as a word, with a capital letter where it begins a sentence; a large one in
    /// digits.
    static func count(_ number: Int) -> String {
        let words = [
            "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
        ]
        return words.indices.contains(number) ? words[number] : "\(number)"
    }

    /// Returns parts of a sentence as `a, b and c`.
    static func joined(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// Returns an instant's time of day in UTC as `09:00:00`.
    static func clock(_ instant: Instant) -> String {
        duration(Int64(Moment(instant: instant, offset: 0).secondOfDay), hourDigits: 2)
    }

    /// Returns a length of time as `1:02:03`.
    ///
    /// - Parameters:
    ///   - seconds: whole seconds, 0 or more.
    ///   - hourDigits: how many digits the hours have at least.
    /// - Returns: hours, minutes and seconds.
    static func duration(_ seconds: Int64, hourDigits: Int) -> String {
        let fields = [(seconds / 3600, hourDigits), (seconds / 60 % 60, 2), (seconds % 60, 2)]
        return fields.map { padded($0, to: $1) }.joined(separator: ":")
    }

    /// Returns a word with a capital letter in front.
    static func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
