import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the ``Modes`` are that a crash gives back; 0 while the terminal is as it was found.
private let rescued = Atomic<UInt>(0)

/// A terminal's modes, where a handler can reach them without asking anybody for memory.
private struct Modes {
    let descriptor: Int32
    var modes: termios
    let text: UnsafeMutablePointer<CChar>?
    let length: Int
}

/// Gives the terminal back, then lets the signal do what it would have done.
private func restoreAndDie(_ signal: Int32) {
    if let found = UnsafeMutablePointer<Modes>(
        bitPattern: rescued.load(ordering: .sequentiallyConsistent))
    {
        tcsetattr(found.pointee.descriptor, TCSANOW, &found.pointee.modes)
        if let text = found.pointee.text {
            _ = write(found.pointee.descriptor, text, found.pointee.length)
        }
    }
    // The handler was for one time (SA_RESETHAND): the second time ends the process.
    raise(signal)
}

/// Gives a terminal back as it was found where the process comes to an end that it doesn't see coming.
///
/// It does so for as long as it lives. Everything that its handler does is safe in one (POSIX.1-2024, 2.4.3):
/// tcsetattr, write, raise.
package final class TerminalRescue {
    /// Ends bracketed paste (xterm, DEC private mode 2004).
    package static let pasteModeOff = "\u{1B}[?2004l"

    private static let signals = [
        SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS,
    ]
    private let found: UnsafeMutablePointer<Modes>
    private var former: [(signal: Int32, action: sigaction)] = []

    /// Remembers the modes of a terminal; nil where there is none.
    ///
    /// - Parameters:
    ///   - descriptor: the terminal.
    ///   - text: what its screen is sent when it is given back.
    init?(of descriptor: Int32, sending text: String) {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return nil }
        let copy = strdup(text)
        found = .allocate(capacity: 1)
        found.initialize(
            to: Modes(
                descriptor: descriptor, modes: modes, text: copy,
                length: copy.map { strlen($0) } ?? 0))
        rescued.store(UInt(bitPattern: found), ordering: .sequentiallyConsistent)
        for signal in TerminalRescue.signals {
            var former = sigaction()
            var action = SignalAction.handling(
                restoreAndDie, flags: Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER)
            guard sigaction(signal, &action, &former) == 0 else { continue }
            self.former.append((signal, former))
        }
    }

    deinit {
        for (signal, action) in former {
            var action = action
            _ = sigaction(signal, &action, nil)
        }
        rescued.store(0, ordering: .sequentiallyConsistent)
        free(found.pointee.text)
        found.deallocate()
    }
}
