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
    private let writeResult: (String) -> Void
    private let writeComplaint: (String) -> Void
    private let resultStyle: Style
    private let complaintStyle: Style

    /// Creates an output from two sinks.
    ///
    /// - Parameters:
    ///   - result: takes what a command answers, whole lines at a time.
    ///   - complaint: takes errors, hints and other lines that are no result.
    public convenience init(
        result: @escaping (String) -> Void, complaint: @escaping (String) -> Void
    ) {
        self.init(
            result: result, resultStyle: .plain, complaint: complaint, complaintStyle: .plain)
    }

    /// Creates an output from two sinks, each with its style.
    package init(
        result: @escaping (String) -> Void, resultStyle: Style,
        complaint: @escaping (String) -> Void, complaintStyle: Style
    ) {
        self.writeResult = result
        self.resultStyle = resultStyle
        self.writeComplaint = complaint
        self.complaintStyle = complaintStyle
    }

    /// The process's standard output and standard error.
    public static var standard: Output {
        Output(
            result: { write($0, to: STDOUT_FILENO) }, resultStyle: style(of: STDOUT_FILENO),
            complaint: { write($0, to: STDERR_FILENO) }, complaintStyle: style(of: STDERR_FILENO))
    }

    private static func style(of descriptor: Int32) -> Style {
        .fitting(isTerminal: isatty(descriptor) == 1, variable: environment)
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

    /// Writes all bytes; gives up on an error, since there is nobody left to tell.
    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                systemWrite(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

// A name of its own, because inside the class `write` means the method above.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
