#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension History {
    /// How often, and how far apart in microseconds, a lock is tried for: a fifth of a second in
    /// all.
    private static let lockTries = (count: 40, pause: useconds_t(5000))

    /// Reads the end of the file, from the start of a line.
    ///
    /// - Returns: At most ``tailSize`` bytes.
    /// - Throws: ``HistoryError`` if the file can't be read.
    func readTail() throws(HistoryError) -> [UInt8] {
        let file = try openFile(O_RDONLY)
        defer { close(file) }
        let size = try checkedSize(of: file)
        let start = max(0, size - off_t(Self.tailSize))
        var bytes = [UInt8](repeating: 0, count: Int(size - start))
        var count = 0
        while count < bytes.count {
            let step = bytes.withUnsafeMutableBytes {
                pread(
                    file, $0.baseAddress?.advanced(by: count), $0.count - count,
                    start + off_t(count))
            }
            if step < 0, errno == EINTR { continue }
            guard step >= 0 else { throw .failed(path: path, errno: errno) }
            guard step > 0 else { break }
            count += step
        }
        bytes.removeLast(bytes.count - count)
        guard start > 0 else { return bytes }
        // The window starts in the middle of a line, which is left out.
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return [] }
        return Array(bytes[(end + 1)...])
    }

    /// Appends a line with its line feed, in one write under the file's lock.
    ///
    /// - Parameter line: The bytes of the line, line feed included.
    /// - Throws: ``HistoryError`` if the file can't be created, locked or written.
    func write(_ line: [UInt8]) throws(HistoryError) {
        makeFolders()
        let file = try openFile(O_RDWR | O_APPEND | O_CREAT)
        defer { close(file) }
        try lock(file)
        let size = try checkedSize(of: file)
        var bytes = line
        // A line that was cut short, by a full disk say, must not swallow this one.
        var last: UInt8 = 0
        if size > 0, pread(file, &last, 1, size - 1) == 1, last != UInt8(ascii: "\n") {
            bytes.insert(UInt8(ascii: "\n"), at: 0)
        }
        var written: Int
        repeat {
            written = bytes.withUnsafeBytes { writeAll(file, $0) }
        } while written < 0 && errno == EINTR
        guard written >= 0 else { throw .failed(path: path, errno: errno) }
        guard written == bytes.count else { throw .failed(path: path, errno: ENOSPC) }
    }

    /// Opens the file without waiting for the other end, should it be a pipe.
    private func openFile(_ flags: Int32) throws(HistoryError) -> Int32 {
        let file = open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode_t(0o600))
        guard file >= 0 else { throw .failed(path: path, errno: errno) }
        return file
    }

    private func checkedSize(of file: Int32) throws(HistoryError) -> off_t {
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .failed(path: path, errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        return status.st_size
    }

    /// Takes the lock, which closing the file gives back; the prompt never waits long for it.
    private func lock(_ file: Int32) throws(HistoryError) {
        for _ in 0..<Self.lockTries.count {
            if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw .failed(path: path, errno: errno)
            }
            usleep(Self.lockTries.pause)
        }
        throw .locked(path: path)
    }

    /// Creates the folders the file is in; what goes wrong shows when the file is opened.
    private func makeFolders() {
        var folder = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            folder += part
            if !folder.isEmpty { _ = mkdir(folder, mode_t(0o700)) }
            folder += "/"
        }
    }
}

/// Calls the system's `write`, which the method of that name hides.
private func writeAll(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(file, bytes.baseAddress, bytes.count)
}
