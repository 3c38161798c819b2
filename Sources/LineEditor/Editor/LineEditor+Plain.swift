import CLibEdit
import OperatingSystem
import Screen

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension LineEditor {
    /// Reads a line at a terminal that lines can't be edited at; see ``EditingLimit``.
    ///
    /// Keys are read one by one, because a driver that reads lines cuts them at 4,095 bytes without a word, and
    /// hands on what arrow keys send. Backspace, `^W` and `^U` rub out, and whatever else isn't text does nothing.
    /// Lines that arrive together are a paste: nobody types so fast, and no terminal is asked to mark them.
    /// Nothing can be put into the line: an offered text is printed above the prompt, and Enter alone takes it.
    func readPlainly() -> Reading {
        if let ending = endingFromSignals() { return leaveUnread(ending) }
        guard let modes = TerminalModes(of: keyboard.descriptor) else { return .endOfInput }
        pending.isTypedAhead = isInputWaiting
        if !pending.insertion.isEmpty { streams.print(pending.insertion + "\n") }
        var line = PlainLine(
            prompt: pending.prompt().oneLine, modes: modes,
            columns: streams.terminal.knownColumns, print: streams.print)
        signals.startEditing(on: keyboard.descriptor, leaving: "\r\n")
        modes.readKeys()
        defer {
            modes.restore()
            signals.stopEditing()
        }
        line.show()
        var lines: [[UInt8]] = []
        while let stroke = nextPlainStroke(&line, isInBurst: !lines.isEmpty) {
            switch line.take(stroke) {
            case .goOn: continue
            case .endOfInput: return finish(.endOfInput)
            case .pasted(let bytes):
                let paste = Paste(bytes)
                guard paste.lines.count == 1 else {
                    return finish(.pasted(paste, into: UTF8Decoder.decode(line.bytes).text))
                }
                line.type(paste.lines.map(\.text).joined())
            case .entered where lines.isEmpty && line.bytes.isEmpty && !pending.insertion.isEmpty:
                // Nobody takes what they haven't seen.
                guard pending.isTypedAhead else { return .line(pending.insertion) }
                pending.isTypedAhead = isInputWaiting
            case .entered:
                lines.append(line.bytes)
                line.bytes = []
            }
        }
        if let ending = pending.ending, lines.isEmpty { return finish(ending) }
        return reading(of: lines, rest: line.bytes)
    }

    /// Within which time the lines of a paste follow one another.
    private static let burstPause = Duration.milliseconds(30)

    /// Says what came of lines that arrived together: more than one that isn't blank is a paste.
    private func reading(of lines: [[UInt8]], rest: [UInt8]) -> Reading {
        let written = lines.filter { !$0.allSatisfy { $0 == 0x20 } }
        guard written.count > 1 || !rest.isEmpty else {
            let (text, firstInvalid) = UTF8Decoder.decode(written.first ?? lines.first ?? [])
            return firstInvalid.map { .undecodable(text: text, offset: $0) } ?? .line(text)
        }
        if !rest.isEmpty { streams.print("\n") }
        return .pasted(Paste(Array((lines + [rest]).joined(separator: [0x0A]))), into: "")
    }

    /// Waits for a key; stops and continues meanwhile.
    ///
    /// - Parameters:
    ///   - line: what was typed, which is shown again after a stop.
    ///   - isInBurst: whether only what follows at once is waited for.
    /// - Returns: nil where nothing follows at once, and where the line has ended.
    private func nextPlainStroke(_ line: inout PlainLine, isInBurst: Bool) -> Stroke? {
        while pending.strokes.isEmpty {
            let patience = pending.scanner.patience
            // What was entered is taken before any signal is looked at.
            if isInBurst, patience == nil, !keyboard.isByteWaiting(within: Self.burstPause) {
                return nil
            }
            switch keyboard.next(within: patience) {
            case .byte(let byte): pending.strokes += pending.scanner.feed(byte)
            case .ended: pending.ending = .endOfInput
            case .failed(let number): pending.ending = .failed(errno: number)
            case .nothing:
                let arrived = signals.take()
                if let ending = Self.ending(by: arrived) {
                    pending.ending = ending
                } else if arrived.contains(SIGTSTP) || arrived.contains(SIGCONT) {
                    stopPlainly(line, isStopped: !arrived.contains(SIGTSTP))
                } else if patience != nil {
                    pending.strokes += pending.scanner.expire()
                }
            }
            if pending.ending == .interrupted { discardPaste() }
            if pending.ending != nil { return nil }
        }
        return pending.strokes.removeFirst()
    }

    /// Stops the process with the terminal as it was found, and takes it back.
    private func stopPlainly(_ line: PlainLine, isStopped: Bool) {
        if !isStopped {
            line.modes.restore()
            streams.print("\n")
            signals.stopProcess()
        }
        line.modes.readKeys()
        line.show()
    }
}
