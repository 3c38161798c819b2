import PostMortem
import WriteUp

@testable import Shell

/// A journal in memory that counts its syncs and can be told to fail.
final class FakeRecorder: Recorder {
    /// What is durable.
    private(set) var records: [Record]
    /// What is staged and not yet durable.
    private(set) var staged: [Record] = []
    /// How many commits had something to make durable.
    private(set) var syncCount = 0
    /// Whether the next commit with something staged fails, as on a full disk.
    var failsNext = false
    private var isBroken = false

    init(_ records: [Record] = []) { self.records = records }

    static let diskFull = Complaint("The disk is full.", status: .writeFailed)
    static let readOnly = Complaint("The journal takes no more.", status: .writeFailed)

    var head: JournalHead? {
        records.isEmpty
            ? nil : JournalHead(records: records.count, sum: String(repeating: "0", count: 64))
    }

    func stage(
        _ event: Event, at now: Instant, by author: Person.ID?, from source: String?
    ) throws(Complaint) -> Record {
        if isBroken { throw FakeRecorder.readOnly }
        let record = Record(
            sequence: records.count + staged.count, at: now, by: author, event: event,
            source: source)
        staged.append(record)
        return record
    }

    func commit() throws(Complaint) {
        if isBroken { throw FakeRecorder.readOnly }
        guard !staged.isEmpty else { return }
        if failsNext {
            staged = []
            isBroken = true
            throw FakeRecorder.diskFull
        }
        records += staged
        staged = []
        syncCount += 1
    }

    func close() {}
}
