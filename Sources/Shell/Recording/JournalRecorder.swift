package import Journal
package import PostMortem
package import WriteUp

/// Records into a journal.
package final class JournalRecorder: Recorder {
    private let writer: JournalWriter

    package init(_ writer: JournalWriter) { self.writer = writer }

    package var head: JournalHead? {
        writer.head.map { JournalHead(records: writer.count, sum: $0.description) }
    }

    package func stage(
        _ event: Event, at now: Instant, by author: Person.ID?, from source: String?
    ) throws(Complaint) -> Record {
        do { return try writer.stage(event, at: now, by: author, from: source) } catch {
            throw Complaint(error)
        }
    }

    package func commit() throws(Complaint) {
        do { try writer.commit() } catch { throw Complaint(error) }
    }

    package func announce(asking question: String?) { writer.announce(asking: question) }

    package func close() { writer.close() }
}
