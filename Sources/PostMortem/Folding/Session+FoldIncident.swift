// What events about the incident, the room and the clock set.
extension Session {
    mutating func foldIncident(_ event: consuming Event, _ change: inout Change) {
        var incident = incident
        switch event {
        case .titleSet(let text): incident.title = text
        case .severitySet(let text): incident.severity = text
        case .serviceAdded(let text): incident.services.append(text)
        case .impactSet(let text): incident.impact = text
        case .zoneSet(let zone):
            incident.zone = zone
            incident.isZoneStated = true
        case .recurrenceNoted(let text): incident.recurrence = text
        case .milestoneSet(let milestone, let time, let entry, let text):
            incident.milestones[milestone] = Incident.Point(time: time, entry: entry, text: text)
        default: return
        }
        set(.incident(incident), &change)
    }

    mutating func foldRoom(_ event: consuming Event, _ change: inout Change) {
        switch event {
        case .personInvited(let name, let role):
            var roster = roster
            if let index = roster.index(of: name) {
                roster.people[index].roles.append(role)
            } else {
                roster.people.append(Person(id: name, roles: [role], isPresent: true))
            }
            set(.roster(roster), &change)
        case .attendanceSet(let name, let present):
            guard let index = roster.index(of: name) else { return }
            var roster = roster
            roster.people[index].isPresent = present
            set(.roster(roster), &change)
        case .agreed(let agreement, let names):
            var agreements = agreements
            agreements[agreement, default: []].formUnion(names)
            set(.agreements(agreements), &change)
        default:
            return
        }
    }

    mutating func foldClock(
        _ event: consuming Event, _ context: FoldingContext, _ change: inout Change
    ) {
        var clock = clock
        switch event {
        case .fitJudged(let override):
            set(.fitOverride(override), &change)
            return keep(override, context, &change)
        case .phaseEntered(let next, let override):
            // The rules were set aside in the phase that was left.
            keep(override, context, &change)
            clock.enter(next, at: context.now, outside: gaps)
        case .phaseExtended(let minutes):
            clock.extensions[phase, default: 0] += min(
                max(minutes, 0), PhaseClock.longestExtension)
        case .clockPaused:
            clock.stop(at: context.now, outside: gaps)
            clock.isPaused = true
        case .clockResumed:
            guard clock.isPaused else { return }
            clock.runningSince = context.now
            clock.isPaused = false
        case .sessionClosed(let override):
            keep(override, context, &change)
            clock.enter(.after, at: context.now, outside: gaps)
            set(.outcome(Outcome(closedAt: context.now)), &change)
        default:
            return
        }
        set(.clock(clock), &change)
    }

    /// Keeps an override; nothing where no rule was set aside.
    mutating func keep(
        _ override: Override?, _ context: FoldingContext, _ change: inout Change
    ) {
        guard let override, !override.rules.isEmpty else { return }
        let entry = OverrideEntry(record: context.record, phase: phase, override: override)
        set(.override(context.record, .item(entry)), &change)
    }

    mutating func foldAside(
        _ event: consuming Event, _ context: FoldingContext, _ change: inout Change
    ) {
        switch event {
        case .blameCalled(let id, let text):
            let callOut = CallOut(record: context.record, at: context.now, item: id, text: text)
            set(.callOut(context.record, .item(callOut)), &change)
        case .noteAdded(let text):
            let note = Note(
                record: context.record, at: context.now, by: context.author, text: text)
            set(.note(context.record, .item(note)), &change)
        default:
            return
        }
    }
}
