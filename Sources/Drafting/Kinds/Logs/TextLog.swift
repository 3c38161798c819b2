import PostMortem

/// Logs of applications in text: a time in front, in any of the usual shapes, then a level somewhere near.
extension SourceKind {
    static let textLog = SourceKind(
        "log", title: "log", unit: "lines", shape: .log, stamp: { TextLog.stamp($0)?.time },
        likelihood: { text in
            let share = LineLog.share(text, TextLog.isOne, open: TextLog.isRecord)
            return share < 0.8 ? share * 0.8 : 0.8
        },
        read: { TextLog.read($0, &$1) })
}

enum TextLog {
    struct Stamp {
        let time: WrittenTime
        /// What stands in front of the time, where that is a level or a container's name.
        let front: String
        /// The container that wrote the line, as `docker compose logs` puts it in front of a bar; nil where none is named.
        var container: String?
        /// Behind the time.
        let rest: ByteScanner
    }

    /// Reads a line's time.
    static func stamp(_ line: ByteScanner) -> Stamp? {
        var scanner = line
        // Colours in front.
        while scanner.next == 0x1B {
            while !scanner.isAtEnd, !isLetter(scanner.next) { scanner.position += 1 }
            scanner.position += 1
        }
        if let time = Logfmt.time(&scanner) { return Stamp(time: time, front: "", rest: line) }
        var front = ""
        var container: String?
        for _ in 0..<4 {
            scanner.skipBlanks()
            var ahead = scanner
            _ = ahead.take(anyOf: "[(\"")
            if let time = glog(&ahead) ?? isolated(&ahead) {
                _ = ahead.take(anyOf: "\"")
                _ = ahead.take(anyOf: "])")
                return Stamp(time: time, front: front, container: container, rest: ahead)
            }
            guard let more = frontPiece(&scanner) else { return nil }
            if container == nil, front.isEmpty,
                more.utf8.contains(where: { $0 == 0x2D || $0 == 0x5F }),
                scanner.isBehindBar
            {
                container = more
            } else {
                front += front.isEmpty ? more : " " + more
            }
        }
        return nil
    }

    private static func isolated(_ scanner: inout ByteScanner) -> WrittenTime? {
        guard isDigit(scanner.next) || isLetter(scanner.next), let time = scanner.time(),
            time.clock != nil || time.epoch != nil
        else { return nil }
        // Not a version, not an address.
        guard !isDigit(scanner.next), !isLetter(scanner.next), scanner.next != 0x2E else {
            return nil
        }
        return time
    }

    /// Reads Google's form, `E0129 14:41:02.004123`, which has no year and whose level is a letter.
    private static func glog(_ scanner: inout ByteScanner) -> WrittenTime? {
        var ahead = scanner
        guard ahead.take(anyOf: "IWEFD") != nil, ahead.digitCount == 4, ahead.peek(4) == 0x20 else {
            return nil
        }
        let (month, day) = (ahead.digits(first: 2), ahead.digits(first: 2))
        guard (1...12).contains(month), (1...31).contains(day), ahead.skipBlanks() > 0,
            let clock = ahead.clock()
        else { return nil }
        scanner = ahead
        return WrittenTime(day: .monthDay(month: month, day: day), clock: clock)
    }

    /// Passes over a piece that may stand in front of the time: a level, `time=`, a container and a bar, a process.
    private static func frontPiece(_ scanner: inout ByteScanner) -> String? {
        var ahead = scanner
        let start = ahead.position
        if ahead.take(UInt8(ascii: "[")) {
            while !ahead.isAtEnd, ahead.next != 0x5D, ahead.position - start < 80 {
                ahead.position += 1
            }
            guard ahead.take(UInt8(ascii: "]")) else { return nil }
            defer { scanner = ahead }
            return ahead.text(from: start, to: ahead.position)
        }
        while !ahead.isAtEnd, ahead.next > 0x20, ahead.next != 0x3D, ahead.next != 0x7C,
            ahead.next != 0x5B, ahead.position - start < 60
        {
            ahead.position += 1
        }
        let word = ahead.text(from: start, to: ahead.position)
        if ahead.next == 0x3D {
            guard ["time", "ts", "timestamp", "t", "@timestamp", "datetime", "date"].contains(word)
            else {
                return nil
            }
            ahead.position += 1
            scanner = ahead
            return ""
        }
        ahead.skipBlanks()
        if ahead.take(UInt8(ascii: "|")) {
            scanner = ahead
            return word
        }
        if word.hasSuffix(","), word.count == 2 {
            scanner = ahead
            return word
        }
        let bare = word.filter { $0.isLetter }
        let isLevel = bare.count >= 3 && LogLevel(bare) != nil && bare.count + 3 >= word.count
        // Redis: process, colon, role.
        let isRedis =
            word.contains(":") && word.utf8.first.map(isDigit) == true && word.count <= 12
            && word.last.map { "MSCX".contains($0) } == true
        guard isLevel || isRedis || isPodName(word) else { return nil }
        scanner = ahead
        return isRedis || isPodName(word) ? "" : word
    }

