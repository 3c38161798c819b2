import CommandLanguage
import PostMortem

/// Gets the bytes of a source, finds out its kind, and holds it to its limits.
struct SourceLoading {
    /// The longest source that is read whole: 16 MiB.
    static let mostBytes = 16 << 20
    /// The most lines of one.
    static let mostLines = 100_000
    /// How much of a long source its kind is told by.
    private static let headSize = 256 << 10

    private let source: DraftSource
    private let options: DraftOptions

    init(_ source: DraftSource, _ options: DraftOptions) {
        self.source = source
        self.options = options
    }

    /// Returns the text and its kind.
    ///
    /// Where only a stretch of time is drafted, a log is read line by line, and what lies outside isn't kept.
    func load() throws(DraftProblem) -> (SourceText, SourceKind) {
        let hasWindow = options.from != nil || options.to != nil
        var bytes: [UInt8] = []
        var isAtEnd = false
        while !isAtEnd,
            bytes.count <= (hasWindow ? SourceLoading.headSize : SourceLoading.mostBytes)
        {
            if let more = try source.read() { bytes += more } else { isAtEnd = true }
        }
        if hasWindow, let found = try stretch(&bytes, &isAtEnd) { return found }
        while !isAtEnd, bytes.count <= SourceLoading.mostBytes {
            if let more = try source.read() { bytes += more } else { isAtEnd = true }
        }
        guard isAtEnd else { throw tooLong("16 MiB") }
        try BytesCheck.check(bytes, name: source.name)
        let text = SourceText(name: source.name, bytes: bytes)
        guard hasWindow || text.lineCount <= SourceLoading.mostLines else {
            throw tooLong("100,000 lines")
        }
        return (text, try Recognition.kind(of: text, asked: options.kind))
    }

    private func tooLong(_ limit: String) -> DraftProblem {
        DraftProblem(
            source.name, nil, "The file is longer than \(limit).",
            hint: "Draft a stretch of it, as in: --from 2026-11-21T09:00 --to 2026-11-21T10:30")
    }

    // MARK: A stretch of a long source

    /// Reads the lines of a stretch; nil where the source is no log, or tells no time without an answer.
    private func stretch(
        _ bytes: inout [UInt8], _ isAtEnd: inout Bool
    ) throws(DraftProblem) -> (SourceText, SourceKind)? {
        let cut = isAtEnd ? bytes.count : (bytes.lastIndex(of: 0x0A) ?? bytes.count)
        let head = Array(bytes[..<cut])
        try BytesCheck.check(head, name: source.name)
        let sample = SourceText(name: source.name, bytes: head)
        // One value of JSON has no lines to pick from, and its beginning alone is none.
        if sample.isBracketed, !sample.hasValueALine { return nil }
        let kind = try Recognition.kind(of: sample, asked: options.kind)
        let isLines =
            kind.shape == .log
            || (kind.shape == .json && sample.values.count > 1 && kind.isLineJSON)
        guard isLines, let window = LineWindow(options, kind) else { return nil }
        var filter = LineFilter(window: window)
        filter.take(bytes)
        while !isAtEnd {
            if let more = try source.read() { filter.take(more) } else { isAtEnd = true }
        }
        filter.finish()
        guard filter.bytes.count <= SourceLoading.mostBytes else {
            throw DraftProblem(
                source.name, nil, "The stretch from --from to --to has more than 16 MiB of lines.",
                hint: "Draft a shorter one.")
        }
        guard !filter.bytes.isEmpty else {
            throw DraftProblem(
                source.name, nil, "No line lies between --from and --to.",
                hint: filter.span.map { "Its lines go from \($0) to \($1)." }
                    ?? "Look at the times again.")
        }
        try BytesCheck.check(filter.bytes, name: source.name)
        return (SourceText(name: source.name, bytes: filter.bytes, numbers: filter.numbers), kind)
    }

    // MARK: Lines that belong to nothing

