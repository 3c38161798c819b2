import PostMortem
import Prompts

/// Notices when the time of a phase runs low, is up, and is overrun by five minutes more.
///
/// A threshold is a point on the clock of one phase with one limit: an extension has thresholds of its
/// own, and taking it back doesn't repeat the former ones. What had passed before the watch first looked
/// isn't told again, as after a resumption. Where several pass at once, the last one is told.
struct TimeWatch {
    private struct Clock: Hashable {
        let phase: Phase
        let limit: Int
    }

    /// How many thresholds of each clock were told, or had passed at the first look.
    private var passed: [Clock: Int] = [:]

    /// Creates a watch that has seen nothing.
    init() {}

    /// Returns the threshold that has passed since the last look.
    ///
    /// - Returns: nil where none has, while the clock stands, and outside the meeting.
    mutating func look(at session: Session, at now: Instant) -> Cue? {
        guard let left = session.secondsLeft(at: now),
            let limit = session.clock.limit(of: session.phase)
        else { return nil }
        let clock = Clock(phase: session.phase, limit: limit)
        let count = TimeWatch.thresholds(passedWith: left)
        guard let before = passed[clock] else {
            passed[clock] = count
            return nil
        }
        guard count > before, !session.clock.isPaused else { return nil }
        passed[clock] = count
        switch count {
        case 1: return .timeLeft(minutes: 5)
        case 2: return .timeLeft(minutes: 1)
        case 3: return .timeUp
        default: return .timeOver(minutes: 5 * (count - 3))
        }
    }

    /// Returns how many thresholds lie behind: 5:00, 1:00 and 0:00 left, then every 5 minutes over.
    private static func thresholds(passedWith left: Int) -> Int {
        switch left {
        case 301...: 0
        case 61...: 1
        case 1...: 2
        default: 3 + -left / 300
        }
    }
}
