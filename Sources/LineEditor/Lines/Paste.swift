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
            return Line(text.oneLine, firstInvalid: firstInvalid)
        }
    }
}
