/// What one record changed, kept so that it can be taken back.
///
/// Taking back means exchanging each part that the record touched for what it was; the parts taken out
/// are what brings the change back. So undo followed by redo is the identity by construction.
struct Change: Hashable, Sendable {
    /// The record that made the change.
    let record: Int
    /// The touched parts as they were before the change, in the order of touching.
    var parts: [Part] = []
}

/// A part of a session's state, with a value it had.
enum Part: Hashable, Sendable {
    case incident(Incident)
    case roster(Roster)
    case agreements([Agreement: Set<Person.ID>])
    case problem(String?)
    case currentWhy(ItemID)
    case ranking([ItemID])
    case noActionReason(String?)
    case fitOverride(Override?)
    case clock(PhaseClock)
    case outcome(Outcome?)
    case entry(Int, TimelineEntry?)
    case question(Int, Question?)
    case why(Int, Why?)
    case factor(Int, Factor?)
    case idea(Int, Idea?)
    case action(Int, ActionItem?)
    case callOut(Int, CallOut?)
    case note(Int, Note?)
    case override(Int, OverrideEntry?)
}

extension Session {
    /// Puts a part's value into the state and returns the part with the value that it had.
    mutating func exchange(_ part: Part) -> Part {
        switch part {
        case .incident(let value): .incident(swap(\.incident, value))
        case .roster(let value): .roster(swap(\.roster, value))
        case .agreements(let value): .agreements(swap(\.agreements, value))
        case .problem(let value): .problem(swap(\.problem, value))
        case .currentWhy(let value): .currentWhy(swap(\.currentWhy, value))
        case .ranking(let value): .ranking(swap(\.ranking, value))
        case .noActionReason(let value): .noActionReason(swap(\.noActionReason, value))
        case .fitOverride(let value): .fitOverride(swap(\.fitOverride, value))
        case .clock(let value): .clock(swap(\.clock, value))
        case .outcome(let value): .outcome(swap(\.outcome, value))
        case .entry(let number, let value): .entry(number, swap(\.entries[number], value))
        case .question(let number, let value): .question(number, swap(\.questions[number], value))
        case .why(let number, let value): .why(number, swap(\.whys[number], value))
        case .factor(let number, let value): .factor(number, swap(\.factors[number], value))
        case .idea(let number, let value): .idea(number, swap(\.ideas[number], value))
        case .action(let number, let value): .action(number, swap(\.actions[number], value))
        case .callOut(let number, let value): .callOut(number, swap(\.callOuts[number], value))
        case .note(let number, let value): .note(number, swap(\.notes[number], value))
        case .override(let number, let value): .override(number, swap(\.overrides[number], value))
        }
    }

    private mutating func swap<Value>(
        _ path: WritableKeyPath<Session, Value>, _ value: Value
    ) -> Value {
        let former = self[keyPath: path]
        self[keyPath: path] = value
        return former
    }
}
