import CLibEdit

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
    func nextScalar() -> Unicode.Scalar? {
        insertPrefilled()
        while let byte = nextByte() {
            switch pending.decoder.feed(byte) {
            case .scalar(let scalar): return scalar
            case .incomplete: continue
            case .invalid(let again):
                if again { pending.heldByte = byte }
                pending.sawInvalidBytes = true
                return "\u{FFFD}"
            }
        }
        return nil
    }

    private func nextByte() -> UInt8? {
        if pending.ending != nil { return nil }
        if let byte = pending.heldByte {
            pending.heldByte = nil
            return byte
        }
        while true {
            if let ending = endingFromSignals() { return end(ending) }
            tick()
            switch waitForByte(timeout: pending.nextTick - .now) {
            case .byte(let byte): return byte
            case .nothing: continue
            case .ended(let ending): return end(ending)
            }
        }
    }

    private func end(_ ending: Reading) -> UInt8? {
        pending.ending = ending
        pending.rowsBelow = rowsBelowCursor()
        return nil
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
        let milliseconds = timeout.map { max(0, Int32($0 / .milliseconds(1)) + 1) } ?? -1
        guard poll(&waiting, nfds_t(waiting.count), milliseconds) >= 0 else {
            return errno == EINTR ? .nothing : .ended(.failed(errno: errno))
        }
        guard waiting[1].revents == 0, waiting[0].revents != 0 else { return .nothing }
        var byte: UInt8 = 0
        switch readOne(terminal.descriptor, &byte) {
        case 1: return .byte(byte)
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
        for signal in [SIGTERM, SIGHUP, SIGQUIT] where arrived.contains(signal) {
            return .terminated(signal: signal)
        }
        if arrived.contains(SIGINT) { return .interrupted }
        if arrived.contains(SIGTSTP) {
            suspend()
        } else if arrived.contains(SIGCONT) {
            resume()
        } else if arrived.contains(SIGWINCH) {
            resize()
        }
        return nil
    }
}

/// Calls the system's `read`, which the method of that name hides.
private func readOne(_ descriptor: Int32, _ byte: inout UInt8) -> Int {
    read(descriptor, &byte, 1)
}
