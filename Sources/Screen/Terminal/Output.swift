import OperatingSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where results and complaints go: the two standard streams, or a test's memory.
///
/// Lines reach a terminal only through here. They are safe since they were made; what is added here, and
/// only here, are the escape sequences of their roles, where the stream shows colours.
public final class Output {
    /// Takes whole lines, and returns the system's error number; nil where they were written.
    package typealias Sink = (String) -> Int32?

    private let result: Sink
    private let complaint: Sink
    private let resultStyle: Style
    private let complaintStyle: Style
    /// Why something could not be written, and to which stream; nil while all was.
    private var failure: (stream: String, code: Int32)?
    /// Whether the work goes on although nobody reads the results any more, as that of a script that is recorded:
    /// ``finish(_:)`` then ends the process by SIGPIPE, else the first line that finds no reader does.
    package var outlivesReader = false

    /// Creates an output from two sinks.
    ///
    /// - Parameters:
    ///   - result: takes what a command answers, whole lines at a time.
    ///   - complaint: takes errors, hints and other lines that are no result.
    public convenience init(
        result: @escaping (String) -> Void, complaint: @escaping (String) -> Void
    ) {
        self.init(
            result: { text in
                result(text)
                return nil
            }, resultStyle: .plain,
            complaint: { text in
                complaint(text)
                return nil
            }, complaintStyle: .plain)
    }

    /// Creates an output from two sinks, each with its style.
    package init(
        result: @escaping Sink, resultStyle: Style, complaint: @escaping Sink,
        complaintStyle: Style
    ) {
        self.result = result
        self.resultStyle = resultStyle
        self.complaint = complaint
        self.complaintStyle = complaintStyle
    }

    /// The process's standard output and standard error.
    public static var standard: Output {
        Output(
            result: sink(STDOUT_FILENO), resultStyle: style(of: STDOUT_FILENO),
            complaint: sink(STDERR_FILENO), complaintStyle: style(of: STDERR_FILENO))
    }

    /// Returns what writes to a stream.
    ///
    /// Of a terminal that went away, SIGHUP tells, and nobody sits there any more.
    private static func sink(_ descriptor: Int32) -> Sink {
        let isTerminal = isatty(descriptor) == 1
        return { text in
            let code = ByteWriter(descriptor).write(text.utf8)
            return isTerminal && code == EIO ? nil : code
        }
    }

    /// Writes to the process's standard error as it is; what can't be written there is lost.
    package static func writeToStandardError(_ text: String) {
        _ = ByteWriter(STDERR_FILENO).write(text.utf8)
    }

    private static func style(of descriptor: Int32) -> Style {
        .fitting(isTerminal: isatty(descriptor) == 1, variable: Environment.value)
    }

    /// Prints lines as a result, and hands them on at once.
    package func say(_ lines: [Line]) {
        guard !lines.isEmpty else { return }
        writeResult(lines.map { resultStyle.rendered($0) + "\n" }.joined())
    }

    /// Prints lines of plain text as a result.
    public func say(_ lines: [String]) { say(lines.map { Line($0) }) }

    /// Prints lines that are no result: errors and hints.
    package func complain(_ lines: [Line]) {
        guard !lines.isEmpty else { return }
        writeComplaint(lines.map { complaintStyle.rendered($0) + "\n" }.joined())
    }

    /// Prints lines of plain text that are no result.
    public func complain(_ lines: [String]) { complain(lines.map { Line($0) }) }

    /// Draws a screenful as one write, in place of the one before.
    ///
    /// - Parameters:
    ///   - frame: the rows, from the top.
    ///   - columns: the width of the screen.
    ///   - clearing: whether the screen is cleared first, as after a change of its size.
    package func draw(_ frame: [Line], columns: Int, clearing: Bool) {
        let rows = frame.map { line in
            // Behind a full row the cursor stays on its last character, which clearing would take away.
            resultStyle.rendered(line)
                + (line.columns < columns ? ScreenSequences.clearRest : "")
        }
        writeResult(ScreenSequences.frame(rows, clearing: clearing))
    }

    /// Hands a screen over to ``draw(_:)``, or gives it back as it was.
    package func takeScreen(_ isTaken: Bool) {
        writeResult(isTaken ? ScreenSequences.enter : ScreenSequences.leave)
    }

    /// Prints a document that is safe already, as it is.
    public func deliver(_ document: String) {
        writeResult(document)
    }

    private func writeResult(_ text: String) { write(text, to: result, "Standard output") }

    private func writeComplaint(_ text: String) { write(text, to: complaint, "Standard error") }

    /// Writes to a stream, unless it failed before: half a line, then another whole one, would be worse than the
    /// end.
    private func write(_ text: String, to sink: Sink, _ stream: String) {
        guard failure?.stream != stream, let code = sink(text), code != EINTR else { return }
        if code == EPIPE, !outlivesReader { reraise(SIGPIPE) }
        failure = failure ?? (stream, code)
    }

    /// Says what could not be written, if anything.
    ///
    /// A pipe that nobody reads ends the process by SIGPIPE, also where it was started ignoring that.
    ///
    /// - Parameter status: how the process would end.
    /// - Returns: how it ends: 74 where something could not be written (sysexits.h, EX_IOERR), whatever else
    ///   there was to say.
    package func finish(_ status: Int32) -> Int32 {
        guard let failure else { return status }
        if failure.code == EPIPE { reraise(SIGPIPE) }
        complain([
            "Error: \(failure.stream) can't be written: \(ByteWriter.reason(of: failure.code))."
        ])
        return 74
    }
}
