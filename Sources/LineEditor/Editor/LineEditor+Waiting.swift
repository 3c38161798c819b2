import CLibEdit
import OperatingSystem
import Screen

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// libedit's way to ask for a character: 1 if there is one, 0 if the line has ended.
///
/// It never returns -1: Apple's libedit would go on to run a command that was never read. Why the
/// line ended is in `pending.ending`.
let nextCharacter: @convention(c) (OpaquePointer?, UnsafeMutablePointer<wchar_t>?) -> Int32 = {
    guard let editor = LineEditor.behind($0), let scalar = editor.nextScalar() else { return 0 }
    $1?.pointee = wchar_t(scalar.value)
    return 1
}

/// libedit's way to ask for the prompt.
let currentPrompt: @convention(c) (OpaquePointer?) -> UnsafeMutablePointer<wchar_t>? = {
    LineEditor.behind($0)?.shownPrompt
}

extension LineEditor {
    /// Finds the object that a callback of libedit is for.
    static func behind(_ line: OpaquePointer?) -> LineEditor? {
        nofault_client_data(line).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Waits for the next character typed.
    ///
    /// - Returns: Nil once the line has ended; `pending.ending` says why.
    func nextTypedScalar() -> Unicode.Scalar? {
        mendLongLine()
        while true {
            if !pending.typed.isEmpty { return pending.typed.removeFirst() }
            guard let stroke = nextStroke() else { return nil }
            take(stroke)
        }
    }

    /// Waits for the next key or paste.
    ///
    /// - Returns: Nil once the line has ended.
    func nextStroke() -> Stroke? {
        while pending.ending == nil {
            if !pending.strokes.isEmpty { return pending.strokes.removeFirst() }
            var patience = pending.scanner.patience
            // Where ESC only begins another key, nobody waits for what it does by itself.
            if pending.scanner.isBehindEscape, waitsBehindEscape {
                patience = KeyScanner.sequencePatience
            }
            if let byte = nextTypedByte(by: patience.map { .now + $0 }) {
                pending.strokes += pending.scanner.feed(byte)
            } else if pending.ending == nil {
                pending.strokes += pending.scanner.expire()
            }
        }
        if pending.ending == .interrupted { discardPaste() }
        return nil
    }

    /// Waits for the next byte that the terminal sends, keeping time meanwhile.
    ///
    /// - Parameter deadline: Until when; nil for as long as it takes.
    /// - Returns: Nil at the deadline, and once the line has ended.
    private func nextTypedByte(by deadline: ContinuousClock.Instant?) -> UInt8? {
        while pending.ending == nil {
            if let ending = endingFromSignals() {
                end(ending)
                break
            }
            if let settled = pending.settling, ContinuousClock.now >= settled { resize() }
            if pending.settling == nil {
                redrawIfDoubtful()
                tick()
            }
            let until = min(pending.settling ?? pending.nextTick, deadline ?? pending.nextTick)
            switch keyboard.next(within: until - .now) {
            case .byte(let byte):
                // What it changes is drawn in the new size.
                if pending.settling != nil { resize() }
                return byte
            case .nothing: if let deadline, ContinuousClock.now >= deadline { return nil }
            case .ended: end(.endOfInput)
            case .failed(let number): end(.failed(errno: number))
            }
        }
        return nil
    }

    /// How long a size has to last until the line is drawn in it.
    ///
    /// A window that is dragged changes its size many times a second, and tmux tells of it four times a second
    /// at most; what is drawn in a size that has passed lies where nobody looks for it.
    private static let settlingTime = Duration.milliseconds(300)

    /// Ends the line that is being read.
    func end(_ ending: Reading) {
        pending.ending = ending
        pending.rowsBelow = rowsBelowCursor()
        // Where libedit was in the middle of a command, it would end the row, and we do so too.
        if let line, let silence { _ = nofault_set_output(line, silence) }
    }

    /// Acts on the signals that arrived since the last call.
    ///
    /// - Returns: How the line ends, or nil if it goes on.
    func endingFromSignals() -> Reading? {
        let arrived = signals.take()
        if let ending = Self.ending(by: arrived) { return ending }
        if arrived.contains(SIGTSTP) {
            suspend()
        } else if arrived.contains(SIGCONT) {
            resume()
        } else if arrived.contains(SIGWINCH) {
            pending.settling = .now + Self.settlingTime
        }
        return nil
    }

    /// Says how signals end a line, or nil if it goes on.
    static func ending(by arrived: Set<Int32>) -> Reading? {
        for signal in SignalWatch.ending where signal != SIGINT && arrived.contains(signal) {
            return .terminated(signal: signal)
        }
        return arrived.contains(SIGINT) ? .interrupted : nil
    }
}
