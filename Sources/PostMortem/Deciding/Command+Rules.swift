// What holds of a command whatever it is about. Each switch names every command, so that the compiler asks about a
// new one.
extension Command {
    /// The phase from which the command is taken; what is remembered late still gets in.
    public var earliestPhase: Phase {
        switch self {
        case .help, .guide, .status, .show, .directive, .read, .load, .report, .quit, .note, .undo,
            .redo, .edit, .move, .drop, .key, .blame, .park, .answer, .incident, .severity,
            .service, .impact, .zone, .recurs, .milestone, .inviting, .invite, .absent, .present,
            .fit, .next, .back, .phase, .record, .rename, .uninvite, .recolour, .summary, .lens:
            .prepare
        case .agree, .object, .extend, .pause, .resume: .room
        case .problem, .why, .focus, .link, .root: .cause
        case .factor: .factors
        case .idea, .target, .rank, .pick, .decline, .none, .owner, .due, .measure, .yes, .refuse,
            .close:
            .actions
        case .tracked: .actions
        case .done, .slip, .cancel: .after
        }
    }

    /// The sentence in a command that says something and names no item, person or date, so that it can be
    /// parked instead; nil for all other commands.
    public var statement: String? {
        switch self {
        case .problem(let text), .idea(let text), .why(_, let text), .factor(_, let text): text
        case .help, .guide, .status, .show, .directive, .read, .load, .report, .quit, .note, .undo,
            .redo, .edit, .move, .drop, .key, .blame, .park, .answer, .incident, .severity,
            .service, .impact, .zone, .recurs, .summary, .milestone, .inviting, .invite, .absent,
            .present, .lens,
            .fit, .next, .back, .phase, .extend, .pause, .resume, .agree, .record, .focus, .link,
            .root, .target, .rank, .pick, .decline, .none, .owner, .due, .measure, .yes, .close,
            .done, .slip, .cancel, .tracked, .rename, .uninvite, .object, .recolour, .refuse:
            nil
        }
    }

    /// Whether the command is still taken when the session is closed.
    var isTakenAfterClosing: Bool {
        switch self {
        case .help, .guide, .status, .show, .directive, .read, .load, .report, .quit, .note, .undo,
            .redo, .blame, .done, .slip, .cancel, .tracked, .close, .lens:
            true
        case .fit(let because): because == nil
        case .edit, .move, .drop, .key, .park, .answer, .incident, .severity, .service, .impact,
            .zone, .recurs, .summary, .milestone, .inviting, .invite, .absent, .present, .next,
            .back,
            .phase, .extend, .pause, .resume, .agree, .record, .problem, .why, .focus, .link,
            .root, .factor, .idea, .target, .rank, .pick, .decline, .none, .owner, .due, .measure,
            .yes, .rename, .uninvite, .object, .recolour, .refuse:
            false
        }
    }
}
