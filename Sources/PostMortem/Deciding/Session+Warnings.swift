extension Session {
    /// Returns what is worth a second look after an event that stands all the same.
    ///
    /// - Parameters:
    ///   - event: the event; the session is the one after it.
    ///   - now: when it was recorded.
    /// - Returns: sentences without their full stops; none where nothing is odd.
    public func warnings(after event: Event, at now: Instant) -> [String] {
        switch event {
        case .milestoneSet(_, let time, _, _), .entryMoved(_, let time):
            let order = incident.milestonesOutOfOrder.map { first, second in
                "\(second.rawValue) lies before \(first.rawValue)"
            }
            return order + futureWarning(time, now)
        case .entryAdded(_, _, let time, _):
            return futureWarning(time, now)
        case .ownerSet(let id, let name):
            let owned = actionItems.filter { $0.owner == name && $0.id != id }.map(\.id.description)
            return owned.isEmpty ? [] : ["\(name) owns \(listed(owned)) as well"]
        case .sessionOpened, .sessionResumed, .recovered, .undone, .redone, .titleSet, .severitySet,
            .serviceAdded, .impactSet, .zoneSet, .recurrenceNoted, .personInvited, .attendanceSet,
            .fitJudged, .agreed, .phaseEntered, .phaseExtended, .clockPaused, .clockResumed,
            .questionParked, .questionAnswered, .problemStated, .whyAdded, .whyFocused, .whyLinked,
            .rootMarked, .factorAdded, .ideaAdded, .ideaTargeted, .ideasRanked, .ideasPicked,
            .ideaDeclined, .noActionChosen, .dueSet, .measureSet, .actionConfirmed, .textEdited,
            .itemDropped, .itemKeyed, .blameCalled, .noteAdded, .sessionClosed, .actionDone,
            .actionSlipped, .actionCancelled:
            return []
        }
    }

    private func futureWarning(_ time: StatedTime?, _ now: Instant) -> [String] {
        guard let time, time.instant > now else { return [] }
        return ["\(time) is still to come"]
    }
}
