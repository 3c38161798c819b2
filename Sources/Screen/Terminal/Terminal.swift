#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the process is connected to.
package enum Terminal {
    /// Whether a person sits at it: standard input and standard output are both terminals.
    package static var isAtBothEnds: Bool {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    }

    /// Whether the terminal behind standard output can be told how to show a text.
    ///
    /// Not one that is `dumb`, and not where `NO_COLOR` is set (no-color.org).
    package static var takesStyles: Bool {
        isatty(STDOUT_FILENO) == 1 && !isDumb && (environment("NO_COLOR") ?? "").isEmpty
    }

    /// Whether the caret of the terminal can't be moved, by its name.
    package static var isDumb: Bool {
        ["", "dumb", "unknown"].contains(environment("TERM") ?? "")
    }

    /// Whether results go to a terminal.
    package static var isBehindOutput: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The size of the terminal behind standard output as it is now; that of ``givenSize`` where it
    /// isn't known.
    package static var size: ScreenSize {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
        else { return givenSize }
        return ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// The size that `COLUMNS` and `LINES` give; 80 columns and 24 rows where they say nothing.
    package static var givenSize: ScreenSize {
        ScreenSize(columns: number("COLUMNS") ?? 80, rows: number("LINES") ?? 24)
    }

    /// Removes `COLUMNS` and `LINES` from the environment where no screen has that size, so that nothing that looks
    /// there, our libraries included, draws for one.
    package static func forgetImpossibleSizes() {
        for name in ["COLUMNS", "LINES"] where environment(name) != nil && number(name) == nil {
            unsetenv(name)
        }
    }

    /// Does something with a width of so many columns at least, for those who can't do it in fewer and look for the
    /// width themselves.
    package static func withColumns<Result>(
        atLeast fewest: Int, _ work: () throws -> Result
    ) rethrows -> Result {
        let given = environment("COLUMNS")
        guard number("COLUMNS") ?? columns ?? fewest < fewest else { return try work() }
        setenv("COLUMNS", "\(fewest)", 1)
        defer { if let given { setenv("COLUMNS", given, 1) } else { unsetenv("COLUMNS") } }
        return try work()
    }

    private static func number(_ name: String) -> Int? {
        environment(name).flatMap { Int($0) }.flatMap { (1...1000).contains($0) ? $0 : nil }
    }

    /// The width of the terminal behind standard output, in columns; nil where there is none.
    package static var columns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}

/// How large a screen is.
package struct ScreenSize: Hashable, Sendable {
    package let columns: Int
    package let rows: Int

    /// Creates a size.
    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// Returns the value of an environment variable; nil where it is not set.
func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}
