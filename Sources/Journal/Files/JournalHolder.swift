package import OperatingSystem

/// Who holds a journal for writing.
public struct JournalHolder: Hashable, Sendable {
    /// The process; nil where that can't be told.
    public let process: Int?
    /// What its prompt asks the room, as the command that asks and the items: `rank I2 I3`; nil where nothing is asked,
    /// and where that can't be told.
    public let question: String?

    /// Finds out who holds a journal, by its lock: a note beside it that a crash has left, or that came with a copy of
    /// the folder, says nothing.
    ///
    /// Nobody who wants to hold the journal is kept out by it.
    ///
    /// - Returns: nil where nobody holds it, or where there is no such file.
    public init?(of journal: String) { self.init(of: journal, in: .live) }

    /// Does the same by system calls that can be replaced.
    package init?(of journal: String, in system: FileSystem) {
        // What is no file has no holder, and opening a device can set it off.
        guard (try? system.status(journal))?.kind == .regular,
            let isLocked = try? OpenFile(journal, .reading, in: system).isLocked(), isLocked
        else { return nil }
        let holder = HolderNote(beside: journal, in: system).holder()
        process = holder?.process
        question = holder?.question
    }
}
