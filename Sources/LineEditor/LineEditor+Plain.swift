extension LineEditor {
    /// Reads a line that the terminal's driver edits: for a dumb or a narrow terminal.
    ///
    /// The prompt is printed once. The driver owns the line, so nothing can be put into it: a
    /// pre-filled text is printed above the prompt, and Enter alone takes it.
    func readPlainly() -> Reading {
        if let ending = endingFromSignals() { return drop(ending) }
        pending.isTypedAhead = isInputWaiting
        if !pending.insertion.isEmpty { terminal.print(pending.insertion + "\n") }
        terminal.print(Self.oneLine(pending.prompt()))
        var bytes: [UInt8] = []
        while true {
            switch waitForByte(timeout: nil) {
            case .byte(UInt8(ascii: "\n")):
                if bytes.isEmpty, !pending.insertion.isEmpty {
                    guard pending.isTypedAhead else { return .line(pending.insertion) }
                    pending.isTypedAhead = isInputWaiting
                    continue
                }
                let (text, firstInvalid) = UTF8Decoder.decode(bytes)
                guard let firstInvalid else { return .line(text) }
                return .undecodable(text: text, offset: firstInvalid)
            case .byte(let byte):
                bytes.append(byte)
            case .ended(let ending):
                return finish(ending)
            case .nothing:
                if let ending = endingFromSignals() { return finish(ending) }
            }
        }
    }
}
