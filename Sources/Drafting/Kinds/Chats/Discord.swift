import PostMortem

/// A conversation copied out of Discord: a dash between the name and the time, `[3:03 PM]` in front of further
/// messages of the same author, and what is replied to in front of a reply.
extension SourceKind {
    static let discord = SourceKind(
        "discord", title: "Discord", unit: "messages", shape: .text, rank: .chat,
        likelihood: { text in
            var form = DiscordForm()
            let lines = text.sample().map(\.text)
            let heads = ChatReader.heads(lines, &form)
            guard let first = heads.first(where: { $0.author != nil }) else { return 0 }
            let above = lines[..<first.first].filter { !$0.trimmedBlanks.isEmpty }.count
            return above <= 6 || above * 10 <= lines.count ? 0.95 : 0.3
        },
        read: { ChatReader.read($0, &$1, DiscordForm()) })
}

struct DiscordForm: ChatForm {
    let showsDays = true
    private var hasAuthor = false

    mutating func head(at index: Int, in lines: [String]) -> ChatHead? {
        let line = lines[index].trimmedBlanks
        if let head = compact(index, line) { return head }
        if hasAuthor, line.hasPrefix("["), let close = line.firstIndex(of: "]") {
            var scanner = ByteScanner(line.dropFirst().prefix { $0 != "]" })
            if let time = scanner.chatTime(), scanner.isAtEnd, time.clock != nil {
                let text = line[line.index(after: close)...].trimmedBlanks
                return ChatHead(
                    first: index, body: index + 1, time: time, text: text.isEmpty ? nil : text)
            }
        }
        guard let dash = line.ranges(of: "—").last else { return nil }
        let (stamp, isTagged) = ChatName.isTagLine(String(line[dash.upperBound...]))
        var scanner = ByteScanner(stamp)
        guard let time = scanner.chatTime(), time.clock != nil else { return nil }
        scanner.skipBlanks()
        guard scanner.isAtEnd else { return nil }
        var front = String(line[..<dash.lowerBound]).trimmedBlanks
        var first = index
        var isBot = isTagged
        if front.isEmpty || ChatName.isTag(front) {
            isBot = isBot || !front.isEmpty
            var above = index - 1
            while above >= 0,
                lines[above].trimmedBlanks.isEmpty || ChatName.isTag(lines[above].trimmedBlanks)
            {
                isBot = isBot || ChatName.isTag(lines[above].trimmedBlanks)
                above -= 1
            }
            guard above >= 0 else { return nil }
            front = lines[above].trimmedBlanks
            first = above
            // A role's name can stand between.
        }
        let (name, isNamedBot) = ChatName.bare(front)
        guard !name.isEmpty, name.count <= 60 else { return nil }
        hasAuthor = true
        return ChatHead(
            first: first, body: index + 1, author: name, isBot: isBot || isNamedBot, time: time)
    }

    /// Reads `[10:04 AM]mira: errors climb`, as the compact view copies a message.
    private mutating func compact(_ index: Int, _ line: String) -> ChatHead? {
        guard line.hasPrefix("["), let close = line.firstIndex(of: "]") else { return nil }
        let behind = line[line.index(after: close)...]
        guard let colon = behind.firstIndex(of: ":"), behind.first?.isWhitespace == false else {
            return nil
        }
        var scanner = ByteScanner(line.dropFirst().prefix { $0 != "]" })
        let (name, isBot) = ChatName.bare(String(behind[..<colon]))
        guard let time = scanner.chatTime(), scanner.isAtEnd, time.clock != nil,
            ChatName.isOne(name), !name.hasPrefix("<")
        else { return nil }
        let text = behind[behind.index(after: colon)...].trimmedBlanks
        hasAuthor = true
        return ChatHead(
            first: index, body: index + 1, author: name, isBot: isBot, time: time,
            text: text.isEmpty ? nil : text)
    }

    func body(_ lines: [String], earlier: [DraftRow]) -> [String] {
        var trimmed = lines.map(\.trimmedBlanks).filter { !$0.isEmpty && !DiscordForm.isFrame($0) }
        dropQuote(&trimmed, earlier)
        var body: [String] = []
        for (index, line) in trimmed.enumerated() {
            if ChatText.isOnlyEmoji(line), trimmed.count > 1, index > 0 { continue }
            if ChatText.isCount(line), index > 0,
                body.count < index || ChatText.isOnlyEmoji(trimmed[index - 1])
            {
                continue
            }
            body.append(line.without(suffix: "(edited)"))
        }
        return body
    }

    /// Drops what the next message replies to: a mention, then an earlier message's text.
    private func dropQuote(_ lines: inout [String], _ earlier: [DraftRow]) {
        for size in 1...3 where lines.count > size {
            let tail = Array(lines.suffix(size))
            guard tail[0].hasPrefix("@") else { continue }
            var quoted = tail.dropFirst().joined(separator: " ").oneLine
            if quoted.isEmpty {
                quoted = tail[0].split(separator: " ").dropFirst().joined(separator: " ")
            }
            quoted = quoted.without(suffix: "(edited)").without(suffix: "…").without(suffix: "...")
            // What is replied to may be the message right above, whose own lines these are.
            let own = lines.dropLast(size).joined(separator: " ").oneLine
            guard quoted.count > 2,
                own.hasPrefix(quoted) || earlier.contains(where: { $0.text.hasPrefix(quoted) })
            else { continue }
            lines.removeLast(size)
            return
        }
    }

    private static func isFrame(_ line: String) -> Bool {
        [
            "(edited)", "Image", "NEW", "New", "Reply", "Add Reaction", "Edit", "Forward", "More",
            "Wave to say hi!", "Click to see attachment",
        ]
        .contains(line)
    }
}

extension ChatName {
    /// Takes a program's tag off the front of what stands behind a name.
    static func isTagLine(_ text: String) -> (rest: String, isBot: Bool) {
        let bare = text.trimmedBlanks
        guard let word = bare.split(separator: " ").first, isTag(String(word)) else {
            return (bare, false)
        }
        return (bare.dropFirst(word.count).trimmedBlanks, true)
    }
}
