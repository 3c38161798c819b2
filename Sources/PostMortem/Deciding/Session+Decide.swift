extension Session {
    /// Decides what a command does in this state; changes nothing.
    ///
    /// - Parameters:
    ///   - command: what was asked.
    ///   - now: the time on the wall, in the session's zone; its date is today.
    ///   - wordings: what is listened for in people's words.
    /// - Returns: the event to record; nil where the command only asks for output, and where what it wants
    ///   is already true.
    /// - Throws: ``Refusal`` where the meeting's rules or the state don't allow it, with a way to go on.
    public func decide(
        _ command: Command, at now: Moment, hearing wordings: Wordings = .none
    ) throws(Refusal) -> Event? {
        try requireOpenSession(for: command)
        try requirePhase(for: command)
        switch command {
        case .help, .guide, .status, .show, .directive, .read, .load, .report, .lens, .quit,
            .inviting:
            return nil

        // At any time
        case .note(let text): return .noteAdded(text: text)
        case .undo: return try decideUndo()
        case .redo: return try decideRedo()
        case .edit(let id, let text): return try decideEdit(id, text, wordings)
        case .move(let id, let time): return try decideMove(id, to: time)
        case .drop(let id, let reason): return try decideDrop(id, reason)
        case .key(let id): return try decideKey(id)
        case .blame(let id, let text): return try decideBlame(id, text)
        case .park(let text): return .questionParked(id: try newID(.question), text: text)
        case .answer(let id, let text): return try decideAnswer(id, text)

        // Preparing
        case .incident(let title):
            return title == incident.title ? nil : .titleSet(text: title)
        case .severity(let word):
            return word == incident.severity ? nil : .severitySet(text: word)
        case .service(let name):
            return incident.services.contains(name) ? nil : .serviceAdded(text: name)
        case .impact(let text): return text == incident.impact ? nil : .impactSet(text: text)
        case .zone(let zone):
            return zone == incident.zone && incident.isZoneStated ? nil : .zoneSet(zone: zone)
        case .recurs(let text):
            return text == incident.recurrence ? nil : .recurrenceNoted(text: text)
        case .summary(let text):
            return text == incident.summary ? nil : .summarySet(text: text)
        case .milestone(let milestone, let point, let text):
            return try decideMilestone(milestone, at: point, text)
        case .invite(let role, let name): return try decideInvitation(of: name, as: role, wordings)
        case .rename(let names): return try decideRenaming(names, wordings)
        case .uninvite(let name): return try decideRemoval(of: name, wordings)
        case .absent(let name): return try decideAttendance(of: name, false, wordings)
        case .present(let name): return try decideAttendance(of: name, true, wordings)
        case .fit(let because): return decideFit(because, at: now.instant)

        // Moving
        case .next(let because): return try decideNext(because, at: now.instant)
        case .back: return try decideBack()
        case .phase(let phase): return try decideJump(to: phase, at: now.instant)
        case .extend(let minutes): return try decideExtension(by: minutes)
        case .pause:
            try requireClock()
            return clock.isPaused ? nil : .clockPaused
        case .resume: return clock.isPaused ? .clockResumed : nil

        // The room and the timeline
        case .agree(let agreeing): return try decideAgreement(agreeing, wordings)
        case .object(let text): return try decideObjection(text, wordings)
        case .recolour(let id, let kind): return try decideKind(of: id, kind)
        case .record(let kind, let time, let text):
            return .entryAdded(id: try newID(.entry), kind: kind, time: time, text: text)

        // The cause and the factors
        case .problem(let text): return text == problem ? nil : .problemStated(text: text)
        case .why(let parent, let text): return try decideWhy(under: parent, text)
        case .focus(let id):
            _ = try why(id)
            return id == currentWhy ? nil : .whyFocused(id: id)
        case .link(let id, let entry): return try decideLink(id, to: entry)
        case .root(let id, let because): return try decideRoot(id, because, wordings)
        case .factor(let kind, let text):
            return .factorAdded(id: try newID(.factor), kind: kind, text: text)

        // Ideas
        case .idea(let text): return .ideaAdded(id: try newID(.idea), text: text)
        case .target(let id, let target): return try decideTarget(of: id, target)
        case .rank(let ids): return try decideRanking(ids)
        case .pick(let ids, let because): return try decidePick(ids, because)
        case .decline(let id, let reason): return try decideDeclining(id, reason)
        case .none(let reason): return try decideNoAction(reason)

        // Actions
        case .owner(let id, let name): return try decideOwner(of: id, name, wordings)
        case .due(let id, let date): return try decideDue(id, date, today: now.date)
        case .measure(let id, let text):
            return try actionItem(id).measure == text ? nil : .measureSet(id: id, text: text)
        case .yes(let id): return try decideYes(id)
        case .refuse(let id, let text): return try decideRefusal(of: id, text)
        case .close(let because): return try decideClose(because, at: now.instant)
        case .done(let id, let text):
            _ = try openAction(id)
            return .actionDone(id: id, text: text)
        case .slip(let id, let date, let reason):
            return try decideSlip(id, date, reason, today: now.date)
        case .cancel(let id, let reason):
            _ = try openAction(id)
            return .actionCancelled(id: id, reason: reason)
        case .tracked(let id, let address): return try decideTracked(id, address)
        }
    }

    private func decideUndo() throws(Refusal) -> Event {
        guard let record = undoableRecord else {
            throw Refusal(.impossible, "There is nothing to undo.")
        }
        return .undone(record: record)
    }

    private func decideRedo() throws(Refusal) -> Event {
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
            hints:
                "Follow its actions up with done, slip, cancel and tracked; note and blame still work.",
            "To correct the page: undo takes the close back, if nothing was recorded since; then edit, and close again."
        )
    }

    private func requirePhase(for command: Command) throws(Refusal) {
        let earliest = command.earliestPhase
        guard phase < earliest else { return }
        if earliest == .after {
            throw Refusal(
                .tooEarly(.after), "Actions are followed up after the meeting is closed.",
                hints: "Record what is known now as a note.")
        }
        let isStatement = command.statement != nil
        throw Refusal(
            .tooEarly(earliest),
            "This belongs to phase \(earliest.number), \(earliest.title.lowercased()), which has not come yet.",
            hints: isStatement
                ? "Park it now, and take it up there: park TEXT"
                : "next leads there, phase by phase.")
    }
}
