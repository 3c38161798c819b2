import PostMortem

/// The head of a message in a pasted chat: who wrote when, and which lines say so.
struct ChatHead: Sendable {
    /// The first line of the head, counted from 0.
    var first: Int
    /// The line on which the text begins.
    var body: Int
    /// Who wrote; nil for the one who wrote the message before.
    var author: String?
    var isBot = false
    var time: WrittenTime
    /// The instant that a link to the message carries.
    var linked: Instant?
    /// Text on the head's own line.
    var text: String?
    /// Why the message is left out, where its head says so.
    var leftOut: Omission?
}

/// How one program's conversations look when they are copied.
protocol ChatForm {
    /// Whether the program shows the day of each message but those of the day on which the text is copied.
    var showsDays: Bool { get }
    /// Returns the head that has its time in a line; nil where there is none.
    mutating func head(at index: Int, in lines: [String]) -> ChatHead?
    /// Returns a message's own lines: without reactions, counts of replies, and what else the program puts there.
    func body(_ lines: [String], earlier: [DraftRow]) -> [String]
}

extension ChatForm {
    var showsDays: Bool { false }
}

/// Puts rows together from a pasted chat.
struct ChatReader {
    /// Returns the heads, in order.
    static func heads(_ lines: [String], _ form: inout some ChatForm) -> [ChatHead] {
        var heads: [ChatHead] = []
        var index = 0
        while index < lines.count {
            if let head = form.head(at: index, in: lines), head.first >= (heads.last?.body ?? 0) {
                heads.append(head)
                index = max(head.body, index + 1)
            } else {
                index += 1
            }
        }
        return heads
    }

    static func read(_ text: SourceText, _ reading: inout Reading, _ form: some ChatForm) {
        var form = form
        let all = text.lines
        let lines = all.map(\.text)
        var heads = heads(lines, &form)
        if form.showsDays { addToday(to: &heads, lines, reading.options) }
        var author: (name: String?, isBot: Bool) = (nil, false)
        addDayLine(above: heads.first?.first ?? lines.count, all, from: 0, &reading)
        for (number, head) in heads.enumerated() {
            if let name = head.author { author = (name, head.isBot) }
            let end = number + 1 < heads.count ? heads[number + 1].first : lines.count
            var body = Array(lines[min(head.body, end)..<end])
            if let own = head.text { body.insert(own, at: 0) }
            let day = tailDay(&body, isLast: number + 1 == heads.count)
            let own = ChatFrames.without(form.body(body, earlier: reading.rows))
            add(head, author, own, all, &reading)
            if day != nil { addDayLine(above: end, all, from: head.body, &reading) }
        }
        reading.placeable = max(1, lines.count)
    }

    /// Says that a time alone below a day is of the day of copying, where the program shows the day of all other messages.
    ///
    /// A further message of the same author has no head of its own, and stays on the day of the one above; so does what
    /// would lie after the copying.
    private static func addToday(
        to heads: inout [ChatHead], _ lines: [String], _ options: DraftOptions
    ) {
        guard !heads.contains(where: { $0.time.day == .daysAgo(0) }) else { return }
        var isBelowDay = false
        var end = 0
        for index in heads.indices {
            let head = heads[index]
            if lines[min(end, head.first)..<head.first].contains(where: { ChatDay.day($0) != nil })
            {
                isBelowDay = false
            }
            end = head.body
            guard head.author != nil, head.linked == nil, let clock = head.time.clock else {
                continue
            }
            if let day = head.time.day {
                isBelowDay = day.isRelative || options.copied != nil
            } else if isBelowDay,
                options.copied?.written.clock.map({ clock.second <= $0.second }) ?? true
            {
                heads[index].time.day = .daysAgo(0)
            }
        }
    }

    private static func add(
        _ head: ChatHead, _ author: (name: String?, isBot: Bool), _ body: [String],
        _ lines: [SourceLine],
        _ reading: inout Reading
    ) {
        let time: DraftRow.Time = head.linked.map { .linked(head.time, $0) } ?? .written(head.time)
        let text = ChatText.joined(body).without(suffix: "(edited)").without(suffix: "(Edited)")
        let isBot = author.isBot || (author.name.map(Wordings.isBot) ?? false)
        var row = DraftRow(lines[head.first].number, time, author: author.name, text)
        row.isHuman = !isBot
        if let reason = head.leftOut {
            row.leftOut = reason
        } else if text.isEmpty {
            row.leftOut = .nothing
            row.text = "a message without text"
        } else if ChatText.isOnlyEmoji(text) {
            row.leftOut = .emoji
        } else if let reason = ChatText.notice(text) {
            row.leftOut = reason
        } else if isBot {
            ChatText.mark(&row)
        }
        reading.rows.append(row)
    }

