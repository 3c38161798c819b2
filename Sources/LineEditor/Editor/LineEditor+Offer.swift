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
        keepOfferWhileUntouched()
        while true {
            // What a key types behind its first character, as Alt-b does, has no say of its own.
            let isFirst = pending.typed.isEmpty
            guard let scalar = nextTypedScalar() else { return nil }
            guard pending.offer != nil, isFirst else { return scalar }
            if scalar == "\r" || scalar == "\n" {
                // Nobody takes what they haven't seen: the end of a paste that isn't marked, say, or
                // a second Enter in haste.
                guard pending.isTypedAhead else { return scalar }
                pending.isTypedAhead = isInputWaiting
                continue
            }
            if scalar.goesIntoLine {
                pending.offer = nil
            } else if !scalar.isControl {
                setOfferAside()
            }
            return scalar
        }
    }

    /// Holds that the line is still offered as long as keys have changed neither it nor its caret: `^D` at its end,
    /// `^L` and keys without a meaning do nothing to it, and what is typed behind them is a new line.
    private func keepOfferWhileUntouched() {
        guard let offer = pending.offer else { return }
        let (before, after) = textAroundCursor()
        if DrawnLine(before: before, after: after) != offer { pending.offer = nil }
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
        let (before, after) = textAroundCursor()
        pending.offer = DrawnLine(before: before, after: after)
    }

    /// Empties a line that still holds the offer and nothing else; the up arrow brings the offer
    /// back.
    func setOfferAside() {
        guard let line, pending.offer != nil else { return }
        pending.offer = nil
        let offer = textAroundCursor().before
        let row = rowOfCursor()
        el_deletestr(line, Int32(offer.count))
        redraw(fromRow: row)
        let text = Self.text(offer)
        if History.accepts(text), !isLatest(text) { rememberForRecall(text) }
    }
}

extension Unicode.Scalar {
    /// Whether a key is a control character, as arrows and Alt begin with one too.
    fileprivate var isControl: Bool { properties.generalCategory == .control }

    /// Whether a key goes into the line even where it leaves text and caret as they are: to the right of its end, or
    /// with Tab, which lists what could follow.
    fileprivate var goesIntoLine: Bool {
        self == "\t" || self == "\u{5}" || self == "\u{6}" || EditingKey(rawValue: value) != nil
    }
}
