extension Session {
    /// Returns the parts of the state that an event sets, with their new values.
    ///
    /// Nothing else changes, so the former values of these parts are all that undoing needs. Empty where
    /// the event makes no sense in this state.
    func newParts(after event: Event, _ context: FoldingContext) -> [Part] {
        switch event {
        case .sessionOpened, .sessionResumed, .recovered, .undone, .redone:
            []
        case .titleSet, .severitySet, .serviceAdded, .impactSet, .zoneSet, .recurrenceNoted,
            .milestoneSet:
            incident(after: event).map { [.incident($0)] } ?? []
        case .personInvited, .attendanceSet, .agreed:
            roomParts(after: event)
        case .fitJudged, .phaseEntered, .phaseExtended, .clockPaused, .clockResumed, .sessionClosed:
            clockParts(after: event, context)
        case .entryAdded, .questionParked, .questionAnswered, .entryMoved:
            timelineParts(after: event)
        case .problemStated, .whyAdded, .whyFocused, .whyLinked, .rootMarked, .factorAdded:
            causeParts(after: event, context)
        case .ideaAdded, .ideaTargeted, .ideasRanked, .ideasPicked, .ideaDeclined, .noActionChosen:
            ideaParts(after: event, context)
        case .ownerSet, .dueSet, .measureSet, .actionConfirmed, .actionDone, .actionSlipped,
            .actionCancelled:
            actionParts(after: event)
        case .textEdited, .itemDropped, .itemKeyed:
            itemParts(after: event)
        case .blameCalled(let id, let text):
            [
                .callOut(
                    context.record,
                    CallOut(record: context.record, at: context.now, item: id, text: text))
            ]
        case .noteAdded(let text):
            [
                .note(
                    context.record,
                    Note(
                        record: context.record, at: context.now, by: context.author, text: text))
            ]
        }
    }

    /// Returns the part that keeps an override, and nothing where no rule was set aside.
    func overrideParts(_ override: Override?, _ context: FoldingContext) -> [Part] {
        guard let override, !override.rules.isEmpty else { return [] }
        let entry = OverrideEntry(record: context.record, phase: phase, override: override)
        return [.override(context.record, entry)]
    }

    private func incident(after event: Event) -> Incident? {
        var incident = incident
        switch event {
        case .titleSet(let text): incident.title = text
        case .severitySet(let text): incident.severity = text
        case .serviceAdded(let text): incident.services.append(text)
        case .impactSet(let text): incident.impact = text
        case .zoneSet(let zone): incident.zone = zone
        case .recurrenceNoted(let text): incident.recurrence = text
        case .milestoneSet(let milestone, let time, let entry, let text):
            incident.milestones[milestone] = Incident.Point(time: time, entry: entry, text: text)
        default: return nil
        }
        return incident
    }

    private func roomParts(after event: Event) -> [Part] {
        switch event {
        case .personInvited(let name, let role):
            var roster = roster
            if let index = roster.index(of: name) {
                roster.people[index].roles.append(role)
            } else {
                roster.people.append(Person(id: name, roles: [role], isPresent: true))
            }
            return [.roster(roster)]
        case .attendanceSet(let name, let present):
            guard let index = roster.index(of: name) else { return [] }
            var roster = roster
            roster.people[index].isPresent = present
            return [.roster(roster)]
        case .agreed(let agreement, let names):
            var agreements = agreements
            agreements[agreement, default: []].formUnion(names)
            return [.agreements(agreements)]
        default:
            return []
        }
    }

    private func clockParts(after event: Event, _ context: FoldingContext) -> [Part] {
        var clock = clock
        switch event {
        case .fitJudged(let override):
            return [.fitOverride(override)] + overrideParts(override, context)
        case .phaseEntered(let phase, let override):
            clock.enter(phase, at: context.now, outside: gaps)
            return [.clock(clock)] + overrideParts(override, context)
        case .phaseExtended(let minutes):
            clock.extensions[phase, default: 0] += min(
                max(minutes, 0), PhaseClock.longestExtension)
        case .clockPaused:
            clock.stop(at: context.now, outside: gaps)
            clock.isPaused = true
        case .clockResumed:
            guard clock.isPaused else { return [] }
            clock.runningSince = context.now
            clock.isPaused = false
        case .sessionClosed(let override):
            clock.enter(.after, at: context.now, outside: gaps)
            return [.clock(clock), .outcome(Outcome(closedAt: context.now))]
                + overrideParts(override, context)
        default:
            return []
        }
        return [.clock(clock)]
    }
}
