import PostMortem

/// The times of a session that are known already, among which a new one is likely to lie.
extension ReadingContext {
    /// The time that what is stated has already; nil where it has none.
    func ownTime(of subject: TimeSubject) -> Instant? {
        switch subject {
        case .new: nil
        case .entry(let id): session?.entries[id.number]?.time?.instant
        case .milestone(let milestone): session?.incident.milestones[milestone]?.time.instant
        }
    }

    /// The earliest instant at which what is stated can lie: an incident isn't noticed before it started.
    ///
    /// - Returns: nil where it can lie anywhere.
    func earliest(of subject: TimeSubject) -> Instant? {
        switch subject {
        case .new, .entry, .milestone(.started): nil
        case .milestone(.detected), .milestone(.mitigated), .milestone(.resolved):
            session?.incident.milestones[.started]?.time.instant
        }
    }

    /// From the first known milestone of the incident to the last; nil where fewer than two are known.
    var incidentSpan: ClosedRange<Instant>? {
        let times = session?.incident.milestones.values.map(\.time.instant) ?? []
        guard times.count > 1, let first = times.min(), let last = times.max() else { return nil }
        return first...last
    }

    /// From the earliest time that is known to the latest; nil where none is.
    var wholeSpan: ClosedRange<Instant>? {
        guard let session else { return nil }
        var times = session.incident.milestones.values.map(\.time.instant)
        var number = session.entries.highest
        while number > 0 {
            if let entry = session.entries[number], entry.drop == nil, let time = entry.time {
                times.append(time.instant)
            }
            number -= 1
        }
        guard let first = times.min(), let last = times.max() else { return nil }
        return first...last
    }
}