    private static func isPodName(_ word: String) -> Bool {
        word.count > 8 && word.contains("-")
            && word.utf8.allSatisfy {
                isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F
            } && word.utf8.contains(where: isDigit)
    }

    /// Whether a line is one of a log rather than a note: it has a date and seconds, or a level.
    static func isOne(_ line: ByteScanner) -> Bool {
        guard let stamp = stamp(line) else { return false }
        if stamp.time.epoch != nil { return true }
        let hasLevel = LogWords.levelAndText(stamp.front + " " + stamp.rest.rest).level != nil
        if stamp.time.clock?.hasSeconds == true {
            guard stamp.time.day == nil || stamp.time.day?.isRelative == true else { return true }
            return hasLevel
        }
        return hasLevel && stamp.time.day != nil
    }

    /// Whether a line begins a record of a logging library beyond doubt: a date, a clock with seconds, and a level.
    ///
    /// What stands below it is the rest of its message then, as in a query that was logged over several lines.
    static func isRecord(_ line: ByteScanner) -> Bool {
        guard let stamp = stamp(line), stamp.time.day != nil, stamp.time.clock?.hasSeconds == true
        else { return false }
        return LogWords.levelAndText(stamp.front + " " + stamp.rest.rest).level != nil
    }

    /// Reads a level and a message out of a line.
    private static func parts(_ stamp: Stamp, _ line: String) -> (LogLevel?, String) {
        let rest = ANSI.plain(stamp.rest.rest).trimmedBlanks
        if rest.hasPrefix("{"),
            let value = try? JSONReader.value(Array(rest.utf8), 0..<rest.utf8.count),
            let message = JSONLog.message(value)
        {
            return (JSONLog.level(value), message.oneLine)
        }
        let first = line.utf8.first ?? 0
        if "IWEFD".utf8.contains(first), line.utf8.dropFirst().prefix(4).allSatisfy(isDigit) {
            // process, file and line, then a bracket
            let text = rest.firstRange(of: "] ").map { String(rest[$0.upperBound...]) } ?? rest
            return (
                first == UInt8(ascii: "I") || first == UInt8(ascii: "D") ? .quiet : .grave,
                text.oneLine
            )
        }
        // Redis: a sign stands for the level.
        if rest.hasPrefix("# ") { return (.grave, String(rest.dropFirst(2)).oneLine) }
        if rest.hasPrefix("* "), stamp.front.isEmpty {
            return (.quiet, String(rest.dropFirst(2)).oneLine)
        }
        if !stamp.front.isEmpty {
            let front = LogWords.levelAndText(stamp.front)
            let behind = LogWords.levelAndText(rest)
            if behind.level == nil, let level = front.level { return (level, behind.text) }
            return (behind.level ?? front.level, behind.text)
        }
        return LogWords.levelAndText(rest)
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        var hasLevels = false
        LineLog.read(text, &reading, open: isRecord) { line, scanner, _ in
            guard let stamp = stamp(scanner) else { return nil }
            let (level, message) = parts(stamp, line.text)
            if level != nil { hasLevels = true }
            guard !message.isEmpty else { return nil }
            return .log(
                line.number, .written(stamp.time), author: stamp.container, message, level: level)
        }
        reading.slack = 60
        // What a short script wrote, without any level, is taken as it is.
        if !hasLevels, reading.rows.count <= 40 {
            for index in reading.rows.indices where reading.rows[index].leftOut == .quiet {
                reading.rows[index].leftOut = nil
            }
        }
    }
}

extension ByteScanner {
    /// Whether the byte before is a bar.
    fileprivate var isBehindBar: Bool { position > 0 && peek(-1) == 0x7C }
}
