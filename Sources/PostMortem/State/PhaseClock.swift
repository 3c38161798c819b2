/// How long each phase has lasted.
///
/// The clock knows instants only from events, so that a replay reads the same times as the meeting did.
public struct PhaseClock: Hashable, Sendable {
    /// The phase one is in.
    public internal(set) var phase = Phase.prepare
    /// When the meeting began, which is when phase 1 was first entered; nil before that.
    public internal(set) var meetingBegan: Instant?
    /// Minutes added to each phase.
    public internal(set) var extensions: [Phase: Int] = [:]
    /// When the clock was last started for the current phase; nil while it stands.
    var runningSince: Instant?
    /// Whether it stands because of `pause`.
    public internal(set) var isPaused = false
    /// Milliseconds spent in each phase up to when the clock was last started.
    var spent: [Phase: Int64] = [:]

    /// The most milliseconds that a phase can last: ten thousand years, the span of ``Instant``.
    ///
    /// The bound keeps the sums over a forged journal from overflowing.
    static let longest: Int64 = 10_000 * 366 * 86_400_000

    /// The most minutes by which a phase is extended at a time: ten hours.
    static let longestExtension = 600

    /// Minutes that a phase may take, extensions included; nil outside the meeting.
    public func limit(of phase: Phase) -> Int? {
        phase.minutes.map { $0.upperBound + (extensions[phase] ?? 0) }
    }

    /// Stops the clock, keeping what was spent.
    mutating func stop(at now: Instant, outside gaps: Gaps, first count: Int) {
        spent[phase] = elapsed(in: phase, at: now, outside: gaps, first: count)
        runningSince = nil
    }

    /// Enters a phase, whose clock runs from now on, if it has one.
    mutating func enter(_ next: Phase, at now: Instant, outside gaps: Gaps, first count: Int) {
        stop(at: now, outside: gaps, first: count)
        phase = next
        isPaused = false
        runningSince = next.minutes == nil ? nil : now
        if next == .room, meetingBegan == nil { meetingBegan = now }
    }

    /// Returns the milliseconds spent in a phase, the first so many gaps left out.
    func elapsed(
        in asked: Phase, at now: Instant, outside gaps: Gaps, first count: Int
    ) -> Int64 {
        let before = spent[asked] ?? 0
        guard asked == phase, let runningSince else { return before }
        // Gaps overlap where the machine's clock was set back: they take running time off, and nothing
        // of what was spent before.
        let off = gaps.overlap(from: runningSince, to: now, first: count)
        let running = max(0, now.milliseconds(since: runningSince) - off)
        return min(PhaseClock.longest, before + running)
    }
}

/// A stretch of time in which nobody was at the session, as between a crash and the resumption.
struct Gap: Hashable, Sendable {
    let from: Instant
    let to: Instant

    /// The shortest gap that is taken off the clock, in milliseconds: five minutes.
    ///
    /// A shorter one is the facilitator starting the tool again, and the meeting went on.
    static let shortest: Int64 = 300_000

    /// Returns the milliseconds that the gap shares with a stretch of time.
    func overlap(from start: Instant, to end: Instant) -> Int64 {
        max(0, min(to, end).milliseconds(since: max(from, start)))
    }
}
