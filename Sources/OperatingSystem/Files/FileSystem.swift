/// The calls that files are read and written by, replaceable so that tests can make each of them fail.
///
/// Paths are ``PathText``.
package struct FileSystem: Sendable {
    /// How a file is opened.
    package enum Mode: Hashable, Sendable {
        /// For reading.
        case reading
        /// For reading, and for writing at the end.
        case appending
        /// As ``appending``; the file must be new, and is its owner's alone (0600).
        case creating
        /// A note of one's own: new or not, its owner's alone (0600), and never a symbolic link.
        case note
        /// For reading a file that others may have put there: never a symbolic link.
        case readingNoLink
        /// For writing a file that must be new, with these permissions less the mask's.
        case newFile(UInt16)
        /// For a lock that several people share: new or not (0666 less the mask's), never a symbolic link; for
        /// reading only, where it may not be written.
        case sharedLock
    }

    /// Opens a file and returns its descriptor, without ever waiting for the other end of a pipe.
    package var open: @Sendable (_ path: String, _ mode: Mode) throws(SystemError) -> Int32
    /// Closes a descriptor.
    package var close: @Sendable (_ descriptor: Int32) -> Void
    /// Tells what is at a path, symbolic links followed.
    package var status: @Sendable (_ path: String) throws(SystemError) -> FileStatus
    /// Tells what a descriptor is open on.
    package var openStatus: @Sendable (_ descriptor: Int32) throws(SystemError) -> FileStatus
    /// Reads into a buffer from an offset on, and returns how many bytes there were; 0 at the end.
    package var read:
        @Sendable (
            _ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ offset: Int
        ) throws(SystemError) -> Int
    /// Writes and returns how many bytes were taken.
    package var write:
        @Sendable (
            _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer
        ) throws(SystemError) -> Int
    /// Makes a file's data durable.
    package var sync: @Sendable (_ descriptor: Int32) throws(SystemError) -> Void
    /// Makes the names in a folder durable.
    package var syncFolder: @Sendable (_ path: String) throws(SystemError) -> Void
    /// Cuts a file to a length.
    package var truncate: @Sendable (_ descriptor: Int32, _ length: Int) throws(SystemError) -> Void
    /// Takes the exclusive lock of an open file, and returns whether it was free.
    package var lock: @Sendable (_ descriptor: Int32) throws(SystemError) -> Bool
    /// Tells whether somebody else holds the exclusive lock of an open file.
    package var isLocked: @Sendable (_ descriptor: Int32) throws(SystemError) -> Bool
    /// Removes a name.
    package var remove: @Sendable (_ path: String) throws(SystemError) -> Void
    /// Returns whether there is a process with an id.
    package var isRunning: @Sendable (_ process: Int) -> Bool
    /// This process's id.
    package var process: Int

    /// Makes sure that this process may read what is at a path, without opening it: a pipe can be opened only once.
    package static func checkReadable(_ path: String) throws(SystemError) {
        try SystemCalls.checkReadable(PathText.path(path, for: .open))
    }
}
