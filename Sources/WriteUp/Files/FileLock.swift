#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A lock between processes, and between threads, by `flock` on a file that holds nothing else.
///
/// The file that the lock guards is itself replaced by renaming, so a lock on it would be a lock on a file
/// that is gone. A lock on the folder would leave nothing behind, but not every network file system
/// has one. The lock file stays: removing it would let two writers hold two files of one name.
package enum FileLock {
    /// Microseconds between two attempts.
    private static let pause: UInt32 = 5000

    /// Runs the body while nobody else holds the lock.
    ///
    /// - Parameters:
    ///   - path: the lock file, made where it is missing.
    ///   - attempts: how often to try, 5 milliseconds apart, before giving up.
    ///   - guarded: the file that error messages name.
    ///   - body: what must not be done twice at a time.
    /// - Throws: ``WriteUpError`` of kind `cannotCreate` where there can be no lock, of kind `locked` where
    ///   somebody else holds it to the last attempt, and what the body throws.
    /// - Returns: what the body returns.
    package static func holding<Result>(
        _ path: String, attempts: Int, for guarded: String,
        _ body: () throws(WriteUpError) -> Result
    ) throws(WriteUpError) -> Result {
        let descriptor = try opened(path, for: guarded)
        // Closing the only descriptor of an open file releases its lock.
        defer { close(descriptor) }
        var left = attempts
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let number = errno
            guard number == EWOULDBLOCK || number == EINTR else {
                throw failure(guarded, SystemCall.Failure(number: number))
            }
            left -= 1
            guard left > 0 else {
                throw WriteUpError(
                    .locked, "\(guarded) is being written by another process.",
                    hints: "Try again in a moment.")
            }
            usleep(pause)
        }
        return try body()
    }

    private static func opened(_ path: String, for guarded: String) throws(WriteUpError) -> Int32 {
        do {
            // Somebody else's lock file may be closed to writing; reading is enough to lock it on most
            // file systems, though not on all.
            let flags = access(path, F_OK) == 0 && access(path, W_OK) != 0 ? O_RDONLY : O_RDWR
            return try SystemCall.retrying { open(path, flags | O_CREAT | O_CLOEXEC, 0o666) }
        } catch {
            throw failure(guarded, error)
        }
    }

    private static func failure(
        _ guarded: String, _ failure: SystemCall.Failure
    ) -> WriteUpError {
        WriteUpError(
            .cannotCreate, "\(guarded) can't be locked: \(failure.reason).",
            hints: "Check that its folder exists and that you may write in it.")
    }
}
