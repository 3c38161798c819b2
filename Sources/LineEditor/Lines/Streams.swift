import CLibEdit
import Screen

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A terminal as libedit takes it: by the C library's streams.
struct Streams {
    /// The C library's stream type, whatever name it has on this system.
    typealias Stream = UnsafeMutablePointer<FILE>

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
    /// Whether all that is printed goes to the terminal that keys come from.
    var isWholeTerminal = true

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
    /// Where standard output goes elsewhere, prompts go to standard error, if that is a terminal.
    ///
    /// - Throws: ``LineEditorError/notATerminal(descriptor:)`` if standard input is none.
    static func standard() throws(LineEditorError) -> Streams {
        guard isatty(STDIN_FILENO) == 1 else {
            throw .notATerminal(descriptor: STDIN_FILENO)
        }
        guard let input = nofault_standard_input(), let output = nofault_standard_output(),
            let errors = nofault_standard_error()
        else { throw .libeditUnavailable }
        let isElsewhere = isatty(STDOUT_FILENO) != 1 && isatty(STDERR_FILENO) == 1
        return Streams(
            input: input, output: isElsewhere ? errors : output, errors: errors, kind: nil,
            settings: .users, isWholeTerminal: isatty(STDOUT_FILENO) == 1)
    }

    /// The terminal behind the streams.
    var terminal: Terminal {
        Terminal(input: fileno(input), output: fileno(output), kind: kind)
    }

    /// The size of the screen now; 80 columns and 24 rows, as libedit assumes, if it isn't known.
    var size: ScreenSize { terminal.knownSize ?? ScreenSize(columns: 80, rows: 24) }

    /// Prints a text as it is and flushes, together with what was printed before it.
    ///
    /// - Parameter text: What to print.
    func print(_ text: String) {
        fputs(text, output)
        fflush(output)
    }
}
