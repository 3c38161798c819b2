import PostMortem

/// Web servers' logs: access logs in the common and combined formats, and nginx's error log.
extension SourceKind {
    static let nginxAccess = SourceKind(
        "access-log", title: "access log", unit: "requests", shape: .log,
        stamp: { AccessLine($0)?.time },
        likelihood: { LineLog.likelihood($0) { AccessLine($0) != nil } },
        read: { AccessLine.read($0, &$1) })

    static let nginxError = SourceKind(
        "nginx-error", title: "nginx error log", unit: "lines", shape: .log,
        stamp: { NginxErrorLine($0)?.time },
        likelihood: { LineLog.likelihood($0) { NginxErrorLine($0) != nil } },
        read: { NginxErrorLine.read($0, &$1) })
}

/// A request: `ADDRESS - USER [29/Jan/2026:14:41:02 +0100] "GET /x HTTP/1.1" 502 157`.
struct AccessLine {
    let time: WrittenTime
    private let request: String
    private let status: Int

    init?(_ line: ByteScanner) {
        var scanner = line
        var isFound = false
        while !scanner.isAtEnd, scanner.position - line.position < 300 {
            if scanner.take(UInt8(ascii: "[")), isDigit(scanner.next), isDigit(scanner.peek(1)),
                scanner.peek(2) == 0x2F
            {
                isFound = true
                break
            }
            scanner.position += 1
        }
        guard isFound, let time = scanner.time(), scanner.take(UInt8(ascii: "]")) else {
            return nil
        }
        self.time = time
        scanner.skipBlanks()
        guard scanner.take(UInt8(ascii: "\"")) else { return nil }
        let start = scanner.position
        while !scanner.isAtEnd, scanner.next != 0x22 {
            scanner.position += scanner.next == 0x5C ? 2 : 1
        }
        request = scanner.text(from: start, to: min(scanner.position, scanner.end))
        guard scanner.take(UInt8(ascii: "\"")) else { return nil }
        scanner.skipBlanks()
        guard let status = scanner.digits(3...3), (100...599).contains(status) else { return nil }
        self.status = status
    }

    /// What is asked for, without what may differ from request to request.
    private var target: String {
        AnswerRuns.target(of: request)
    }

    /// Reads the first failing answer of each run as a signal, and the first good one to what had failed as
    /// another.
    static func read(_ text: SourceText, _ reading: inout Reading) {
        var runs = AnswerRuns()
        LineLog.read(text, &reading) { line, scanner, rows in
            guard let one = AccessLine(scanner) else { return nil }
            var row = DraftRow(
                line.number, .written(one.time), author: nil,
                "\(one.request) \(one.status)".oneLine, .signal)
            runs.take(one.status, to: one.target, &row, behind: &rows)
            return row
        }
    }
}

/// A line of nginx's error log: `2026/01/29 14:41:02 [error] 12#12: *345 words`.
struct NginxErrorLine {
    let time: WrittenTime
    private let level: LogLevel?
    private let message: String

    init?(_ line: ByteScanner) {
        var scanner = line
        guard scanner.digitCount == 4, scanner.peek(4) == 0x2F, let time = scanner.time(),
            time.clock?.hasSeconds == true
        else { return nil }
        self.time = time
        scanner.skipBlanks()
        guard scanner.take(UInt8(ascii: "[")) else { return nil }
        let (word, size) = scanner.letters()
        guard let level = LogLevel(word) else { return nil }
        self.level = level
        scanner.position += size
        guard scanner.take(UInt8(ascii: "]")) else { return nil }
        scanner.skipBlanks()
        guard scanner.digits(1...9) != nil, scanner.take(UInt8(ascii: "#")),
            scanner.digits(1...9) != nil, scanner.take(UInt8(ascii: ":"))
        else { return nil }
        scanner.skipBlanks()
        var ahead = scanner
        if ahead.take(UInt8(ascii: "*")), ahead.digits(1...18) != nil {
            ahead.skipBlanks()
            scanner = ahead
        }
        message = ANSI.plain(scanner.rest).oneLine
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        LineLog.read(text, &reading) { line, scanner, _ in
            guard let one = NginxErrorLine(scanner) else { return nil }
            return .log(
                line.number, .written(one.time), author: "nginx", one.message, level: one.level)
        }
    }
}
