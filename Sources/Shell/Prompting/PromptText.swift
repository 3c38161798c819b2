import PostMortem

/// The text in front of the caret: the phase, and the time left in it.
enum PromptText {
    /// Returns the prompt: `[2 timeline 24:59] > `, `[prepare] > `, `[closed] > `.
    ///
    /// Over time is shown as `+1:20`; a clock that stands as `paused`.
    static func text(for session: Session, at now: Instant) -> String {
        let phase = session.phase
        if session.isClosed { return "[closed] > " }
        guard let left = session.secondsLeft(at: now) else { return "[\(phase.rawValue)] > " }
        let clock = ClockFace.left(seconds: left) + (session.clock.isPaused ? " paused" : "")
        return "[\(phase.number) \(phase.rawValue) \(clock)] > "
    }
}
