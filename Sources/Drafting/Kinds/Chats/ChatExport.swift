import PostMortem

/// Conversations exported as JSON by chat programs other than Slack: Telegram, Mattermost, Discord, Teams, Zulip,
/// Rocket.Chat, Matrix and Google Chat.
extension SourceKind {
    static let chatExport = SourceKind(
        "chat-export", title: "chat export", unit: "messages", shape: .json, rank: .chat,
        likelihood: { text in
            ChatExport.messages(text).contains { ChatExportForm.of($0) != nil } ? 1 : 0
        },
        read: { ChatExport.read($0, &$1) })
}

enum ChatExport {
    /// Returns what may be messages, in the order of the file, each reply behind the message that it answers.
    static func messages(_ text: SourceText) -> [JSONValue] {
        var messages: [JSONValue] = []
        for value in text.values {
            for item in list(value) { add(item, to: &messages) }
        }
        return messages
    }

    private static func list(_ value: JSONValue) -> [JSONValue] {
        for name in ["messages", "value", "chunk"] {
            if let elements = value[name]?.elements { return elements }
        }
        // Mattermost's API gives its posts by their ids.
        if case .object(let posts)? = value["posts"] { return posts.map(\.value) }
        return value.elements ?? [value]
    }

    private static func add(_ item: JSONValue, to messages: inout [JSONValue]) {
        // Mattermost's bulk export says on each line what it is.
        let message = item["post"] ?? item["direct_post"] ?? item
        messages.append(message)
        messages += message["replies"]?.elements ?? []
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        var timeless = 0
        var count = 0
        for (index, message) in messages(text).enumerated() {
            guard let form = ChatExportForm.of(message) else { continue }
            count += 1
            guard let time = form.time(message) else {
                timeless += 1
                continue
            }
            reading.rows.append(row(index + 1, time, message, form))
        }
        reading.itemCount = count
        if timeless > 0 {
            reading.warnings.append(
                "\(timeless) of \(count) messages have no time and are not in the draft")
        }
    }

    private static func row(
        _ number: Int, _ time: DraftRow.Time, _ message: JSONValue, _ form: ChatExportForm
    ) -> DraftRow {
        let author = form.author(message)
        let isBot = form.isBot(message) || (author.map(Wordings.isBot) ?? false)
        var row = DraftRow(number, time, author: author, form.text(message).oneLine)
        row.isHuman = !isBot
        if form.isDeleted(message) {
            row.leftOut = .deleted
        } else if form.isNotice(message) {
            row.leftOut = .topic
        } else if row.text.isEmpty {
            row.leftOut = .nothing
        } else if ChatText.isOnlyEmoji(row.text) {
            row.leftOut = .emoji
        } else if let reason = ChatText.notice(row.text) {
            row.leftOut = reason
        }
        if row.text.isEmpty { row.text = "a message without text" }
        if isBot { ChatText.mark(&row) }
        return row
    }
}
