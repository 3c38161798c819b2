import CommandLanguage
import PostMortem
import Shell
import Views

/// A point of a journal, named by a record or by a time: the state after it.
struct ReplayPoint {
    /// How many of the journal's records come up to it, at least one.
    let count: Int
    /// The last of these records.
    let record: Record
    /// The time at which clocks are read: the one that was named, as far as there are records, or the
    /// record's own.
    let now: Instant
    /// The session as it was then.
    let session: Session

    /// Finds a point.
    ///
    /// - Parameters:
    ///   - text: a record number, or a whole time, as typed.
    ///   - option: the option that takes it, for complaints.
    ///   - reading: the journal.
    /// - Throws: a complaint where the journal has no such point. A record behind the sound part of a damaged
    ///   journal means its last sound one.
    init(_ text: String, option: String, in reading: SessionReading) throws(Complaint) {
        guard let first = reading.records.first, let last = reading.records.last else {
            throw Complaint("The journal has no record yet.")
        }
        let isBefore: (Record) -> Bool
        var now: Instant?
        if let number = Int(text) {
            let isThere = number <= last.sequence || reading.damage != nil
            guard number >= first.sequence, isThere else {
                throw Complaint(
                    "There is no record \(number): the journal has "
                        + "\(counted(last.sequence + 1, "record")), from 0 to \(last.sequence).",
                    hints: ["Give \(option) a number up to \(last.sequence), or a time."],
                    status: .usage)
            }
            isBefore = { $0.sequence <= number }
        } else {
            let time = try ReplayPoint.time(text, option: option)
            isBefore = { $0.at <= time }
            now = min(time, last.at)
        }
        // Up to the first record behind it: a machine's clock can have been set back in between.
        count = reading.records.firstIndex { !isBefore($0) } ?? reading.records.count
        guard count > 0 else {
            throw Complaint(
                "Nothing was recorded by \(text): the journal begins at "
                    + "\(Moment(instant: first.at, offset: 0)).",
                hints: ["Give \(option) a later time, or a record number."], status: .usage)
        }
        record = reading.records[count - 1]
        self.now = now ?? record.at
        session = Session(folding: reading.records[..<count])
    }

    private static func time(_ text: String, option: String) throws(Complaint) -> Instant {
        guard let time = try? Timestamp.read(text, option: option) else {
            throw Complaint(
                "\(option) takes a record number or a whole time, and \(text) is neither.",
                hints: ["Give it as 12, 2026-11-23T09:00:00Z or 2026-11-23T09:00+01:00."],
                status: .usage)
        }
        return time
    }

    /// The point as words: `record 12, 2026-11-23 09:06:40 UTC`.
    var name: String {
        let moment = Moment(instant: record.at, offset: 0)
        return "record \(record.sequence), \(moment.date) \(moment.clockTime) UTC"
    }
}
