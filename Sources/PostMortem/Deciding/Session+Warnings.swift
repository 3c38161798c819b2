extension Session {
    /// Returns what is worth a second look after an event that stands all the same.
    ///
    /// - Parameters:
    ///   - event: the event; the session is the one after it.
    ///   - now: when it was recorded.
    /// - Returns: sentences without their full stops; none where nothing is odd.
    public func warnings(after event: Event, at now: Instant) -> [String] {
        switch event {
        case .milestoneSet, .entryMoved:
            let order = incident.milestonesOutOfOrder.map { first, second in
                "\(second.rawValue) lies before \(first.rawValue)"
            }
            return order + futureWarning(event, now)
        case .entryAdded:
            return futureWarning(event, now)
        case .ownerSet(let id, let name):
            let owned = actionItems.filter { $0.owner == name && $0.id != id }.map(\.id.description)
            return owned.isEmpty ? [] : ["\(name) owns \(listed(owned)) as well"]
        default:
            return []
        }
    }

    private func futureWarning(_ event: Event, _ now: Instant) -> [String] {
        let time: StatedTime?
        switch event {
        case .entryAdded(_, _, let stated, _): time = stated
        case .entryMoved(_, let stated), .milestoneSet(_, let stated, _, _): time = stated
        default: time = nil
        }
        guard let time, time.instant > now else { return [] }
        return ["\(time) is still to come"]
    }
}
