// Preparing: the incident and who is in the room.
extension Session {
    func decideIncident(_ command: Command) throws(Refusal) -> Event? {
        switch command {
        case .incident(let title):
            return title == incident.title ? nil : .titleSet(text: title)
        case .severity(let word):
            return word == incident.severity ? nil : .severitySet(text: word)
        case .service(let name):
            return incident.services.contains(name) ? nil : .serviceAdded(text: name)
        case .impact(let text):
            return text == incident.impact ? nil : .impactSet(text: text)
        case .zone(let zone):
            return zone == incident.zone && incident.isZoneStated ? nil : .zoneSet(zone: zone)
        case .recurs(let text):
            return text == incident.recurrence ? nil : .recurrenceNoted(text: text)
        case .milestone(let milestone, let point, let text):
            return try decideMilestone(milestone, at: point, text)
        default:
            return nil
        }
    }

    private func decideMilestone(
        _ milestone: Milestone, at point: Command.Point, _ text: String?
    ) throws(Refusal) -> Event? {
        let event: Event
        let new: Incident.Point
        // A time that is put right doesn't lose how it was.
        let text = text ?? incident.milestones[milestone]?.text
        switch point {
        case .time(let time):
            new = Incident.Point(time: time, entry: nil, text: text)
            event = .milestoneSet(milestone, time: time, entry: nil, text: text)
        case .entry(let id):
            guard let entry = try find(id, .entry) as? TimelineEntry, let time = entry.time else {
                throw Refusal(
                    .impossible, "\(id) has no time of its own.",
                    hints: "Give it one with: move \(id) TIME",
                    "Or give the milestone a time: \(milestone.rawValue) TIME")
            }
            new = Incident.Point(time: time, entry: id, text: text)
            event = .milestoneSet(milestone, time: time, entry: id, text: text)
        }
        return incident.milestones[milestone] == new ? nil : event
    }

    func decideRoom(_ command: Command) throws(Refusal) -> Event? {
        switch command {
        case .invite(let role, let name):
            try requireOnePerson(name)
            // The roster knows people by exactly the name they were invited under; another spelling of
            // the whole name is the same person.
            let known = roster.people.first { $0.id.lowercased() == name.lowercased() }
            if let known, known.roles.contains(role) { return nil }
            return .personInvited(name: known?.id ?? name, role: role)
        case .absent(let name):
            let person = try person(named: name)
            return person.isPresent ? .attendanceSet(name: person.id, present: false) : nil
        case .present(let name):
            let person = try person(named: name)
            return person.isPresent ? nil : .attendanceSet(name: person.id, present: true)
        case .agree(let agreeing):
            return try decideAgreement(agreeing)
        default:
            return nil
        }
    }

    private func decideAgreement(_ agreeing: Command.Agreeing) throws(Refusal) -> Event? {
        let agreement: Agreement = phase == .room ? .contract : .order
        if agreement == .order, timeline.isEmpty {
            throw Refusal(
                .impossible, "There is no timeline yet whose order could be agreed.",
                hints: "Begin it with: fact TIME TEXT")
        }
        switch agreeing {
        case .everyone:
            if roster.present.isEmpty {
                throw Refusal(
                    .impossible, "Nobody is in the room.",
                    hints: "Add people with: invite ROLE NAME")
            }
            return missing(agreement).map { .agreed(agreement, names: $0) }
        case .person(let name):
            let person = try presentPerson(named: name, to: "agree")
            let agreed = agreements[agreement] ?? []
            return agreed.contains(person.id) ? nil : .agreed(agreement, names: [person.id])
        }
    }

    /// Refuses the names by which everybody, and so nobody, is meant.
    func requireOnePerson(_ name: String) throws(Refusal) {
        let crowds: Set<String> = [
            "all", "everyone", "everybody", "team", "the team", "us", "we", "nobody", "no one",
            "someone", "somebody", "anyone", "tbd", "tba", "?",
        ]
        guard crowds.contains(name.lowercased()) else { return }
        let people = roster.present.map(\.id)
        throw Refusal(
            .unknownPerson, "\(quoted(name)) is not one person.",
            hints: people.isEmpty
                ? "Name one person." : "Name one person; in the room are \(listed(people)).")
    }
}
