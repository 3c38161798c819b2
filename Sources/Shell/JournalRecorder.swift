import Journal
import PostMortem
import WriteUp

/// Records into a journal.
final class JournalRecorder: Recorder {
    private let writer: JournalWriter

    init(_ writer: JournalWriter) { self.writer = writer }

    var head: JournalHead? {
        writer.head.map { JournalHead(records: writer.count, sum: $0.description) }
    }

    func stage(
        _ event: Event, at now: Instant, by author: Person.ID?, from source: String?
    ) throws(Complaint) -> Record {
        do { return try writer.stage(event, at: now, by: author, from: source) } catch {
            throw Complaint(error)
        }
    }

    func commit() throws(Complaint) {
        do { try writer.commit() } catch { throw Complaint(error) }
    }

    func close() { writer.close() }
}
