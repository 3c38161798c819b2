import PostMortem

/// What chats have in common: emoji, lines of the program around the messages, and what bots say.
enum ChatText {
    /// Whether a text holds nothing but emoji, as `:eyes:` or as characters, and counts of them.
    static func isOnlyEmoji(_ text: String) -> Bool {
        var hasOne = false
        for word in text.split(whereSeparator: \.isWhitespace) {
            guard isEmoji(word) else {
                if hasOne, word.allSatisfy(\.isNumber) { continue }
                return false
            }
            hasOne = true
        }
        return hasOne
    }

    /// Whether a word is emoji: `:tada:`, `:+1::skin-tone-2:`, or characters.
    static func isEmoji(_ word: Substring) -> Bool {
        if word.count > 2, word.first == ":", word.last == ":" {
            return word.utf8.allSatisfy {
                isLetter($0) || isDigit($0) || ":_-+'".utf8.contains($0)
            }
                && word.utf8.contains(where: {
                    isLetter($0) || $0 == 0x2B || $0 == 0x2D || isDigit($0)
                })
        }
        return !word.isEmpty
            && word.unicodeScalars.allSatisfy {
                $0.value > 0x7F
                    && ($0.properties.isEmoji || $0.properties.isVariationSelector
                        || $0.value == 0x200D || $0.value == 0x20E3
                        || (0xE0020...0xE007F).contains($0.value))
            }
    }

    /// Marks a bot's row as a signal or a fact, and an alert's beginning or end.
    static func mark(_ row: inout DraftRow) {
        guard row.leftOut == nil,
            Wordings.isSignal(row.text, author: row.author) || Wordings.isCheck(row.text)
        else { return }
        row.kind = .signal
        row.mark = Wordings.saysOver(row.text) ? .alertEnds : .alertBegins
        row.alert = row.text.lowercased()
    }

    /// Why a whole message of a person is left out: a join, a topic, a deleted message; nil for others.
    static func notice(_ text: String) -> Omission? {
        let folded = text.lowercased().without(suffix: ".")
        let words = folded.split(separator: " ")
        if words.count <= 14 {
            for beginning in joins where folded.hasPrefix(beginning) { return .join }
            if folded.hasPrefix("was added to ") && folded.contains(" by ") { return .join }
            if folded.hasPrefix("added "), folded.contains(" to the "),
                folded.hasSuffix("chat")
                    || folded.hasSuffix("channel") || folded.hasSuffix("team")
                    || folded.hasSuffix("conversation")
            {
                return .join
            }
            if folded.hasSuffix(" beigetreten"), words.count < 6 { return .join }
            for beginning in topics where folded.hasPrefix(beginning) { return .topic }
        } else if folded.hasPrefix("set the channel ") {
            return .topic
        }
        if deleted.contains(folded) { return .deleted }
        return nil
    }

    private static let joins = [
        "joined #", "joined the channel", "joined the group", "joined the conversation", "joined.",
        "has joined", "left #", "left the channel", "left the conversation", "has left",
        "joined the server",
        "was added to the channel", "was removed from", "joined as a", "joined the chat",
        "joined the space", "left the space", "is now a member", "created this channel",
        "hat den channel verlassen", "a rejoint #", "a rejoint le canal", "se unió a #",
        "se ha unido a #", "entrou em #", "è entrato in #",
    ]

    private static let topics = [
        "set the channel topic", "set the channel purpose", "set the channel description",
        "set the channel’s", "set the channel's", "cleared the channel topic",
        "changed the channel topic", "changed the channel description", "changed the group name",
        "renamed the channel", "has renamed the channel", "changed the space", "updated the space",
        "archived the channel", "un-archived the channel", "pinned a message", "started a huddle",
        "added an integration to this channel", "removed an integration", "pinned this message",
        "set up", "created a channel canvas", "changed the channel name",
        "pinned a message to this channel",
    ]

    private static let deleted: Set<String> = [
        "this message was deleted", "this message has been deleted", "message deleted",
        "message deleted by its author", "message removed",
        "this message was deleted by its author",
    ]

    /// Whether a line only counts reactions: a digit or two alone.
    static func isCount(_ line: String) -> Bool {
        !line.isEmpty && line.count <= 3 && line.utf8.allSatisfy(isDigit)
    }

    /// Joins a message's lines with a space, and closes what a mention tore apart.
    static func joined(_ lines: [String]) -> String {
        var text = ""
        var isBehindMention = false
        for line in lines {
            let isClosing =
                isBehindMention && (line.first.map { ".,:;!?)’'".contains($0) } ?? false)
            if !text.isEmpty, !isClosing { text += " " }
            text += line
            isBehindMention =
                line.hasPrefix("@") && !line.contains(" ") || line.hasPrefix("@") && line.count < 40
        }
        return text.oneLine
    }
}
