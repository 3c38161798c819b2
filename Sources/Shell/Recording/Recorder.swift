package import Journal
package import PostMortem
package import WriteUp

/// Where accepted events go.
package protocol Recorder: AnyObject {
    /// Takes an event as the next record, without making it durable yet.
    func stage(
        _ event: Event, at now: Instant, by author: Person.ID?, from source: String?
    ) throws(Complaint) -> Record

    /// Makes everything staged durable.
    ///
    /// - Throws: why that failed; nothing that was staged counts. A failed write can be tried again, and
    ///   after anything else nothing more is recorded.
    func commit() throws(Complaint)

    /// Where the journal stands, as far as it is durable; nil where there is none.
    var head: JournalHead? { get }

    /// Tells a board beside the prompt what is asked; nil for nothing. It is no record.
    func announce(asking question: String?)

    /// Lets go of the journal and its lock.
    func close()
}

extension Recorder {
    /// Without a journal there is no board.
    package func announce(asking question: String?) {}
}

/// Numbers records and writes none: what `check` runs on.
package final class DryRecorder: Recorder {
    private var next: Int
    /// What would have been written.
    package private(set) var records: [Record] = []

    /// Creates a recorder whose first record has a number.
    package init(next: Int) { self.next = next }

    package let head: JournalHead? = nil

    package func stage(
        _ event: Event, at now: Instant, by author: Person.ID?, from source: String?
    ) throws(Complaint) -> Record {
        let record = Record(sequence: next, at: now, by: author, event: event, source: source)
        next += 1
        records.append(record)
        return record
    }

    package func commit() throws(Complaint) {}

    package func close() {}
}

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
