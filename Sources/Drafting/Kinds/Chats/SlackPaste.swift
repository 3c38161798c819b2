import PostMortem

/// A conversation copied out of Slack: from the desktop program, from a browser, where links to the messages come
/// along, and in the old form with times in brackets; and out of Mattermost, which looks the same but has no blank lines.
extension SourceKind {
    static let slackPaste = SourceKind(
        "slack", title: "Slack", unit: "messages", shape: .text, rank: .chat,
        likelihood: { text in
            var form = SlackForm(text)
            let lines = text.sample().map(\.text)
            let heads = ChatReader.heads(lines, &form)
            guard let first = heads.first(where: { $0.author != nil }) else { return 0 }
            let above = lines[..<first.first].filter { !$0.trimmedBlanks.isEmpty }.count
            return above <= 6 || above * 10 <= lines.count ? 0.75 : 0.3
        },
        read: { ChatReader.read($0, &$1, SlackForm($0)) })
}

struct SlackForm: ChatForm {
    /// Whether times have AM or PM: then one without either is that of a further message of the same author.
    let hasHalves: Bool
    /// Whether each time has a name above it and messages follow without a gap, as Mattermost copies them.
    private let isTight: Bool
    private var names: Set<String> = []

    init(_ text: SourceText) {
        hasHalves = text.sample().contains { line in
            guard let stamp = TimeLine(line.text) else { return false }
            return stamp.time.clock?.isTwelveHours == true
        }
        isTight = SlackForm.isTight(text.sample().map(\.text))
    }

    /// Whether no time is indented and none but the first has a blank line above its name.
    private static func isTight(_ lines: [String]) -> Bool {
        // Zulip has the channel and the topic above, and its own way of copying.
        guard !lines.prefix(3).contains(where: { $0.contains(" > ") }) else { return false }
        var count = 0
        for index in lines.indices.dropFirst() {
            guard let stamp = TimeLine(lines[index]) else { continue }
            let name = ChatName.bare(lines[index - 1]).name
            guard !stamp.isIndented, stamp.linked == nil, ChatName.isOne(name), !isFrame(name),
                count == 0 || !lines[index - 2].trimmedBlanks.isEmpty
            else { return false }
            count += 1
        }
        return count >= 2
    }

    mutating func head(at index: Int, in lines: [String]) -> ChatHead? {
        if let head = oneLine(index, lines[index]) {
            if let name = head.author { names.insert(name) }
            return head
        }
        guard let stamp = TimeLine(lines[index]) else { return nil }
        var head = ChatHead(first: index, body: index + 1, time: stamp.time, linked: stamp.linked)
        guard let (first, name, isBot) = author(above: index, lines, stamp) else {
            // Without a name it is a further message of the same author.
            return stamp.isBot || stamp.status || names.isEmpty ? nil : head
        }
        names.insert(name)
        head.first = first
        head.author = name
        head.isBot = isBot || stamp.isBot
        return head
    }

    /// Finds the name above a time.
    private func author(
        above index: Int, _ lines: [String], _ stamp: TimeLine
    ) -> (first: Int, name: String, isBot: Bool)? {
        var line = index - 1
        var isBot = false
        if line >= 0, ChatName.isTag(lines[line].trimmedBlanks) {
            isBot = true
            line -= 1
        }
        guard line >= 0, !lines[line].trimmedBlanks.isEmpty else { return nil }
        let (name, isTagged) = ChatName.bare(lines[line])
        guard ChatName.isOne(name), !SlackForm.isFrame(name) else { return nil }
        let isShort = hasHalves && stamp.time.clock?.isTwelveHours != true && stamp.time.day == nil
        let isApart =
            line == 0 || lines[line - 1].trimmedBlanks.isEmpty
            || lines[line - 1].trimmedBlanks.hasSuffix(name)
            || ChatDay.day(lines[line - 1]) != nil || ChatDay.isMarker(lines[line - 1])
            || SlackForm.isFrame(lines[line - 1].trimmedBlanks)
            || ChatFrames.isFrame(lines[line - 1])
        let isMarked =
            stamp.isIndented || stamp.isBot || isBot || stamp.status || stamp.time.day != nil
            || isTight
        guard !isShort || isMarked || names.contains(name) && isApart else { return nil }
        guard isMarked || isApart || names.contains(name) else { return nil }
        var first = line
        while first > 0, isRepeated(lines[first - 1], name) { first -= 1 }
        return (first, name, isBot || isTagged)
    }

    private func isRepeated(_ line: String, _ name: String) -> Bool {
        let bare = line.trimmedBlanks
        return bare == name || bare.hasSuffix(")\(name)")
            || (bare.hasPrefix("(http") && bare.hasSuffix(")"))
            || bare == "\(name):"
    }

