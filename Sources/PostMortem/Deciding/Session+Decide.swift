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
        case .noAction(let reason): return try decideNoAction(reason)

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
        guard isClosed, !command.traits.isTakenAfterClosing else { return }
        throw Refusal(
            .closed, "The session is closed.",
            hints:
                "Follow its actions up with done, slip, cancel and tracked; note and blame still work.",
            "To correct the page: undo takes the close back, if nothing was recorded since; then edit, and close again."
        )
    }

    private func requirePhase(for command: Command) throws(Refusal) {
        let earliest = command.traits.earliestPhase
        guard phase < earliest else { return }
        if earliest == .after {
            throw Refusal(
                .tooEarly(.after), "Actions are followed up after the meeting is closed.",
                hints: "Record what is known now as a note.")
        }
        let isStatement = command.traits.statement != nil
        throw Refusal(
            .tooEarly(earliest),
            "This belongs to phase \(earliest.number), \(earliest.title.lowercased()), which has not come yet.",
            hints: isStatement
                ? "Park it now, and take it up there: park TEXT"
                : "next leads there, phase by phase.")
    }
}

// MARK: The way back

extension Event {
    /// Returns the command that gives this event again, for a script that rebuilds a session.
    ///
    /// - Parameters:
    ///   - session: the session before the event.
    ///   - words: what the script's lines will be held against: a name that they don't take is written so that it
    ///     counts as it is.
    /// - Returns: nil for the events that a journal writes about itself, but for the opening one, which sets
    ///   the zone.
    public func command(
        in session: Session, hearing words: NameWords = .none
    ) -> Command? {
        let phase = session.phase
        return switch self {
        case .sessionOpened(_, let zone, _, _, _, _): .zone(zone)
        case .sessionResumed, .sessionLeft, .recovered: nil
        case .titleSet(let text): .incident(title: text)
        case .severitySet(let text): .severity(text)
        case .serviceAdded(let text): .service(text)
        case .impactSet(let text): .impact(text)
        case .zoneSet(let zone): .zone(zone)
        case .recurrenceNoted(let text): .recurs(text)
        case .summarySet(let text): .summary(text)
        case .milestoneSet(let milestone, let time, let entry, let text):
            .milestone(milestone, at: entry.map { .entry($0) } ?? .time(time), text: text)
        case .personInvited(let name, let role):
            .invite(
                role,
                name: NameList.isPlain(name, hearing: words)
                    && (session.roster.person(name) != nil
                        || session.roster.people(spelledLike: name).isEmpty)
                    ? name : "\(NameList.asOne)\(name)")
        case .peopleInvited(let names, let role): .invite(role, name: NameList.line(of: names))
        case .personRenamed(let name, let new):
            .rename("\(name), \(NameList.isTaken(new, hearing: words) ? "" : NameList.asOne)\(new)")
        case .personRemoved(let name): .uninvite(name: name)
        case .objectionRaised(let name, let text): .object("\(name), \(text)")
        case .attendanceSet(let name, true): .present(name: name)
        case .attendanceSet(let name, false): .absent(name: name)
        case .fitJudged(let override): .fit(because: override.reason)
        case .agreed(.contract, let names) where phase > .room:
            .agree(.contract(NameList.line(of: names)))
        case .agreed(let agreement, let names):
            if names.count == 1
                || !NameList.isEverybody(
                    names, of: session.missing(agreement), hearing: words)
            {
                .agree(.person(NameList.line(of: names)))
            } else {
                .agree(.everyone)
            }
        case .phaseEntered(phase.following, let override): .next(because: override?.reason)
        case .phaseEntered(phase.preceding, _): .back
        case .phaseEntered(let target, _): .phase(target)
        case .phaseExtended(let minutes): .extend(minutes: minutes)
        case .clockPaused: .pause
        case .clockResumed: .resume
        case .entryAdded(_, let kind, let time, let text): .record(kind, at: time, text: text)
        case .questionParked(_, let text): .park(text)
        case .questionAnswered(let id, let text): .answer(id, text: text)
        case .problemStated(let text): .problem(text)
        case .whyAdded(_, let parent, let text): .why(under: parent, text: text)
        case .whyFocused(let id): .focus(id)
        case .whyLinked(let id, let entry): .link(id, to: entry)
        case .rootMarked(let id, let override): .root(id, because: override?.reason)
        case .factorAdded(_, let kind, let text): .factor(kind, text: text)
        case .ideaAdded(_, let text): .idea(text)
        case .ideaTargeted(let id, let target): .target(id, at: target)
        case .ideasRanked(let ids): .rank(ids)
        case .ideasPicked(let ideas, _, let override): .pick(ideas, because: override?.reason)
        case .ideaDeclined(let id, let reason): .decline(id, reason: reason)
        case .noActionChosen(let reason): .noAction(reason: reason)
        case .ownerSet(let id, let name): .owner(id, name: name)
        case .dueSet(let id, let date): .due(id, date)
        case .measureSet(let id, let text): .measure(id, text: text)
        case .actionConfirmed(let id): .yes(id)
        case .actionRefused(let id, let text): .refuse(id, text: text)
        case .textEdited(let id, let text): .edit(id, text: text)
        case .entryMoved(let id, let time): .move(id, to: time)
        case .kindSet(let id, let kind): .recolour(id, kind)
        case .itemDropped(let id, let reason): .drop(id, reason: reason)
        case .itemKeyed(let id): .key(id)
        case .blameCalled(let id, let text): .blame(id, text: text)
        case .noteAdded(let text): .note(text)
        case .undone: .undo
        case .redone: .redo
        case .sessionClosed(let override): .close(because: override?.reason)
        case .actionDone(let id, let text): .done(id, text: text)
        case .actionSlipped(let id, let date, let reason): .slip(id, to: date, reason: reason)
        case .actionCancelled(let id, let reason): .cancel(id, reason: reason)
        case .actionTracked(let id, let address): .tracked(id, address: address)
        }
    }
}
