import PostMortem
import Prompts

/// The commands that ask in turn at the prompt when they are given nothing.
enum Walk: Hashable {
    case rank, pick, read, invite, fit

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
        case .help, .guide, .status, .show, .directive, .load, .report, .lens, .quit, .note, .undo,
            .redo, .edit, .move, .drop, .key, .blame, .park, .answer, .incident, .severity,
            .service,
            .impact, .zone, .recurs, .milestone, .invite, .absent, .present, .next, .back, .phase,
            .extend, .pause, .resume, .agree, .record, .problem, .why, .focus, .link, .root,
            .factor, .idea, .target, .decline, .none, .owner, .due, .measure, .yes, .close, .done,
            .slip, .cancel:
            return nil
        }
    }
}

extension Conversation {
    /// Returns the dialogue to begin, or the one to go on with.
    func dialogue(for walk: Walk) -> any Dialogue {
        if walk == .read { markAsSaid(.readAloud) }
        return switch walk {
        case .rank: ranking ?? RankDialogue(in: session)
        case .pick: PickDialogue(prompts: prompts)
        case .read: ReadDialogue(prompts: prompts)
        case .invite: InviteDialogue(prompts: prompts)
        case .fit: FitDialogue(prompts: prompts, now: clock.now)
        }
    }

    /// Keeps a dialogue that was left before its end, if it can be gone on with later.
    func keep(_ dialogue: any Dialogue) {
        if let dialogue = dialogue as? RankDialogue { ranking = dialogue }
    }

    /// Forgets a dialogue that came to its end.
    func forget(_ dialogue: any Dialogue) {
        if dialogue is RankDialogue { ranking = nil }
    }
}
