/// What takes, draws and gives back a whole screen, as xterm and what follows it understand.
package enum ScreenSequences {
    /// Goes to the alternate screen, hides the cursor, has no line go on in the next row, and pastes marked, so that
    /// no part of one is a key.
    package static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[?2004h"
    /// Takes it all back.
    package static let leave = "\(leaving)"
    /// The same for a handler of signals, which can't make a text.
    package static let leaving: StaticString = "\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

    /// Clears a row from the cursor on.
    package static let clearRest = "\u{1B}[K"

    /// Returns a frame that replaces the one before without the screen ever being empty.
    ///
    /// It is drawn over the old one, and so each row must clear what is behind its text, between the marks of a
    /// synchronised update (mode 2026); a terminal that doesn't know the mode passes over them.
    package static func frame(_ rows: [String], clearing: Bool) -> String {
        "\u{1B}[?2026h\u{1B}[H" + (clearing ? "\u{1B}[2J" : "")
            + rows.joined(separator: "\r\n") + "\u{1B}[?2026l"
    }
}
