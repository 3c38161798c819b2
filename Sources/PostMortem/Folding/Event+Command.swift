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
        case .noActionChosen(let reason): .none(reason: reason)
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
