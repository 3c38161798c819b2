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
            guard ids.isEmpty, because == nil, Picking().isOpen(in: session)
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
