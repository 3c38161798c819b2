import PostMortem

/// IRC in the forms of its programs: irssi, weechat, ZNC, HexChat, and what follows them.
extension SourceKind {
    static let irc = SourceKind(
        "irc", title: "IRC", unit: "messages", shape: .text, rank: .chat,
        likelihood: { text in
            let filled = text.sample().filter { !$0.isBlank }
            let fitting = filled.filter { IRCLine($0.text) != nil || IRC.day($0.text) != nil }
            let said = filled.contains { line in
                if case .said? = IRCLine(line.text)?.what { true } else { false }
            }
            guard said, !filled.isEmpty else { return 0 }
            return Double(fitting.count) / Double(filled.count) * 0.98
        },
        read: { IRC.read($0, &$1) })
}

/// A line of an IRC log.
struct IRCLine {
    enum What {
        case said(String, String)
        /// `/me`
        case did(String, String)
        /// Joins, parts, modes and topics.
        case notice(String)
    }

    var time: WrittenTime
    let what: What

    init?(_ line: String) {
        var scanner = ByteScanner(line)
        scanner.skipBlanks()
        let isBracketed = scanner.take(anyOf: "[(") != nil
        guard isDigit(scanner.next) || isLetter(scanner.next), let time = scanner.time(),
            time.clock != nil || time.epoch != nil
        else { return nil }
        self.time = time
        if isBracketed { guard scanner.take(anyOf: "])") != nil else { return nil } }
        let gap = scanner.next
        guard gap == 0x20 || gap == 0x09 else { return nil }
        if gap == 0x09 {
            guard let what = IRCLine.columns(scanner.rest) else { return nil }
            self.what = what
            return
        }
        guard let what = IRCLine.what(scanner.rest.trimmedBlanks) else { return nil }
        self.what = what
    }

    private static func what(_ rest: String) -> What? {
        if rest.hasPrefix("<"), let close = rest.firstIndex(of: ">") {
            let nick = nick(String(rest[rest.index(after: rest.startIndex)..<close]))
            guard !nick.isEmpty, nick.count <= 40, !nick.contains(" ") else { return nil }
            return .said(nick, rest[rest.index(after: close)...].trimmedBlanks)
        }
        for mark in ["-!-", "***", "-->", "<--", "==>", "<==", "--"] where rest.hasPrefix(mark) {
            let behind = rest.dropFirst(mark.count)
            guard behind.isEmpty || behind.first == " " || behind.first == "\t" else { continue }
            return .notice(String(behind).trimmedBlanks)
        }
        // -bot:#channel- words: a notice that a program sent.
        if rest.hasPrefix("-"), let close = rest.dropFirst().firstRange(of: "- ") {
            let nick = rest[rest.index(after: rest.startIndex)..<close.lowerBound].prefix {
                $0 != ":" && $0 != "("
            }
            guard !nick.isEmpty, !nick.contains(" "), nick.count <= 40 else { return nil }
            return .said(String(nick), String(rest[close.upperBound...]))
        }
        if rest.hasPrefix("* ") || rest.hasPrefix("*\t") {
            let words = rest.dropFirst(2).trimmedBlanks
            let nick = nick(String(words.prefix { $0 != " " }))
            let deed = words.drop { $0 != " " }.trimmedBlanks
            if isNotice(deed) { return .notice(words) }
            return nick.isEmpty ? nil : .did(nick, deed)
        }
        return nil
    }

    /// Reads weechat's columns: the nick, a tab, the words.
    private static func columns(_ rest: String) -> What? {
        let cells = rest.drop { $0 == "\t" }.split(
            separator: "\t", maxSplits: 1, omittingEmptySubsequences: false
        )
        .map(String.init)
        guard cells.count == 2 else { return what(rest.trimmedBlanks) }
        let mark = cells[0].trimmedBlanks
        let words = cells[1].trimmedBlanks
        if mark.hasPrefix("<"), mark.hasSuffix(">") {
            return .said(nick(String(mark.dropFirst().dropLast())), words)
        }
        if mark == "*" || mark == " *" {
            let name = nick(String(words.prefix { $0 != " " }))
            let deed = words.drop { $0 != " " }.trimmedBlanks
            return isNotice(deed) ? .notice(words) : .did(name, deed)
        }
        if ["-->", "<--", "--", "-!-", "***", "=!=", ""].contains(mark) { return .notice(words) }
        let name = nick(mark)
        guard !name.isEmpty, !name.contains(" ") else { return nil }
        return .said(name, words)
    }