    /// Refuses a source of which too much belongs to nothing; where another kind begins further down, what is above
    /// it is drafted.
    static func holdPlaced(
        _ text: SourceText, _ kind: SourceKind, _ reading: inout Reading
    ) throws(DraftProblem) {
        let unplaced = reading.unplaced
        warnOfNoJSON(text, kind, &reading)
        if let first = unplaced.first {
            let placeable = reading.placeable ?? text.lines.filter { !$0.isBlank }.count
            if cutTail(text, kind, &reading) { return }
            // A last line by itself was cut off when the text was copied.
            let last = text.lines.last { !$0.isBlank }?.number
            let isCut = unplaced == [last] && placeable > 2
            if unplaced.count * 10 > placeable * reading.allowance, !isCut {
                throw DraftProblem(
                    text.name, first,
                    "This line belongs to nothing in \(kind.title), as do \(unplaced.count) of \(placeable) lines.",
                    hint:
                        "Take these lines out, put each kind into a file of its own, or say the kind: --kind NAME"
                )
            }
            reading.warnings.append(
                "\(unplaced.count == 1 ? "line \(first) belongs" : "\(unplaced.count) lines belong, the first in line \(first),") to nothing and \(unplaced.count == 1 ? "is" : "are") not in the draft"
            )
        } else if kind.rank == .chat, kind.shape == .text {
            _ = cutTail(text, kind, &reading)
        }
        guard reading.rows.contains(where: { !$0.isDayLine }) || reading.itemCount == 0 else {
            throw DraftProblem(
                text.name, nil, "Nothing in the \(kind.title) has a time and a text.",
                hint: "Look whether the export is whole, or say the kind: --kind NAME")
        }
    }

    /// Says which lines of JSON were passed over, where the kind itself doesn't.
    private static func warnOfNoJSON(
        _ text: SourceText, _ kind: SourceKind, _ reading: inout Reading
    ) {
        guard kind.shape == .json else { return }
        if let line = text.brokenLine {
            reading.warnings.append(
                "from line \(line) on it is no JSON, or cut short, and was not read: look with jq . \(text.name)"
            )
        } else if let first = text.strayLines.first, reading.unplaced.isEmpty {
            reading.warnings.append("line \(first) is no JSON, and is not in the draft")
        }
    }

    /// Takes off the rows from where another kind begins.
    ///
    /// - Returns: whether there is one.
    private static func cutTail(_ text: SourceText, _ kind: SourceKind, _ reading: inout Reading)
        -> Bool
    {
        guard kind.shape != .json, let start = tailStart(text, reading) else { return false }
        let lines = text.ranges.indices.filter { text.number(of: $0) >= start }
        guard let first = lines.first, lines.count >= 3 else { return false }
        let tail = SourceText(
            name: text.name, bytes: Array(text.bytes[text.ranges[first].lowerBound...]))
        guard let other = Recognition.kind(ofTail: tail), other.name != kind.name,
            other.rank != .chat || kind.rank != .chat
        else { return false }
        reading.rows.removeAll { $0.place >= start }
        if let last = reading.rows.indices.last, reading.rows[last].whole != nil, kind.shape == .log
        {
            reading.rows[last].whole = nil
        }
        reading.unplaced = []
        reading.warnings.append(
            "from line \(start) on it looks like \(other.title), and was not read: put that into a file of its own"
        )
        return true
    }

    /// The line from which on nothing belongs to the kind.
    private static func tailStart(_ text: SourceText, _ reading: Reading) -> Int? {
        if let first = reading.unplaced.first {
            let strays = Set(reading.unplaced)
            let behind = text.ranges.indices.filter {
                text.number(of: $0) >= first && !text.line($0).isBlank
            }
            let own = behind.filter { strays.contains(text.number(of: $0)) }
            return own.count * 10 >= behind.count * 7 ? first : nil
        }
        // In a chat everything below a head belongs to it, except a stretch of a log behind a blank line.
        guard let last = reading.rows.last(where: { !$0.isDayLine })?.place else { return nil }
        for index in text.ranges.indices.dropFirst(last) where text.line(index).isBlank {
            let rest = text.ranges.indices.dropFirst(index + 1).filter { !text.line($0).isBlank }
            guard rest.count >= 5, let start = rest.first else { return nil }
            let logs = rest.filter {
                SourceLoading.isLogLine(ByteScanner(text.bytes, text.ranges[$0]))
            }
            if logs.count * 10 >= rest.count * 8 { return text.number(of: start) }
        }
        return nil
    }

    private static func isLogLine(_ scanner: ByteScanner) -> Bool {
        TextLog.isOne(scanner) || Syslog.stamp(scanner) != nil || Syslog.isoStamp(scanner) != nil
            || AccessLine(scanner) != nil
    }
}

extension SourceText {
    /// Whether it begins as JSON does.
    fileprivate var isBracketed: Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes[start...].first { $0 > 0x20 }.map { $0 == 0x7B || $0 == 0x5B } ?? false
    }

    /// Whether about each line that isn't blank is a value of its own, as a log in JSON has them.
    fileprivate var hasValueALine: Bool {
        values.count > 1 && values.count * 10 >= lines.count { !$0.isBlank } * 8
    }
}

extension SourceKind {
    /// Whether each line is a JSON value that can be read alone.
    fileprivate var isLineJSON: Bool { name == "json-log" || name == "journald-json" }
}
