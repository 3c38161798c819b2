// Preparing: the incident and who is in the room.
extension Session {
    func decideMilestone(
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

    func decideInvitation(
        of name: String, as role: Role, _ wordings: Wordings
    ) throws(Refusal) -> Event? {
        try requireOnePerson(name, wordings)
        // The roster knows people by exactly the name they were invited under; another spelling of
        // the whole name is the same person.
        let known = roster.people.first { $0.id.lowercased() == name.lowercased() }
        if let known, known.roles.contains(role) { return nil }
        return .personInvited(name: known?.id ?? name, role: role)
    }

    func decideAttendance(of name: String, _ isPresent: Bool) throws(Refusal) -> Event? {
        let person = try person(named: name)
        return person.isPresent == isPresent
            ? nil : .attendanceSet(name: person.id, present: isPresent)
    }

    func decideAgreement(_ agreeing: Command.Agreeing) throws(Refusal) -> Event? {
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
    func requireOnePerson(_ name: String, _ wordings: Wordings) throws(Refusal) {
        guard wordings.isCrowd(name) else { return }
        let people = roster.present.map(\.id)
        throw Refusal(
            .unknownPerson, "\(quoted(name)) is not one person.",
            hints: people.isEmpty
                ? "Name one person." : "Name one person; in the room are \(listed(people)).")
    }
}
