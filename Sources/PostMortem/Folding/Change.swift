/// What one record changed, kept so that it can be taken back.
///
/// Taking back means exchanging each part that the record touched for what it was; the parts taken out
/// are what brings the change back. So undo followed by redo is the identity by construction.
struct Change: Hashable, Sendable {
    /// The record that made the change.
    let record: Int
    /// The touched parts as they were before the change, in the order of touching.
    var parts = Parts()
}

/// A part of a session's state, with a value it had.
///
/// A change to a long session keeps little: what is large is held by reference.
enum Part: Hashable, Sendable {
    indirect case incident(Incident)
    case roster(Roster)
    case agreements([Agreement: Set<Person.ID>])
    case problem(String?)
    case currentWhy(ItemID)
    case ranking([ItemID])
    case noActionReason(String?)
    indirect case fitOverride(Override?)
    indirect case clock(PhaseClock)
    case outcome(Outcome?)
    case entry(Int, Kept<TimelineEntry>)
    case question(Int, Kept<Question>)
    case why(Int, Kept<Why>)
    case factor(Int, Kept<Factor>)
    case idea(Int, Kept<Idea>)
    case action(Int, Kept<ActionItem>)
    case callOut(Int, Kept<CallOut>)
    case note(Int, Kept<Note>)
    case override(Int, Kept<OverrideEntry>)
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
        case .entry(let number, let kept):
            part = .entry(number, Kept(entries.exchange(kept.item, at: number)))
        case .question(let number, let kept):
            part = .question(number, Kept(questions.exchange(kept.item, at: number)))
        case .why(let number, let kept):
            part = .why(number, Kept(whys.exchange(kept.item, at: number)))
        case .factor(let number, let kept):
            part = .factor(number, Kept(factors.exchange(kept.item, at: number)))
        case .idea(let number, let kept):
            part = .idea(number, Kept(ideas.exchange(kept.item, at: number)))
        case .action(let number, let kept):
            part = .action(number, Kept(actions.exchange(kept.item, at: number)))
        case .callOut(let number, let kept):
            part = .callOut(number, Kept(callOuts.exchange(kept.item, at: number)))
        case .note(let number, let kept):
            part = .note(number, Kept(notes.exchange(kept.item, at: number)))
        case .override(let number, let kept):
            part = .override(number, Kept(overrides.exchange(kept.item, at: number)))
        }
    }
}
