extension Session {
    /// Makes a change to the state; does nothing where its event makes no sense in this state.
    mutating func fold(_ change: Change) {
        switch change.event {
        // These don't change the state; the ledger keeps them.
        case .sessionOpened, .sessionResumed, .sessionLeft, .recovered, .undone, .redone: break

        // The incident
        case .titleSet(let text): incident.title = text
        case .severitySet(let text): incident.severity = text
        case .serviceAdded(let text): incident.services.append(text)
        case .impactSet(let text): incident.impact = text
        case .zoneSet(let zone): (incident.zone, incident.isZoneStated) = (zone, true)
        case .recurrenceNoted(let text): incident.recurrence = text
        case .summarySet(let text): incident.summary = text
        case .milestoneSet(let milestone, let time, let entry, let text):
            incident.milestones[milestone] = Incident.Point(time: time, entry: entry, text: text)

        // The room
        case .personInvited(let name, let role): roster.invite(name, as: role)
        case .peopleInvited(let names, let role):
            for name in names { roster.invite(name, as: role) }
        case .personRenamed(let name, let new): rename(name, to: new, in: change)
        case .personRemoved(let name): remove(name)
        case .objectionRaised(let name, let text): object(name, text, in: change)
        case .attendanceSet(let name, let present): roster.setAttendance(of: name, to: present)
        case .agreed(let agreement, let names):
            agreements[agreement, default: []].formUnion(names)

        // The meeting and its clock
        case .fitJudged(let override):
            fitOverride = override
            keep(override, from: change)
        case .phaseEntered(let next, let override):
            // The rules were set aside in the phase that is left.
            keep(override, from: change)
            enter(next, by: change)
        case .phaseExtended(let minutes):
            clock.extensions[clock.phase, default: 0] += min(
                max(minutes, 0), PhaseClock.longestExtension)
        case .clockPaused:
            clock.stop(at: change.now, outside: ledger.gaps, first: change.gaps)
            clock.isPaused = true
        case .clockResumed:
            guard clock.isPaused else { return }
            clock.runningSince = change.now
            clock.isPaused = false
        case .sessionClosed(let override):
            keep(override, from: change)
            enter(.after, by: change)
            outcome = Outcome(closedAt: change.now)

        // The timeline
        case .entryAdded(let id, let kind, let time, let text):
            guard entries.add(TimelineEntry(id: id, kind: kind, time: time, text: text))
            else { return }
            reopenOrder()
        case .entryMoved(let id, let time):
            guard entries.edit(id, { $0.time = time }) else { return }
            editMilestones(at: id) { $0.time = time }
            reopenOrder()
        case .questionParked(let id, let text): questions.add(Question(id: id, text: text))
        case .questionAnswered(let id, let text): questions.edit(id) { $0.answer = text }

        // The cause and the factors
        case .problemStated(let text): problem = text
        case .whyAdded(let id, let parent, let text): add(id, under: parent, text)
        case .whyFocused(let id):
            if id == .problem || whys[id] != nil { currentWhy = id }
        case .whyLinked(let id, let entry): whys.edit(id) { $0.link(to: entry) }
        case .rootMarked(let id, let override):
            if whys.edit(id, { $0.isRoot = true }) { keep(override, from: change) }
        case .factorAdded(let id, let kind, let text):
            factors.add(Factor(id: id, kind: kind, text: text))

        // Ideas
        case .ideaAdded(let id, let text): ideas.add(Idea(id: id, text: text))
        case .ideaTargeted(let id, let target): ideas.edit(id) { $0.targets.append(target) }
        case .ideasRanked(let ids): order = Ranking(ids)
        case .ideasPicked(let picked, let actionIDs, let override):
            for (idea, action) in zip(picked, actionIDs) { pick(idea, as: action) }
            noActionReason = nil
            keep(override, from: change)
        case .ideaDeclined(let id, let reason):
            ideas.edit(id) { $0.declined = reason }
            order.remove(id)
        case .noActionChosen(let reason): noActionReason = reason

        // Actions
        case .ownerSet(let id, let name):
            let number = roster.number(of: name)
            recordedActions.edit(id) {
                ($0.owner, $0.ownerNumber, $0.ownerRecord) = (name, number, change.id)
                ($0.isConfirmed, $0.refusal) = (false, nil)
            }
        case .dueSet(let id, let date):
            recordedActions.edit(id) { ($0.due, $0.isConfirmed, $0.refusal) = (date, false, nil) }
        case .measureSet(let id, let text):
            recordedActions.edit(id) { ($0.measure, $0.isConfirmed) = (text, false) }
        case .actionConfirmed(let id):
            recordedActions.edit(id) { ($0.isConfirmed, $0.refusal) = (true, nil) }
        case .actionRefused(let id, let text):
            recordedActions.edit(id) { ($0.isConfirmed, $0.refusal) = (false, text) }
        case .actionDone(let id, let text):
            recordedActions.edit(id) { $0.status = .done(text: text) }
        case .actionSlipped(let id, let date, let reason):
            recordedActions.edit(id) { action in
                action.slips.append(.init(from: action.due, to: date, reason: reason))
                action.due = date
            }
        case .actionCancelled(let id, let reason):
            recordedActions.edit(id) { $0.status = .cancelled(reason: reason) }
        case .actionTracked(let id, let address): recordedActions.edit(id) { $0.tracker = address }

        // Any item
        case .textEdited(.problem, let text): problem = text
        case .textEdited(let id, let text): edit(id, text)
        case .kindSet(let id, let kind): entries.edit(id) { $0.kind = kind }
        case .itemDropped(let id, let reason): drop(id, Drop(reason: reason))
        case .itemKeyed(let id): key(id)

        // Beside the board
        case .blameCalled(let id, let text):
            callOuts.append(
                CallOut(record: change.id, at: change.now, item: id, text: text))
        case .noteAdded(let text):
            notes.append(
                Note(record: change.id, at: change.now, by: change.author, text: text))
        }
    }

    /// Keeps an override; nothing where no rule was set aside.
    private mutating func keep(_ override: Override?, from change: Change) {
        guard let override, !override.rules.isEmpty else { return }
        overrides.append(
            OverrideEntry(record: change.id, phase: clock.phase, override: override))
    }

    private mutating func enter(_ next: Phase, by change: Change) {
        clock.enter(next, at: change.now, outside: ledger.gaps, first: change.gaps)
    }

    private mutating func add(_ id: ItemID, under parent: ItemID, _ text: String) {
        let depth = parent == .problem ? 0 : whys[parent]?.depth
        guard let depth else { return }
        if whys.add(Why(id: id, parent: parent, depth: depth + 1, text: text)) { currentWhy = id }
    }

    /// Makes an action of an idea; nothing where there is no such idea, or such an action already.
    private mutating func pick(_ idea: ItemID, as action: ItemID) {
        guard let text = ideas[idea]?.text,
            recordedActions.add(ActionItem(id: action, idea: idea, text: text))
        else { return }
        ideas.edit(idea) { $0.action = action }
    }
}
