extension Session {
    /// Returns what is worth a second look after an event that stands all the same.
    ///
    /// - Parameters:
    ///   - event: the event; the session is the one after it.
    ///   - now: when it was recorded.
    /// - Returns: sentences without their full stops; none where nothing is odd.
    public func warnings(after event: Event, at now: Instant) -> [String] {
        switch event.traits.followUp {
        case .milestone(let time):
            let order = incident.milestonesOutOfOrder.map { first, second in
                "\(second.rawValue) lies before \(first.rawValue)"
            }
            return order + futureWarning(time, now)
        case .entry(_, let time, _):
            return futureWarning(time, now)
        case .owner(let id, let name):
            let owned = actionItems.filter { $0.owner == name && $0.id != id }.map(\.id.description)
            return owned.isEmpty ? [] : ["\(name) owns \(listed(owned)) as well"]
        case .due(let date):
            return dueWarning(date, now)
        case nil, .description, .arrival, .lastPhase, .summary, .measure, .refusal, .callOut, .end:
            return []
        }
    }

    /// Says that a due date is past, or further away than anybody plans.
    ///
    /// The day is that of universal time, give or take: what is a day off needs no warning.
    private func dueWarning(_ date: CalendarDate, _ now: Instant) -> [String] {
        let today = Moment(instant: now, offset: 0).date
        let days = date.daysSince1970 - today.daysSince1970
        if days < -1 { return ["\(date) is past"] }
        let years = days / 365
        guard years >= 1 else { return [] }
        return ["\(date) is \(years == 1 ? "more than a year" : "\(years) years") away"]
    }

    private func futureWarning(_ time: StatedTime?, _ now: Instant) -> [String] {
        guard let time, time.instant > now else { return [] }
        return ["\(time) is still to come"]
    }
}
