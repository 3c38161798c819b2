#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
public import PostMortem

/// The time that goes into records: the machine's, or one that stands still for transcripts.
public enum WallClock: Sendable {
    /// The machine's real-time clock.
    case system
    /// A clock that begins at an instant and goes on by a second with each command.
    case stepping(next: Instant)

    /// The time as it is now.
    public var now: Instant {
        switch self {
        case .stepping(let next):
            return next
        case .system:
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Instant(
                milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
        }
    }

    /// Goes on to the next command.
    mutating func step() {
        guard case .stepping(let next) = self else { return }
        self = .stepping(next: Instant(milliseconds: next.milliseconds + 1000))
    }
}
