package import PostMortem
package import Screen

/// What `status` prints: where the session stands, on one screen.
package struct StatusView {
    let session: Session
    let now: Instant
    let wrapping: Wrapping

    /// Creates the view of a session.
    package init(session: Session, now: Instant, wrapping: Wrapping) {
        self.session = session
        self.now = now
        self.wrapping = wrapping
    }

    /// The rows of an 80 by 24 terminal, minus those of the command and the next prompt.
    static let rows = 22

    /// The lines, at most ``rows`` of them at 80 columns, whatever the session holds.
    ///
    /// Texts are cut to a line or two, and what is owed is counted where it can't all be listed.
    package var lines: [Line] {
        var lines = wrapped(heading, .heading, behind: "", atMost: 2)
        lines += wrapped(phase, behind: label("Phase"), atMost: 1)
        lines += wrapped(room, behind: label("Room"), atMost: 2)
        lines += wrapped(board, behind: label("Board"), atMost: 2)
        if let problem = session.problem {
            lines += wrapped(problem, behind: label("Problem"), atMost: 2)
        }
        let roots = session.roots.map { ("Cause", "\($0.id)  \($0.text)") }
        lines += listed(roots, atMost: 3)
        let actions = session.actionItems.map { action in
            let owner = action.owner ?? "no owner"
            let due = action.due?.withWeekday ?? "no date"
            return (
                "Action",
                "\(action.id)  \(owner) · \(due) · \(action.isConfirmed ? "yes" : "no yes")"
            )
        }
        lines += listed(actions, atMost: 5)
        return lines + owed(within: StatusView.rows - lines.count)
    }

    /// What the phase owes, as far as there is room, and how many more things it owes.
    private func owed(within rows: Int) -> [Line] {
        let debts = session.debts(of: session.phase, at: now)
        var lines: [Line] = []
        for (index, debt) in debts.enumerated() {
            let text = "\(debt.sentence)  (\(debt.remedy))"
            let next = wrapped(text, behind: label("Owed"), atMost: 2)
            let isLast = index + 1 == debts.count
            guard lines.count + next.count + (isLast ? 0 : 1) <= rows else {
                return lines + [label("") + "and \(debts.count - index) more"]
            }
            lines += next
        }
        return lines
    }

    /// Returns some rows, each cut to a line, and how many more there are.
    private func listed(_ rows: [(String, String)], atMost most: Int) -> [Line] {
        let shown = rows.count > most ? rows.prefix(most - 1) : rows[...]
        let more = rows.count - shown.count
        return shown.flatMap { wrapped($1, behind: label($0), atMost: 1) }
            + (more > 0 ? [label("") + "and \(more) more"] : [])
    }

    private func label(_ text: String) -> Line { "\(column(text, 9), .heading)" }

    /// Returns the first lines of a text; the last one ends with a mark where something is missing.
    private func wrapped(
        _ text: String, _ role: Tone = .plain, behind label: Line, atMost most: Int
    ) -> [Line] {
        let lines = wrapping.lines(Line(text, role), behind: label)
        guard lines.count > most, let width = wrapping.width else { return lines }
        let last = lines[most - 1] + Line(String(repeating: " ", count: width))
        return lines.prefix(most - 1) + [last.truncated(to: width, mark: "…")]
    }

    private var heading: String {
        let title = session.incident.title ?? "no title yet"
        let severity = session.incident.severity.map { " · \($0)" } ?? ""
        return "\(session.name) · \(title)\(severity)"
    }

    /// The phase and its time, as `2 of 5, timeline: 12:30 left of 25 min`; its title alone outside the meeting.
    var phase: String {
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
