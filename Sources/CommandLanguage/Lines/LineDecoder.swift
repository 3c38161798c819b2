/// Makes numbered lines of text out of bytes, as they come.
///
/// Lines end with LF, CRLF or CR alone, as old Macs wrote it, the last one perhaps with nothing. A UTF-8
/// byte-order mark at the very beginning is dropped. What is no text is an error with its place, and the next line is read
/// as if nothing had been wrong.
///
/// ```swift
/// var decoder = LineDecoder()
/// while let chunk = readSome() {
///     decoder.append(chunk)
///     while let line = decoder.next() { use(line) }
/// }
/// decoder.finish()
/// while let line = decoder.next() { use(line) }
/// ```
///
/// Memory is held to one line and one chunk if the lines are taken after each chunk, however long a
/// line may be: of one that is over the limit nothing is kept.
public struct LineDecoder: Sendable {
    /// The longest line, in bytes without the line end: 64 KiB, a hundred times what anybody types.
    public static let limit = 65_536

    private enum State {
        /// Nothing has been looked at: there may be a byte-order mark.
        case beginning
        /// At the beginning of a line, or in the middle of one that has not wholly come.
        case lines
        /// In a line that is over the limit, and was said to be.
        case skipping
        /// Behind something after which nothing can be read.
        case stopped
    }

    private var state = State.beginning
    private var bytes: [UInt8] = []
    /// Where in `bytes` the current line begins.
    private var start = 0
    /// Up to where no line end was found in the current line.
    private var searched = 0
    private var number = 1
    /// Whether a carriage return ended the line before, so that a line feed would still be of that line end.
    private var isBehindReturn = false
    private var isFinished = false

    /// Creates a decoder that no byte has come to.
    public init() {}

    /// How many bytes are held.
    package var pendingCount: Int { bytes.count }

    /// Takes the next bytes of the input.
    public mutating func append(_ chunk: some Collection<UInt8>) {
        if start > 0 {
            bytes.removeFirst(start)
            searched -= start
            start = 0
        }
        bytes.append(contentsOf: chunk)
    }

    /// Says that no more bytes come, so that what is left is the last line.
    public mutating func finish() { isFinished = true }

    /// Returns the next line, or why it is none.
    ///
    /// - Returns: nil where more bytes are needed, and at the end.
    public mutating func next() -> Result<ScriptLine, LineError>? {
        if state == .beginning, let error = begin() { return .failure(error) }
        if state == .skipping { skip() }
        guard state == .lines else { return nil }

        dropFeedBehindReturn()
        let lineEnd = bytes[searched...].firstIndex(where: Self.endsLine)
        let end = lineEnd ?? bytes.endIndex
        searched = end
        let content = bytes[start..<end]
        defer { if lineEnd != nil || state == .skipping { number += 1 } }
        if content.count > Self.limit {
            let error = tooLong
            if lineEnd == nil { state = .skipping } else { take(through: end) }
            return .failure(error)
        }
        if lineEnd == nil {
            guard isFinished, end > start else { return nil }
        }
        defer { take(through: end) }
        return decoded(content)
    }

    /// Looks for a byte-order mark (Unicode 16.0 §23.8).
    ///
    /// - Returns: the error that the one of UTF-16 or UTF-32 is.
    private mutating func begin() -> LineError? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if !isFinished, mark.starts(with: bytes), bytes.count < mark.count { return nil }
        if !isFinished, bytes.count == 1, bytes[0] >= 0xFE { return nil }
        state = .lines
        if bytes.starts(with: mark) { take(through: mark.count - 1) }
        guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else {
            return nil
        }
        state = .stopped
        bytes = []
        return LineError(
            .utf16, line: 1, column: 1, byteOffset: 0, "The input is UTF-16, and has to be UTF-8.",
            hints: "Save the file as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8 FILE")
    }

    /// Drops what is left of a line over the limit.
    private mutating func skip() {
        guard let end = bytes[start...].firstIndex(where: Self.endsLine) else {
            take(through: bytes.endIndex - 1)
            return
        }
        take(through: end)
        state = .lines
    }

    /// Drops the second half of a CRLF: the first half ended the line already, since it may be alone.
    private mutating func dropFeedBehindReturn() {
        guard isBehindReturn, start < bytes.endIndex else { return }
        isBehindReturn = false
        if bytes[start] == lineFeed { take(through: start) }
    }

    private static func endsLine(_ byte: UInt8) -> Bool {
        byte == lineFeed || byte == carriageReturn
    }

    private mutating func take(through last: Int) {
        isBehindReturn = bytes.indices.contains(last) && bytes[last] == carriageReturn
        start = min(last + 1, bytes.endIndex)
        searched = start
    }

    private func decoded(_ content: ArraySlice<UInt8>) -> Result<ScriptLine, LineError> {
        let nul = content.firstIndex(of: 0)
        let text = String(validating: content, as: UTF8.self)
        if nul == nil, let text { return .success(ScriptLine(number: number, text: text)) }
        let valid = text == nil ? UTF8Prefix.length(of: content) : content.count
        let nulOffset = nul.map { $0 - content.startIndex } ?? content.count
        let offset = min(valid, nulOffset)
        let column = String(decoding: content.prefix(offset), as: UTF8.self).count + 1
        if nulOffset < valid {
            return .failure(
                LineError(
                    .nul, line: number, column: column, byteOffset: offset,
                    "There is a NUL byte in the line, as in no text.",
                    hints: "Take the byte out, or save the file as UTF-8."))
        }
        let byte = content[content.startIndex + offset]
        return .failure(
            LineError(
                .notUTF8, line: number, column: column, byteOffset: offset,
                "Byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 here.",
                hints: "Save the file as UTF-8, or convert it, as from Windows: "
                    + "iconv -f WINDOWS-1252 -t UTF-8 FILE"))
    }

    private var tooLong: LineError {
        let kept = bytes[start...].prefix(Self.limit)
        return LineError(
            .tooLong, line: number,
            column: String(decoding: kept, as: UTF8.self).count + 1, byteOffset: Self.limit,
            "The line is longer than 64 KiB (65,536 bytes).",
            hints: "Break it into several lines, or give a file of text.")
    }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
