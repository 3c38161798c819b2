/// Why the bytes of a line are no text.
public struct LineError: Error, Hashable, Sendable {
    /// What kind of thing is wrong.
    public enum Kind: Hashable, Sendable {
        /// The bytes are not UTF-8 (RFC 3629).
        case notUTF8
        /// There is a byte 0, as in no text.
        case nul
        /// The input begins with the mark of UTF-16 or UTF-32. Nothing behind it is read.
        case utf16
        /// The line is longer than the limit. Reading goes on with the line after it.
        case tooLong
    }

    /// What kind of thing is wrong.
    public let kind: Kind
    /// The line's number, from 1.
    public let line: Int
    /// Where in the line it is wrong: characters as people count them, from 1.
    public let column: Int
    /// The same in bytes, from 0.
    public let byteOffset: Int
    /// What is wrong, in one sentence.
    public let message: String
    /// How to go on, in the imperative.
    public let hints: [String]

    init(
        _ kind: Kind, line: Int, column: Int, byteOffset: Int, _ message: String, hints: String...
    ) {
        self.kind = kind
        self.line = line
        self.column = column
        self.byteOffset = byteOffset
        self.message = message
        self.hints = hints
    }
}
