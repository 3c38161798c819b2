/// What stands between a log line's time and its message.
enum LogWords {
    /// Returns the level that a line names, and the line without it and what else stands before the message.
    ///
    /// - Parameter rest: what is behind the time.
    /// - Returns: a level of nil where none is named.
    static func levelAndText(_ rest: String) -> (level: LogLevel?, text: String) {
        let line = rest.trimmedBlanks
        if let fields = Logfmt(line) { return (fields.level, fields.text) }
        var scanner = ByteScanner(line)
        var before: [String] = []
        for _ in 0..<6 {
            let start = scanner.position
            guard let token = token(&scanner) else { break }
            if let level = level(token, isFirst: before.isEmpty) {
                let words = before.filter { !isFrame($0) }
                // "Error: no such host" is a sentence; ERROR and [error] are only the level.
                let isWord =
                    token.hasSuffix(":") && token != token.uppercased() && !token.hasPrefix("[")
                let rest = isWord ? scanner.text(from: start, to: scanner.end) : scanner.rest
                let text = ([words.joined(separator: " "), behindLevel(rest)])
                    .filter { !$0.isEmpty }.joined(separator: " ")
                return (level, text)
            }
            before.append(token)
        }
        return (nil, behindLevel(line))
    }

    /// Returns the level that the beginning of a message names, which stays as it is.
    static func level(ofMessage message: String) -> LogLevel? {
        if let fields = Logfmt(message) { return fields.level }
        var scanner = ByteScanner(message)
        // Kubernetes' and Google's loggers begin with a letter and four digits of month and day.
        if let letter = scanner.take(anyOf: "IWEF"), scanner.digitCount == 4,
            scanner.peek(4) == 0x20
        {
            return letter == UInt8(ascii: "I") ? .quiet : .grave
        }
        scanner = ByteScanner(message)
        for position in 0..<3 {
            guard let token = token(&scanner) else { break }
            if let level = level(token, isFirst: position == 0) { return level }
        }
        return nil
    }

    /// Reads what stands up to the next blank or bar; a pair of brackets is one piece.
    private static func token(_ scanner: inout ByteScanner) -> String? {
        while scanner.next == 0x20 || scanner.next == 0x09 || scanner.next == UInt8(ascii: "|") {
            scanner.position += 1
        }
        guard !scanner.isAtEnd else { return nil }
        let start = scanner.position
        if scanner.take(UInt8(ascii: "[")) {
            while !scanner.isAtEnd, !scanner.take(UInt8(ascii: "]")) { scanner.position += 1 }
            return scanner.text(from: start, to: scanner.position)
        }
        while !scanner.isAtEnd, scanner.next != 0x20, scanner.next != 0x09, scanner.next != 0x7C,
            scanner.next != 0x5B
        {
            scanner.position += 1
            // ERROR:root:message
            if scanner.next == 0x3A, isLetter(scanner.peek(1)) {
                scanner.position += 1
                break
            }
        }
        return scanner.text(from: start, to: scanner.position)
    }

    private static func level(_ token: String, isFirst: Bool) -> LogLevel? {
        let hasFrame = token.hasPrefix("[") || token.hasPrefix("(") || token.hasPrefix("<")
        let hasColon = token.hasSuffix(":") || token.hasSuffix(",")
        // Most words are ruled out here: no level has a digit, a dot or a dash in it.
        guard hasFrame || LogLevel.mayBegin(token.utf8.first { !isAround($0) }),
            hasFrame || token.utf8.allSatisfy({ isLetter($0) || $0 >= 0x80 || isAround($0) })
        else { return nil }
        var bare = token.filter { !"[]():,<>*\"#= ".contains($0) }
        // Apache writes [module:level].
        if hasFrame, let colon = token.lastIndex(of: ":") {
            bare = token[token.index(after: colon)...].filter { !"[]() ".contains($0) }
        }
        guard !bare.isEmpty, bare.allSatisfy({ $0.isLetter }), let level = LogLevel(bare) else {
            return nil
        }
        if hasFrame { return level }
        if bare == bare.uppercased() { return bare.count > 2 ? level : nil }
        let isLevelWord = ![
            "normal", "ok", "log", "success", "config", "detail", "hint", "fine", "alert", "panic",
        ]
        .contains(bare.lowercased())
        return isLevelWord && (hasColon || isFirst && bare == bare.lowercased()) ? level : nil
    }

    /// Whether a byte is punctuation that log formats put around a level.
    private static func isAround(_ byte: UInt8) -> Bool { "[]():,<>*\"#= ".utf8.contains(byte) }

    /// Whether a piece in front of the level is a thread, a process id or a rule, and no word.
    private static func isFrame(_ token: String) -> Bool {
        token.hasPrefix("[") || token.hasPrefix("(")
            || token.utf8.allSatisfy { !isLetter($0) }
    }

