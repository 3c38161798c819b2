import PostMortem
import Prompts
import Screen

// The questions that a command asks in turn: how they begin, are kept when somebody leaves them, and continue.
extension Conversation {
    /// Returns the questions to begin with, or to go on with where they were left before their end.
    func interview(for kind: DialogueKind) -> Interview {
        if kind == .read { markAsSaid(.readAloud) }
        if let left = interviews[kind], left.dialogue.isOpen(in: session) { return left }
        return Interview(dialogue(for: kind))
    }

    /// Keeps questions that were left before their end.
    func keep(_ interview: Interview, of kind: DialogueKind) {
        interviews[kind] = interview.isBegun ? interview : nil
    }

    /// Records the result of questions that are finished; where it can't be written, the answers are kept for the
    /// next attempt.
    func conclude(_ interview: Interview, of kind: DialogueKind) {
        interviews[kind] = nil
        if let line = interview.dialogue.conclusion(in: session), let refused = run(line) {
            if case .failed = refused { keep(interview, of: kind) }
            return
        }
        output.say(interview.dialogue.closing(in: session))
    }

    private func dialogue(for kind: DialogueKind) -> any Dialogue {
        switch kind {
        case .rank: RankDialogue(in: session, prompts: prompts)
        case .pick: PickDialogue(prompts: prompts)
        case .read: ReadDialogue(prompts: prompts, now: clock.now)
        case .invite: InviteDialogue(prompts: prompts)
        case .fit: FitDialogue(prompts: prompts, now: clock.now)
        case .close: CloseDialogue(prompts: prompts, now: clock.now)
        }
    }
}

extension Dialogue {
    /// Whether there is something left to ask, or to record.
    fileprivate func isOpen(in session: Session) -> Bool {
        question(in: session) != nil || conclusion(in: session) != nil
    }
}
