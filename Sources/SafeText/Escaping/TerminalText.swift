/// People's words on their way to a terminal.
public enum TerminalText {
    /// Returns a text that a terminal prints and never obeys.
    ///
    /// Control, bidirectional and invisible characters, line breaks and tabs included, are shown as
    /// `\u{001B}`. So the text stays on one line, can't move the caret, and reads in the order in which
    /// it is stored. A text without such characters comes back as it is, and doing it twice is doing
    /// it once.
    public static func safe(_ text: String) -> String {
        UnsafeCharacters.shown(in: text)
    }
}
