import CommandLanguage
package import PostMortem
package import Screen

/// What `show` prints: the parts of the board, with pictures where there is a screen to draw on.
package struct ShowView {
    let session: Session
    let now: Instant
    let wrapping: Wrapping
    let screen: Canvas

    /// Creates the view of a session on the screen that applies now.
    package init(session: Session, now: Instant, wrapping: Wrapping) {
        self.init(session: session, now: now, wrapping: wrapping, screen: .current)
    }

    /// Creates the view of a session on a screen of its own, such as a board.
    package init(session: Session, now: Instant, wrapping: Wrapping, screen: Canvas) {
        self.session = session
        self.now = now
        self.wrapping = wrapping
        self.screen = screen
    }

    /// Returns the lines of a topic, with its heading.
    package func lines(of topic: Command.Topic) -> [Line] {
        let body =
            switch topic {
            case .timeline: picture + timeline
            case .parked: parked
            case .whys: WhyTree(session: session, wrapping: wrapping, glyphs: screen.glyphs).lines
            case .factors: factors
            case .ideas: ideas
            case .actions: actions
            case .roster: roster
            case .incident: incident
            case .notes: notes
            case .clock: ClockView(session: session, now: now, screen: screen).lines
            case .page: page
            }
        return [Line(topic.heading, .heading)]
            + (body.isEmpty ? wrapping.lines(topic.emptiness, behind: "  ") : body)
    }

    /// All topics about the session itself, one after the other, without the notes: they are the facilitator's own, and
    /// the room may be looking on.
    package var everything: [Line] {
        Command.Topic.allCases.filter { $0 != .notes && $0 != .page }
            .map { lines(of: $0) }.joined(separator: [""])
            .map { $0 }
    }

    /// The timeline as a horizontal line; none without a screen.
    private var picture: [Line] {
        guard let columns = screen.columns else { return [] }
        let picture = TimelinePicture(
            session: session, columns: columns - 2, glyphs: screen.glyphs
        ).lines
        return picture.isEmpty ? [] : picture.map { $0.isEmpty ? $0 : "  " + $0 } + [""]
    }

    /// One line an entry, under the day that it is on.
    var timeline: [Line] {
        var day: CalendarDate?
        return session.timeline.flatMap { entry in
            defer { day = entry.time?.moment.date ?? day }
            return lines(of: entry, after: day)
        }
    }

    /// Returns the lines of an entry, under its day where that differs from the one before.
    package func lines(of entry: TimelineEntry, after day: CalendarDate?) -> [Line] {
        let date = entry.time?.moment.date
        let (label, text) = parts(of: entry)
        return (date == day || date == nil ? [] : ["  \(date.map(\.description) ?? "")"])
            + wrapping.lines(text, behind: label)
    }

    /// Returns what stands in front of an entry, and its text with its marks.
    package func parts(of entry: TimelineEntry) -> (label: Line, text: String) {
        let time = entry.time.map { $0.shown(after: $0) } ?? "—"
        let mark: Line = screen.columns == nil ? "" : "\(screen.glyphs.mark(of: entry.kind)) "
        let kind = Line(column(entry.kind.rawValue, 6), entry.kind.role)
        return (
            "  \(column(entry.id.description, 4)) \(column(time, 13)) \(mark)\(kind) ",
            entry.text + keyMark(entry.isKey) + milestoneMark(entry.id)
        )
    }

    /// Returns the lines of an item: its id, and its text in a column of its own.
    private func row(_ id: ItemID, _ text: String) -> [Line] {
        wrapping.lines(text, behind: "  \(column(id.description, 4)) ")
    }

    private func milestoneMark(_ id: ItemID) -> String {
        let names = Milestone.allCases.filter { session.incident.milestones[$0]?.entry == id }
        return names.isEmpty ? "" : "  [\(names.map(\.rawValue).joined(separator: ", "))]"
    }

    private func keyMark(_ isKey: Bool) -> String { isKey ? "  (key)" : "" }

    var parked: [Line] {
        session.onBoard(session.questions).flatMap { question in
            row(question.id, question.text + (question.answer.map { "  -> \($0)" } ?? "  (open)"))
        }
    }

    var factors: [Line] {
        FactorKind.allCases.flatMap { kind -> [Line] in
            let group = session.onBoard(session.factors).filter { $0.kind == kind }
            guard !group.isEmpty else { return [] }
            return ["  \(kind.title, .heading)"]
                + group.flatMap {
                    wrapping.lines(
                        $0.text + keyMark($0.isKey), behind: "    \(column($0.id.description, 4)) ")
                }
        }
    }

    var ideas: [Line] {
        let ranks = session.ranks
        let open = session.openIdeas.flatMap { idea in
            let rank = ranks[idea.id].map { "\($0)." } ?? "-"
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

    var actions: [Line] {
        if let reason = session.noActionReason {
            return wrapping.lines(reason, behind: "  none: ")
        }
        return session.actionItems.flatMap { ActionView(action: $0, wrapping: wrapping).lines }
    }

    /// The notes, each with the time of the day at which it was typed.
    var notes: [Line] {
        let zone = (try? ZoneRules(session.incident.zone)) ?? .utc
        return session.notes.all.flatMap { note in
            wrapping.lines(
                note.text, behind: "  \(zone.moment(at: note.at).clockTime.prefix(5))  ")
        }
    }

    var roster: [Line] {
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
    package var heading: String {
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
        case .notes: "NOTES"
        case .page: "THE PAGE ON PAPER"
        }
    }

    /// What stands below the heading where there is nothing yet, with the way to begin.
    package var emptiness: String {
        switch self {
        case .timeline: "Nothing yet. Begin with: fact TIME TEXT"
        case .parked: "Nothing parked. A question that can wait: park TEXT"
        case .whys: "No problem yet. Phase 3 begins with: problem TEXT"
        case .factors: "Nothing yet. Phase 4 lists them, for example: slowed TEXT"
        case .ideas: "Nothing yet. Phase 5 collects them: idea TEXT"
        case .actions: "Nothing picked yet."
        case .roster: "Nobody yet. Add people with: invite ROLE NAME"
        case .notes: "None yet. Keep one, for yourself: note TEXT"
        case .incident, .clock, .page: ""
        }
    }
}
