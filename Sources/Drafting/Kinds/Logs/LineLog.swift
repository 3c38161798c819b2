import PostMortem

/// What logs of one event a line have in common: lines without a time belong to the line before.
enum LineLog {
    /// The most lines that don't look continued and yet belong to the record above: a query, an answer of a server.
    private static let longestRecord = 30

    /// Returns how much of the beginning of a source is lines of a form and what continues them.
    ///
    /// - Parameters:
    ///   - text: the source.
    ///   - isOne: whether a line has the form.
    ///   - isOpen: whether a line of the form begins a record so plainly that the lines below it, up to the next, are its
    ///     own, whatever they look like.
    /// - Returns: the share of such lines, 0 to 1.
    static func share(
        _ text: SourceText, _ isOne: (ByteScanner) -> Bool,
        open isOpen: (ByteScanner) -> Bool = { _ in false }
    ) -> Double {
        var fitting = 0
        var continued = 0
        var all = 0
        var room = 0
        for index in text.ranges.indices.prefix(400) {
            let scanner = ByteScanner(text.bytes, text.ranges[index])
            let isBlank = text.bytes[text.ranges[index]].allSatisfy { $0 <= 0x20 }
            if isBlank || scanner.isComment { continue }
            all += 1
            if isOne(scanner) {
                fitting += 1
                room = isOpen(scanner) ? longestRecord : 0
            } else if fitting > 0, scanner.looksContinued || room > 0 {
                continued += 1
                room -= 1
            }
        }
        guard all > 0, fitting > 0 else { return 0 }
        return Double(fitting + continued) / Double(all)
    }

    /// Returns how likely a source is of a form that few other lines have: a log of an application, which many lines could
    /// be of, is less likely where eight of ten lines fit.
    static func likelihood(_ text: SourceText, _ isOne: (ByteScanner) -> Bool) -> Double {
        let share = share(text, isOne)
        return share < 0.8 ? share : max(share, 0.85)
    }

    /// Reads rows.
    ///
    /// - Parameters:
    ///   - text: the source.
    ///   - reading: what the rows go to.
    ///   - isOpen: as in ``share(_:_:open:)``.
    ///   - read: makes a row of a line, and may change those before it; nil where the line has not the form.
    static func read(
        _ text: SourceText, _ reading: inout Reading,
        open isOpen: (ByteScanner) -> Bool = { _ in false },
        _ read: (SourceLine, ByteScanner, inout [DraftRow]) -> DraftRow?
    ) {
        var trace: [String] = []
        var strays: [Int] = []
        var placeable = 0
        var room = 0
        // Only where something stands below a record does it matter how it begins.
        var opening: ByteScanner?
        func close() {
            defer { trace = [] }
            guard !trace.isEmpty, let last = reading.rows.indices.last else { return }
            let row = reading.rows[last]
            reading.rows[last].whole = ([row.whole ?? row.text] + trace).joined(separator: "\n")
        }
        for index in text.ranges.indices {
            let scanner = ByteScanner(text.bytes, text.ranges[index])
            let line = text.line(index)
            if line.isBlank { continue }
            if scanner.isComment { continue }
            placeable += 1
            if let row = read(line, scanner, &reading.rows) {
                close()
                reading.rows.append(row)
                opening = scanner
                continue
            }
            if let record = opening {
                room = isOpen(record) ? longestRecord : 0
                opening = nil
            }
            if scanner.looksContinued || room > 0, !reading.rows.isEmpty, trace.count < 200 {
                trace.append(line.text)
                room -= 1
            } else {
                strays.append(line.number)
                if !reading.rows.isEmpty, trace.count < 200 { trace.append(line.text) }
            }
        }
        close()
        reading.unplaced = strays
        reading.placeable = placeable
    }
}

extension ByteScanner {
    /// Whether the line is a remark of `journalctl`, or begins with a hash.
    fileprivate var isComment: Bool {
        (next == 0x2D && peek(1) == 0x2D && peek(2) == 0x20) || (next == 0x23 && peek(1) == 0x20)
            || (next == 0x3D && peek(1) == 0x3D && peek(2) == 0x3E)
    }

    /// Whether the line looks like the rest of the one before: indented, or part of a stack trace.
    var looksContinued: Bool {
        if next == 0x20 || next == 0x09 || next == 0x7D || next == 0x29 || next == 0x5D
            || next == 0x7B
        {
            return true
        }
        let line = rest
        let beginnings = [
            "Traceback (most recent", "Caused by:", "During handling of", "The above exception",
            "goroutine ",
            "panic:", "... ", "at ", "Suppressed:", "STACK", "main.", "runtime.", "created by ",
            "exit status",
            "The error occurred", "DETAIL:", "HINT:", "#0 ", "#1 ", "#2 ", "#3 ", "Stack trace:",
            "thread '", "last message repeated ",
            "note: run with", "stack backtrace:", "+", "|",
        ]
        if beginnings.contains(where: { line.hasPrefix($0) }) { return true }
        // The exception itself, at the end of a Python trace: a.b.SomeError: words.
        let word = line.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" || $0 == "$" }
        let isNamed = ["Error", "Exception", "Warning", "Failure", "Exit", "Interrupt"].contains {
            word.hasSuffix($0)
        }
        return isNamed && (line.count == word.count || line.dropFirst(word.count).hasPrefix(":"))
    }
}
