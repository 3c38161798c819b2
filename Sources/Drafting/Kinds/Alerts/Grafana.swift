import PostMortem

/// Grafana's annotations (HTTP API): of alerts, whose state changes, and of people and deployments.
extension SourceKind {
    static let grafana = SourceKind(
        "grafana", title: "Grafana", unit: "annotations", shape: .json, rank: .alerts,
        likelihood: { Grafana.annotations($0).prefix(50).contains(where: Grafana.isOne) ? 1 : 0 },
        read: { Grafana.read($0, &$1) })
}

enum Grafana {
    static func annotations(_ text: SourceText) -> [JSONValue] {
        text.values.flatMap { $0.elements ?? $0["annotations"]?.elements ?? [$0] }
    }

    static func isOne(_ value: JSONValue) -> Bool {
        guard value.has("time"), value.has("text") || value.has("newState") else { return false }
        return value.has("tags") || value.has("newState") || value.has("dashboardUID")
            || value.has("dashboardId")
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        for (index, value) in annotations(text).enumerated() where isOne(value) {
            guard let time = DraftRow.Time.field(value["time"]) else { continue }
            let tags = value["tags"]?.elements?.compactMap(\.text) ?? []
            let words = HTMLWords.plain(value["text"]?.text ?? "").oneLine
            var row = DraftRow(index + 1, time, author: "Grafana", words)
            if let state = value["newState"]?.text, !state.isEmpty {
                alert(&row, value, state, words)
            } else {
                row.author = value.text("login", "userName") ?? "Grafana"
                if row.text.isEmpty { row.text = tags.joined(separator: ", ") }
                if row.text.isEmpty { row.leftOut = .nothing }
                if (tags + [words]).contains(where: { $0.lowercased().contains("deploy") }) {
                    row.mark = .deployBegins
                } else {
                    ChatText.mark(&row)
                    row.mark = nil
                    row.alert = nil
                }
                if let end = value["timeEnd"]?.integer, let start = value["time"]?.integer,
                    end > start + 1000
                {
                    row.until = DraftRow.Time.field(value["timeEnd"])
                }
            }
            reading.rows.append(row)
        }
    }

    private static func alert(
        _ row: inout DraftRow, _ value: JSONValue, _ state: String, _ words: String
    ) {
        let name = value.text("alertName", "title")
        row.kind = .signal
        row.alert = (name ?? words).lowercased()
        let text =
            name.map { words.contains($0) || words.isEmpty ? words : "\($0): \(words)" } ?? words
        let shown = text.isEmpty ? name ?? "alert" : text
        row.text = shown.lowercased().contains(state.lowercased()) ? shown : "\(shown): \(state)"
        switch state.lowercased() {
        case "alerting", "firing", "error": row.mark = .alertBegins
        case "ok", "normal", "resolved": row.mark = .alertEnds
        case "pending", "paused", "unknown": row.leftOut = .quiet
        default: break
        }
    }
}
