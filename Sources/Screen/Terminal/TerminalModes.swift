import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How the driver of a terminal treats keys, and what would have to be printed to leave a screen.
///
/// Whoever changes it has it given back when a signal ends the process that nothing else waits for, such as
/// SIGABRT or SIGUSR1: a terminal that stays in another mode can't be typed at.
package struct TerminalModes {
    /// The modes in which the terminal was found.
    private let found: termios
    private let descriptor: Int32

    /// Notes the modes of a terminal as they are now.
    ///
    /// - Returns: nil where the descriptor is no terminal.
    package init?(of descriptor: Int32) {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return nil }
        found = modes
        self.descriptor = descriptor
    }

    /// Whether keys are shown as they are typed.
    package var echoes: Bool { found.c_lflag & tcflag_t(ECHO) != 0 }

    /// Whether the driver reads lines, rather than key by key.
    package var readsLines: Bool { found.c_lflag & tcflag_t(ICANON) != 0 }

    /// Whether the keys that send signals do so; they don't while a key is quoted.
    package var sendsSignals: Bool { found.c_lflag & tcflag_t(ISIG) != 0 }

    /// Returns one of the keys that the driver knows by a meaning: `VERASE`, `VKILL`, `VWERASE` or `VEOF`.
    ///
    /// - Parameter meaning: its number.
    /// - Returns: nil where the key is turned off.
    package func key(_ meaning: Int32) -> UInt8? {
        var modes = found
        let byte = withUnsafeBytes(of: &modes.c_cc) { $0[Int(meaning)] }
        // _POSIX_VDISABLE, which is no number that Swift sees.
        #if canImport(Darwin)
            return byte == 0xFF ? nil : byte
        #else
            return byte == 0 ? nil : byte
        #endif
    }

    /// Has the driver hand on each key at once, and show none.
    package func readKeys() {
        var modes = found
        modes.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
        modes.c_iflag &= ~tcflag_t(IXON)
        tcsetattr(descriptor, TCSADRAIN, &modes)
    }

    /// Puts the terminal back into the modes in which it was found.
    package func restore() {
        var modes = found
        tcsetattr(descriptor, TCSADRAIN, &modes)
    }

    // MARK: Signals that nobody waits for

    /// Has the modes given back should a signal end the process.
    ///
    /// - Parameters:
    ///   - farewell: what is printed then.
    ///   - output: the descriptor that it is printed to.
    package func guardAgainstSignals(printing farewell: StaticString, to output: Int32) {
        TerminalRescue.arm(found, of: descriptor, farewell, to: output)
    }

    /// Leaves signals to themselves again.
    package static func stopGuarding() { TerminalRescue.disarm() }
}

/// What a handler needs to give a terminal back, in a place that it can reach.
///
/// There is one, as there is one disposition of a signal in a process. Handlers do nothing but tcsetattr(3) and
/// write(2), which POSIX.1-2024 (XSH 2.4.3) allows there.
private enum TerminalRescue {
    nonisolated(unsafe) static var modes = termios()
    nonisolated(unsafe) static var farewell: UnsafePointer<UInt8>?
    nonisolated(unsafe) static var farewellLength = 0
    nonisolated(unsafe) static var descriptor: Int32 = -1
    nonisolated(unsafe) static var output: Int32 = -1
    /// What each signal did before, by its number, and what it does once the terminal is given back.
    nonisolated(unsafe) static let former = actions()
    nonisolated(unsafe) static let next = actions()

    private static func actions() -> UnsafeMutablePointer<sigaction> {
        let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
        actions.initialize(repeating: sigaction(), count: 65)
        return actions
    }

    /// The signals of a crash, for which Swift's runtime may have a backtrace to print.
    private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP]
    nonisolated(unsafe) private static var caught: [Int32] = []

    /// The signals whose default is to end the process, but for those that ``SignalWatch`` takes, and SIGKILL, which
    /// can't be caught.
    private static let ending: [Int32] = {
        var signals = [
            SIGABRT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU, SIGSEGV,
            SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS,
        ]
        #if !canImport(Darwin)
            signals += [SIGPOLL, SIGPWR, SIGSTKFLT]
        #endif
        return signals
    }()

    static func arm(
        _ modes: termios, of descriptor: Int32, _ farewell: StaticString, to output: Int32
    ) {
        disarm()
        self.modes = modes
        self.descriptor = descriptor
        self.output = output
        self.farewell = farewell.utf8Start
        farewellLength = farewell.utf8CodeUnitCount
        for signal in ending {
            let found = former + Int(signal)
            guard sigaction(signal, nil, found) == 0, !SignalAction.isIgnored(found.pointee) else {
                continue
            }
            next[Int(signal)] = crashes.contains(signal) ? found.pointee : sigaction()
            var action = SignalAction.calling(giveTerminalBack)
            sigfillset(&action.sa_mask)
            if sigaction(signal, &action, nil) == 0 { caught.append(signal) }
        }
    }

    static func disarm() {
        for signal in caught { _ = sigaction(signal, former + Int(signal), nil) }
        caught = []
    }
}

/// Gives the terminal back, and raises the signal again, which ends the process when the handler is left.
private let giveTerminalBack: @convention(c) (Int32) -> Void = { signal in
    tcsetattr(TerminalRescue.descriptor, TCSANOW, &TerminalRescue.modes)
    _ = write(TerminalRescue.output, TerminalRescue.farewell, TerminalRescue.farewellLength)
    _ = sigaction(signal, TerminalRescue.next + Int(signal), nil)
    raise(signal)
}
