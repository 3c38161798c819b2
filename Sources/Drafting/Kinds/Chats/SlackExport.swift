import PostMortem

/// Slack as JSON: days of a workspace's export, `conversations.history` and `.replies`, and slackdump's files.
///
/// `ts` is a decimal string and a message's id: seconds since 1970 with six digits behind the point.
extension SourceKind {
    static let slackExport = SourceKind(
        "slack-export", title: "Slack export", unit: "messages", shape: .json, rank: .chat,
        likelihood: { SlackExport.likelihood($0) }, read: { SlackExport.read($0, &$1) })
}

enum SlackExport {
    static func likelihood(_ text: SourceText) -> Double {
        if isNames(text) { return 1 }
        return messages(text).prefix(50).contains { isMessage($0) } ? 1 : 0
    }

    /// Whether a file tells only what people and channels are called.
    static func isNames(_ text: SourceText) -> Bool {
        guard let first = entries(text).first else { return false }
        if first.has("profile"),
            first.has("real_name") || first["profile"]?.has("real_name") == true
        {
            return true
        }
        return first.has("members") && (first.has("topic") || first.has("purpose"))
    }

    /// Reads what people are called.
    static func names(_ text: SourceText) -> [String: ChatNames.Person] {
        var people: [String: ChatNames.Person] = [:]
        for user in entries(text) {
            guard let id = user["id"]?.text else { continue }
            let handle =
                user["profile"]?.text("display_name") ?? user.text("name") ?? id
            let name =
                user["profile"]?.text("real_name") ?? user.text("real_name")
                ?? user.text("name") ?? handle
            people[id] = ChatNames.Person(name: name, handle: handle)
        }
        return people
    }

    private static func entries(_ text: SourceText) -> [JSONValue] {
        guard text.values.count == 1, let only = text.values.first else { return text.values }
        return only.elements ?? only["members"]?.elements ?? only["users"]?.elements ?? [only]
    }

    private static func isMessage(_ value: JSONValue) -> Bool {
        guard let stamp = value["ts"]?.text, stamp.contains(".") else { return false }
        return value["type"] == .string("message") || value.has("user") || value.has("bot_id")
            || value.has("text")
    }

    /// Returns the messages, replies of a thread behind the one that began it.
    private static func messages(_ text: SourceText) -> [JSONValue] {
        var messages: [JSONValue] = []
        for value in text.values {
            for item in value.elements ?? value["messages"]?.elements ?? [value] {
                let message =
                    item["type"] == .string("event_callback") ? item["event"] ?? item : item
                messages.append(message)
                messages += message["slackdump_thread_replies"]?.elements ?? []
            }
        }
        return messages
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        if isNames(text) {
            reading.itemCount = 0
            return
        }
        var seen: Set<String> = []
        for (index, message) in messages(text).enumerated() {
            guard isMessage(message), let stamp = message["ts"]?.text,
                let time = DraftRow.Time.field(stamp)
            else { continue }
            let author = author(message, reading.names)
            guard seen.insert("\(stamp) \(author ?? "")").inserted else { continue }
            var row = DraftRow(index + 1, time, author: author, "")
            row.identity = "slack \(stamp)"
            fill(&row, from: message, reading.names)
            reading.rows.append(row)
        }
    }

    private static func author(_ message: JSONValue, _ names: ChatNames) -> String? {
        if let user = message["user"]?.text, let person = names.people[user] { return person.name }
        return message["user_profile"]?.text("real_name", "display_name", "name")
            ?? message.text("username") ?? message["bot_profile"]?.text("name")
            ?? message.text("user", "bot_id")
    }

    private static func fill(_ row: inout DraftRow, from message: JSONValue, _ names: ChatNames) {
        let subtype = message["subtype"]?.text
        let body = body(of: message, names)
        row.text = body.oneLine
        row.isHuman = !isBot(message, subtype)
        if let reason = reason(subtype) {
            row.leftOut = reason
        } else if message["hidden"]?.isTrue == true {
            row.leftOut = .deleted
        } else if row.text.isEmpty {
            row.leftOut = .nothing
        } else if ChatText.isOnlyEmoji(row.text) {
            row.leftOut = .emoji
        }
        if !row.isHuman { ChatText.mark(&row) }
        if row.text.isEmpty { row.text = subtype ?? "a message without text" }
    }

    private static func isBot(_ message: JSONValue, _ subtype: String?) -> Bool {
        subtype == "bot_message" || message.has("bot_id") || message.has("bot_profile")
    }

