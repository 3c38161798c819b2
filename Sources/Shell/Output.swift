#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import WriteUp

/// Where results and complaints go: the two standard streams, or a test's memory.
///
/// People's words reach a terminal only through here, line by line, with control and bidirectional
/// characters made visible.
public final class Output {
    private let writeResult: (String) -> Void
    private let writeComplaint: (String) -> Void

    /// Creates an output from two sinks.
    ///
    /// - Parameters:
    ///   - result: takes what a command answers, whole lines at a time.
    ///   - complaint: takes errors, hints and other lines that are no result.
    public init(result: @escaping (String) -> Void, complaint: @escaping (String) -> Void) {
        self.writeResult = result
        self.writeComplaint = complaint
    }

    /// The process's standard output and standard error.
    public static var standard: Output {
        Output(
            result: { write($0, to: STDOUT_FILENO) }, complaint: { write($0, to: STDERR_FILENO) })
    }

    /// Prints lines as a result, and hands them on at once.
    public func say(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        writeResult(safe(lines))
    }

    /// Prints lines that are no result: errors and hints.
    public func complain(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        writeComplaint(safe(lines))
    }

    /// Prints a document that is safe already, as it is.
    public func deliver(_ document: String) {
        writeResult(document)
    }

    private func safe(_ lines: [String]) -> String {
        lines.map { TerminalText.safe($0) + "\n" }.joined()
    }

    /// Writes all bytes; gives up on an error, since there is nobody left to tell.
    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Platform.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
