/// A file that is open, and is closed when this value ends.
package struct OpenFile: ~Copyable {
    /// Where it was opened.
    let path: String
    /// The system calls.
    let system: FileSystem
    private let descriptor: Int32

    /// Opens a file.
    ///
    /// - Throws: ``SystemError`` of the call that failed.
    init(_ path: String, _ mode: FileSystem.Mode, in system: FileSystem) throws(SystemError) {
        self.descriptor = try system.open(path, mode)
        self.path = path
        self.system = system
    }

    deinit {
        system.close(descriptor)
    }

    /// Tells what the file is, wherever its name has gone.
    borrowing func status() throws(SystemError) -> FileStatus {
        try system.openStatus(descriptor)
    }

    /// Reads from an offset on and appends up to a number of bytes to an array.
    ///
    /// - Returns: how many bytes there were; 0 at the end.
    borrowing func read(
        upTo count: Int, at offset: Int, into bytes: inout [UInt8]
    ) throws(SystemError) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: count))
        var taken = 0
        defer { bytes.removeLast(count - taken) }
        while true {
            do throws(SystemError) {
                taken = try bytes.withUnsafeMutableBufferPointer { buffer throws(SystemError) in
                    let free = UnsafeMutableBufferPointer(rebasing: buffer[start...])
                    return try system.read(
                        descriptor, UnsafeMutableRawBufferPointer(free), offset)
                }
                return taken
            } catch {
                guard error.isInterrupted else { throw error }
            }
        }
    }

    /// Writes bytes at the end with one call; another one only where a signal came before the first
    /// byte.
    ///
    /// - Throws: ``SystemError``, also where only a part was written.
    borrowing func append(_ bytes: [UInt8]) throws(SystemError) {
        while true {
            do throws(SystemError) {
                let count = try bytes.withUnsafeBufferPointer { buffer throws(SystemError) in
                    try system.write(descriptor, UnsafeRawBufferPointer(buffer))
                }
                guard count == bytes.count else { throw .shortWrite }
                return
            } catch {
                guard error.isInterrupted else { throw error }
            }
        }
    }

    /// Makes the data durable.
    borrowing func sync() throws(SystemError) {
        try system.sync(descriptor)
    }

    /// Cuts the file to a length.
    borrowing func truncate(to length: Int) throws(SystemError) {
        try system.truncate(descriptor, length)
    }

    /// Takes the exclusive lock, and returns whether it was free.
    borrowing func lock() throws(SystemError) -> Bool {
        try system.lock(descriptor)
    }
}

/// The folder that a path lies in, as a path.
func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path: a file's name in its folder.
func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
}
