import PostMortem

/// A conversation copied out of Telegram: `Name, [14.05.2026 22:41]` above each message.
extension SourceKind {
    static let telegram = SourceKind(
        "telegram", title: "Telegram", unit: "messages", shape: .text, rank: .chat,
        likelihood: { text in
            var form = TelegramForm()
            let lines = text.sample().map(\.text)
            let heads = ChatReader.heads(lines, &form)
            guard let first = heads.first else { return 0 }
            let above = lines[..<first.first].filter { !$0.trimmedBlanks.isEmpty }.count
            return above <= 6 || above * 10 <= lines.count ? 0.95 : 0.3
        },
        read: { ChatReader.read($0, &$1, TelegramForm()) })
}

struct TelegramForm: ChatForm {
    mutating func head(at index: Int, in lines: [String]) -> ChatHead? {
        let line = lines[index].trimmedBlanks.without(suffix: ":")
        guard line.hasSuffix("]"), let open = line.ranges(of: ", [").last else { return nil }
        let (name, isBot) = ChatName.bare(String(line[..<open.lowerBound]))
        var scanner = ByteScanner(line[open.upperBound...].dropLast())
        guard let time = scanner.chatTime(), time.clock != nil, scanner.isAtEnd,
            (1...60).contains(name.count)
        else { return nil }
        return ChatHead(first: index, body: index + 1, author: name, isBot: isBot, time: time)
    }

    func body(_ lines: [String], earlier: [DraftRow]) -> [String] {
        lines.map(\.trimmedBlanks).filter { !$0.isEmpty && !$0.hasPrefix("[In reply to ") }
    }
}
