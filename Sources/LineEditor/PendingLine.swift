/// What an editor knows about the line that is being read.
struct PendingLine {
    /// Asks for the prompt's text as of now.
    var prompt: () -> String = { "" }
    /// Asks for lines to print above the prompt.
    var announcement: () -> [String] = { [] }
    /// What is still to be put into the line before the first key is read.
    var insertion = ""
    /// The prompt's text on the screen.
    var shownPrompt = ""
    /// The width in which libedit has drawn the line.
    var columns = 80
    /// When the prompt is asked again, by a clock that is never set.
    var nextTick = ContinuousClock.now
    /// Why the line has ended other than by a key; once set, no further key is read.
    var ending: Reading?
    /// How many rows of the line are below the cursor where it ended.
    var rowsBelow = 0
    /// Whether U+FFFD was put in place of bytes that aren't UTF-8.
    var sawInvalidBytes = false
    /// The characters that arrived incompletely.
    var decoder = UTF8Decoder()
    /// A byte that ended an ill-formed sequence and starts the next character.
    var heldByte: UInt8?
}
