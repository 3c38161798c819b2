import OperatingSystem
import SafeText

/// The lines typed in earlier sessions, in a file of our own.
///
/// The format is UTF-8, one line of text a line, oldest first. The file is only ever appended to,
/// under `flock` and with one `write` a line, so that several sessions can share it; it is created
/// with mode 0600, its folders with 0700. libedit's own history file is not used: saving one
/// truncates it in place, without a lock.
public struct History: Equatable, Sendable {
    /// How many lines the up arrow reaches at most.
    public static let limit = 1000

    /// How much of the end of the file is read at most, in bytes; 1,000 lines rarely need a tenth.
    static let tailSize = 1 << 20

    /// Where the lines are kept.
    public let path: String

    /// Keeps the history in a file of this name, which need not exist yet.
    ///
    /// - Parameter path: The name of the file; its folders are created when the first line is.
    public init(path: String) {
        self.path = path
    }

    /// Finds the history file that the process's environment asks for.
    ///
    /// - Returns: Nil if the history is turned off, or if there is no home folder to keep it in.
    public static func standard() -> History? {
        standard { Environment.value($0) }
    }

    /// Finds the history file that an environment asks for.
    ///
    /// `NOFAULT_HISTORY` is `off` for none, or a path. Without it the file is `history` in the
    /// ``StateFolder``.
    ///
    /// - Parameter environment: Looks up a variable; nil if it isn't set.
    /// - Returns: Nil if the history is turned off, or if there is no home folder to keep it in.
    public static func standard(environment: (String) -> String?) -> History? {
        if let choice = environment("NOFAULT_HISTORY"), !choice.isEmpty {
            return choice == "off" ? nil : History(path: choice)
        }
        return StateFolder.path(of: "history", environment: environment).map {
            History(path: $0)
        }
    }

    /// Tells whether a line belongs into the history.
    ///
    /// - Parameter line: The line as it was entered.
    /// - Returns: False for a blank line, for one with control characters, which could not be shown
    ///   again as it was typed, for one that looks as if it held a secret, which the file would keep, and for a
    ///   single character: an answer of one letter is typed faster than it is found, and would hide what is
    ///   worth finding.
    public static func accepts(_ line: String) -> Bool {
        var visible = 0
        for scalar in line.unicodeScalars {
            if scalar.properties.generalCategory == .control { return false }
            if !scalar.properties.isWhitespace { visible += 1 }
        }
        return visible > 1 && Secrets.found(in: line).isEmpty
    }

    /// Reads the last lines of the file.
    ///
    /// - Returns: At most ``limit`` lines, oldest first, without those that ``accepts(_:)`` refuses
    ///   or that aren't UTF-8. Empty if there is no file or it can't be read: that is no reason to
    ///   refuse a session.
    public func load() -> [String] {
        guard let bytes = try? readTail() else { return [] }
        var lines: [String] = []
        for bytes in bytes.split(separator: UInt8(ascii: "\n")) {
            let (line, firstInvalid) = UTF8Decoder.decode(Array(bytes))
            if firstInvalid == nil, Self.accepts(line), line != lines.last { lines.append(line) }
        }
        return Array(lines.suffix(Self.limit))
    }

    /// Adds a line to the end of the file.
    ///
    /// - Parameter line: The line as it was entered; one that ``accepts(_:)`` refuses is left out.
    /// - Throws: ``HistoryError`` if the file can't be written.
    public func append(_ line: String) throws(HistoryError) {
        guard Self.accepts(line) else { return }
        try write(Array((line + "\n").utf8))
    }
}

/// Why a line couldn't be added to the history file.
public enum HistoryError: Error, Equatable, Sendable {
    /// The path exists and is not a regular file.
    case notAFile(path: String)

    /// Another process held the file's lock for too long.
    case locked(path: String)

    /// A system call on the file, or on a folder it is in, failed with this `errno`.
    case failed(path: String, errno: Int32)
}
