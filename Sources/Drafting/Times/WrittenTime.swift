import PostMortem

/// A day as it is written, before it is known which one it is.
enum WrittenDay: Hashable, Sendable {
    /// Year, month and day are all there.
    case date(CalendarDate)
    /// The year is left out.
    case monthDay(month: Int, day: Int)
    /// `03/04` or `03/04/2026`, which two people read differently.
    case numeric(first: Int, second: Int, year: Int?)
    /// A weekday alone, 0 is Monday: the last one before the text was copied.
    case weekday(Int)
    /// 0 is the day on which the text was copied, 1 the one before.
    case daysAgo(Int)

    /// Whether only the time at which the text was copied tells the day.
    var isRelative: Bool {
        switch self {
        case .weekday, .daysAgo: true
        case .date, .monthDay, .numeric: false
        }
    }
}

/// A time of day as it is written.
struct WrittenClock: Hashable, Sendable {
    /// The second of the day, 0 to 86,400.
    var second: Int
    /// Whether seconds are written.
    var hasSeconds: Bool
    /// Whether it says which half of the day it is in, or can't be in either half.
    var saysHalf: Bool
    /// Whether AM or PM is written.
    var isTwelveHours = false
    /// Whether a nought stands in front, as in `09:14`, which nobody writes who counts to twelve.
    var isPadded = false
}

extension WrittenTime {
    /// The time as it is named in a message.
    var shown: String {
        var words: [String] = []
        switch day {
        case .date(let date): words.append("\(date)")
        case .monthDay(let month, let day): words.append("\(DayWords.short[month - 1]) \(day)")
        case .numeric(let first, let second, let year):
            words.append("\(first)/\(second)" + (year.map { "/\($0)" } ?? ""))
        case .weekday(let day): words.append(DayWords.weekdayNames[day])
        case .daysAgo(let days): words.append(days == 0 ? "Today" : "Yesterday")
        case nil: break
        }
        if let ago { words.append(ago < 60 ? "Now" : "\(ago / 60) min ago") }
        if let clock { words.append(clock.shown) }
        return words.isEmpty ? "A time" : words.joined(separator: " ")
    }
}

extension WrittenClock {
    /// The time of day as it was written, as far as that matters.
    var shown: String {
        let (hour, minute) = (second / 3600, second / 60 % 60)
        let half = isTwelveHours ? (hour < 12 ? " AM" : " PM") : ""
        let shownHour = isTwelveHours ? (hour + 11) % 12 + 1 : hour
        let minutes = "\(shownHour):\(padded(minute, to: 2))"
        guard hasSeconds else { return minutes + half }
        return "\(minutes):\(padded(second % 60, to: 2))" + half
    }
}

/// What a time's zone is written as.
enum WrittenZone: Hashable, Sendable {
    /// Seconds east of UTC.
    case offset(Int)
    /// An IANA name.
    case named(String)
}

/// A time as it is written in a source.
struct WrittenTime: Hashable, Sendable {
    var day: WrittenDay?
    var clock: WrittenClock?
    var zone: WrittenZone?
    /// Milliseconds since 1970, where the source counts them; nothing else matters then.
    var epoch: Int64?
    /// Seconds before the text was copied, as `25 min`.
    var ago: Int?
    var isApproximate = false

    /// The instant, where the source says all that it takes.
    var instant: Instant? {
        if let epoch { return Instant(milliseconds: epoch) }
        guard case .date(let date) = day, let clock, case .offset(let offset) = zone else {
            return nil
        }
        return Instant(
            seconds: date.daysSince1970 * 86_400 + Int64(clock.second) - Int64(offset))
    }
}
