import PostMortem
import Prompts

/// The commands that ask in turn at the prompt when they are given nothing.
enum Walk: Hashable {
    case rank, pick, read, invite, fit, close

    /// Creates what a command asks in turn.
    ///
    /// - Returns: nil where the command says all it wants, and where there is nothing to ask now.
    init?(_ command: Command, in session: Session) {
        guard !session.isClosed else { return nil }
        switch command {
        case .rank(let ids):
            guard ids.isEmpty, session.openIdeas.count > 1 else { return nil }
            self = .rank
        case .pick(let ids, let because):
            guard ids.isEmpty, because == nil, PickDialogue().question(in: session) != nil
            else { return nil }
            self = .pick
        case .read:
            guard session.lacks.contains(where: { $0.lack == .yes }) else { return nil }
            self = .read
        case .inviting: self = .invite
        case .fit(let because):
            guard because == nil else { return nil }
            self = .fit
        case .help, .guide, .status, .show, .directive, .load, .report, .quit, .note, .undo, .redo,
            .edit, .move, .drop, .key, .blame, .park, .answer, .incident, .severity, .service,
            .impact, .zone, .recurs, .summary, .milestone, .invite, .absent, .present, .next, .back,
            .phase, .lens,
            .extend, .pause, .resume, .agree, .record, .problem, .why, .focus, .link, .root,
            .factor, .idea, .target, .decline, .none, .owner, .due, .measure, .yes, .close, .done,
            .slip, .cancel, .rename, .uninvite, .object, .recolour, .refuse, .tracked:
            return nil
        }
    }

    /// Creates what is asked in turn where a command is refused.
    ///
    /// - Returns: nil where the refusal says all there is to say.
    init?(refused command: Command, _ refusal: Refusal) {
        guard case .close(because: nil) = command, refusal.kind == .owed else { return nil }
        self = .close
    }
}

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
