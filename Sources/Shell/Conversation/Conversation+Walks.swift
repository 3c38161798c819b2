import PostMortem
import Prompts

// The questions that a command asks in turn: begun, kept where somebody leaves them, gone on with.
extension Conversation {
    /// Returns the questions to begin with, or to go on with where they were left before their end.
    func interview(for walk: Walk) -> Interview {
        if walk == .read { markAsSaid(.readAloud) }
        if let left = interviews[walk], left.dialogue.question(in: session) != nil { return left }
        return Interview(dialogue(for: walk))
    }

    /// Keeps questions that were left before their end.
    func keep(_ interview: Interview, of walk: Walk) {
        interviews[walk] = interview.isBegun ? interview : nil
    }

    /// Forgets questions that came to their end.
    func forget(_ walk: Walk) { interviews[walk] = nil }

    private func dialogue(for walk: Walk) -> any Dialogue {
        switch walk {
        case .rank: RankDialogue(in: session, asking: prompts.aside(.whichOfTwo))
        case .pick: PickDialogue(prompts: prompts)
        case .read: ReadDialogue(prompts: prompts, now: clock.now)
        case .invite: InviteDialogue(prompts: prompts)
        case .fit: FitDialogue(prompts: prompts, now: clock.now)
        case .close: CloseDialogue(now: clock.now)
        }
    }
}
