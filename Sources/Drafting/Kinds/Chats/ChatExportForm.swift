/// Which names one program's export has for what it says of a message.
struct ChatExportForm: Sendable {
    /// Names that a message of this program has, all of them.
    let marks: [String]
    let times: [String]
    let authors: [String]
    let texts: [String]
    /// Names of which the value says what sort of message it is.
    var sorts: [String] = []
    /// The sorts that are something said; empty for all.
    var said: Set<String> = []
    /// Whether a message has a sort only where it is a notice.
    var isNoticeWithSort = false
    /// Names that are true for a program's message, or there at all.
    var bots: [String] = []
    /// Names that are there, and neither null nor 0, where a message was deleted.
    var deletions: [String] = []

    /// Returns the form of a message; nil where it is none of a known program.
    static func of(_ message: JSONValue) -> ChatExportForm? {
        guard message.isObject else { return nil }
        return all.first { form in form.marks.allSatisfy { message.at($0) != nil } }
    }

    func time(_ message: JSONValue) -> DraftRow.Time? {
        times.lazy.compactMap { DraftRow.Time.field(message.at($0)) }.first
    }

    func author(_ message: JSONValue) -> String? {
        authors.lazy.compactMap { message.at($0)?.text }.first
    }

    /// Returns what was written, without markup.
    func text(_ message: JSONValue) -> String {
        for name in texts {
            let words = ChatExportForm.words(message.at(name))
            if !words.isEmpty { return words }
        }
        return ""
    }

    func isBot(_ message: JSONValue) -> Bool {
        bots.contains { name in
            switch message.at(name) {
            case .bool(let value): value
            case .object, .string: true
            case .number, .array, .null, nil: false
            }
        }
    }

    func isNotice(_ message: JSONValue) -> Bool {
        guard let sort = sorts.lazy.compactMap({ message.at($0)?.scalar }).first else {
            return false
        }
        return isNoticeWithSort || !said.isEmpty && !said.contains(sort)
    }

    func isDeleted(_ message: JSONValue) -> Bool {
        deletions.contains { message.at($0)?.scalar.map { $0 != "0" } ?? false }
    }

    /// Joins a text, or pieces of one: Telegram writes an array of strings and of objects with a text, Discord the
    /// title and the description of what a program embeds.
    private static func words(_ value: JSONValue?) -> String {
        switch value {
        case .string(let text): HTMLWords.plain(text).trimmedBlanks
        case .array(let pieces):
            pieces.map { piece in
                if case .string(let text) = piece { return text }
                return piece.text("text")
                    ?? ["title", "description"].compactMap { piece[$0]?.text }.joined(
                        separator: " ")
            }
            .joined().trimmedBlanks
        case .object, .number, .bool, .null, nil: ""
        }
    }

    private static let telegramSaid: Set<String> = ["message"]

    /// The programs, those with rarer names in front.
    private static let all: [ChatExportForm] = [
        // Telegram Desktop, "Export chat history"; the time of "date" is that of the machine.
        ChatExportForm(
            marks: ["type", "date", "date_unixtime"], times: ["date_unixtime"],
            authors: ["from", "actor"], texts: ["text"], sorts: ["type"], said: telegramSaid),
        ChatExportForm(
            marks: ["type", "date", "from_id"], times: ["date"], authors: ["from", "actor"],
            texts: ["text"], sorts: ["type"], said: telegramSaid),
        // Zulip, GET /messages.
        ChatExportForm(
            marks: ["sender_full_name", "timestamp", "content"], times: ["timestamp"],
            authors: ["sender_full_name"], texts: ["content"]),
        // Matrix, as Element exports it and as its API gives it.
        ChatExportForm(
            marks: ["origin_server_ts", "sender", "type"], times: ["origin_server_ts"],
            authors: ["sender"], texts: ["content.body"], sorts: ["type"], said: ["m.room.message"],
            deletions: ["unsigned.redacted_because.event_id"]),
        // Microsoft Graph, chatMessage.
        ChatExportForm(
            marks: ["createdDateTime", "messageType", "body"], times: ["createdDateTime"],
            authors: ["from.user.displayName", "from.application.displayName"],
            texts: ["body.content"], sorts: ["messageType"], said: ["message"],
            bots: ["from.application"], deletions: ["deletedDateTime"]),
        // DiscordChatExporter, and Discord's own API, whose types are numbers: text, answer, command.
        ChatExportForm(
            marks: ["timestamp", "content", "author.id"], times: ["timestamp"],
            authors: ["author.nickname", "author.global_name", "author.name", "author.username"],
            texts: ["content", "embeds"], sorts: ["type"],
            said: ["Default", "Reply", "ChatInputCommand", "0", "19", "20"],
            bots: ["author.isBot", "author.bot", "webhook_id"]),
        // Mattermost: bulk export and API, in which what the program says has a type.
        ChatExportForm(
            marks: ["create_at", "message"], times: ["create_at"],
            authors: ["user", "username", "user_id"], texts: ["message"], sorts: ["type"],
            isNoticeWithSort: true, bots: ["props.from_bot", "props.from_webhook"],
            deletions: ["delete_at"]),
        // Rocket.Chat, in which only what the program says has a type.
        ChatExportForm(
            marks: ["ts", "msg", "u.username"], times: ["ts", "ts.$date"],
            authors: ["u.name", "u.username"], texts: ["msg"], sorts: ["t"], isNoticeWithSort: true),
        // Google Takeout, and Google Chat's API.
        ChatExportForm(
            marks: ["created_date", "creator"], times: ["created_date"], authors: ["creator.name"],
            texts: ["text"]),
        ChatExportForm(
            marks: ["createTime", "sender", "text"], times: ["createTime"],
            authors: ["sender.displayName", "sender.name"], texts: ["text"]),
    ]
}
