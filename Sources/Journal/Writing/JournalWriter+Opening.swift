package import OperatingSystem
public import PostMortem

extension JournalWriter {
    /// Opens a journal for writing, new or to go on with, and reads what is in it.
    ///
    /// A new file is its owner's alone (0600), and its name is durable. An empty file, and one with
    /// nothing but a torn first record, are new journals too. A torn tail is kept beside the journal
    /// as `NAME.torn-TIME` and cut off; damage changes nothing and is refused.
    ///
    /// - Parameters:
    ///   - path: the journal. A symbolic link leads to its journal; what is kept goes beside the link.
    ///   - presence: whether there must or must not be a file.
    ///   - now: when, for the name of a file that keeps a torn tail.
    ///   - body: what to do with each record that is in the journal. When this method throws, the
    ///     records seen so far are not the whole journal.
    /// - Returns: the writer, behind the last record.
    /// - Throws: ``JournalError`` where the journal is locked, damaged, or none, or a call fails.
    public static func open(
        _ path: String, _ presence: Presence = .any, at now: Instant,
        forEach body: (Record) -> Void = { _ in }
    ) throws(JournalError) -> JournalWriter {
        try open(path, presence, at: now, in: .live, forEach: body)
    }

    /// Opens a journal by system calls that can be replaced.
    package static func open(
        _ path: String, _ presence: Presence = .any, at now: Instant, in system: FileSystem,
        forEach body: (Record) -> Void = { _ in }
    ) throws(JournalError) -> JournalWriter {
        let journal = try LockedFile.open(path, presence, in: system)
        var extent = JournalExtent()
        if try journal.checkPlace().size > 0 {
            var scan = try JournalScan(of: journal.file)
            while let content = try scan.next(from: journal.file) {
                if case .record(let record) = content { body(record) }
            }
            extent = scan.extent
        }
        if let damage = extent.damage { throw JournalError(path, .corrupt(damage)) }
        let recovery = try recover(journal, extent, at: now)
        if extent.count == 0 {
            do throws(SystemError) {
                try system.syncFolder(FileLocation(path).folder)
            } catch {
                throw JournalError(path, .uncreatable(error))
            }
        }
        return JournalWriter(journal, extent: extent, recovery: recovery)
    }

    /// Cuts off a torn tail, once a copy of it is durable.
    private static func recover(
        _ journal: borrowing LockedFile, _ extent: JournalExtent, at now: Instant
    ) throws(JournalError) -> Recovery? {
        guard let bytes = extent.tornTail else { return nil }
        do throws(SystemError) {
            let kept = try Backup.keep(
                extent.length..<extent.length + bytes, of: journal.file, as: "torn", at: now)
            try journal.file.truncate(to: extent.length)
            try journal.file.sync()
            return Recovery(bytes: bytes, kept: FileLocation(kept).name)
        } catch {
            throw JournalError(journal.file.path, .unwritable(error))
        }
    }
}
