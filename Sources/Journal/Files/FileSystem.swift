/// The system calls that journals need, replaceable so that tests can make each of them fail.
package struct FileSystem: Sendable {
    /// How a file is opened.
    package enum Mode: Hashable, Sendable {
        /// For reading.
        case reading
        /// For reading, and for writing at the end.
        case appending
        /// As ``appending``; the file must be new, and is its owner's alone (0600).
        case creating
        /// The note of who holds a journal: new or not, its owner's alone, and never a symbolic link.
        case note
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
    /// Removes a name.
    package var remove: @Sendable (_ path: String) throws(SystemError) -> Void
    /// Returns whether there is a process with an id.
    package var isRunning: @Sendable (_ process: Int) -> Bool
    /// This process's id.
    package var process: Int
}

/// What the file system says of a file.
package struct FileStatus: Hashable, Sendable {
    /// What kind of file it is.
    package enum Kind: Hashable, Sendable {
        case regular, folder, pipe, socket, device
    }

    /// What kind of file it is.
    package var kind: Kind
    /// The device and the file's number on it, which together are its identity.
    package var device: UInt64
    /// See ``device``.
    package var number: UInt64
    /// How many names the file has; 0 once it is deleted.
    package var links: Int
    /// The length in bytes.
    package var size: Int

    /// Creates a status.
    package init(kind: Kind, device: UInt64, number: UInt64, links: Int, size: Int) {
        self.kind = kind
        self.device = device
        self.number = number
        self.links = links
        self.size = size
    }

    /// Returns whether both are of the same file.
    package func isSameFile(as other: FileStatus) -> Bool {
        device == other.device && number == other.number
    }
}

/// A system call that failed.
public struct SystemError: Error, Hashable, Sendable {
    /// What was tried.
    public enum Call: String, Hashable, Sendable {
        case open, status, read, write, sync, truncate, lock, remove
    }

    /// What was tried.
    public let call: Call
    /// The system's error number, `errno`.
    public let code: Int32

    /// Creates an error.
    package init(_ call: Call, _ code: Int32) {
        self.call = call
        self.code = code
    }
}
