/// Lines that a terminal said were pasted, not typed.
///
/// A line ends at a line feed or a carriage return, whichever the terminal sends, and blank lines are
/// left out: one that sends both leaves a blank line behind each, and none would do anything. Control characters have become spaces, tabs included: a paste is text, never keys.
public struct Paste: Equatable, Sendable {
    /// One line of the paste.
    public struct Line: Equatable, Sendable {
        /// The text, with U+FFFD in place of what isn't UTF-8.
        public let text: String
        /// The position of the first byte that isn't UTF-8, from 0; nil where all is.
        public let firstInvalid: Int?

        /// Creates a line.
        ///
        /// - Parameters:
        ///   - text: The text.
        ///   - firstInvalid: The position of the first byte that isn't UTF-8; nil where all is.
        public init(_ text: String, firstInvalid: Int? = nil) {
            self.text = text
            self.firstInvalid = firstInvalid
        }
    }

    /// The lines; never empty: a blank paste is one blank line.
    public let lines: [Line]

    /// Splits what stands between the marks of a paste.
    ///
    /// - Parameter bytes: The bytes between the marks.
    init(_ bytes: [UInt8]) {
        let whole = bytes.split { $0 == 0x0A || $0 == 0x0D }
        let lines = whole.filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
        self.lines = (lines.isEmpty ? [whole.first ?? []] : lines).map { bytes in
            let (text, firstInvalid) = UTF8Decoder.decode(Array(bytes))
            return Line(LineEditor.oneLine(text), firstInvalid: firstInvalid)
        }
    }
}

/// Finds the mark that a paste begins with among the keys: `ESC [ 2 0 0 ~`.
///
/// The marks are those of xterm's bracketed paste (control sequences, "Bracketed Paste Mode"). They
/// are found below libedit rather than bound as a key: bound to ESC, vi's Escape would swallow the
/// key behind it, and a paste into a search or behind `^V` would still be keys.
struct PasteStart {
    /// What stands in front of a paste.
    static let mark = Array("\u{1B}[200~".utf8)
    /// What stands behind a paste.
    static let endMark = Array("\u{1B}[201~".utf8)

    /// How many bytes of the mark were seen.
    private var seen = 0
    /// How many of these were handed on as keys after all: 0, or 1 for the ESC.
    private var handedOn = 0

    /// Whether an ESC is held that could be the key of that name.
    var holdsEscape: Bool { seen == 1 && handedOn == 0 }

    /// Takes the next byte.
    ///
    /// - Parameter byte: The byte that follows the last one fed.
    /// - Returns: The bytes that turn out to be keys, none while it may become a mark; nil where the
    ///   mark is complete.
    mutating func feed(_ byte: UInt8) -> [UInt8]? {
        if byte == Self.mark[seen] {
            seen += 1
            guard seen == Self.mark.count else { return [] }
            self = PasteStart()
            return nil
        }
        let keys = Array(Self.mark[handedOn..<max(handedOn, seen)])
        self = PasteStart()
        guard byte == Self.mark[0] else { return keys + [byte] }
        seen = 1
        return keys
    }

    /// Hands the held ESC on as a key; what follows may still make it the start of a paste.
    mutating func releaseEscape() -> [UInt8] {
        handedOn = 1
        return [Self.mark[0]]
    }
}
