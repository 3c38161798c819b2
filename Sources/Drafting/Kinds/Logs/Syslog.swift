import PostMortem

/// Syslog: the old form (RFC 3164), which has neither year nor zone, and the one of RFC 5424.
extension SourceKind {
    static let syslog = SourceKind(
        "syslog", title: "syslog", unit: "lines", shape: .log, stamp: { Syslog.stamp($0) },
        likelihood: { LineLog.likelihood($0) { Syslog.stamp($0) != nil } },
        read: { Syslog.read($0, &$1) { Syslog.stamp($0) != nil } })

    /// What `journalctl` prints: as syslog, or with ISO times, which rsyslog writes too.
    static let journaldShort = SourceKind(
        "journald", title: "journald", unit: "lines", shape: .log, stamp: { Syslog.isoStamp($0) },
        likelihood: { LineLog.likelihood($0) { Syslog.isoStamp($0) != nil } },
        read: { Syslog.read($0, &$1) { Syslog.isoStamp($0) != nil } })

    static let syslog5424 = SourceKind(
        "syslog-5424", title: "syslog (RFC 5424)", unit: "lines", shape: .log,
        stamp: { Syslog5424($0)?.time },
        likelihood: { LineLog.likelihood($0) { Syslog5424($0) != nil } },
        read: { Syslog5424.read($0, &$1) })
}

enum Syslog {
    private struct Head {
        var time: WrittenTime
        var priority: Int?
        var tag: String
        var message: String
    }

    /// Reads the time of `Jan 29 14:41:02 host tag[pid]: …`; nil where the line has another form.
    static func stamp(_ scanner: ByteScanner) -> WrittenTime? {
        var ahead = scanner
        _ = priority(&ahead)
        guard isLetter(ahead.next), let time = ahead.time(), time.clock?.hasSeconds == true,
            case .monthDay = time.day ?? .daysAgo(0), isHostAndTag(ahead)
        else { return nil }
        return time
    }

    /// Reads the time of `2026-01-29T14:41:02+0100 host tag[pid]: …`; nil where the line has another form.
    static func isoStamp(_ scanner: ByteScanner) -> WrittenTime? {
        var ahead = scanner
        _ = priority(&ahead)
        guard let time = ahead.time(), time.epoch != nil || time.clock?.hasSeconds == true else {
            return nil
        }
        switch time.day {
        case .date: break
        case nil where time.epoch != nil: break
        case .monthDay, .numeric, .weekday, .daysAgo, nil: return nil
        }
        return isHostAndTag(ahead) ? time : nil
    }

    /// Whether a host and a tag with a colon behind it come next.
    private static func isHostAndTag(_ scanner: ByteScanner) -> Bool {
        var ahead = scanner
        guard ahead.skipBlanks() > 0, isLetter(ahead.next) || isDigit(ahead.next) else {
            return false
        }
        let host = ahead.position
        while isHostByte(ahead.next) { ahead.position += 1 }
        // An application's log has its level there.
        guard
            ahead.position - host > 9
                || LogLevel(ahead.text(from: host, to: ahead.position)) == nil,
            ahead.skipBlanks() > 0
        else { return false }
        // The tag: up to 60 bytes without a blank, then the process in brackets, then a colon.
        let start = ahead.position
        while !ahead.isAtEnd, ahead.next > 0x20, ahead.next != 0x5B, ahead.next != 0x3A,
            ahead.position - start < 60
        {
            ahead.position += 1
        }
        guard ahead.position > start else { return false }
        if ahead.take(UInt8(ascii: "[")) {
            while !ahead.isAtEnd, ahead.next != 0x5D, ahead.next > 0x20 { ahead.position += 1 }
            guard ahead.take(UInt8(ascii: "]")) else { return false }
        }
        return ahead.take(UInt8(ascii: ":")) && (ahead.isAtEnd || ahead.next <= 0x20)
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
            || byte == 0x3A
            || byte == 0x2F
    }

