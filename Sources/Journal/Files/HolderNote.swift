import OperatingSystem

/// The note beside a journal, `NAME.lock`, of which process holds it.
///
/// The lock is `flock` on the journal itself, which the system takes back however a process ends; but
/// it doesn't tell who holds it, and a note in the journal would change the journal. (A second lock by
/// `fcntl` does tell on Linux, but on macOS it clashes with `flock`, and closing any descriptor of the
/// file drops it.) So the note means nothing by itself: it is read only where the lock is held, and
/// then believed only if its process is there. One that a crash leaves behind keeps nobody out, and
/// the next holder writes over it and removes it.
struct HolderNote {
    private let path: String
    private let system: FileSystem

    /// The most bytes a note has: a process id and a line feed.
    private static let longest = 32

    init(beside journal: String, in system: FileSystem) {
        self.path = journal + ".lock"
        self.system = system
    }

    /// Writes this process's id; a folder in which that fails gets no note, which is no error.
    func leave() {
        do throws(SystemError) {
            let file = try OpenFile(path, .note, in: system)
            // A file that is no note is somebody's own.
            guard try file.status().kind == .regular, try isNote(read(file)) else { return }
            try file.truncate(to: 0)
            try file.append(Array("\(system.process)\n".utf8))
        } catch {}
    }

    /// Removes the note of this process.
    func remove() {
        guard processID() == system.process else { return }
        try? system.remove(path)
    }

    /// Returns the process that holds the journal, which must be held; nil where that can't be told.
    func holder() -> Int? {
        guard let process = processID(), system.isRunning(process) else { return nil }
        return process
    }

    private func processID() -> Int? {
        do throws(SystemError) {
            let file = try OpenFile(path, .readingNoLink, in: system)
            guard try file.status().kind == .regular else { return nil }
            let bytes = try read(file)
            guard bytes.last == UInt8(ascii: "\n") else { return nil }
            return Int(String(decoding: bytes.dropLast(), as: UTF8.self))
        } catch {
            return nil
        }
    }

    private func read(_ file: borrowing OpenFile) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try file.read(upTo: HolderNote.longest, at: 0, into: &bytes)
        return bytes
    }

    /// Returns whether bytes can be a note, perhaps cut short.
    private func isNote(_ bytes: [UInt8]) -> Bool {
        let digits = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
        return bytes.count < HolderNote.longest && digits.allSatisfy(FlatScanner.isDigit)
    }
}
