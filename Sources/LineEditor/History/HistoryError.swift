/// Why a line couldn't be added to the history file.
public enum HistoryError: Error, Equatable, Sendable {
    /// The path exists and is not a regular file.
    case notAFile(path: String)

    /// Another process held the file's lock for too long.
    case locked(path: String)

    /// A system call on the file, or on a folder it is in, failed with this `errno`.
    case failed(path: String, errno: Int32)
}