    /// Returns a text without what joins it to the level in front.
    private static func behindLevel(_ rest: String) -> String {
        var scanner = ByteScanner(rest)
        while true {
            scanner.skipBlanks()
            // A dash is a mark where a blank is behind it, and else the first sign of an option: --password.
            if scanner.next != 0x2D || scanner.isDash, scanner.take(anyOf: "-:|]") != nil {
                continue
            }
            // Spring Boot writes the process, three dashes and the thread.
            var ahead = scanner
            if ahead.digits(1...7) != nil, ahead.skipBlanks() > 0, ahead.take(0x2D),
                ahead.take(0x2D),
                ahead.take(0x2D)
            {
                ahead.skipBlanks()
                if ahead.take(UInt8(ascii: "[")) {
                    while !ahead.isAtEnd, !ahead.take(UInt8(ascii: "]")) { ahead.position += 1 }
                }
                scanner = ahead
                continue
            }
            return scanner.rest.oneLine
        }
    }
}

/// A line of `key=value` pairs (logfmt), as logrus, Heroku and many in Go write it.
struct Logfmt {
    let level: LogLevel?
    let text: String

    /// Reads a line; nil where it has no message under a usual key.
    init?(_ line: String) {
        // Few lines have one, and scanning bytes is faster than scanning characters.
        guard line.utf8.contains(UInt8(ascii: "=")),
            FoldedText(line).hasAny(of: ["msg=", "message="])
        else { return nil }
        var fields: [String: String] = [:]
        var scanner = ByteScanner(line)
        while !scanner.isAtEnd {
            scanner.skipBlanks()
            let start = scanner.position
            while !scanner.isAtEnd, scanner.next > 0x20, scanner.next != 0x3D {
                scanner.position += 1
            }
            let key = scanner.text(from: start, to: scanner.position)
            guard scanner.take(UInt8(ascii: "=")) else {
                if scanner.position == start { scanner.position += 1 }
                continue
            }
            let value = Logfmt.value(&scanner)
            if fields[key] == nil { fields[key] = value }
        }
        guard let message = fields["msg"] ?? fields["message"] else { return nil }
        level = ["level", "lvl", "severity", "loglevel"].lazy.compactMap { fields[$0] }.first
            .flatMap { LogLevel($0) }
        let cause = fields["err"] ?? fields["error"]
        text =
            (cause.map { message.contains($0) ? message : "\(message): \($0)" } ?? message).oneLine
    }

    /// Reads the time of a line whose pairs begin with another one, as `level=info ts=… msg=…`.
    ///
    /// - Returns: nil, having read nothing, where the line has no message under a usual key or no time.
    static func time(_ line: inout ByteScanner) -> WrittenTime? {
        var scanner = line
        var time: WrittenTime?
        var hasMessage = false
        for _ in 0..<30 where !scanner.isAtEnd {
            scanner.skipBlanks()
            let start = scanner.position
            while isKeyByte(scanner.next) { scanner.position += 1 }
            guard scanner.position > start, scanner.position - start <= 40, scanner.next == 0x3D
            else { break }
            let key = scanner.text(from: start, to: scanner.position)
            scanner.position += 1
            if messageKeys.contains(key) { hasMessage = true }
            if time == nil, timeKeys.contains(key) {
                var ahead = scanner
                ahead.take(UInt8(ascii: "\""))
                time = ahead.time()
            }
            if hasMessage, time != nil { break }
            _ = value(&scanner)
        }
        guard hasMessage, let time, time.clock != nil || time.epoch != nil else { return nil }
        return time
    }

    private static let timeKeys: Set<String> = [
        "time", "ts", "timestamp", "t", "@timestamp", "datetime", "date",
    ]
    private static let messageKeys: Set<String> = ["msg", "message"]

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E
            || byte == 0x40
    }

    private static func value(_ scanner: inout ByteScanner) -> String {
        var bytes: [UInt8] = []
        guard scanner.take(UInt8(ascii: "\"")) else {
            let start = scanner.position
            while !scanner.isAtEnd, scanner.next > 0x20 { scanner.position += 1 }
            return scanner.text(from: start, to: scanner.position)
        }
        while !scanner.isAtEnd, !scanner.take(UInt8(ascii: "\"")) {
            if scanner.take(UInt8(ascii: "\\")) {
                bytes.append(scanner.next == UInt8(ascii: "n") ? 0x20 : scanner.next)
            } else {
                bytes.append(scanner.next)
            }
            scanner.position += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ByteScanner {
    /// Whether dashes come next that join what stands around them.
    fileprivate var isDash: Bool {
        var size = 0
        while peek(size) == 0x2D { size += 1 }
        return size > 0 && (position + size >= end || peek(size) <= 0x20)
    }
}
