import PostMortem

/// Alertmanager: its webhook (version 4), its API's alerts (v2), and Prometheus' own list of alerts.
///
/// An alert that fires has Go's zero time as its end, or in the API the time at which it would be given up:
/// only a resolved one has ended.
extension SourceKind {
    static let alertmanager = SourceKind(
        "alertmanager", title: "Alertmanager", unit: "alerts", shape: .json, rank: .alerts,
        likelihood: { Alertmanager.alerts($0).isEmpty ? 0 : 1 },
        read: { Alertmanager.read($0, &$1) })
}

enum Alertmanager {
    fileprivate struct Alert {
        let number: Int
        let value: JSONValue
        let common: JSONValue?
    }

    fileprivate static func alerts(_ text: SourceText) -> [Alert] {
        var found: [(JSONValue, JSONValue?)] = []
        for value in text.values {
            for item in value.elements ?? [value] {
                if item.has("groupKey") || item["alerts"]?.elements?.contains(where: isOne) == true
                {
                    found += (item["alerts"]?.elements ?? []).map { ($0, item) }
                } else if let inner = item["data"]?.elements ?? item["data"]?["alerts"]?.elements {
                    found += inner.filter(isOne).map { ($0, nil) }
                } else if isOne(item) {
                    found.append((item, nil))
                }
            }
        }
        return found.enumerated().map {
            Alert(number: $0.offset + 1, value: $0.element.0, common: $0.element.1)
        }
    }

    private static func isOne(_ value: JSONValue) -> Bool {
        (value.has("startsAt") && (value.has("fingerprint") || value.has("labels")))
            || (value.has("activeAt") && value.has("labels"))
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        var begins: [String: Int] = [:]
        var ends: [String: Int] = [:]
        var seen: Set<String> = []
        let alerts = alerts(text)
        reading.itemCount = alerts.count
        for alert in alerts {
            let value = alert.value
            let name =
                value.text("labels.alertname") ?? alert.common?.text(
                    "commonLabels.alertname", "title")
                ?? "alert"
            let summary =
                value["annotations"]?.text("summary", "message", "description")
                ?? alert.common?["commonAnnotations"]?.text("summary", "message", "description")
            let print = value["fingerprint"]?.text ?? "\(value["labels"] ?? .null)"
            guard let start = value["startsAt"]?.scalar ?? value["activeAt"]?.scalar,
                value["state"] != .string("pending")
            else { continue }
            add(
                start, name, name + (summary.map { ": \($0)" } ?? ""), .alertBegins, print, alert,
                &begins, &seen, &reading)
            let state = value["status"]?.text ?? value["status"]?["state"]?.text
            if state == "resolved", let end = value["endsAt"]?.scalar, !end.hasPrefix("0001-01-01")
            {
                add(
                    end, name, "\(name) resolved" + (summary.map { ": \($0)" } ?? ""), .alertEnds,
                    print, alert, &ends, &seen, &reading)
            }
        }
    }

    /// Adds a row, or counts an instance of the same alert at the same second to the row it has; the same
    /// instance sent again counts for nothing.
    private static func add(
        _ stamp: String, _ name: String, _ text: String, _ mark: DraftRow.Mark, _ print: String,
        _ alert: Alert, _ known: inout [String: Int], _ seen: inout Set<String>,
        _ reading: inout Reading
    ) {
        guard case .written(let time)? = DraftRow.Time.field(stamp) else { return }
        let second = time.instant.map { "\($0.seconds)" } ?? stamp
        guard seen.insert("\(mark) \(print) \(second)").inserted else { return }
        if let index = known["\(name) \(second)"] {
            reading.rows[index].count += 1
            return
        }
        var row = DraftRow(
            alert.number, .written(time), author: "Alertmanager", text.oneLine, .signal)
        row.mark = mark
        row.alert = name.lowercased()
        known["\(name) \(second)"] = reading.rows.count
        reading.rows.append(row)
    }
}