    /// Reads `Rosa Ibarra  3:02 PM` and `rosa [3:02 PM]`, and `[3:03 PM]` of a further message.
    private func oneLine(_ index: Int, _ line: String) -> ChatHead? {
        let bare = line.trimmedBlanks
        if let open = bare.lastIndex(of: "["), bare.hasSuffix("]") {
            var scanner = ByteScanner(bare[bare.index(after: open)...].dropLast())
            guard let time = scanner.chatTime(), scanner.isAtEnd, time.clock != nil else {
                return nil
            }
            let front = String(bare[..<open]).trimmedBlanks
            if front.isEmpty {
                return names.isEmpty ? nil : ChatHead(first: index, body: index + 1, time: time)
            }
            let (name, isBot) = ChatName.bare(front)
            guard ChatName.isOne(name) else { return nil }
            return ChatHead(first: index, body: index + 1, author: name, isBot: isBot, time: time)
        }
        guard let gap = bare.firstRange(of: "  ") ?? bare.firstRange(of: "\t") else { return nil }
        let (name, isBot) = ChatName.bare(String(bare[..<gap.lowerBound]))
        guard let stamp = TimeLine(String(bare[gap.upperBound...])), ChatName.isOne(name),
            !ChatName.isTag(name),
            !name.hasSuffix(":"), stamp.time.clock != nil
        else { return nil }
        return ChatHead(
            first: index, body: index + 1, author: name, isBot: isBot || stamp.isBot,
            time: stamp.time,
            linked: stamp.linked)
    }

    /// Lines that Slack puts around messages.
    static func isFrame(_ line: String) -> Bool {
        let folded = line.lowercased()
        let exact: Set<String> = [
            "view thread", "thread", "new", "new messages", "also sent to the channel",
            "view newer replies",
            "(edited)", "edited", "show more", "show less", "see more", "view message",
            "view conversation",
            "download", "collapse", "reply", "replies", "saved for later", "pinned", "jump to date",
            "unread",
            "add reaction", "react", "only visible to you", "sent to channel", ".",
        ]
        if exact.contains(folded) { return true }
        if folded.hasPrefix("last reply ") || folded.hasPrefix("also sent to ") { return true }
        if folded.hasPrefix("added by ") || folded.hasPrefix("posted in #")
            || folded.hasPrefix("pinned by ")
        {
            return true
        }
        let words = folded.split(separator: " ")
        if words.count >= 2, Int(words[0]) != nil,
            words[1].hasPrefix("repl") || (words[1].hasPrefix("file") && words.count == 2)
        {
            return words.count == 2 || folded.contains("last reply")
                || folded.contains("view thread")
        }
        return false
    }

    func body(_ lines: [String], earlier: [DraftRow]) -> [String] {
        var body: [String] = []
        var isQuote = false
        let trimmed = lines.map(\.trimmedBlanks).filter { !$0.isEmpty }
        for (index, line) in trimmed.enumerated() {
            if isQuote {
                isQuote = false
                continue
            }
            if line.lowercased() == "replied to a thread:" {
                isQuote = true
                continue
            }
            if line.lowercased().hasPrefix("replied to a thread:") { continue }
            if SlackForm.isFrame(line) { continue }
            if ChatText.isOnlyEmoji(line), trimmed.count > 1, index > 0 || trimmed.count > 2 {
                continue
            }
            if ChatText.isCount(line), index > 0, ChatText.isOnlyEmoji(trimmed[index - 1]) {
                continue
            }
            body.append(line.without(suffix: "(edited)"))
        }
        return body
    }
}

/// A line of Slack's that holds a time and nothing else but tags, a status and a link.
struct TimeLine {
    var time: WrittenTime
    var linked: Instant?
    var isBot = false
    /// Whether a status stands in front of the time.
    var status = false
    let isIndented: Bool

    init?(_ line: String) {
        isIndented = line.hasPrefix("  ") || line.hasPrefix("\t") || line.hasPrefix("\u{A0}")
        var rest = line.trimmedBlanks
        while let word = rest.split(separator: " ", maxSplits: 1).first, rest.count > word.count {
            if ChatName.isTag(String(word)) {
                isBot = true
            } else if ChatText.isEmoji(word) {
                status = true
            } else {
                break
            }
            rest = rest.dropFirst(word.count).trimmedBlanks
        }
        if rest.hasPrefix("["), let close = rest.firstIndex(of: "]") {
            rest = String(rest.dropFirst().prefix { $0 != "]" }) + rest[rest.index(after: close)...]
        }
        var scanner = ByteScanner(rest)
        guard let time = scanner.chatTime(), time.clock != nil else { return nil }
        self.time = time
        var behind = scanner.rest.trimmedBlanks.without(suffix: "(edited)")
        if behind.hasPrefix("("), behind.hasSuffix(")") {
            behind = String(behind.dropFirst().dropLast())
        }
        if let found = Permalink.instant(behind) {
            linked = found
            behind = ""
        }
        guard behind.isEmpty || behind.hasPrefix("http") && !behind.contains(" ") else {
            return nil
        }
    }
}

/// Links to messages of Slack's, which carry the instant: `…/archives/C0TIDE/p1754280862100200`.
enum Permalink {
    /// Returns the instant of a link that is all of a text; nil for other texts.
    ///
    /// In a thread, `thread_ts` is that of the message that began it, and doesn't count.
    static func instant(_ text: String) -> Instant? {
        guard text.hasPrefix("http"), !text.contains(" "), let range = text.firstRange(of: "/p1")
        else {
            return nil
        }
        let digits = text[range.lowerBound...].dropFirst(2).prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 16, let number = Int64(digits) else { return nil }
        return Instant(milliseconds: number / 1000)
    }
}

extension ByteScanner {
    /// Reads a time as chats write it: a time of day, perhaps with a day, `Today at 3:02 PM`, `25 min`, `Now`.
    mutating func chatTime() -> WrittenTime? {
        skipBlanks()
        if let time = time() {
            guard time.epoch == nil else { return nil }
            return time
        }
        if let seconds = RelativeWords.seconds(rest) {
            position = end
            return WrittenTime(ago: seconds)
        }
        return nil
    }
}
