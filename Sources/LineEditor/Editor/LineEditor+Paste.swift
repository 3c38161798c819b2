import CLibEdit
import Screen

extension LineEditor {
    /// For how long nothing has to arrive until a dropped paste is taken to be over.
    private static let pasteSilence = Duration.milliseconds(300)

    /// Has the terminal mark what is pasted, or stop to.
    ///
    /// - Parameter isOn: Whether it marks it.
    func markPastes(_ isOn: Bool) {
        streams.print(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
    }

    /// Puts a paste into the line, or ends the line if there is more than one in it.
    func take(_ paste: Paste) {
        setOfferAside()
        let (before, after) = textAroundCursor()
        let isSearching = (before + after).contains("\n")
        guard paste.lines.count == 1, let line = paste.lines.first else {
            let typed = isSearching ? before.prefix { $0 != "\n" } : (before + after)[...]
            return end(.pasted(paste, into: Self.text(typed)))
        }
        if line.firstInvalid != nil { pending.sawInvalidBytes = true }
        if isSearching {
            // The line holds the pattern now, and only keys change that.
            pending.typed += line.text.unicodeScalars
        } else {
            insert(line.text)
        }
    }

    /// Drops the rest of a paste that is still arriving: without its mark it would be keys.
    func discardPaste() {
        while pending.scanner.isInPaste,
            case .byte(let byte) = keyboard.next(within: Self.pasteSilence)
        {
            _ = pending.scanner.feed(byte)
        }
    }
}