    private static func reason(_ subtype: String?) -> Omission? {
        switch subtype {
        case nil, "bot_message", "me_message", "thread_broadcast", "file_share", "file_comment",
            "file_mention", "assistant_app_thread":
            nil
        case "tombstone", "message_deleted": .deleted
        case "message_changed", "message_replied": .preview
        case let other?
        where other.hasSuffix("_join") || other.hasSuffix("_leave")
            || other.hasPrefix("bot_"):
            .join
        default: .topic
        }
    }

    private static func body(of message: JSONValue, _ names: ChatNames) -> String {
        var parts: [String] = []
        if let text = message["text"]?.text { parts.append(text) }
        let attachments = (message["attachments"]?.elements ?? []).filter {
            // What Slack adds for links in the text.
            !$0.has("from_url") && !$0.has("original_url") && !$0.has("message_blocks")
        }
        for attachment in attachments {
            let words = attachmentText(attachment)
            if !words.isEmpty, !parts.contains(where: { $0.contains(words) }) {
                parts.append(words)
            }
        }
        if parts.isEmpty { parts += blockTexts(message["blocks"]) }
        if parts.isEmpty {
            let files = (message["files"]?.elements ?? []).compactMap { $0.text("title", "name") }
            if !files.isEmpty { parts.append("shares \(files.joined(separator: ", "))") }
        }
        return SlackMarkup.plain(parts.joined(separator: "\n"), names)
    }

    private static func attachmentText(_ attachment: JSONValue) -> String {
        if let fallback = attachment.text("fallback"), fallback != "[no preview available]" {
            // Where it is only the title again, the text says what it is about.
            if fallback == attachment["title"]?.text, let text = attachment.text("text"),
                attachment["from_url"] == nil
            {
                return "\(fallback) \(text)"
            }
            return fallback
        }
        var parts = ["pretext", "title", "text"].compactMap { attachment[$0]?.text }
        for field in attachment["fields"]?.elements ?? [] {
            parts.append(
                [field.text("title"), field["value"]?.scalar].compactMap(\.self).joined(
                    separator: ": "))
        }
        if parts.isEmpty { parts = blockTexts(attachment["blocks"]) }
        return parts.joined(separator: " ")
    }

    /// Returns the texts of blocks, in order.
    private static func blockTexts(_ value: JSONValue?) -> [String] {
        var texts: [String] = []
        func gather(_ value: JSONValue) {
            switch value {
            case .array(let values): values.forEach(gather)
            case .object:
                if let type = value["type"]?.text {
                    switch type {
                    case "text", "mrkdwn", "plain_text":
                        if let text = value["text"]?.text { texts.append(text) }
                        return
                    case "link": texts.append(value.text("text", "url") ?? "")
                    case "user": texts.append("<@\(value.text("user_id") ?? "")>")
                    case "emoji": texts.append(":\(value.text("name") ?? ""):")
                    default: break
                    }
                }
                for name in ["text", "fields", "elements"] {
                    if let inner = value[name] { gather(inner) }
                }
            case .null, .bool, .number, .string: return
            }
        }
        if let value { gather(value) }
        return texts.isEmpty ? [] : [texts.joined(separator: " ").oneLine]
    }
}

/// Slack's markup in messages (docs.slack.dev, "Formatting message text").
enum SlackMarkup {
    /// Returns a text with mentions by name, links by their label, and entities as what they stand for.
    static func plain(_ text: String, _ names: ChatNames) -> String {
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            plain += rest[..<open]
            let behind = rest[rest.index(after: open)...]
            guard let close = behind.firstIndex(of: ">") else {
                plain += rest[open...]
                rest = rest[rest.endIndex...]
                break
            }
            plain += element(behind[..<close], names)
            rest = behind[behind.index(after: close)...]
        }
        plain += rest
        return plain.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }

    private static func element(_ body: Substring, _ names: ChatNames) -> String {
        let bar = body.firstIndex(of: "|")
        let target = bar.map { body[..<$0] } ?? body
        let label = bar.map { String(body[body.index(after: $0)...]) }
        switch target.first {
        case "@":
            let id = String(target.dropFirst())
            return "@" + (names.people[id]?.handle ?? label.map { $0.without(prefix: "@") } ?? id)
        case "#": return "#" + (label ?? String(target.dropFirst()))
        case "!":
            let word = target.dropFirst().prefix { $0 != "^" }
            return label ?? "@\(word)"
        default: return label ?? String(target).without(prefix: "mailto:")
        }
    }
}
