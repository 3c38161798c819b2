import PostMortem

/// A conversation copied out of Microsoft Teams: the old program's `[1/29/2026 3:02 PM] Name`, and the new one's
/// name above or below the time, with what it reads out to people who can't see it.
extension SourceKind {
    static let teams = SourceKind(
        "teams", title: "Teams", unit: "messages", shape: .text, rank: .chat,
        likelihood: { text in
            let lines = text.sample().map(\.text)
            var form = TeamsForm(lines)
            let heads = ChatReader.heads(lines, &form)
            guard let first = heads.first(where: { $0.author != nil }) else { return 0 }
            let above = lines[..<first.first].filter { !$0.trimmedBlanks.isEmpty }.count
            guard above <= 10 || above * 10 <= lines.count else { return 0.2 }
            let isSigned =
                form.hasBrackets || lines.contains(where: TeamsForm.isSignature)
                || heads.contains { head in
                    if case .numeric = head.time.day {
                        true
                    } else if case .date = head.time.day {
                        true
                    } else {
                        false
                    }
                }
            return isSigned ? 0.85 : 0.5
        },
        read: { ChatReader.read($0, &$1, TeamsForm($0.lines.map(\.text))) })
}

struct TeamsForm: ChatForm {
    let showsDays = true
    /// Whether heads are `[TIME] NAME`.
    let hasBrackets: Bool
    /// Names in `… by NAME`, which the new program puts above each message.
    private let previewed: Set<String>
    private var names: Set<String> = []

    init(_ lines: [String]) {
        let brackets = lines.indices.filter { TeamsForm.bracketed(lines[$0]) != nil }
        // In notes each such line has its text behind it; here it is below.
        let withBody = brackets.filter { index in
            index + 1 < lines.count && TeamsForm.bracketed(lines[index + 1]) == nil
                && lines[(index + 1)...].prefix(2).contains { !$0.trimmedBlanks.isEmpty }
        }
        hasBrackets = !brackets.isEmpty && withBody.count * 10 >= brackets.count * 7
        var previewed: Set<String> = []
        for (index, line) in lines.enumerated() where index + 1 < lines.count {
            guard let name = TeamsForm.preview(line) else { continue }
            if lines[(index + 1)...].prefix(3).contains(where: { $0.trimmedBlanks == name }) {
                previewed.insert(name)
            }
        }
        self.previewed = previewed
    }

    static func isSignature(_ line: String) -> Bool {
        let folded = line.trimmedBlanks.lowercased().without(suffix: ".")
        return folded == "has context menu" || folded.hasPrefix("begin reference,")
            || folded == "last read"
            || reaction(folded) || folded.hasPrefix("url preview for ")
    }

    /// Returns the name behind ` by `.
    private static func preview(_ line: String) -> String? {
        let bare = line.trimmedBlanks.without(suffix: ", has an attachment.")
        guard let range = bare.ranges(of: " by ").last else { return nil }
        let name = String(bare[range.upperBound...])
        return ChatName.isOne(name) ? name : nil
    }

    private static func reaction(_ folded: String) -> Bool {
        let words = folded.split(separator: " ")
        return words.count >= 3 && words.count <= 6 && Int(words[0]) != nil
            && (words.last?.hasPrefix("reaction") ?? false)
    }

    /// Reads `[1/29/2026 3:02 PM] Zuzana Hrabal`.
    static func bracketed(_ line: String) -> (time: WrittenTime, name: String, text: String?)? {
        let bare = line.trimmedBlanks
        guard bare.hasPrefix("["), let close = bare.firstIndex(of: "]") else { return nil }
        var stamp = String(bare.dropFirst().prefix { $0 != "]" })
        // `[10:42 • 13/08/2024]`: the time first.
        if let dot = stamp.firstRange(of: " • ") {
            stamp = "\(stamp[dot.upperBound...]) \(stamp[..<dot.lowerBound])"
        }
        var scanner = ByteScanner(stamp)
        guard let time = scanner.chatTime(), scanner.isAtEnd, time.clock != nil else { return nil }
        var rest = bare[bare.index(after: close)...].trimmedBlanks
        guard !rest.hasPrefix("<"), !rest.hasPrefix("*") else { return nil }
        var text: String?
        if let colon = rest.firstRange(of: ": ") {
            text = String(rest[colon.upperBound...])
            rest = String(rest[..<colon.lowerBound])
        }
        rest = rest.without(suffix: ":")
        guard ChatName.isOne(rest) else { return nil }
        return (time, rest, text)
    }

