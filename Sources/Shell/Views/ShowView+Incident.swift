import PostMortem

// The topics that are about the incident and the meeting rather than the board.
extension ShowView {
    var incident: [String] {
        let incident = session.incident
        var previous: StatedTime?
        let services = incident.services.joined(separator: ", ")
        var rows = [
            ("title", incident.title), ("severity", incident.severity),
            ("services", services.isEmpty ? nil : services), ("impact", incident.impact),
            ("zone", incident.zone),
        ]
        if let recurrence = incident.recurrence { rows.append(("recurs", recurrence)) }
        for milestone in Milestone.allCases {
            let point = incident.milestones[milestone]
            let time = point?.time.shown(after: previous) ?? "not set"
            previous = point?.time ?? previous
            let from = point?.entry.map { " (\($0))" } ?? ""
            let minutes =
                milestone == .started
                ? nil : incident.minutes(to: milestone).map { ", \($0) min after the start" }
            let text = point?.text.map { ", \($0)" } ?? ""
            rows.append((milestone.rawValue, "\(time)\(from)\(minutes ?? "")\(text)"))
        }
        return rows.flatMap { wrapping.lines($1 ?? "not set", behind: "  \(column($0, 10)) ") }
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
