import CLibEdit

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The two streams of a terminal, and what kind it is.
struct Terminal {
    /// The C library's stream type, whatever name it has on this system.
    typealias Stream = UnsafeMutablePointer<FILE>

    /// The fewest columns in which lines are edited; Apple's libedit crashes in 6, once in 13.
    static let fewestColumns = 20

    /// Where keys come from.
    let input: Stream
    /// Where the prompt goes.
    let output: Stream
    /// Where libedit complains about a line of the user's `.editrc`.
    let errors: Stream
    /// The kind of the terminal, or nil for what `TERM` says.
    let kind: String?
    /// Which settings of keys are read.
    let settings: Settings

    /// Where bindings of keys come from, in the format of editrc(5).
    enum Settings {
        /// From nowhere.
        case none
        /// From the user's `.editrc`.
        case users
        /// From a file.
        case file(String)
    }

    /// The process's own terminal.
    ///
    /// - Throws: ``LineEditorError/notATerminal(descriptor:)`` if either stream goes elsewhere.
    static func standard() throws(LineEditorError) -> Terminal {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO] where isatty(descriptor) == 0 {
            throw .notATerminal(descriptor: descriptor)
        }
        guard let input = nofault_standard_input(), let output = nofault_standard_output(),
            let errors = nofault_standard_error()
        else { throw .libeditUnavailable }
        return Terminal(
            input: input, output: output, errors: errors, kind: nil, settings: .users)
    }

    /// The descriptor that keys are read from.
    var descriptor: Int32 { fileno(input) }

    /// Whether the cursor can't be moved, by the name of the terminal.
    var isDumb: Bool {
        guard let kind = kind ?? getenv("TERM").map({ String(cString: $0) }) else { return true }
        return kind.isEmpty || kind == "dumb" || kind == "unknown"
    }

    /// The size of the screen now; 80 columns and 24 rows, as libedit assumes, if it isn't known.
    var size: (columns: Int, rows: Int) {
        var size = winsize()
        let isKnown = ioctl(fileno(output), UInt(TIOCGWINSZ), &size) == 0
        return (
            columns: isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80,
            rows: isKnown && size.ws_row > 0 ? Int(size.ws_row) : 24
        )
    }

    /// Prints a text as it is and flushes, together with what was printed before it.
    ///
    /// - Parameter text: What to print.
    func print(_ text: String) {
        fputs(text, output)
        fflush(output)
    }

    /// Has a read return at once where there is nothing to read, as long as keys are read one by one.
    ///
    /// A key that sends a signal throws away what was typed before it. Whoever was told that there was something
    /// to read would wait in that read, and look at the signal only after the next key.
    ///
    /// - Returns: whether a read that brings nothing means that there is nothing yet; false where the driver
    ///   reads lines, and it means the end.
    func makeReadsImmediate() -> Bool {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0, modes.c_lflag & tcflag_t(ICANON) == 0 else {
            return false
        }
        let wasImmediate = withUnsafeMutableBytes(of: &modes.c_cc) { characters in
            defer { (characters[Int(VMIN)], characters[Int(VTIME)]) = (0, 0) }
            return characters[Int(VMIN)] == 0 && characters[Int(VTIME)] == 0
        }
        return wasImmediate || tcsetattr(descriptor, TCSANOW, &modes) == 0
    }
}
