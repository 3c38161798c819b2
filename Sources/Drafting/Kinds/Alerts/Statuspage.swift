import PostMortem

/// Statuspage: incidents with their updates, at the times that the page shows.
extension SourceKind {
    static let statuspage = SourceKind(
        "statuspage", title: "status page", unit: "updates", shape: .json,
        likelihood: { Statuspage.updates($0).isEmpty ? 0 : 1 },
        read: { Statuspage.read($0, &$1) })
}

enum Statuspage {
    static func updates(_ text: SourceText) -> [(update: JSONValue, incident: JSONValue)] {
        text.values.flatMap { value -> [(update: JSONValue, incident: JSONValue)] in
            let incidents =
                value.elements ?? value["incidents"]?.elements ?? value["scheduled_maintenances"]?
                .elements
                ?? [value["incident"] ?? value]
            return incidents.flatMap { incident in
                (incident["incident_updates"]?.elements ?? []).map { ($0, incident) }
            }
        }
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        for (index, (update, incident)) in updates(text).enumerated() {
            guard
                let time = DraftRow.Time.field(update["display_at"])
                    ?? DraftRow.Time.field(update["created_at"])
            else { continue }
            let state = update.text("status", "new_incident_status.name", "new_status")
            let body = HTMLWords.plain(
                update.text("body", "message", "markdown") ?? incident.text("name") ?? "")
            let author = update.text("updater.name", "updater.user.name") ?? "status page"
            var row = DraftRow(index + 1, time, author: author, body.oneLine)
            if let state {
                row.text = "\(state.replacing("_", with: " ").capitalizedFirst): \(row.text)"
            }
            row.identity = update["id"]?.text.map { "statuspage \($0)" }
            if body.isEmpty { row.leftOut = .nothing }
            reading.rows.append(row)
        }
    }
}

extension String {
    /// The text with a capital letter at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
