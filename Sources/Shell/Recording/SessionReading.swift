import Journal
package import PostMortem
package import Screen
import Views
package import WriteUp

/// A journal that is only read: its sound records and the session they give.
package struct SessionReading {
    /// The sound records, in order; empty where the reader was told not to keep them.
    package let records: [Record]
    /// The session folded from the sound records.
    package let session: Session
    /// The `sum` of the first record, which all copies of the journal have; nil where it has no record.
    package let origin: String?
    /// Where the sound part of the journal stands; nil where it has no record.
    package let head: JournalHead?
    /// The length of the sound part in bytes.
    package let length: Int
    /// Why the journal is not sound behind these records; nil where it is.
    package let damage: Complaint?
    /// What is said of a last record that was cut short; nil where none was.
    package let tornTail: String?

    /// Reads a journal as far as it is sound.
    ///
    /// - Parameters:
    ///   - path: the journal.
    ///   - keepsRecords: whether to keep the records, for whoever needs more than the session.
    /// - Throws: a complaint where there is no journal, or none that can be read.
    package init(_ path: String, keepsRecords: Bool = true) throws(Complaint) {
        var session = Session()
        var records: [Record] = []
        let extent: JournalExtent
        do throws(JournalError) {
            var reader = try JournalReader(path)
            try session.apply { () throws(JournalError) in
                let record = try reader.next()
                if keepsRecords, let record { records.append(record) }
                return record
            }
            extent = reader.extent
        } catch {
            throw Complaint(error)
        }
        self.session = session
        self.records = records
        length = extent.length
        origin = extent.origin?.description
        head = extent.head.map { JournalHead(records: extent.count, sum: $0.description) }
        damage = extent.damage.map { Complaint(JournalError(path, .corrupt($0))) }
        tornTail = extent.tornTail.map { bytes in
            "Note: the last record of \(path) was cut short, as by a crash; "
                + "\(counted(bytes, "byte")) \(bytes == 1 ? "is" : "are") left out. "
                + "nofault open \(path) keeps them aside and goes on."
        }
    }

    /// Says on standard error what was left out, and how that ends the process.
    package func finish(_ output: Output) -> Complaint.Status {
        if let tornTail { output.complain([tornTail]) }
        guard let damage else { return .done }
        output.complain(damage.lines)
        return damage.status
    }
}

extension Session {
    /// Creates the session as a journal had it when it stood at a head; nil where it never did.
    package init?(in journal: String, at head: JournalHead) {
        self.init()
        do throws(JournalError) {
            var reader = try JournalReader(journal)
            try apply { () throws(JournalError) in
                reader.extent.count < head.records ? try reader.next() : nil
            }
            guard reader.extent.count == head.records, reader.extent.head?.description == head.sum
            else { return nil }
        } catch {
            return nil
        }
    }
}
