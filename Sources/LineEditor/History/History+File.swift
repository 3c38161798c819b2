import OperatingSystem

extension History {
    /// How often, and how far apart, a lock is tried for; see ``FileSystem/live``: a tenth of a second each.
    private static let lockTries = 2

    /// Reads the end of the file, from the start of a line.
    ///
    /// - Returns: At most ``tailSize`` bytes.
    /// - Throws: ``HistoryError`` if the file can't be read.
    func readTail() throws(HistoryError) -> [UInt8] {
        let file = try openFile(.readingNoLink)
        let size = try checkedSize(of: file)
        let start = max(0, size - Self.tailSize)
        var bytes: [UInt8] = []
        while bytes.count < size - start {
            let count = try checking { () throws(SystemError) in
                try file.read(
                    upTo: size - start - bytes.count, at: start + bytes.count, into: &bytes)
            }
            guard count > 0 else { break }
        }
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
        Folder.make(FileLocation(path).folder)
        let file = try openFile(.note)
        try lock(file)
        let size = try checkedSize(of: file)
        var bytes = line
        // A line that was cut short, by a full disk say, must not swallow this one.
        var last: [UInt8] = []
        if size > 0 { _ = try? file.read(upTo: 1, at: size - 1, into: &last) }
        if last.first.map({ $0 != UInt8(ascii: "\n") }) == true {
            bytes.insert(UInt8(ascii: "\n"), at: 0)
        }
        try checking { () throws(SystemError) in try file.append(bytes) }
    }

    /// Opens the file without waiting for the other end, should it be a pipe, and never through a link.
    private func openFile(_ mode: FileSystem.Mode) throws(HistoryError) -> OpenFile {
        do throws(SystemError) { return try OpenFile(path, mode, in: .live) } catch {
            if error.isLink { throw .notAFile(path: path) }
            throw .failed(path: path, errno: error.code)
        }
    }

    private func checkedSize(of file: borrowing OpenFile) throws(HistoryError) -> Int {
        let status: FileStatus
        do throws(SystemError) { status = try file.status() } catch {
            throw .failed(path: path, errno: error.code)
        }
        guard status.kind == .regular else { throw .notAFile(path: path) }
        return status.size
    }

    /// Takes the lock, which closing the file gives back; the prompt never waits long for it.
    private func lock(_ file: borrowing OpenFile) throws(HistoryError) {
        do throws(SystemError) {
            for _ in 0..<Self.lockTries where try file.lock() { return }
        } catch {
            throw .failed(path: path, errno: error.code)
        }
        throw .locked(path: path)
    }

    private func checking<Result>(
        _ body: () throws(SystemError) -> Result
    ) throws(HistoryError) -> Result {
        do throws(SystemError) { return try body() } catch {
            throw .failed(path: path, errno: error.code)
        }
    }
}
