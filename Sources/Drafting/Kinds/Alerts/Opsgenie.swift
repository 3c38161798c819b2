import PostMortem

/// Opsgenie: the logs of an alert (Alert API), and webhooks. Its times are milliseconds in one field and
/// nanoseconds in another.
extension SourceKind {
    static let opsgenie = SourceKind(
        "opsgenie", title: "Opsgenie", unit: "log entries", shape: .json, rank: .pager,
        likelihood: { Opsgenie.entries($0).prefix(50).contains(where: Opsgenie.isOne) ? 1 : 0 },
        read: { Opsgenie.read($0, &$1) })
}

enum Opsgenie {
    static func entries(_ text: SourceText) -> [JSONValue] {
        text.values.flatMap { $0.elements ?? $0["data"]?.elements ?? $0["logs"]?.elements ?? [$0] }
    }

    static func isOne(_ value: JSONValue) -> Bool {
        isLog(value) || (value.has("action") && value["alert"]?.has("alertId") == true)
    }

    private static func isLog(_ value: JSONValue) -> Bool {
        value["log"]?.text != nil && value.has("createdAt")
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        for (index, entry) in entries(text).enumerated() where isOne(entry) {
            let row = isLog(entry) ? log(entry, index + 1) : webhook(entry, index + 1)
            if let row { reading.rows.append(row) }
        }
    }

    private static func log(_ entry: JSONValue, _ number: Int) -> DraftRow? {
        guard let time = DraftRow.Time.field(entry["createdAt"]), let text = entry["log"]?.text
        else {
            return nil
        }
        var row = DraftRow(number, time, author: "Opsgenie", text.oneLine)
        let folded = text.lowercased()
        let has = { (words: String...) in words.contains { folded.contains($0) } }
        if has(
            "notif", "viewed", "sms ", "e-mail", "email sent", "voice call", "push ",
            "has been sent")
        {
            row.leftOut = .notification
        } else if has("acknowledged", "acked") {
            row.mark = .acknowledged
        } else if has("alert created", "is created", "created via", "alert is open") {
            row.kind = .signal
            row.mark = .alertBegins
        } else if has("closed", "resolved") {
            row.mark = .alertEnds
        } else if has("note") {
            if let owner = entry["owner"]?.text, !owner.lowercased().contains("system") {
                row.author = owner
                row.isHuman = true
            }
        } else if has("escalat", "timed out", "snooze", "reopen") {
            row.kind = .fact
        } else if has(
            "assign", "ownership", "owner", "routed", "recipient", "responder", "team added",
            "added team")
        {
            row.leftOut = .assignment
        } else if has("tag", "priority", "description", "details", "property") {
            row.leftOut = .topic
        }
        return row
    }

    private static func webhook(_ entry: JSONValue, _ number: Int) -> DraftRow? {
        guard let alert = entry["alert"], let action = entry["action"]?.text else { return nil }
        let isCreation = action.lowercased() == "create"
        let updated = DraftRow.Time.field(alert["updatedAt"])
        let created = DraftRow.Time.field(alert["createdAt"])
        guard let time = isCreation ? created ?? updated : updated ?? created else { return nil }
        let subject = alert.text("message") ?? "an alert"
        let user = alert.text("username", "userFullName")
        let by = user.map { " by \($0)" } ?? ""
        var row = DraftRow(number, time, author: "Opsgenie", "\(action)\(by): \(subject)")
        row.alert = subject.lowercased()
        switch action.lowercased() {
        case "create":
            row.kind = .signal
            row.mark = .alertBegins
            row.text = subject
        case "acknowledge":
            row.mark = .acknowledged
            row.text = "Acknowledged\(by): \(subject)"
        case "unacknowledge": row.text = "Unacknowledged\(by): \(subject)"
        case "close", "resolve":
            row.mark = .alertEnds
            row.text = "Closed\(by): \(subject)"
        case "addnote":
            row.author = user ?? "Opsgenie"
            row.text = alert.text("note") ?? entry.text("note") ?? "a note"
            row.isHuman = true
        case "escalate", "escalatenext", "snooze", "snoozeended", "delete", "customaction":
            row.text = "\(action)\(by): \(subject)"
        case "assign", "assignownership", "takeownership", "addteam", "addrecipient",
            "addresponder":
            row.leftOut = .assignment
        default: row.leftOut = .topic
        }
        row.text = row.text.oneLine
        return row
    }
}
