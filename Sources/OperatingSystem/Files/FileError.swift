/// Why a file could not be read, locked or put in its place.
public struct FileError: Error, Hashable, Sendable {
    /// What kind of thing stands in the way.
    public enum Kind: Hashable, Sendable {
        /// There is no such file.
        case missing
        /// There is something else than a file that can be read, or it is too long.
        case unreadable
        /// A file can't be made in its folder.
        case cannotCreate
        /// A file was made, and writing it failed.
        case writeFailed
        /// Another process holds its lock.
        case locked
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

    /// The status that the program exits with: 1 missing or unreadable, 73 can't create, 74 write failed, 75 locked
    /// by another process (sysexits.h).
    public var exitCode: Int32 {
        switch kind {
        case .missing, .unreadable: 1
        case .cannotCreate: 73
        case .writeFailed: 74
        case .locked: 75
        }
    }

    /// Returns that there can be no file at a path, and why, as a clause.
    static func cannotCreate(_ path: String, _ reason: String) -> FileError {
        FileError(
            .cannotCreate, "\(path) can't be written: \(reason).",
            hints: "Check that its folder exists and that you may write in it.")
    }

    /// Returns that something else than a file has the name.
    static func occupied(_ path: String, by kind: FileStatus.Kind) -> FileError {
        FileError(
            .cannotCreate, "\(path) can't be written: there is \(kind.name) of that name.",
            hints: "Move it out of the way, or choose another name.")
    }
}
