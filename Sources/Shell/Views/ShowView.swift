import PostMortem

/// What `show` prints: the parts of the board as plain lines.
///
/// Lines hold people's words as typed; they are made safe where they are written out.
struct ShowView {
    let session: Session
    let now: Instant
    let wrapping: Wrapping

    /// Returns the lines of a topic, with its heading.
    func lines(of topic: Command.Topic) -> [String] {
        let body =
            switch topic {
            case .timeline: timeline
            case .parked: parked
            case .whys: whys
            case .factors: factors
            case .ideas: ideas
            case .actions: actions
            case .roster: roster
            case .incident: incident
            case .clock: clock
            }
        return [topic.heading]
            + (body.isEmpty ? wrapping.lines(topic.emptiness, behind: "  ") : body)
    }

    /// All topics that hold something, one after the other.
    var everything: [String] {
        Command.Topic.allCases.map { lines(of: $0) }.joined(separator: [""]).map { $0 }
    }

    /// One line an entry, under the day that it is on.
    private var timeline: [String] {
        var day: CalendarDate?
        return session.timeline.flatMap { entry in
            var lines: [String] = []
            if let date = entry.time?.moment.date, date != day {
                lines.append("  \(date)")
                day = date
            }
            let time = entry.time.map { $0.shown(after: $0) } ?? "—"
            let label =
                "  \(column(entry.id.description, 4)) \(column(time, 13)) "
                + "\(column(entry.kind.rawValue, 6)) "
            let text = entry.text + keyMark(entry.isKey) + milestoneMark(entry.id)
            return lines + wrapping.lines(text, behind: label)
        }
    }

    /// Returns the lines of an item: its id, and its text in a column of its own.
    private func row(_ id: ItemID, _ text: String) -> [String] {
        wrapping.lines(text, behind: "  \(column(id.description, 4)) ")
    }

    private func milestoneMark(_ id: ItemID) -> String {
        let names = Milestone.allCases.filter { session.incident.milestones[$0]?.entry == id }
        return names.isEmpty ? "" : "  [\(names.map(\.rawValue).joined(separator: ", "))]"
    }

    private func keyMark(_ isKey: Bool) -> String { isKey ? "  (key)" : "" }

    private var parked: [String] {
        session.onBoard(session.questions).flatMap { question in
            row(question.id, question.text + (question.answer.map { "  -> \($0)" } ?? "  (open)"))
        }
    }

    private var whys: [String] {
        guard let problem = session.problem else { return [] }
        return row(.problem, problem + currentMark(.problem)) + branches(under: .problem, depth: 1)
    }

    private func branches(under id: ItemID, depth: Int) -> [String] {
        session.answers(to: id).flatMap { why in
            let indent = String(repeating: "  ", count: depth)
            let evidence =
                why.evidence.isEmpty
                ? "" : "  (\(why.evidence.map(\.description).joined(separator: ", ")))"
            let root = why.isRoot ? "  [root cause]" : ""
            let text = why.text + evidence + root + keyMark(why.isKey) + currentMark(why.id)
            return wrapping.lines(text, behind: "  \(column(why.id.description, 4)) \(indent)")
                + branches(under: why.id, depth: depth + 1)
        }
    }

    private func currentMark(_ id: ItemID) -> String {
        session.phase == .cause && session.currentWhy == id ? "  <- here" : ""
    }

    private var factors: [String] {
        FactorKind.allCases.flatMap { kind -> [String] in
            let group = session.onBoard(session.factors).filter { $0.kind == kind }
            guard !group.isEmpty else { return [] }
            return ["  \(kind.title)"]
                + group.flatMap {
                    wrapping.lines(
                        $0.text + keyMark($0.isKey), behind: "    \(column($0.id.description, 4)) ")
                }
        }
    }

    private var ideas: [String] {
        let open = session.openIdeas.flatMap { idea in
            let rank = session.ranking.firstIndex(of: idea.id).map { "\($0 + 1)." } ?? "-"
            let targets = idea.targets.map(\.description).joined(separator: ", ")
            return row(
                idea.id,
                "\(column(rank, 3)) \(idea.text)" + (targets.isEmpty ? "" : "  (for \(targets))")
                    + (idea.action.map { "  [picked: \($0)]" } ?? ""))
        }
        let declined = session.onBoard(session.ideas).flatMap { idea in
            idea.declined.map { row(idea.id, "\(idea.text)  (declined: \($0))") } ?? []
        }
        return open + declined
    }

    private var actions: [String] {
        if let reason = session.noActionReason { return ["  none: \(reason)"] }
        return session.actionItems.flatMap { ActionView(action: $0, wrapping: wrapping).lines }
    }

    private var roster: [String] {
        session.roster.people.flatMap { person in
            let roles = person.roles.map(\.title).joined(separator: ", ")
            let here = person.isPresent ? "" : "  (absent)"
            let contract = session.agreements[.contract]?.contains(person.id) == true
            return wrapping.lines(
                "\(person.id), \(roles)\(here)\(contract ? "  agreed" : "")", behind: "  ")
        }
    }
}

extension Command.Topic {
    /// What stands above the lines of the topic.
    var heading: String {
        switch self {
        case .timeline: "TIMELINE"
        case .parked: "PARKED QUESTIONS"
        case .whys: "WHYS"
        case .factors: "CONTRIBUTING FACTORS"
        case .ideas: "IDEAS"
        case .actions: "ACTIONS"
        case .roster: "ROSTER"
        case .incident: "INCIDENT"
        case .clock: "CLOCK"
        }
    }

    /// What stands below the heading where there is nothing yet, with the way to begin.
    var emptiness: String {
        switch self {
        case .timeline: "Nothing yet. Begin with: fact TIME TEXT"
        case .parked: "Nothing parked. A question that can wait: park TEXT"
        case .whys: "No problem yet. Phase 3 begins with: problem TEXT"
        case .factors: "Nothing yet. Phase 4 lists them, for example: slowed TEXT"
        case .ideas: "Nothing yet. Phase 5 collects them: idea TEXT"
        case .actions: "Nothing picked yet."
        case .roster: "Nobody yet. Add people with: invite ROLE NAME"
        case .incident, .clock: ""
        }
    }
}
