import PostMortem
import Views

/// The text in front of the caret: where the meeting stands, and the time left.
struct PromptText {
    let session: Session
    let now: Instant
    /// The width of the screen; nil where it isn't known.
    let columns: Int?

    /// In fewer columns the phase is shown by its number alone, to leave room for typing.
    private static let narrow = 60

    /// The prompt of a command.
    ///
    /// - `[prepare] > ` before the meeting, `[closed] > ` after it.
    /// - `[2 timeline 24:59] > `: the phase and the time left; `+1:20` is over time.
    /// - `[3 cause why 3 18:20] > `: the next answer is the third of its chain.
    /// - `[5 actions A1 due 12:10] > `: what the first unfinished action lacks.
    /// - `[4 factors 6:30 paused] > `: the clock stands.
    var command: String {
        if session.isClosed { return "[closed] > " }
        guard session.phase.minutes != nil else { return "[\(session.phase.rawValue)] > " }
        return bracketed([detail]) + "> "
    }

    /// Returns the prompt of a question: `[5 rank 12:10] 1 or 2? > `.
    ///
    /// - Parameters:
    ///   - name: the command that asks.
    ///   - wanted: what can be typed.
    /// - Returns: the prompt, with the time left where a clock is running.
    func question(of name: String, wanting wanted: String) -> String {
        let words =
            session.phase.minutes == nil ? "[\(name)] " : bracketed([name], namesPhase: false)
        return words + wanted + " > "
    }

    private func bracketed(_ details: [String?], namesPhase: Bool = true) -> String {
        let isNarrow = (columns ?? .max) < PromptText.narrow
        let phase = session.phase
        let clock = session.secondsLeft(at: now).map { ClockFace.left(seconds: $0) }
        let words =
            ["\(phase.number)", namesPhase && !isNarrow ? phase.rawValue : nil] + details
            + [clock, session.clock.isPaused ? "paused" : nil]
        return "[\(words.compactMap(\.self).joined(separator: " "))] "
    }

    /// What the phase is at, in a word and a number; nil where there is nothing to tell.
    private var detail: String? {
        switch session.phase {
        case .cause:
            session.problem.map { _ in "why \(session.depth(of: session.currentWhy) + 1)" }
        case .actions:
            session.openRequirements.first.map { action, requirement in
                let isRefused = requirement == .yes && action.refusal != nil
                return "\(action.id) \(isRefused ? "no" : requirement.rawValue)"
            }
        case .prepare, .room, .timeline, .factors, .after:
            nil
        }
    }
}
