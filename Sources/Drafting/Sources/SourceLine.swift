/// A line of a source.
struct SourceLine: Sendable {
    /// The line's number, from 1.
    let number: Int
    /// The line without its end.
    let text: String

    /// The line without the white space around it.
    var trimmed: String { text.trimmedBlanks }

    var isBlank: Bool { trimmed.isEmpty }
}
