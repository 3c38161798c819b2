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
    // Apart, as they are rare and the largest: every part takes the room of the largest.
    indirect case action(Int, ActionItem?)
    case callOut(Int, CallOut?)
    case note(Int, Note?)
    case override(Int, OverrideEntry?)
}

extension Session {
    /// Puts a part's value into the state, and leaves in the part the value that was there.
    ///
    /// Values are swapped in place, so that nothing that both share is copied.
    mutating func exchange(_ part: inout Part) {
        switch consume part {
        case .incident(var value):
            swap(&incident, &value)
            part = .incident(value)
        case .roster(var value):
            swap(&roster, &value)
            part = .roster(value)
        case .agreements(var value):
            swap(&agreements, &value)
            part = .agreements(value)
        case .problem(var value):
            swap(&problem, &value)
            part = .problem(value)
        case .currentWhy(var value):
            swap(&currentWhy, &value)
            part = .currentWhy(value)
        case .ranking(var value):
            swap(&ranking, &value)
            part = .ranking(value)
        case .noActionReason(var value):
            swap(&noActionReason, &value)
            part = .noActionReason(value)
        case .fitOverride(var value):
            swap(&fitOverride, &value)
            part = .fitOverride(value)
        case .clock(var value):
            swap(&clock, &value)
            part = .clock(value)
        case .outcome(var value):
            swap(&outcome, &value)
            part = .outcome(value)
        case .entry(let number, var value):
            entries.exchange(&value, at: number)
            part = .entry(number, value)
        case .question(let number, var value):
            questions.exchange(&value, at: number)
            part = .question(number, value)
        case .why(let number, var value):
            whys.exchange(&value, at: number)
            part = .why(number, value)
        case .factor(let number, var value):
            factors.exchange(&value, at: number)
            part = .factor(number, value)
        case .idea(let number, var value):
            ideas.exchange(&value, at: number)
            part = .idea(number, value)
        case .action(let number, var value):
            actions.exchange(&value, at: number)
            part = .action(number, value)
        case .callOut(let number, var value):
            callOuts.exchange(&value, at: number)
            part = .callOut(number, value)
        case .note(let number, var value):
            notes.exchange(&value, at: number)
            part = .note(number, value)
        case .override(let number, var value):
            overrides.exchange(&value, at: number)
            part = .override(number, value)
        }
    }

    /// Exchanges parts, the first one first.
    mutating func exchange(_ parts: inout [Part]) {
        for index in parts.indices { exchange(&parts[index]) }
    }
}

extension [Part] {
    /// Returns these parts and others behind them, which are nearly always none.
    func with(_ others: [Part]) -> [Part] { others.isEmpty ? self : self + others }
}
