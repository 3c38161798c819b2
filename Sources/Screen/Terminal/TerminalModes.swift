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
}
