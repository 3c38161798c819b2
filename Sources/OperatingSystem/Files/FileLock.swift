/// A lock between processes, and between threads, by `flock` on a file that holds nothing else.
///
/// The file that the lock guards is itself replaced by renaming, so a lock on it would be a lock on a file
/// that is gone. A lock on the folder would leave nothing behind, but not every network file system
/// has one. The lock file stays: removing it would let two writers hold two files of one name.
package struct FileLock: ~Copyable {
    /// Microseconds between two attempts.
    private static let pause: UInt32 = 5000
    // Closing the only descriptor of an open file releases its lock.
    private let file: OpenFile

    /// Takes the lock; it is let go when this value ends.
    ///
    /// - Parameters:
    ///   - path: the lock file, made where it is missing.
    ///   - attempts: how often to try, 5 milliseconds apart, before giving up.
    ///   - guarded: the file that error messages name.
    /// - Throws: ``FileError`` of kind `cannotCreate` where there can be no lock, and of kind `locked` where somebody
    ///   else holds it to the last attempt.
    /// - Returns: the lock, held.
    package static func take(
        _ path: String, attempts: Int, for guarded: String
    ) throws(FileError) -> FileLock {
        let file = try open(path, guarded)
        var left = attempts
        do throws(SystemError) {
            while try !file.tryLock() {
                left -= 1
                guard left > 0 else { break }
                SystemCalls.pause(microseconds: FileLock.pause)
            }
        } catch {
            throw FileLock.failure(path, guarded, error)
        }
        guard left > 0 else {
            throw FileError(
                .locked, "\(guarded) is being written by another process.",
                hints: "Try again in a moment.")
        }
        return FileLock(file)
    }

    private init(_ file: consuming OpenFile) { self.file = file }

    /// Does something while the lock is held.
    package borrowing func holding<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body()
    }

    private static func open(_ path: String, _ guarded: String) throws(FileError) -> OpenFile {
        do throws(SystemError) {
            let file = try OpenFile(path, .sharedLock, in: .live)
            guard try file.status().kind == .regular else { throw SystemError.badPath(.open) }
            return file
        } catch {
            throw failure(path, guarded, error)
        }
    }

    private static func failure(
        _ path: String, _ guarded: String, _ error: SystemError
    ) -> FileError {
        if let kind = try? FileStatus.of(path, followsLink: false)?.kind, kind != .regular {
            return FileError(
                .cannotCreate, "\(guarded) can't be locked: its lock file \(path) is \(kind.name).",
                hints: "Remove it, or move it out of the way, and try again.")
        }
        return FileError(
            .cannotCreate, "\(guarded) can't be locked: \(error.reason).",
            hints: "Check that its folder exists and that you may write in it.")
    }
}
