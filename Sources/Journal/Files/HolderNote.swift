import OperatingSystem

/// The note beside a journal, `NAME.lock`, of which process holds it.
///
/// The lock is `flock` on the journal itself, which the system takes back however a process ends; but
/// it doesn't tell who holds it, and a note in the journal would change the journal. (A second lock by
/// `fcntl` does tell on Linux, but on macOS it clashes with `flock`, and closing any descriptor of the
/// file drops it.) So the note means nothing by itself: it is read only where the lock is held, and
/// then believed only if its process is there. One that a crash leaves behind keeps nobody out, and
/// the next holder writes over it and removes it.
///
/// Its first line is the process's id. A second one, where there is one, is what the prompt asks the room: `rank I2 I3`.
/// It is for a board beside the prompt, and so it is no record.
struct HolderNote {
    private let path: String
    private let system: FileSystem

    /// The most bytes of a note.
    private static let longest = 96
    /// The most bytes of what is asked.
    private static let longestQuestion = 64

    init(beside journal: String, in system: FileSystem) {
        self.path = journal + ".lock"
        self.system = system
    }

    /// Writes this process's id, and what it asks; a folder in which that fails gets no note, which is no error.
    ///
    /// - Parameter question: ASCII letters, digits and single spaces; anything else is left out. Nil for none.
    func leave(asking question: String? = nil) {
        do throws(SystemError) {
            let file = try OpenFile(path, .note, in: system)
            // A file that is no note is somebody's own.
            guard try file.status().kind == .regular, try isNote(read(file)) else { return }
            var text = "\(system.process)\n"
            if let question, isQuestion(question.utf8) { text += question + "\n" }
            try file.truncate(to: 0)
            try file.append(Array(text.utf8))
        } catch {}
    }

    /// Removes the note of this process.
    func remove() {
        guard contents()?.process == system.process else { return }
        try? system.remove(path)
    }

    /// Returns the process that holds the journal, which must be held, and what it asks; nil where it can't be told
    /// who holds it, and no question where none is asked.
    func holder() -> (process: Int, question: String?)? {
        guard let contents = contents(), system.isRunning(contents.process) else { return nil }
        return contents
    }

    private func contents() -> (process: Int, question: String?)? {
        do throws(SystemError) {
            let file = try OpenFile(path, .readingNoLink, in: system)
            guard try file.status().kind == .regular else { return nil }
            let bytes = try read(file)
            guard bytes.last == UInt8(ascii: "\n"), isNote(bytes) else { return nil }
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            guard let process = lines.first.flatMap({ Int($0) }) else { return nil }
            return (process, lines.count > 1 ? String(lines[1]) : nil)
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
        let lines = bytes.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // Behind the last line feed there is nothing.
        guard bytes.count < HolderNote.longest, lines.count < 4, lines.count < 3 || lines[2].isEmpty
        else { return false }
        return lines[0].allSatisfy(FlatScanner.isDigit)
            && lines.dropFirst().allSatisfy { $0.isEmpty || isQuestion($0) }
    }

    private func isQuestion(_ text: some Collection<UInt8>) -> Bool {
        !text.isEmpty && text.count <= HolderNote.longestQuestion
            && text.allSatisfy {
                $0 == UInt8(ascii: " ") || FlatScanner.isDigit($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
            }
    }
}
