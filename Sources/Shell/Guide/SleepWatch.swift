#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Notices that the machine was asleep, as a laptop is with its lid closed.
///
/// It compares two clocks of the system: one keeps running while the machine sleeps, the other stops. So neither
/// setting the clock nor a slow command looks like sleep.
struct SleepWatch {
    /// How many milliseconds the machine has slept since it was started.
    private let asleep: () -> Int64
    private var known: Int64

    /// A shorter sleep is passed over, in milliseconds: five minutes, as for any gap.
    private static let shortest: Int64 = 300_000

    /// Creates a watch that begins now.
    init(asleep: @escaping () -> Int64 = SleepWatch.asleep) {
        self.asleep = asleep
        known = asleep()
    }

    /// Returns how many milliseconds the machine slept since the last look; nil where that is too short to matter.
    mutating func look() -> Int64? {
        let now = asleep()
        let slept = now - known
        known = now
        return slept > SleepWatch.shortest ? slept : nil
    }

    private static func asleep() -> Int64 {
        #if canImport(Darwin)
            milliseconds(CLOCK_MONOTONIC_RAW) - milliseconds(CLOCK_UPTIME_RAW)
        #else
            milliseconds(CLOCK_BOOTTIME) - milliseconds(CLOCK_MONOTONIC)
        #endif
    }

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
