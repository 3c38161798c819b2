import PostMortem
import Screen

// The topic that is about the incident rather than the board.
extension ShowView {
    var incident: [Line] {
        let incident = session.incident
        let services = incident.services.joined(separator: ", ")
        var rows = [
            ("title", incident.title ?? "not set"),
            ("severity", incident.severity ?? "not set"),
            ("services", services.isEmpty ? "not set" : services),
            ("impact", incident.impact ?? "not set"),
            ("zone", incident.zone),
        ]
        if let recurrence = incident.recurrence { rows.append(("recurs", recurrence)) }
        if let summary = incident.summary { rows.append(("summary", summary)) }
        var previous: StatedTime?
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
        return rows.flatMap { name, value in
            wrapping.lines(value, behind: "  \(column(name, 10)) ")
        }
    }
}
