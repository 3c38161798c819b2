#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few calls of the operating system that writing files takes, with the error as a value.
enum SystemCall {
    /// A call that failed: the number that the system gave, and its words for it.
    struct Failure: Error, Hashable {
        /// The error number, as in `errno`.
        let number: Int32

        /// The system's words, as `No space left on device`.
        var reason: String { String(cString: strerror(number)) }
    }

    /// Makes a call again as long as a signal interrupts it.
    ///
    /// - Throws: ``Failure`` where the call returns a negative number.
    /// - Returns: what the call returns.
    @discardableResult
    static func retrying<Number: FixedWidthInteger & SignedInteger>(
        _ call: () -> Number
    ) throws(Failure) -> Number {
        while true {
            let result = call()
            if result >= 0 { return result }
            let number = errno
            guard number == EINTR else { throw Failure(number: number) }
        }
    }

    /// Opens a file, which is closed when the body is left.
    ///
    /// - Throws: what opening or the body throws.
    static func withFile<Result>(
        _ path: String, _ flags: Int32, permissions: mode_t = 0,
        _ body: (Int32) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let descriptor = try retrying { open(path, flags | O_CLOEXEC, permissions) }
        defer { close(descriptor) }
        return try body(descriptor)
    }

    /// Writes all bytes, however many calls it takes.
    ///
    /// - Throws: ``Failure`` where a call fails, and where one writes nothing: to try it again could go on for ever.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = try retrying {
                rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            }
            guard written > 0 else { throw Failure(number: ENOSPC) }
            rest = rest.dropFirst(written)
        }
    }

    /// Reads to the end of a file.
    static func readAll(from descriptor: Int32) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = try retrying {
                buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            }
            if count == 0 { return bytes }
            bytes += buffer.prefix(count)
        }
    }

    /// Makes a file's content durable, on the medium itself where the system can say so.
    static func synchronize(_ descriptor: Int32) throws(Failure) {
        #if canImport(Darwin)
            // fsync leaves the data in the drive's own cache there; some file systems know only fsync.
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
        #endif
        try retrying { fsync(descriptor) }
    }

    /// Makes the names in a folder durable.
    ///
    /// A file system that can't do that for folders is let be.
    static func synchronizeFolder(_ path: String) throws(Failure) {
        try withFile(path, O_RDONLY | O_DIRECTORY) { (folder) throws(Failure) in
            do throws(Failure) {
                try synchronize(folder)
            } catch {
                guard error.number == EINVAL || error.number == ENOTSUP else { throw error }
            }
        }
    }

    /// Returns what is at a path, a symbolic link as itself; nil where there is nothing.
    static func status(of path: String) throws(Failure) -> stat? {
        var status = stat()
        do {
            try retrying { lstat(path, &status) }
        } catch {
            guard error.number == ENOENT else { throw error }
            return nil
        }
        return status
    }
}

// A name of its own, because inside the enum `write` means the method above.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