    /// Takes a day off the end of a message's lines: it belongs to the messages below.
    private static func tailDay(_ body: inout [String], isLast: Bool) -> WrittenDay? {
        guard !isLast else { return nil }
        var last = body.endIndex - 1
        while last >= 0, body[last].trimmedBlanks.isEmpty || ChatDay.isMarker(body[last]) {
            last -= 1
        }
        guard last >= 0, let day = ChatDay.day(body[last]) else { return nil }
        body = Array(body[..<last])
        return day
    }

    /// Adds the last day line between two lines.
    private static func addDayLine(
        above end: Int, _ lines: [SourceLine], from start: Int, _ reading: inout Reading
    ) {
        for index in stride(from: end - 1, through: start, by: -1) {
            guard let day = ChatDay.day(lines[index].text) else { continue }
            var row = DraftRow(
                lines[index].number, .written(WrittenTime(day: day)), lines[index].trimmed)
            row.isDayLine = true
            reading.rows.append(row)
            return
        }
    }
}

/// Lines of a chat that hold only a day.
enum ChatDay {
    static func day(_ line: String) -> WrittenDay? {
        let bare = line.filter { !"-–—*#=_".contains($0) || $0 == "-" }.trimmedBlanks
            .without(prefix: "---").without(suffix: "---").without(prefix: "-").trimmedBlanks
        guard !bare.isEmpty, bare.count < 40 else { return nil }
        var scanner = ByteScanner(bare.without(suffix: "New"))
        guard let day = scanner.day() else { return nil }
        scanner.skipBlanks()
        return scanner.isAtEnd ? day : nil
    }

    /// Whether a line marks where what is unread begins.
    static func isMarker(_ line: String) -> Bool {
        ["New", "NEW", "New messages", "Unread", "Jump to date", "Last read", "Neu"].contains(
            line.trimmedBlanks)
    }
}

/// What a line that can be a name looks like.
enum ChatName {
    static func isOne(_ line: String) -> Bool {
        let name = line.trimmedBlanks
        guard (1...60).contains(name.count), let last = name.last,
            !".?!;,:…".contains(last) || name.hasSuffix("."),
            !name.hasPrefix("http"), !name.hasPrefix(":"), !name.hasPrefix("@"),
            !name.hasPrefix("#"),
            name.contains(where: \.isLetter), name.split(separator: " ").count <= 6,
            !ChatText.isCount(name), ChatDay.day(name) == nil
        else { return false }
        // A full stop is only at the end of a name that is shortened or has initials: "Rosa I."
        if last == ".", name.split(separator: " ").last.map({ $0.count > 3 }) ?? true {
            return false
        }
        var scanner = ByteScanner(name)
        return scanner.time()?.clock == nil
    }

    /// A name without a link in front, and without emoji, a status and tags behind.
    static func bare(_ line: String) -> (name: String, isBot: Bool) {
        var name = line.trimmedBlanks
        if name.hasPrefix("("), let close = name.firstIndex(of: ")"), name.contains("http") {
            name = name[name.index(after: close)...].trimmedBlanks
        }
        var isBot = false
        while let last = name.split(separator: " ").last, name.contains(" ") {
            if isTag(String(last)) {
                isBot = isBot || last != "(Guest)"
            } else if !ChatText.isEmoji(last) {
                break
            }
            name = name.dropLast(last.count).trimmedBlanks
        }
        // A status right behind the name: "Rosa:palm_tree:".
        if name.hasSuffix(":"), let colon = name.dropLast().lastIndex(of: ":"),
            colon > name.startIndex,
            ChatText.isEmoji(name[colon...])
        {
            name = name[..<colon].trimmedBlanks
        }
        return (name, isBot)
    }

    /// Whether a word says that an author is a program.
    static func isTag(_ word: String) -> Bool {
        ["APP", "BOT", "App", "Bot", "WORKFLOW", "Workflow", "INTEGRATION", "✓APP"].contains(word)
    }
}
