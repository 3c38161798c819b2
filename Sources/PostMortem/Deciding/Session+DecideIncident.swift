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

    func decideAttendance(
        of name: String, _ isPresent: Bool, _ wordings: Wordings
    ) throws(Refusal) -> Event? {
        let person = try person(
            named: name, behind: isPresent ? "present" : "absent", hearing: wordings.names)
        return person.isPresent == isPresent
            ? nil : .attendanceSet(name: person.id, present: isPresent)
    }

    func decideAgreement(
        _ agreeing: Command.Agreeing, _ wordings: Wordings
    ) throws(Refusal) -> Event? {
        let agreement: Agreement = phase == .room ? .contract : .order
        if case .contract = agreeing {
            // Whoever came late agrees to it at any time.
        } else if agreement == .order, timeline.isEmpty {
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
        case .person(let names):
            return try decideAgreement(of: names, to: agreement, wordings)
        case .contract(let names):
            return try decideAgreement(of: names, to: .contract, wordings)
        }
    }
}
