import PostMortem

/// What `status` prints: where the session stands, on one screen.
struct StatusView {
    let session: Session
    let now: Instant
    let wrapping: Wrapping

    /// The lines, without people's longer texts.
    var lines: [String] {
        var rows = [("Phase", phase), ("Room", room), ("Board", board)]
        if let problem = session.problem { rows.append(("Problem", problem)) }
        rows += session.roots.map { ("Root", "\($0.id)  \($0.text)") }
        rows += session.actionItems.map { action in
            let owner = action.owner ?? "no owner"
            let due = action.due?.description ?? "no date"
            return (
                "Action",
                "\(action.id)  \(owner) · \(due) · \(action.isConfirmed ? "yes" : "no yes")"
            )
        }
        let debts = session.debts(of: session.phase, at: now)
        rows += debts.prefix(6).map { ("Owed", "\($0.sentence)  (\($0.remedy))") }
        if debts.count > 6 { rows.append(("", "and \(debts.count - 6) more")) }
        return wrapping.lines(heading, behind: "")
            + rows.flatMap { wrapping.lines($1, behind: column($0, 9)) }
    }

    private var heading: String {
        let title = session.incident.title ?? "no title yet"
        let severity = session.incident.severity.map { " · \($0)" } ?? ""
        return "\(session.name) · \(title)\(severity)"
    }

    private var phase: String {
        let phase = session.phase
        guard let limit = session.clock.limit(of: phase), let left = session.secondsLeft(at: now)
        else { return phase.title }
        let clock =
            left < 0
            ? "\(ClockFace.text(seconds: -left)) over" : "\(ClockFace.text(seconds: left)) left"
        let paused = session.clock.isPaused ? ", paused" : ""
        return
            "\(phase.number) of 5, \(phase.title.lowercased()): \(clock) of \(limit) min\(paused)"
    }

    private var room: String {
        let present = session.roster.present.map(\.id)
        let absent = session.roster.people.count - present.count
        let names = present.isEmpty ? "nobody yet" : present.joined(separator: ", ")
        return names + (absent > 0 ? "  (\(absent) absent)" : "")
    }

    private var board: String {
        let entries = session.timeline
        let signals = entries.filter { $0.kind == .signal }.count
        let counts = [
            "\(entries.count) on the timeline (\(counted(signals, "signal")))",
            "\(session.openQuestions.count) parked",
            counted(session.onBoard(session.whys).count, "why"),
            counted(session.onBoard(session.factors).count, "factor"),
            counted(session.openIdeas.count, "idea"),
            counted(session.actionItems.count, "action"),
        ]
        return counts.joined(separator: " · ")
    }
}