    /// A nick without what says its rank in the channel.
    private static func nick(_ text: String) -> String {
        String(text.trimmedBlanks.drop { "@+%&~! ".contains($0) })
    }

    private static func isNotice(_ deed: String) -> Bool {
        [
            "has joined", "has left", "has quit", "is now known as", "sets mode",
            "has changed the topic", "has kicked", "gives channel operator", "gives voice",
        ]
        .contains { deed.contains($0) }
    }
}

enum IRC {
    /// Reads the lines that say which day it is: `--- Day changed Fri Jan 30 2026`, `Session Start: …`.
    static func day(_ line: String) -> WrittenTime? {
        let bare = line.trimmedBlanks
        for beginning in [
            "--- Log opened", "--- Day changed", "--- Log closed", "**** BEGIN LOGGING AT",
            "**** ENDING LOGGING AT",
            "Session Start:", "Session Close:", "Session Time:", "--- Date changed to", "-- ",
            "--- ",
        ] where bare.hasPrefix(beginning) {
            var scanner = ByteScanner(
                bare.dropFirst(beginning.count).trimmedBlanks.without(suffix: "---"))
            if let time = scanner.time(), time.day != nil { return WrittenTime(day: time.day) }
            if let date = DateInText.last(in: bare) { return WrittenTime(day: .date(date)) }
        }
        return ChatDay.day(bare).map { WrittenTime(day: $0) }
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        var placeable = 0
        for line in text.lines where !line.isBlank {
            placeable += 1
            if let day = day(line.text), IRCLine(line.text) == nil {
                guard !line.text.contains("closed"), !line.text.contains("ENDING"),
                    !line.text.contains("Close")
                else {
                    continue
                }
                var row = DraftRow(line.number, .written(day), line.trimmed)
                row.isDayLine = true
                reading.rows.append(row)
                continue
            }
            guard let one = IRCLine(line.text) else {
                if line.text.hasPrefix(" ") || line.text.hasPrefix("\t"),
                    let last = reading.rows.indices.last,
                    !reading.rows[last].isDayLine
                {
                    reading.rows[last].text += " " + line.trimmed.oneLine
                } else if !line.text.hasPrefix("---"), !line.text.hasPrefix("***") {
                    reading.unplaced.append(line.number)
                }
                continue
            }
            reading.rows.append(row(one, line.number))
        }
        reading.placeable = placeable
    }

    private static func row(_ line: IRCLine, _ number: Int) -> DraftRow {
        switch line.what {
        case .said(let nick, let words):
            var row = DraftRow(number, .written(line.time), author: nick, plain(words).oneLine)
            fill(&row, nick)
            return row
        case .did(let nick, let words):
            var row = DraftRow(number, .written(line.time), author: nick, plain(words).oneLine)
            fill(&row, nick)
            return row
        case .notice(let words):
            var row = DraftRow(number, .written(line.time), plain(words).oneLine)
            row.leftOut = words.lowercased().contains("topic") ? .topic : .join
            return row
        }
    }

    private static func fill(_ row: inout DraftRow, _ nick: String) {
        row.isHuman = !Wordings.isBot(nick)
        if row.text.isEmpty {
            row.leftOut = .nothing
            row.text = "nothing"
        } else if ChatText.isOnlyEmoji(row.text) {
            row.leftOut = .emoji
        } else if !row.isHuman {
            ChatText.mark(&row)
        }
    }

    /// Takes mIRC's colours out: 3 and two numbers, and single control characters.
    private static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        var plain: [UInt8] = []
        var scanner = ByteScanner(text)
        while !scanner.isAtEnd {
            let byte = scanner.next
            scanner.position += 1
            if byte == 3 {
                if scanner.digitCount > 0 { _ = scanner.digits(first: min(2, scanner.digitCount)) }
                if scanner.next == 0x2C, isDigit(scanner.peek(1)) {
                    scanner.position += 1
                    _ = scanner.digits(first: min(2, scanner.digitCount))
                }
            } else if byte >= 0x20 || byte == 9 {
                plain.append(byte)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
