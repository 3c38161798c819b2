import Screen

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What an editor knows about the line that is being read.
struct PendingLine {
    /// Asks for the prompt's text as of now.
    var prompt: () -> String = { "" }
    /// Asks for lines to print above the prompt.
    var announcement: () -> [String] = { [] }
    /// What is still to be put into the line before the first key is read.
    var insertion = ""
    /// The line with its caret as it was put in, for as long as no key has changed either.
    ///
    /// The next key decides what becomes of it. Nil where nothing is offered.
    var offer: DrawnLine?
    /// Whether the next key was pressed before the offer was on the screen.
    var isTypedAhead = false
    /// The prompt's text on the screen.
    var shownPrompt = ""
    /// The line as the screen is sure to show it; nil where that is doubtful.
    var drawn: DrawnLine? = DrawnLine(before: [], after: [])
    /// The width in which libedit has drawn the line.
    var columns = 80
    /// When the prompt is asked again, by a clock that is never set.
    var nextTick = ContinuousClock.now
    /// When the terminal's new size counts as its last one; nil while it has not changed.
    var settling: ContinuousClock.Instant?
    /// Why the line has ended other than by a key; once set, no further key is read.
    var ending: Reading?
    /// How many rows of the line are below the cursor where it ended.
    var rowsBelow = 0
    /// Whether U+FFFD was put in place of bytes that aren't UTF-8.
    var sawInvalidBytes = false
    /// The characters that arrived incompletely.
    var decoder = UTF8Decoder()
    /// Tells keys apart in what arrives.
    var scanner = KeyScanner()
    /// Keys that were read and are still to be taken.
    var strokes: [Stroke] = []
    /// Whether Escape was pressed, and makes the next key another one.
    var isBehindEscape = false
    /// The line as it was seen last, if it is so long that libedit cuts it.
    var longLine: [wchar_t] = []
    /// Long lines that could come back, the latest at the end.
    var longLines: [[wchar_t]] = []
    /// Characters that count as typed, before any further byte is read.
    var typed: [Unicode.Scalar] = []
    /// Finds what could stand before the caret; nil where Tab is a character like others.
    var completion: ((String) -> Completion)?
    /// The text before the caret when Tab was last pressed and it didn't settle things.
    var completed: String?
}

/// A line and its cursor, as they were drawn.
struct DrawnLine: Equatable {
    /// The characters before the cursor.
    let before: [Unicode.Scalar]
    /// The characters from the cursor on.
    let after: [Unicode.Scalar]

    /// How many characters there are.
    var count: Int { before.count + after.count }

    /// Whether every character takes one column.
    var isNarrow: Bool {
        before.allSatisfy { ScreenPosition.width(of: $0) == 1 }
            && after.allSatisfy { ScreenPosition.width(of: $0) == 1 }
    }

    /// Whether only the cursor differs from another line.
    func isSame(as other: DrawnLine) -> Bool { before + after == other.before + other.after }

    /// Whether the line came of another one by typing at its end.
    func isTyped(after other: DrawnLine) -> Bool {
        after.isEmpty && other.after.isEmpty && before.starts(with: other.before)
    }
}
