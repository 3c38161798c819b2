#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import PostMortem
import Shell

/// Waits between records as long as the meeting did, at a multiple of its speed.
struct Pacing {
    /// The longest silence that is played, in milliseconds: five minutes.
    ///
    /// As for the phase clock, a longer one means that nobody was there: the nights between draft, meeting and
    /// follow-up. The minutes show what was cut by their times.
    static let longestSilence: Int64 = 300_000

    private let factor: Double
    private var previous: Instant?

    /// Starts before the first record, for which there is no wait.
    ///
    /// - Parameter factor: how many times faster than the meeting; above 0.
    init(_ factor: Double) {
        self.factor = factor
    }

    /// Waits until a record is due.
    mutating func wait(until now: Instant) {
        let milliseconds = wait(before: now)
        guard milliseconds > 0 else { return }
        var rest = timespec(
            tv_sec: Int(milliseconds / 1000),
            tv_nsec: Int(milliseconds.truncatingRemainder(dividingBy: 1000) * 1_000_000))
        // A stopped and continued process waits for what is left.
        var left = timespec()
        while nanosleep(&rest, &left) != 0 && errno == EINTR { rest = left }
    }

    /// Returns how many milliseconds to wait before a record, and goes on to it.
    mutating func wait(before now: Instant) -> Double {
        defer { previous = now }
        guard let previous else { return 0 }
        let silence = min(max(now.milliseconds(since: previous), 0), Pacing.longestSilence)
        // A very small factor would overflow what the system can wait for: a day is the most.
        return min(Double(silence) / factor, 86_400_000)
    }
}
