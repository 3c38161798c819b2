package import Screen

/// What went wrong, ready to be shown: what, where in the line, and how to go on.
///
/// Every error of the packages below becomes one of these, so that it is worded in one place and
/// rendered in one place.
public struct Complaint: Error, Sendable {
    /// How a process ends: the exit codes of the command line.
    public enum Status: Int32, Sendable {
        /// All was done.
        case done = 0
        /// A command or a check failed.
        case failed = 1
        /// The command line itself was wrong (sysexits.h, EX_USAGE).
        case usage = 64
        /// A journal or an input is not what it should be (EX_DATAERR).
        case corrupt = 65
        /// A file can't be created (EX_CANTCREAT).
        case cannotCreate = 73
        /// Writing failed (EX_IOERR).
        case writeFailed = 74
        /// Another process holds the journal (EX_TEMPFAIL).
        case locked = 75
    }

    /// What is wrong, as sentences.
    public let message: String
    /// How to go on, each in the imperative.
    public let hints: [String]
    /// The column in the line, from 1; nil where it is about the whole line or about no line.
    public let column: Int?
    /// How a process that can't go on ends.
    public let status: Status

    /// Creates a complaint.
    public init(
        _ message: String, hints: [String] = [], column: Int? = nil, status: Status = .failed
    ) {
        self.message = message
        self.hints = hints
        self.column = column
        self.status = status
    }

    /// The lines of the complaint at the prompt and from the command line.
    package var lines: [Line] {
        Wrapping.current.lines(message, behind: "\("Error:", .error) ")
            + hints.flatMap(Complaint.hint)
    }

    /// Returns the lines of a hint by itself.
    static func hint(_ text: String) -> [Line] {
        Wrapping.current.lines(text, behind: "\("Hint:", .hint) ")
    }

    /// Returns the lines of the complaint about a line of a script.
    ///
    /// - Parameter chain: where the line is, then the `load` that led to it, and so on outwards; empty for
    ///   a complaint about no line.
    /// - Returns: `FILE:LINE:COLUMN: error: …`, its hints, and where it was loaded from.
    package func lines(at chain: [Location]) -> [Line] {
        guard let place = chain.first else { return lines }
        let position = "\(place.file):\(place.line):\(column ?? 1)"
        return ["\(position): \("error:", .error) \(message)"]
            + hints.map { "\(position): \("hint:", .hint) \($0)" }
            + chain.dropFirst().map { "\($0.file):\($0.line):1: note: loaded from here" }
    }
}

extension Complaint {
    /// Returns the same complaint about a column of the line.
    func placed(at column: Int) -> Complaint {
        Complaint(message, hints: hints, column: column, status: status)
    }
}

/// A line of a script.
public struct Location: Hashable, Sendable {
    /// The script as it was named.
    public let file: String
    /// The line, from 1.
    public let line: Int

    /// Creates a place.
    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}
