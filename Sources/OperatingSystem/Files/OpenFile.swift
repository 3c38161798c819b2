/// A file that is open, and is closed when this value ends.
package struct OpenFile: ~Copyable {
    /// Where it was opened.
    package let path: String
    /// The system calls.
    package let system: FileSystem
    private let descriptor: Int32

    /// Opens a file.
    ///
    /// - Throws: ``SystemError`` of the call that failed.
    package init(_ path: String, _ mode: FileSystem.Mode, in system: FileSystem) throws(SystemError)
    {
        self.descriptor = try system.open(path, mode)
        self.path = path
        self.system = system
    }

    deinit {
        system.close(descriptor)
    }

    /// Tells what the file is, wherever its name has gone.
    package borrowing func status() throws(SystemError) -> FileStatus {
        try system.openStatus(descriptor)
    }

    /// Reads from an offset on and appends up to a number of bytes to an array.
    ///
    /// - Returns: how many bytes there were; 0 at the end.
    package borrowing func read(
        upTo count: Int, at offset: Int, into bytes: inout [UInt8]
    ) throws(SystemError) -> Int {
        while true {
            var failure: SystemError?
            let fresh = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                do throws(SystemError) {
                    filled = try system.read(
                        descriptor, UnsafeMutableRawBufferPointer(buffer), offset)
                } catch {
                    failure = error
                }
            }
            guard let failure else {
                // Nothing is copied where nothing is there yet.
                if bytes.isEmpty { bytes = fresh } else { bytes += fresh }
                return fresh.count
            }
            guard failure.isInterrupted else { throw failure }
        }
    }

    /// Writes bytes at the end with one call; another one only where a signal came before the first
    /// byte.
    ///
    /// - Throws: ``SystemError``, also where only a part was written.
    package borrowing func append(_ bytes: [UInt8]) throws(SystemError) {
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
    package borrowing func sync() throws(SystemError) {
        try system.sync(descriptor)
    }

    /// Cuts the file to a length.
    package borrowing func truncate(to length: Int) throws(SystemError) {
        try system.truncate(descriptor, length)
    }

    /// Tells whether somebody else holds the exclusive lock.
    package borrowing func isLocked() throws(SystemError) -> Bool {
        try system.isLocked(descriptor)
    }

    /// Writes bytes at the end, however many calls it takes.
    ///
    /// - Throws: ``SystemError``, also where a call writes nothing: to try it again could go on for ever.
    package borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
        var start = 0
        while start < bytes.count {
            do throws(SystemError) {
                let count = try bytes.withUnsafeBufferPointer { buffer throws(SystemError) in
                    let rest = UnsafeBufferPointer(rebasing: buffer[start...])
                    return try system.write(descriptor, UnsafeRawBufferPointer(rest))
                }
                guard count > 0 else { throw .shortWrite }
                start += count
            } catch {
                guard error.isInterrupted else { throw error }
            }
        }
    }

    /// Gives the file the owner, group and rights of another, as far as the system lets it.
    ///
    /// Where it can't be given to the group, nobody in ours gets more than everybody has.
    package borrowing func take(rightsOf other: FileStatus) throws(SystemError) {
        let own = try status()
        var mode = other.mode
        if own.owner != other.owner {
            try? SystemCalls.give(descriptor, to: other.owner, nil)
        }
        if own.group != other.group {
            do throws(SystemError) {
                try SystemCalls.give(descriptor, to: nil, other.group)
            } catch {
                mode = OpenFile.withoutGroup(mode)
            }
        }
        try SystemCalls.setMode(descriptor, mode)
    }

    /// Returns the rights of a file whose group is another one now: what everybody may, of what its group might.
    static func withoutGroup(_ mode: UInt16) -> UInt16 {
        mode & 0o707 | mode & (mode & 0o007) << 3
    }

    /// Tries once to take the exclusive lock, and returns whether it was free.
    borrowing func tryLock() throws(SystemError) -> Bool {
        try SystemCalls.tryLock(descriptor)
    }

    /// Takes the exclusive lock, and returns whether it was free.
    package borrowing func lock() throws(SystemError) -> Bool {
        try system.lock(descriptor)
    }
}
