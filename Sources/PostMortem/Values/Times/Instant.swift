/// A point on the time line, as the machine's clock gave it.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
    public let milliseconds: Int64

    /// Creates an instant from milliseconds since 1970-01-01T00:00:00Z, held to the years 1 to 9999.
    public init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
    }

    /// Creates an instant from whole seconds since 1970-01-01T00:00:00Z, held to the years 1 to 9999.
    public init(seconds: Int64) {
        let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        self.init(milliseconds: overflow ? (seconds < 0 ? .min : .max) : milliseconds)
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public var seconds: Int64 {
        floorDivide(milliseconds, 1000)
    }

    /// Returns whether the first instant comes before the second.
    public static func < (first: Instant, second: Instant) -> Bool {
        first.milliseconds < second.milliseconds
    }

    /// Returns the milliseconds from another instant to this one; negative if this one is earlier.
    public func milliseconds(since other: Instant) -> Int64 {
        milliseconds - other.milliseconds
    }
}
