import PostMortem

/// Kubernetes events as `kubectl get events -o json` gives them, of both API groups.
extension SourceKind {
    static let kubernetesJSON = SourceKind(
        "kubernetes-json", title: "Kubernetes events", unit: "events", shape: .json,
        likelihood: { text in
            KubernetesJSON.events(text).prefix(50).contains(where: KubernetesJSON.isOne) ? 1 : 0
        },
        read: { KubernetesJSON.read($0, &$1) })
}

enum KubernetesJSON {
    static func events(_ text: SourceText) -> [JSONValue] {
        text.values.flatMap { value -> [JSONValue] in
            if let items = value["items"]?.elements ?? value.elements { return items }
            return [value["object"] ?? value]
        }
    }

    static func isOne(_ value: JSONValue) -> Bool {
        value.has("involvedObject") || value.has("regarding")
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        for (index, event) in events(text).enumerated() where isOne(event) {
            guard
                let time = DraftRow.Time.field(event["firstTimestamp"])
                    ?? DraftRow.Time.field(event["deprecatedFirstTimestamp"])
                    ?? DraftRow.Time.field(event["eventTime"])
                    ?? DraftRow.Time.field(event["lastTimestamp"])
                    ?? DraftRow.Time.field(event.at("metadata.creationTimestamp"))
            else { continue }
            let object = event["involvedObject"] ?? event["regarding"]
            let name = [object?.text("kind")?.lowercased(), object?.text("name")].compactMap(\.self)
                .joined(separator: "/")
            let words = event.text("message", "note") ?? ""
            var row = KubernetesEvent.row(
                index + 1, time, type: event.text("type") ?? "Normal",
                reason: event.text("reason") ?? "",
                object: name, words)
            let count =
                event["count"]?.integer ?? event["deprecatedCount"]?.integer
                ?? event.at("series.count")?.integer ?? 1
            if count > 1 {
                row.count = count
                row.until =
                    DraftRow.Time.field(event["lastTimestamp"])
                    ?? DraftRow.Time.field(event["deprecatedLastTimestamp"])
                    ?? DraftRow.Time.field(event.at("series.lastObservedTime"))
            }
            row.identity = event.at("metadata.uid")?.text.map { "event \($0)" }
            reading.rows.append(row)
        }
    }
}

/// What tables and JSON of Kubernetes events have in common.
enum KubernetesEvent {
    /// Creates the row of an event: a warning is a signal, any other one a fact where it tells of a deed.
    static func row(
        _ place: Int, _ time: DraftRow.Time, type: String, reason: String, object: String,
        _ message: String
    ) -> DraftRow {
        let text =
            ([reason, object].filter { !$0.isEmpty }.joined(separator: " ") + ": " + message)
            .oneLine
        var row = DraftRow(place, time, author: "Kubernetes", text)
        if type.lowercased() == "warning" {
            row.kind = .signal
        } else if !Wordings.isDeed(text) {
            row.leftOut = .quiet
        }
        if row.leftOut == nil { row.likeness = Likeness.shape(of: text) }
        return row
    }
}
