#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the process is connected to.
enum Terminal {
    /// Whether a person sits at it: standard input and standard output are both terminals.
    static var isAtBothEnds: Bool {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    }

    /// Whether the terminal behind standard output can be told how to show a text.
    ///
    /// Not one that is `dumb`, and not where `NO_COLOR` is set (no-color.org).
    static var takesStyles: Bool {
        isatty(STDOUT_FILENO) == 1 && !isDumb && (environment("NO_COLOR") ?? "").isEmpty
    }

    /// Whether the caret of the terminal can't be moved, by its name.
    static var isDumb: Bool {
        ["", "dumb", "unknown"].contains(environment("TERM") ?? "")
    }

    /// The width of the terminal behind standard output, in columns; nil where there is none.
    static var columns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}
