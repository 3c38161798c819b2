import CLibEdit

extension LineEditor {
    /// How long a lone ESC may be the start of a mark: what terminals send at once arrives together.
    static let escapePatience = Duration.milliseconds(50)

    /// For how long nothing has to arrive until a dropped paste is taken to be over.
    private static let pasteSilence = Duration.milliseconds(300)

    /// Has the terminal mark what is pasted, or stop to.
    ///
    /// - Parameter isOn: Whether it marks it.
    func markPastes(_ isOn: Bool) {
        terminal.print(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
    }

    /// Reads what stands behind the mark of a paste, up to its end, and puts it into the line, or
    /// ends the line if there is more than one in it.
    func takePaste() {
        var bytes: [UInt8] = []
        while let byte = nextTypedByte(by: nil) {
            bytes.append(byte)
            guard bytes.ends(with: PasteStart.endMark) else { continue }
            bytes.removeLast(PasteStart.endMark.count)
            return take(Paste(bytes))
        }
        if pending.ending == .interrupted { discardPaste(bytes) }
    }

    private func take(_ paste: Paste) {
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
    private func discardPaste(_ bytes: [UInt8]) {
        var last = bytes.suffix(PasteStart.endMark.count)
        while !last.ends(with: PasteStart.endMark),
            case .byte(let byte) = waitForByte(timeout: Self.pasteSilence)
        {
            last = last.suffix(PasteStart.endMark.count - 1) + [byte]
        }
    }
}

extension Collection where Element == UInt8 {
    /// Whether the last bytes are these.
    fileprivate func ends(with bytes: [UInt8]) -> Bool {
        suffix(bytes.count).elementsEqual(bytes)
    }
}
