extension Session {
    /// Decides what a command does in this state; changes nothing.
    ///
    /// - Parameters:
    ///   - command: what was asked.
    ///   - now: the time on the wall, in the session's zone; its date is today.
    /// - Returns: the event to record; nil where the command only asks for output, and where what it wants
    ///   is already true.
    /// - Throws: ``Refusal`` where the meeting's rules or the state don't allow it, with a way to go on.
    public func decide(_ command: Command, at now: Moment) throws(Refusal) -> Event? {
        try requireOpenSession(for: command)
        try requirePhase(for: command)
        switch command {
        case .help, .guide, .status, .show, .directive, .read, .load, .report, .quit, .inviting:
            return nil
        case .note(let text):
            return .noteAdded(text: text)
        case .undo, .redo:
            return try decideUndo(command)
        case .edit, .move, .drop, .key, .blame:
            return try decideItem(command)
        case .incident, .severity, .service, .impact, .zone, .recurs, .milestone:
            return try decideIncident(command)
        case .invite, .absent, .present, .agree:
            return try decideRoom(command)
        case .fit, .next, .back, .phase, .extend, .pause, .resume, .close:
            return try decideMove(command, at: now)
        case .record, .park, .answer:
            return try decideTimeline(command)
        case .problem, .why, .focus, .link, .root, .factor:
            return try decideCause(command)
        case .idea, .target, .rank, .pick, .decline, .none:
            return try decideIdea(command)
        case .owner, .due, .measure, .yes, .done, .slip, .cancel:
            return try decideAction(command, today: now.date)
        }
    }

    private func decideUndo(_ command: Command) throws(Refusal) -> Event {
        if command == .undo {
            guard let record = undoableRecord else {
                throw Refusal(.impossible, "There is nothing to undo.")
            }
            return .undone(record: record)
        }
        guard let record = redoableRecord else {
            throw Refusal(
                .impossible, "There is nothing to redo.",
                hints:
                    "Only what was undone last can be redone, and only until something new is recorded."
            )
        }
        return .redone(record: record)
    }

    private func requireOpenSession(for command: Command) throws(Refusal) {
        guard isClosed, !command.isTakenAfterClosing else { return }
        throw Refusal(
            .closed, "The session is closed.",
            hints: "Follow its actions up with done, slip and cancel; note and blame still work.",
            "undo takes the close back, if nothing was recorded since.")
    }

    private func requirePhase(for command: Command) throws(Refusal) {
        let earliest = command.earliestPhase
        guard phase < earliest else { return }
        if earliest == .after {
            throw Refusal(
                .tooEarly(.after), "Actions are followed up after the meeting is closed.",
                hints: "Record what is known now as a note.")
        }
        let name = "phase \(earliest.number), \(earliest.title.lowercased())"
        let message = "This belongs to \(name), which has not come yet."
        let isStatement = command.statement != nil
        throw Refusal(
            .tooEarly(earliest), message,
            hints: isStatement
                ? "Park it now, and take it up there: park TEXT"
                : "next leads there, phase by phase.")
    }
}

extension Command {
    /// The phase from which the command is taken; what is remembered late still gets in.
    public var earliestPhase: Phase {
        switch self {
        case .agree, .extend, .pause, .resume: .room
        case .problem, .why, .focus, .link, .root: .cause
        case .factor: .factors
        case .idea, .target, .rank, .pick, .decline, .none, .owner, .due, .measure, .yes, .close:
            .actions
        case .done, .slip, .cancel: .after
        default: .prepare
        }
    }

    /// The sentence in a command that says something and names no item, person or date, so that it can be
    /// parked instead; nil for all other commands.
    public var statement: String? {
        switch self {
        case .problem(let text), .idea(let text), .why(_, let text), .factor(_, let text): text
        default: nil
        }
    }

    /// Whether the command is still taken when the session is closed.
    var isTakenAfterClosing: Bool {
        switch self {
        case .help, .guide, .status, .show, .directive, .read, .load, .report, .quit, .note, .undo,
            .redo, .blame, .done, .slip, .cancel, .fit(because: nil), .close:
            true
        default: false
        }
    }
}
