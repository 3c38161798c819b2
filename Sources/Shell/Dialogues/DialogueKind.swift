import PostMortem
import Prompts

/// The commands that ask in turn at the prompt when they are given nothing.
enum DialogueKind: Hashable {
    case rank, pick, read, invite, fit, close

    /// Creates what is asked in turn for a command that gave nothing to record.
    ///
    /// - Returns: nil where the command says all it wants, and where there is nothing to ask now.
    init?(_ query: Command.Query, in session: Session) {
        guard !session.isClosed else { return nil }
        switch query {
        case .order(let ids):
            guard ids.isEmpty, session.openIdeas.count > 1 else { return nil }
            self = .rank
        case .choice:
            guard Picking().isOpen(in: session) else { return nil }
            self = .pick
        case .read:
            guard session.openRequirements.contains(where: { $0.requirement == .yes }) else {
                return nil
            }
            self = .read
        case .missingRoles: self = .invite
        case .fit(because: nil): self = .fit
        case .fit, .help, .guide, .status, .show, .directive, .load, .report, .lens, .quit,
            .closing:
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
