import OperatingSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A terminal: where keys come from, where text goes, and what kind it is.
package struct Terminal: Hashable, Sendable {
    /// The descriptor that keys are read from.
    package let input: Int32
    /// The descriptor that is printed to.
    package let output: Int32
    /// The kind of the terminal, or nil for what `TERM` says.
    package let kind: String?

    /// The process's own, whatever its standard input and output are connected to.
    package static let standard = Terminal(input: STDIN_FILENO, output: STDOUT_FILENO)

    /// Creates a terminal.
    package init(input: Int32, output: Int32, kind: String? = nil) {
        self.input = input
        self.output = output
        self.kind = kind
    }

    /// The terminal's name; nil where `TERM` isn't set or empty.
    package var name: String? {
        let name = kind ?? Environment.value("TERM") ?? ""
        return name.isEmpty ? nil : name
    }

    /// Whether the caret of the terminal can't be moved, by its name.
    package var isDumb: Bool {
        guard let name else { return true }
        return name == "dumb" || name == "unknown"
    }

    /// The size of the screen as it is now; nil where it isn't known.
    package var knownSize: ScreenSize? {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return nil
        }
        return ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// The width of the screen as it is now, in columns; nil where it isn't known.
    package var knownColumns: Int? {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}

// What the process is connected to.
extension Terminal {
    /// Whether a person sits at it: standard input and standard output are both terminals.
    package static var isAtBothEnds: Bool { isBehindInput && isBehindOutput }

    /// Whether somebody types what standard input brings.
    package static var isBehindInput: Bool { isatty(STDIN_FILENO) == 1 }

    /// Whether results go to a terminal.
    package static var isBehindOutput: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether the caret of the process's terminal can't be moved.
    package static var isDumb: Bool { standard.isDumb }

    /// The size of the terminal behind standard output as it is now; that of ``givenSize`` where it
    /// isn't known.
    package static var size: ScreenSize { standard.knownSize ?? givenSize }

    /// The size that `COLUMNS` and `LINES` give; 80 columns and 24 rows where they say nothing.
    package static var givenSize: ScreenSize {
        ScreenSize(columns: number("COLUMNS") ?? 80, rows: number("LINES") ?? 24)
    }

    /// Removes `COLUMNS` and `LINES` from the environment where no screen has that size, so that nothing that looks
    /// there, our libraries included, draws for one.
    package static func forgetImpossibleSizes() {
        for name in ["COLUMNS", "LINES"] where Environment.value(name) != nil && number(name) == nil
        {
            unsetenv(name)
        }
    }

    /// Does something with a width of so many columns at least, for those who can't do it in fewer and look for the
    /// width themselves.
    package static func withColumns<Result>(
        atLeast fewest: Int, _ work: () throws -> Result
    ) rethrows -> Result {
        let given = Environment.value("COLUMNS")
        guard number("COLUMNS") ?? columns ?? fewest < fewest else { return try work() }
        setenv("COLUMNS", "\(fewest)", 1)
        defer { if let given { setenv("COLUMNS", given, 1) } else { unsetenv("COLUMNS") } }
        return try work()
    }

    private static func number(_ name: String) -> Int? {
        Environment.value(name).flatMap { Int($0) }.flatMap { (1...1000).contains($0) ? $0 : nil }
    }

    /// The width of the terminal behind standard output, in columns; nil where there is none.
    package static var columns: Int? { standard.knownColumns }
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
