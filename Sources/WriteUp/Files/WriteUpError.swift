public import OperatingSystem

/// Why something that a session leaves behind could not be written.
public struct WriteUpError: Error, Hashable, Sendable {
    /// What kind of thing stands in the way.
    public enum Kind: Hashable, Sendable {
        /// A file can't be made in its folder.
        case cannotCreate
        /// A file was made, and writing it failed.
        case writeFailed
        /// Another process is writing the incident log.
        case locked
        /// The incident log is not what this program writes; it was left as it is.
        case unreadableLog
        /// A template is no template.
        case template
        /// The session has nothing yet that the document would hold.
        case nothingToWrite
    }

    /// What kind of thing stands in the way.
    public let kind: Kind
    /// What is wrong and where, in one or a few sentences.
    public let message: String
    /// How to go on, in the imperative.
    public let hints: [String]

    /// Creates an error.
    init(_ kind: Kind, _ message: String, hints: String...) {
        self.kind = kind
        self.message = message
        self.hints = hints
    }

    /// Creates the error of a file that could not be written.
    public init(_ error: FileError) {
        kind =
            switch error.kind {
            case .missing, .unreadable: .unreadableLog
            case .cannotCreate: .cannotCreate
            case .writeFailed: .writeFailed
            case .locked: .locked
            }
        message = error.message
        hints = error.hints
    }

    /// Replaces a file whole.
    ///
    /// - Throws: ``WriteUpError`` for what `WholeFile.replace` throws.
    static func replacing(_ path: String, with bytes: [UInt8]) throws(WriteUpError) {
        do throws(FileError) { try WholeFile.replace(path, with: bytes) } catch {
            throw WriteUpError(error)
        }
    }

    /// The status that the program exits with: 1 nothing to write, 65 input corrupt, 73 can't create, 74 write failed,
    /// 75 locked by another process.
    public var exitCode: Int32 {
        switch kind {
        case .nothingToWrite: 1
        case .unreadableLog, .template: 65
        case .cannotCreate: 73
        case .writeFailed: 74
        case .locked: 75
        }
    }
}
