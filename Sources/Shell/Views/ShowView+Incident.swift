import PostMortem

// The topics that are about the incident and the meeting rather than the board.
extension ShowView {
    var incident: [String] {
        let incident = session.incident
        var previous: StatedTime?
        var lines = [
            "  title      \(incident.title ?? "not set")",
            "  severity   \(incident.severity ?? "not set")",
            "  services   \(incident.services.isEmpty ? "not set" : incident.services.joined(separator: ", "))",
            "  impact     \(incident.impact ?? "not set")",
            "  zone       \(incident.zone)",
        ]
        if let recurrence = incident.recurrence { lines.append("  recurs     \(recurrence)") }
        for milestone in Milestone.allCases {
            let point = incident.milestones[milestone]
            let time = point?.time.shown(after: previous) ?? "not set"
            previous = point?.time ?? previous
            let from = point?.entry.map { " (\($0))" } ?? ""
            let minutes =
                milestone == .started
                ? nil : incident.minutes(to: milestone).map { ", \($0) min after the start" }
            lines.append(
                "  \(column(milestone.rawValue, 10)) \(time)\(from)\(minutes ?? "")"
                    + (point?.text.map { ", \($0)" } ?? ""))
        }
        return lines
    }

    var clock: [String] {
        Phase.allCases.compactMap { phase in
            guard let limit = session.clock.limit(of: phase) else { return nil }
            let spent = ClockFace.text(seconds: Int(session.elapsed(in: phase, at: now) / 1000))
            let here =
                session.phase == phase ? (session.clock.isPaused ? "  (paused)" : "  <- now") : ""
            return
                "  \(phase.number) \(column(phase.title, 21)) \(column(spent, 6)) of \(limit) min\(here)"
        }
    }
}
