/// How a journal stands to what a seal says of it.
public enum SealComparison: Hashable, Sendable {
    /// The journal ends with the sealed head.
    case whole
    /// The sealed records are there as they were; this many were appended since.
    case grown(by: Int)
    /// The journal is shorter than what was sealed.
    case shorter(records: Int)
    /// It is as long, and says something else: the sealed head is not that of this record.
    case different(record: Int)

    /// Holds a journal against a note, record by record.
    ///
    /// Damage and a torn tail behind the sealed records don't matter here; ``Verification`` tells them.
    ///
    /// - Throws: ``JournalError`` where there is no journal, or none that can be read.
    public static func compare(
        _ path: String, with note: SealNote
    ) throws(JournalError) -> SealComparison {
        var reader = try JournalReader(path)
        var session = ""
        var isSealed = false
        while let content = try reader.nextContent() {
            session = content.openedSession ?? session
            guard reader.extent.count == note.records, let head = reader.extent.head else {
                continue
            }
            let found = SealNote(
                session: session, records: note.records, bytes: reader.extent.length, head: head)
            guard found == note else { return .different(record: note.records - 1) }
            isSealed = true
        }
        let count = reader.extent.count
        guard isSealed else { return .shorter(records: count) }
        return count == note.records ? .whole : .grown(by: count - note.records)
    }
}
