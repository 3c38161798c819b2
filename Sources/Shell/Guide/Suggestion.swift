import Prompts

/// Something that the guide would say next, and whether it is said only once.
struct Suggestion: Hashable {
    /// What it is.
    let cue: Cue
    /// Whether the phase can't go on well without it; it comes up until it is settled.
    ///
    /// What isn't owed is offered once and then moves to the end: a question that the room answered with
    /// "nothing" leaves no trace in the session, and mustn't be asked for ever.
    let isOwed: Bool

    /// Returns what comes up until it is settled.
    static func owed(_ cue: Cue) -> Suggestion { Suggestion(cue: cue, isOwed: true) }

    /// Returns what is offered once.
    static func once(_ cue: Cue) -> Suggestion { Suggestion(cue: cue, isOwed: false) }
}