    mutating func head(at index: Int, in lines: [String]) -> ChatHead? {
        if hasBrackets {
            guard let (time, name, text) = TeamsForm.bracketed(lines[index]) else { return nil }
            let (bare, isBot) = ChatName.bare(name)
            return ChatHead(
                first: index, body: index + 1, author: bare, isBot: isBot, time: time, text: text)
        }
        guard let stamp = TimeLine(lines[index]) else { return twoColumns(index, lines[index]) }
        guard !isQuoted(index, lines) else { return nil }
        var head = ChatHead(first: index, body: index + 1, time: stamp.time)
        // The one who copied has the time above the name, all others below it.
        let above = index > 0 ? lines[index - 1].trimmedBlanks : ""
        let (name, isBot) = ChatName.bare(above)
        if ChatName.isOne(name), TeamsForm.preview(above) == nil, !TeamsForm.isFrame(above) {
            names.insert(name)
            head.author = name
            head.isBot = isBot
            head.first = index - 1
        } else if index + 1 < lines.count, isAuthor(lines[index + 1].trimmedBlanks, under: above) {
            head.author = lines[index + 1].trimmedBlanks
            head.body = index + 2
        } else if names.isEmpty {
            return nil
        }
        if head.first > 0, TeamsForm.preview(lines[head.first - 1]) == head.author {
            head.first -= 1
        }
        return head
    }

    /// Whether the line below a time is the name of the one who copied.
    private func isAuthor(_ line: String, under above: String) -> Bool {
        if previewed.contains(line) || names.contains(line) { return true }
        let words = line.split(separator: " ")
        return above.isEmpty && ChatName.isOne(line) && (2...4).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase == true }
    }

    /// Reads `Zuzana Hrabal  3:02 PM` and `Zuzana Hrabal, 3:02 PM`.
    private mutating func twoColumns(_ index: Int, _ line: String) -> ChatHead? {
        let bare = line.trimmedBlanks
        guard let gap = bare.firstRange(of: "  ") ?? bare.firstRange(of: "\t"),
            let stamp = TimeLine(String(bare[gap.upperBound...]))
        else { return nil }
        let (name, isBot) = ChatName.bare(String(bare[..<gap.lowerBound]))
        guard ChatName.isOne(name) else { return nil }
        names.insert(name)
        return ChatHead(
            first: index, body: index + 1, author: name, isBot: isBot || stamp.isBot,
            time: stamp.time)
    }

    /// Whether the time is that of a message that is quoted.
    private func isQuoted(_ index: Int, _ lines: [String]) -> Bool {
        (max(0, index - 2)..<index).contains {
            lines[$0].trimmedBlanks.lowercased().hasPrefix("begin reference,")
        }
    }

    static func isFrame(_ line: String) -> Bool {
        let folded = line.trimmedBlanks.lowercased().without(suffix: ".")
        let exact: Set<String> = [
            "has context menu", "last read", "edited", "reply", "see more", "see less", "like",
            "new", "important!",
            "urgent!", "forwarded", "end reference", "(edited)", "unread", "jump to newest",
            "message list",
        ]
        return exact.contains(folded) || reaction(folded) || folded.hasPrefix("url preview for ")
            || folded.hasPrefix("meeting ended") || folded.hasPrefix("meeting started")
            || folded.hasPrefix("call ended") || folded.hasPrefix("call started")
            || folded.hasSuffix("has temporarily joined the chat")
            || folded.hasSuffix("has joined the chat")
            || folded.hasSuffix("has left the chat") || folded.contains(" has added ")
            || folded.hasSuffix("(gif image)")
            || (folded.contains(" added ")
                && (folded.hasSuffix(" to the chat") || folded.hasSuffix("to the meeting")
                    || folded.contains(" to the chat and ") || folded.contains("to the team")))
            || (folded.contains(" changed the group name") || folded.contains(" named the meeting"))
            || (folded.hasSuffix(" joined the conversation") || folded.hasSuffix(" left the chat"))
    }

    func body(_ lines: [String], earlier: [DraftRow]) -> [String] {
        var body: [String] = []
        let trimmed = lines.map(\.trimmedBlanks).filter { !$0.isEmpty }
        var index = 0
        while index < trimmed.count {
            let line = trimmed[index]
            index += 1
            if line.lowercased().hasPrefix("begin reference,") {
                // Name, time and one line of what is quoted.
                var skipped = 0
                while index < trimmed.count, skipped < 2,
                    ChatName.isOne(trimmed[index]) && skipped == 0
                        || TimeLine(trimmed[index]) != nil
                {
                    index += 1
                    skipped += 1
                }
                if index < trimmed.count, skipped > 0 { index += 1 }
                continue
            }
            if TeamsForm.isFrame(line) { continue }
            if let name = TeamsForm.preview(line), previewed.contains(name), index == trimmed.count
            {
                continue
            }
            if ChatText.isOnlyEmoji(line), trimmed.count > 1, !body.isEmpty { continue }
            if ChatText.isCount(line), !body.isEmpty { continue }
            body.append(line.without(suffix: "Edited"))
        }
        return body
    }
}
