/// An instant together with the UTC offset of the clock on the wall where it was read.
public struct Moment: Hashable, Sendable {
    /// The instant itself.
    public let instant: Instant
    /// Seconds east of UTC; held to less than 24 hours either way.
    public var offset: Int { Int(storedOffset) }
    /// Stored in 32 bits, since a long session holds many moments.
    private let storedOffset: Int32

    /// Creates a moment.
    ///
    /// - Parameters:
    ///   - instant: the instant.
    ///   - offset: seconds east of UTC.
    public init(instant: Instant, offset: Int) {
        self.instant = instant
        self.storedOffset = Int32(min(max(offset, -86_399), 86_399))
    }

    /// The day on the wall's calendar.
    public var date: CalendarDate {
        CalendarDate(daysSince1970: floorDivide(localSeconds, 86_400))
    }

    /// The second of the wall's day, 0 to 86,399.
    public var secondOfDay: Int {
        Int(localSeconds - floorDivide(localSeconds, 86_400) * 86_400)
    }

    /// The time on the wall as `09:14`, or `09:14:30` where the seconds are not zero.
    public var clockTime: String {
        let second = secondOfDay
        let minutes = "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2))"
        return second % 60 == 0 ? minutes : "\(minutes):\(padded(second % 60, to: 2))"
    }

    /// The UTC offset as `+01:00`; an offset with seconds, as of old local mean times, as `+00:19:32`.
    public var offsetName: String {
        let size = abs(offset)
        let minutes = "\(padded(size / 3600, to: 2)):\(padded(size / 60 % 60, to: 2))"
        let sign = offset < 0 ? "-" : "+"
        return sign + (size % 60 == 0 ? minutes : "\(minutes):\(padded(size % 60, to: 2))")
    }

    private var localSeconds: Int64 {
        instant.seconds.addingReportingOverflow(Int64(offset)).partialValue
    }
}

extension Moment: CustomStringConvertible {
    /// The moment to the second as `2026-11-21T09:14:00+01:00` (RFC 3339 §5.6).
    public var description: String {
        let second = secondOfDay
        let time =
            "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2)):\(padded(second % 60, to: 2))"
        return "\(date)T\(time)\(offsetName)"
    }
}