    private static func priority(_ scanner: inout ByteScanner) -> Int? {
        var ahead = scanner
        guard ahead.take(UInt8(ascii: "<")), let number = ahead.digits(1...3), number < 192,
            ahead.take(UInt8(ascii: ">"))
        else { return nil }
        scanner = ahead
        return number % 8
    }

    static func read(
        _ text: SourceText, _ reading: inout Reading, _ isOne: @escaping (ByteScanner) -> Bool
    ) {
        for index in text.ranges.indices.prefix(3) {
            // -- Logs begin at Thu 2026-01-29 10:00:00 CET, end at …
            let line = text.line(index).text
            if line.hasPrefix("-- "), let found = DateInText.last(in: line) {
                reading.namedDay = found
            }
        }
        LineLog.read(text, &reading) { line, scanner, rows in
            if let times = line.text.repetitions, let last = rows.indices.last {
                rows[last].count += times
                return nil
            }
            guard isOne(scanner) else { return nil }
            var scanner = scanner
            let priority = priority(&scanner)
            guard let time = scanner.time() else { return nil }
            scanner.skipBlanks()
            while !scanner.isAtEnd, scanner.next > 0x20 { scanner.position += 1 }
            scanner.skipBlanks()
            let start = scanner.position
            while !scanner.isAtEnd, scanner.next != 0x5B, scanner.next != 0x3A {
                scanner.position += 1
            }
            let tag = scanner.text(from: start, to: scanner.position)
            if scanner.take(UInt8(ascii: "[")) {
                while !scanner.isAtEnd, !scanner.take(UInt8(ascii: "]")) { scanner.position += 1 }
            }
            scanner.take(UInt8(ascii: ":"))
            let message = ANSI.plain(scanner.rest).oneLine
            let level =
                priority.map { LogLevel(priority: $0) } ?? LogWords.level(ofMessage: message)
            return .log(line.number, .written(time), author: tag, message, level: level)
        }
    }
}

extension String {
    /// How often the line says that the one before came again, as rsyslog sums up; nil where it doesn't.
    fileprivate var repetitions: Int? {
        guard let range = firstRange(of: "last message repeated ") else { return nil }
        return Int(self[range.upperBound...].prefix { $0.isNumber })
    }
}

/// A line as of RFC 5424: `<PRI>1 TIME HOST APP PROCID MSGID SD MSG`.
struct Syslog5424 {
    let time: WrittenTime
    private let priority: Int
    private let app: String
    private let message: String

    init?(_ line: ByteScanner) {
        var scanner = line
        guard scanner.take(UInt8(ascii: "<")), let number = scanner.digits(1...3), number < 192,
            scanner.take(UInt8(ascii: ">")), scanner.digits(1...2) != nil, scanner.skipBlanks() > 0,
            let time = scanner.time(), scanner.skipBlanks() > 0
        else { return nil }
        self.time = time
        priority = number % 8
        var fields: [String] = []
        for _ in 0..<4 {
            let start = scanner.position
            while !scanner.isAtEnd, scanner.next > 0x20 { scanner.position += 1 }
            fields.append(scanner.text(from: start, to: scanner.position))
            scanner.skipBlanks()
        }
        app = fields[1] == "-" ? fields[0] : fields[1]
        if !scanner.take(UInt8(ascii: "-")) {
            while scanner.take(UInt8(ascii: "[")) {
                var isQuoted = false
                while !scanner.isAtEnd {
                    let byte = scanner.next
                    scanner.position += 1
                    if byte == 0x5C {
                        scanner.position += 1
                    } else if byte == 0x22 {
                        isQuoted.toggle()
                    } else if byte == 0x5D, !isQuoted {
                        break
                    }
                }
            }
        }
        scanner.skipBlanks()
        message = ANSI.plain(scanner.rest).without(prefix: "\u{FEFF}").oneLine
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        LineLog.read(text, &reading) { line, scanner, _ in
            guard let one = Syslog5424(scanner) else { return nil }
            return .log(
                line.number, .written(one.time), author: one.app, one.message,
                level: LogLevel(priority: one.priority))
        }
    }
}
