import PostMortem

/// PagerDuty: log entries of an incident and lists of incidents (REST API v2), and webhooks of version 3 and 2.
extension SourceKind {
    static let pagerDuty = SourceKind(
        "pagerduty", title: "PagerDuty", unit: "log entries", shape: .json, rank: .pager,
        likelihood: { PagerDuty.entries($0).prefix(50).contains(where: PagerDuty.isOne) ? 1 : 0 },
        read: { PagerDuty.read($0, &$1) })
}

enum PagerDuty {
    /// Returns log entries, webhook events and incidents.
    static func entries(_ text: SourceText) -> [JSONValue] {
        text.values.flatMap { value -> [JSONValue] in
            if let incidents = value["incidents"]?.elements { return incidents }
            if let incident = value["incident"], isIncident(incident) { return [incident] }
            if let entries = value.elements ?? value["log_entries"]?.elements {
                return entries.flatMap(unfolded)
            }
            return unfolded(value)
        }
    }

    private static func unfolded(_ value: JSONValue) -> [JSONValue] {
        if let messages = value["messages"]?.elements, messages.contains(where: { $0.has("event") })
        {
            // Version 2 carries the log entries that it is about.
            return messages.flatMap { message in
                message["log_entries"]?.elements?.map { entry in
                    guard case .object(let members) = entry, let incident = message["incident"]
                    else { return entry }
                    return .object([JSONValue.Member(name: "incident", value: incident)] + members)
                } ?? [message]
            }
        }
        return [value["log_entry"] ?? value]
    }

    static func isOne(_ value: JSONValue) -> Bool {
        if value["type"]?.text?.hasSuffix("_log_entry") == true { return true }
        if value["type"]?.text?.hasSuffix("_log_entry_reference") == true { return true }
        if isIncident(value) || value["event"]?.has("event_type") == true { return true }
        return value.has("event") && value["incident"]?.has("incident_number") == true
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        let entries = entries(text)
        for (index, entry) in entries.enumerated() where isOne(entry) {
            if isIncident(entry) {
                reading.rows += incident(entry, index + 1)
                continue
            }
            let row =
                entry["type"]?.text?.contains("_log_entry") == true
                ? logEntry(entry, index + 1) : webhook(entry, index + 1)
            if let row { reading.rows.append(row) }
        }
    }

    /// Whether a value is an incident itself, which says when it began and ended, and nothing of what lies between.
    private static func isIncident(_ value: JSONValue) -> Bool {
        value["type"] == .string("incident") && value.has("incident_number")
            && value.has("created_at")
    }

    private static func incident(_ incident: JSONValue, _ number: Int) -> [DraftRow] {
        let subject = title(incident) ?? "an incident"
        var rows: [DraftRow] = []
        if let time = DraftRow.Time.field(incident["created_at"]) {
            var row = DraftRow(
                number, time, author: "PagerDuty", "Triggered: \(subject)".oneLine, .signal)
            row.mark = .alertBegins
            rows.append(row)
        }
        if let time = DraftRow.Time.field(incident["resolved_at"]) {
            var row = DraftRow(number, time, author: "PagerDuty", "Resolved: \(subject)".oneLine)
            row.mark = .alertEnds
            rows.append(row)
        }
        for index in rows.indices { rows[index].alert = subject.lowercased() }
        return rows
    }

    /// The name of the incident without its number in front.
    private static func title(_ value: JSONValue?) -> String? {
        guard let text = value?.text("title", "description", "summary") else { return nil }
        guard text.hasPrefix("[#"), let close = text.firstIndex(of: "]") else { return text }
        return String(text[text.index(after: close)...]).trimmedBlanks
    }

    private static func logEntry(_ entry: JSONValue, _ number: Int) -> DraftRow? {
        guard let time = DraftRow.Time.field(entry["created_at"]) else { return nil }
        let type = (entry["type"]?.text ?? "").replacing("_log_entry_reference", with: "")
            .replacing("_log_entry", with: "")
        let subject =
            entry.text(
                "event_details.description", "channel.summary", "channel.subject",
                "channel.description")
            ?? title(entry["incident"])
        var row = DraftRow(number, time, author: "PagerDuty", entry["summary"]?.text ?? type)
        row.identity = entry["id"]?.text.map { "pagerduty \($0)" }
        row.alert = subject?.lowercased()
        switch type {
        case "trigger":
            row.kind = .signal
            row.mark = .alertBegins
            row.text = "Triggered: \(subject ?? row.text)"
        case "acknowledge": row.mark = .acknowledged
        case "resolve": row.mark = .alertEnds
        case "annotate":
            row.author = entry["agent"]?.text("summary", "name") ?? "PagerDuty"
            row.text =
                entry.text("note", "channel.content", "channel.summary") ?? row.text
            row.isHuman = true
        case "notify": row.leftOut = .notification
        case "assign", "delegate": row.leftOut = .assignment
        case "urgency_change", "field_value_change", "custom_field_value_change", "priority_change",
            "responder_request":
            row.leftOut = .topic
        default: break
        }
        row.text = row.text.oneLine
        return row
    }

    private static func webhook(_ message: JSONValue, _ number: Int) -> DraftRow? {
        let event = message["event"] ?? message
        let type = event["event_type"]?.text ?? event.text ?? ""
        let data = event["data"] ?? message["incident"]
        guard
            let time = DraftRow.Time.field(event["occurred_at"])
                ?? DraftRow.Time.field(message["created_on"])
        else { return nil }
        let agent = event["agent"]?.text("summary", "name")
        let subject = title(data) ?? title(data?["incident"]) ?? "an incident"
        let by = agent.map { " by \($0)" } ?? ""
        var row = DraftRow(number, time, author: "PagerDuty", "")
        row.identity = event["id"]?.text.map { "pagerduty \($0)" }
        row.alert = subject.lowercased()
        switch type.split(separator: ".").last.map(String.init) ?? type {
        case "triggered", "trigger":
            row.kind = .signal
            row.mark = .alertBegins
            row.text = "Triggered: \(subject)"
        case "acknowledged", "acknowledge":
            row.mark = .acknowledged
            row.text = "Acknowledged\(by): \(subject)"
        case "unacknowledged", "unacknowledge": row.text = "Unacknowledged\(by): \(subject)"
        case "escalated", "escalate": row.text = "Escalated\(by): \(subject)"
        case "resolved", "resolve":
            row.mark = .alertEnds
            row.text = "Resolved\(by): \(subject)"
        case "reopened": row.text = "Reopened\(by): \(subject)"
        case "annotated", "annotate":
            row.author = agent ?? "PagerDuty"
            row.text = data?.text("content", "note") ?? "a note"
            row.isHuman = true
        case "status_update_published", "published":
            row.author = agent ?? "PagerDuty"
            row.text = data?.text("message") ?? "a status update"
        case "reassigned", "delegated", "assign", "delegate", "added", "replied":
            row.leftOut = .assignment
            row.text = "\(type)\(by): \(subject)"
        default:
            row.leftOut = .topic
            row.text = "\(type)\(by): \(subject)"
        }
        row.text = row.text.oneLine
        return row
    }
}
