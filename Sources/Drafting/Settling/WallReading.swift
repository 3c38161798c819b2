import CommandLanguage
import PostMortem

/// What a time on a zone's walls can mean.
enum WallReading {
    case once(Instant)
    /// The clocks were set back over it: the two instants, in order.
    case twice(Instant, Instant)
    /// The clocks were set forward over it.
    case never

    /// Reads a time on the walls, in seconds since 1970 as if it were UTC.
    ///
    /// An offset is less than a day, so those a day before and after are the only ones that it can have.
    init(_ seconds: Int64, in zone: ZoneRules) {
        let before = zone.offset(at: Instant(seconds: seconds - 86_400))
        let after = zone.offset(at: Instant(seconds: seconds + 86_400))
        let found = [max(before, after), min(before, after)].compactMap { offset -> Instant? in
            let instant = Instant(seconds: seconds - Int64(offset))
            return zone.offset(at: instant) == offset ? instant : nil
        }
        switch (found.first, found.last) {
        case (let first?, let last?): self = first == last ? .once(first) : .twice(first, last)
        default: self = .never
        }
    }
}
