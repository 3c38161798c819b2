import CLibEdit
import OperatingSystem

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
        while true {
            if !pending.typed.isEmpty { return pending.typed.removeFirst() }
            guard let byte = nextByte() else {
                if pending.typed.isEmpty { return nil }
                continue
            }
            switch pending.decoder.feed(byte) {
            case .scalar(let scalar): return scalar
            case .incomplete: continue
            case .invalid(let again):
                if again { pending.held.insert(byte, at: 0) }
                pending.sawInvalidBytes = true
                return "\u{FFFD}"
            }
        }
    }

    /// Waits for the next byte of a key; pastes are taken on the way.
    ///
    /// - Returns: Nil once the line has ended, and where a paste has left characters in
    ///   `pending.typed`.
    private func nextByte() -> UInt8? {
        while pending.ending == nil {
            if !pending.held.isEmpty { return pending.held.removeFirst() }
            let isEscape = pending.pasteStart.holdsEscape
            let deadline = isEscape ? ContinuousClock.now + Self.escapePatience : nil
            guard let byte = nextTypedByte(by: deadline) else {
                if isEscape { pending.held = pending.pasteStart.releaseEscape() }
                continue
            }
            if let keys = pending.pasteStart.feed(byte) {
                pending.held = keys
            } else {
                takePaste()
                if !pending.typed.isEmpty { return nil }
            }
        }
        return nil
    }

    /// Waits for the next byte that the terminal sends, keeping time meanwhile.
    ///
    /// - Parameter deadline: Until when; nil for as long as it takes.
    /// - Returns: Nil at the deadline, and once the line has ended.
    func nextTypedByte(by deadline: ContinuousClock.Instant?) -> UInt8? {
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
            switch waitForByte(timeout: until - .now) {
            case .byte(let byte):
                // What it changes is drawn in the new size.
                if pending.settling != nil { resize() }
                return byte
            case .nothing: if let deadline, ContinuousClock.now >= deadline { return nil }
            case .ended(let ending): end(ending)
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

    /// What waiting for input came to.
    enum Arrival {
        /// The next byte of the input.
        case byte(UInt8)
        /// A signal or the timeout; nothing was read.
        case nothing
        /// There will be no more.
        case ended(Reading)
    }

    /// Waits until a byte, a signal or the timeout is there.
    ///
    /// One byte at a time, so that what was typed ahead is left to whoever reads the terminal next.
    ///
    /// - Parameter timeout: How long to wait; nil for as long as it takes.
    /// - Returns: What came first; a signal comes before a byte.
    func waitForByte(timeout: Duration?) -> Arrival {
        var waiting = [
            pollfd(fd: terminal.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let isImmediate = terminal.makeReadsImmediate()
        let milliseconds = timeout.map { max(0, Int32($0 / .milliseconds(1)) + 1) } ?? -1
        guard poll(&waiting, nfds_t(waiting.count), milliseconds) >= 0 else {
            return errno == EINTR ? .nothing : .ended(.failed(errno: errno))
        }
        guard waiting[1].revents == 0, waiting[0].revents != 0 else { return .nothing }
        var byte: UInt8 = 0
        switch readOne(terminal.descriptor, &byte) {
        case 1: return .byte(byte)
        case 0 where isImmediate && waiting[0].revents & Int16(POLLHUP) == 0: return .nothing
        case 0: return hangup()
        default:
            let number = errno
            if number == EINTR || number == EAGAIN { return .nothing }
            // EIO is what a terminal that went away gives.
            return number == EIO ? hangup() : .ended(.failed(errno: number))
        }
    }

    /// Gives the SIGHUP of a terminal that went away a moment to arrive: it says more than the end
    /// of the input does, and comes second as often as first.
    private func hangup() -> Arrival {
        var waiting = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 50) == 0 ? .ended(.endOfInput) : .nothing
    }

    /// Acts on the signals that arrived since the last call.
    ///
    /// - Returns: How the line ends, or nil if it goes on.
    func endingFromSignals() -> Reading? {
        let arrived = signals.take()
        for signal in SignalWatch.ending where signal != SIGINT && arrived.contains(signal) {
            return .terminated(signal: signal)
        }
        if arrived.contains(SIGINT) { return .interrupted }
        if arrived.contains(SIGTSTP) {
            suspend()
        } else if arrived.contains(SIGCONT) {
            resume()
        } else if arrived.contains(SIGWINCH) {
            pending.settling = .now + Self.settlingTime
        }
        return nil
    }
}

/// Calls the system's `read`, which the method of that name hides.
private func readOne(_ descriptor: Int32, _ byte: inout UInt8) -> Int {
    read(descriptor, &byte, 1)
}
