/// Why one word can't be read as a time, a date or a zone, wherever it stands.
public struct WordError: Error, Hashable, Sendable {
    /// What kind of thing is wrong.
    public let kind: ParseError.Kind
    /// What is wrong, in one or a few sentences.
    public let message: String
    /// How to go on, in the imperative.
    public let hints: [String]
    /// What was probably meant, as it should be typed; nil where that can't be guessed.
    public let replacement: String?
    /// What may have been meant, where there are several; empty where ``replacement`` says it, or nothing can.
    public let readings: [String]
    /// The words that are wrong, as they were typed; nil where the fault isn't in words that stand together.
    public let words: String?

    init(
        _ kind: ParseError.Kind, _ message: String, hints: [String], replacement: String? = nil,
        readings: [String] = [], words: Substring? = nil
    ) {
        self.words = words.map(String.init)
        self.readings = readings
        self.kind = kind
        self.message = message
        self.hints = hints
        self.replacement = replacement
    }
}

/// Returns a piece of a line in double quotes, cut short where it is long enough to hide the
/// message.
func quoted(_ piece: some StringProtocol) -> String {
    let longest = 40
    // Counting a text of any length only to cut it would read all of it.
    let end = piece.index(piece.startIndex, offsetBy: longest, limitedBy: piece.endIndex)
    guard let end, end < piece.endIndex else { return "\"\(piece)\"" }
    return "\"\(piece[..<end])…\""
}
