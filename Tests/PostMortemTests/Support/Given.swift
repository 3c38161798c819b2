@testable import PostMortem

/// A session in a known state, to hold commands against: given events, when a command, then an outcome.
struct Given {
    /// What a command comes to.
    enum Outcome: Equatable {
        /// The event that would be recorded.
        case event(Event)
        /// Nothing to record.
        case nothing
        /// A refusal of a kind.
        case refused(Refusal.Kind)
    }

    /// The session after the events so far.
    private(set) var session = Session()
    /// The time on the wall, at which events are recorded and commands are decided.
    private(set) var now = Given.morning

    /// The Monday morning on which the sample meetings are held.
    static let morning = Moment(instant: Instant(seconds: 20_780 * 86_400 + 8 * 3600), offset: 3600)

    /// What is listened for: enough for a rule to turn on.
    private(set) var wordings = Wordings(
        unfitCause: { text in
            ["more careful", "human error"].first { text.lowercased().contains($0) }.map {
                .init(wording: $0, asksForCare: true)
            } ?? (text.contains("forgot") ? .init(wording: "forgot", asksForCare: false) : nil)
        },
        names: .some)

    /// Returns the same state where other words are listened for.
    func hearing(_ wordings: Wordings) -> Given {
        var copy = self
        copy.wordings = wordings
        return copy
    }

    /// Creates a session from events.
    init(_ events: Event...) {
        for event in events { session.apply(event, at: now.instant, by: "mara") }
    }

    /// Creates the state of a session at a time.
    init(session: Session, now: Moment) {
        self.session = session
        self.now = now
    }

    /// Returns the state after more events.
    func and(_ events: Event...) -> Given { and(events) }

    /// Returns the state after more events from a list.
    func and(_ events: [Event]) -> Given {
        var copy = self
        for event in events { copy.session.apply(event, at: now.instant, by: "mara") }
        return copy
    }

    /// Returns the same state some time later, or earlier.
    func later(minutes: Int = 0, milliseconds: Int64 = 0) -> Given {
        var copy = self
        let instant = Instant(
            milliseconds: now.instant.milliseconds + Int64(minutes) * 60_000 + milliseconds)
        copy.now = Moment(instant: instant, offset: now.offset)
        return copy
    }

    /// Returns what a command comes to.
    func when(_ command: Command) -> Outcome {
        do throws(Refusal) {
            return try session.decide(command, at: now, hearing: wordings).map { .event($0) }
                ?? .nothing
        } catch {
            return .refused(error.kind)
        }
    }

    /// Returns the refusal of a command; nil where it is taken.
    func refusal(of command: Command) -> Refusal? {
        do throws(Refusal) {
            _ = try session.decide(command, at: now, hearing: wordings)
            return nil
        } catch {
            return error
        }
    }

    /// Returns the state after commands that must be taken.
    func after(_ commands: Command...) throws(Refusal) -> Given {
        var copy = self
        for command in commands {
            guard let event = try copy.session.decide(command, at: now, hearing: wordings) else {
                continue
            }
            copy.session.apply(event, at: now.instant, by: "mara")
        }
        return copy
    }

    /// What the phase one is in owes.
    var debts: [Debt] { session.debts(of: session.phase, at: now.instant) }
}
