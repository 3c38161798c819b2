import CLibEdit

// A line that is offered: it never mixes with the one that is typed next.
extension LineEditor {
    /// Waits for the next character typed, and lets the first one decide what becomes of an offered
    /// line.
    ///
    /// - Returns: Nil once the line has ended; `pending.ending` says why.
    func nextScalar() -> Unicode.Scalar? {
        makeRoom()
        offerPrefilled()
        while let scalar = nextTypedScalar() {
            guard pending.isOffered else { return scalar }
            if scalar == "\r" || scalar == "\n" {
                // Nobody takes what they haven't seen: the end of a paste that isn't marked, say, or
                // a second Enter in haste.
                guard pending.isTypedAhead else { return scalar }
                pending.isTypedAhead = isInputWaiting
                continue
            }
            if scalar.isEditingKey {
                pending.isOffered = false
            } else {
                setOfferAside()
            }
            return scalar
        }
        return nil
    }

    /// Puts the pre-filled text into the line, whatever its keys are bound to.
    ///
    /// This waits for the first key to be asked for: libedit empties the line before that.
    private func offerPrefilled() {
        guard !pending.insertion.isEmpty else { return }
        let text = pending.insertion
        pending.insertion = ""
        pending.isTypedAhead = isInputWaiting
        insert(text)
        pending.isOffered = true
    }

    /// Empties a line that still holds the offer and nothing else; the up arrow brings the offer
    /// back.
    func setOfferAside() {
        guard let line, pending.isOffered else { return }
        pending.isOffered = false
        let offer = textAroundCursor().before
        let row = rowOfCursor()
        el_deletestr(line, Int32(offer.count))
        redraw(fromRow: row)
        let text = Self.text(offer)
        if History.accepts(text), !isLatest(text) { rememberForRecall(text) }
    }
}

extension Unicode.Scalar {
    /// Whether a key edits a line: the control characters, and ESC, which arrows and Alt begin with.
    fileprivate var isEditingKey: Bool { properties.generalCategory == .control }
}
