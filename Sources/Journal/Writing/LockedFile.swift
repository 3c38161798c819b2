import OperatingSystem

/// A journal's file, held for writing: nobody else writes it until this value ends.
struct LockedFile: ~Copyable {
    /// The file.
    let file: OpenFile
    private let note: HolderNote

    /// Opens a journal for writing and takes its lock.
    ///
    /// A symbolic link leads to its journal.
    ///
    /// - Parameters:
    ///   - path: the journal.
    ///   - presence: whether there must or must not be a file.
    ///   - system: the system calls.
    /// - Returns: the journal, held.
    /// - Throws: ``JournalError``; nothing was changed then, but that a new file may be there, empty.
    static func open(
        _ path: String, _ presence: JournalWriter.Presence, in system: FileSystem
    ) throws(JournalError) -> LockedFile {
        let file = try openFile(path, presence, in: system)
        let note = HolderNote(beside: path, in: system)
        let isFree: Bool
        do throws(SystemError) {
            isFree = try file.lock()
        } catch {
            throw JournalError(path, .unwritable(error))
        }
        guard isFree else { throw JournalError(path, .locked(holder: note.holder()?.process)) }
        let journal = LockedFile(file: file, note: note)
        try journal.checkPlace()
        note.leave()
        return journal
    }

    private init(file: consuming OpenFile, note: HolderNote) {
        self.file = file
        self.note = note
    }

    deinit {
        // Before the file closes, and so while the lock still keeps others from writing their note.
        note.remove()
    }

    /// Tells who looks for the holder what it asks; nil for nothing.
    borrowing func announce(asking question: String?) { note.leave(asking: question) }

    /// Checks that the path leads to this file and that the file still has a name.
    ///
    /// - Returns: what the file is.
    /// - Throws: ``JournalError`` of kind `replaced` where it was moved, deleted or replaced.
    @discardableResult
    borrowing func checkPlace() throws(JournalError) -> FileStatus {
        guard let status = try? file.status(), status.links > 0,
            let named = try? file.system.status(file.path), status.isSameFile(as: named)
        else { throw JournalError(file.path, .replaced) }
        return status
    }

    private static func openFile(
        _ path: String, _ presence: JournalWriter.Presence, in system: FileSystem
    ) throws(JournalError) -> OpenFile {
        if try JournalOpening.isPresent(path, in: system) {
            guard presence != .new else { throw JournalError(path, .existing) }
            return try openPresent(path, in: system)
        }
        guard presence != .existing else { throw JournalError(path, .missing) }
        do throws(SystemError) {
            return try OpenFile(path, .creating, in: system)
        } catch  where error.isExisting && presence == .any {
            // Another process has made it since, and whoever gets the lock begins the journal; or it is a
            // link that leads nowhere.
            guard try JournalOpening.isPresent(path, in: system) else {
                throw JournalError(path, .uncreatable(error))
            }
            return try openPresent(path, in: system)
        } catch {
            throw JournalError(path, error.isExisting ? .existing : .uncreatable(error))
        }
    }

    private static func openPresent(
        _ path: String, in system: FileSystem
    ) throws(JournalError) -> OpenFile {
        do throws(SystemError) {
            return try OpenFile(path, .appending, in: system)
        } catch {
            throw JournalError(path, .unwritable(error))
        }
    }
}
