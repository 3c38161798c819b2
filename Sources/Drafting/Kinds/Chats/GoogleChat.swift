import PostMortem

/// A conversation copied out of Google Chat: a comma between the name and the time, on one line or on three.
extension SourceKind {
    static let googleChat = SourceKind(
        "google-chat", title: "Google Chat", unit: "messages", shape: .text, rank: .chat,
        likelihood: { text in
            var form = GoogleChatForm()
            let lines = text.sample().map(\.text)
            let heads = ChatReader.heads(lines, &form)
            guard let first = heads.first else { return 0 }
            let above = lines[..<first.first].filter { !$0.trimmedBlanks.isEmpty }.count
            return above <= 6 || above * 10 <= lines.count ? 0.9 : 0.3
        },
        read: { ChatReader.read($0, &$1, GoogleChatForm()) })
}

struct GoogleChatForm: ChatForm {
    let showsDays = true

    mutating func head(at index: Int, in lines: [String]) -> ChatHead? {
        let line = lines[index].trimmedBlanks
        // A comma alone, or in front of the time, on a line below the name.
        if line.hasPrefix(",") || line.hasPrefix("•") || line.hasPrefix("·") {
            let rest = line.dropFirst().trimmedBlanks
            let stampLine = rest.isEmpty ? index + 1 : index
            let stamp =
                rest.isEmpty
                ? (index + 1 < lines.count ? lines[index + 1].trimmedBlanks : "") : rest
            guard let time = time(stamp) else { return nil }
            var above = index - 1
            var isBot = false
            while above >= 0,
                lines[above].trimmedBlanks.isEmpty || ChatName.isTag(lines[above].trimmedBlanks)
            {
                isBot = isBot || ChatName.isTag(lines[above].trimmedBlanks)
                above -= 1
            }
            guard above >= 0 else { return nil }
            let (name, isNamedBot) = ChatName.bare(lines[above])
            guard ChatName.isOne(name) else { return nil }
            return ChatHead(
                first: above, body: stampLine + 1, author: name, isBot: isBot || isNamedBot,
                time: time)
        }
        for mark in [", ", " • ", " · "] {
            guard let range = line.firstRange(of: mark) else { continue }
            let front = String(line[..<range.lowerBound])
            // "Ibarra, Rosa, 3:02 PM"
            for comma in [range] + line.ranges(of: mark).dropFirst().prefix(1) {
                let (name, isBot) = ChatName.bare(String(line[..<comma.lowerBound]))
                let (stamp, isTagged) = ChatName.isTagLine(String(line[comma.upperBound...]))
                guard let time = time(stamp), ChatName.isOne(name), !front.isEmpty else { continue }
                return ChatHead(
                    first: index, body: index + 1, author: name, isBot: isBot || isTagged,
                    time: time)
            }
        }
        return nil
    }

    private func time(_ stamp: String) -> WrittenTime? {
        var scanner = ByteScanner(
            stamp.without(suffix: "Edited").without(suffix: ",").without(suffix: "•"))
        guard let time = scanner.chatTime(), time.clock != nil || time.ago != nil else {
            return nil
        }
        scanner.skipBlanks()
        return scanner.isAtEnd ? time : nil
    }

    func body(_ lines: [String], earlier: [DraftRow]) -> [String] {
        var body: [String] = []
        let trimmed = lines.map(\.trimmedBlanks).filter { !$0.isEmpty }
        for (index, line) in trimmed.enumerated() {
            let folded = line.lowercased()
            if [
                "edited", "reply", "add reaction", "view conversation", "unread", "you",
                "history is on", "new", "more actions", "view thread", "read more",
            ]
            .contains(folded) {
                continue
            }
            let words = folded.split(separator: " ")
            if words.count == 2, Int(words[0]) != nil,
                words[1].hasPrefix("repl") || words[1].hasPrefix("unread")
            {
                continue
            }
            if folded.hasPrefix("last reply") || folded.hasPrefix("history is ") { continue }
            if ChatText.isOnlyEmoji(line), trimmed.count > 1, index > 0 { continue }
            if ChatText.isCount(line), index > 0, ChatText.isOnlyEmoji(trimmed[index - 1]) {
                continue
            }
            body.append(line.without(suffix: "(edited)").without(suffix: "Edited"))
        }
        return body
    }
}
