#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A line on standard error that says how far long work has come, at a terminal and only there.
///
/// It comes after a second, is drawn over itself four times a second at most, and is taken away before anything else
/// is printed and at the end. Pipes, files and terminals without a caret that moves get none.
package final class Progress {
    /// How long work goes on without a line.
    package static let patience = Duration.seconds(1)
    /// How long a line stays at least.
    package static let pause = Duration.milliseconds(250)

    private let isShown: Bool
    private let columns: () -> Int
    private let now: () -> ContinuousClock.Instant
    private let write: (String) -> Void
    private let start: ContinuousClock.Instant
    private var last: ContinuousClock.Instant?
    private var isOnLine = false

    /// Creates a line that isn't there yet.
    ///
    /// - Parameters:
    ///   - isShown: whether there is a terminal.
    ///   - columns: how wide it is.
    ///   - now: the present.
    ///   - write: takes what the terminal gets.
    package init(
        isShown: Bool, columns: @escaping () -> Int,
        now: @escaping () -> ContinuousClock.Instant = { .now }, write: @escaping (String) -> Void
    ) {
        self.isShown = isShown
        self.columns = columns
        self.now = now
        self.write = write
        start = now()
    }

    /// Creates a line on the process's standard error.
    package convenience init() {
        let terminal = Terminal(input: STDIN_FILENO, output: STDERR_FILENO)
        self.init(
            isShown: isatty(STDERR_FILENO) == 1 && !terminal.isDumb,
            columns: { terminal.knownColumns ?? Terminal.givenSize.columns },
            write: { Output.writeToStandardError($0) })
    }

    /// Says how far the work has come, where it is time to.
    ///
    /// - Parameter text: what is said; it is only made where it is.
    package func show(_ text: @autoclosure () -> String) {
        guard isShown else { return }
        let now = now()
        guard now - start >= Progress.patience, last.map({ now - $0 >= Progress.pause }) ?? true
        else { return }
        last = now
        isOnLine = true
        // A line that fills the row would go on in the next one, where nothing takes it away.
        let line = Line(text()).truncated(to: max(1, columns() - 1), mark: "…")
        write("\r\(line.text)\(ScreenSequences.clearRest)")
    }

    /// Takes the line away.
    package func clear() {
        guard isOnLine else { return }
        isOnLine = false
        write("\r\(ScreenSequences.clearRest)")
    }

    deinit { clear() }
}
