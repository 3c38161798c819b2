import OperatingSystem
public import PostMortem

/// Appends records to a journal that nobody else writes meanwhile.
///
/// Records are staged, and count once ``commit()`` has made them durable: staged ones share one write
/// and one sync, as far as they fit into 64 KiB. What can't be written is cut back, and can be tried again. A
/// failed sync can't, and from then on the journal is only for reading: nobody knows what the disk holds, so
/// trying again could acknowledge what isn't there.
public final class JournalWriter {
    /// Whether there must or must not be a journal to open.
    public enum Presence: Hashable, Sendable {
        /// Either goes on or begins.
        case any
        /// Only goes on.
        case existing
        /// Only begins.
        case new
    }

    /// A torn tail that opening has cut off.
    public struct Recovery: Hashable, Sendable {
        /// How many bytes.
        public let bytes: Int
        /// The name of the file that keeps them, in the journal's folder.
        public let kept: String

        /// The event that says so in the journal.
        ///
        /// Opening doesn't record it: the caller does, after the event that opens or resumes the
        /// session.
        public var event: Event { .recovered(bytes: bytes, kept: kept) }
    }

    /// The journal's path, as given.
    public let path: String
    /// The torn tail that was cut off; nil where the journal ended well.
    public let recovery: Recovery?
    /// How many durable records there are.
    public private(set) var count: Int
    /// The sum of the last durable record; nil while there is none.
    public private(set) var head: Sum?
    /// What ended all writing; nil while records can be written, also again after a failed write.
    public private(set) var failure: JournalError?

    /// The length of the durable records in bytes, and so of the file.
    private var length: Int
    /// The file; nil once closed.
    private var journal: LockedFile?
    private var staged = Staged()

    private struct Staged {
        /// What is written at once, each piece some records.
        ///
        /// None but a single long record is longer than ``TornTail/reach``: by that, what a crash left of a
        /// write is told from damage.
        var pieces: [[UInt8]] = []
        var count = 0
        var head: Sum?

        mutating func append(_ line: [UInt8], _ sum: Sum) {
            if let last = pieces.indices.last, pieces[last].count + line.count <= TornTail.reach {
                pieces[last].append(contentsOf: line)
            } else {
                pieces.append(line)
            }
            count += 1
            head = sum
        }
    }

    /// Goes on with a file that is open and known to be sound.
    init(_ journal: consuming LockedFile, extent: JournalExtent, recovery: Recovery?) {
        self.path = journal.file.path
        self.recovery = recovery
        self.count = extent.count
        self.head = extent.head
        self.length = extent.length
        self.journal = consume journal
    }

    /// Whether the journal has no record yet, so that the next one opens the session.
    public var isEmpty: Bool { count == 0 }

    /// Tells who follows the journal what is asked at the moment; it is no record.
    ///
    /// - Parameter question: the command that asks and the items, in ASCII letters, digits and spaces; nil for nothing.
    public func announce(asking question: String?) { journal?.announce(asking: question) }

    // MARK: Writing

    /// Appends one event and makes it durable.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - at: when.
    ///   - by: who typed it; nil where nobody said who they are.
    ///   - source: the script line that it came from; nil where it was typed.
    /// - Returns: the record that is now in the journal.
    /// - Throws: ``JournalError``; the record is not in the journal then.
    @discardableResult
    public func append(
        _ event: Event, at: Instant, by: Person.ID?, from source: String? = nil
    ) throws(JournalError) -> Record {
        let record = try stage(event, at: at, by: by, from: source)
        try commit()
        return record
    }

    /// Prepares a record; ``commit()`` writes it.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - at: when.
    ///   - by: who typed it; nil where nobody said who they are.
    ///   - source: the script line that it came from; nil where it was typed.
    /// - Returns: the record as it will be in the journal.
    /// - Throws: ``JournalError`` of kind `unstorable` where the format has no place for it, which
    ///   leaves other staged records alone; of kind `readOnly` after a failure.
    public func stage(
        _ event: Event, at: Instant, by: Person.ID?, from source: String? = nil
    ) throws(JournalError) -> Record {
        try checkOpen()
        let record = Record(
            sequence: count + staged.count, at: at, by: by, event: event, source: source)
        do throws(RecordCoding.Unstorable) {
            let (line, sum) = try RecordCoding.encode(
                record, after: staged.head ?? head ?? .beforeFirst)
            staged.append(line, sum)
        } catch {
            throw JournalError(path, .unstorable(error.reason))
        }
        return record
    }

    /// Writes what is staged and makes it durable.
    ///
    /// - Throws: ``JournalError`` where that fails: nothing of it counts. After one of kind `notWritten` the
    ///   same records can be staged and tried again; after any other nothing more can be written.
    public func commit() throws(JournalError) {
        try checkOpen()
        guard staged.count > 0 else { return }
        do throws(JournalError) {
            try write(staged.pieces)
        } catch {
            if !error.canBeTriedAgain { failure = error }
            staged = Staged()
            throw error
        }
        count += staged.count
        head = staged.head
        length += staged.pieces.reduce(0) { $0 + $1.count }
        staged = Staged()
    }

    /// Lets go of the journal; what is staged and not committed is dropped.
    public func close() {
        journal = nil
        staged = Staged()
    }

    private func write(_ pieces: [[UInt8]]) throws(JournalError) {
        guard let status = try journal?.checkPlace() else { return }
        guard status.size == length else {
            throw JournalError(path, .changed(expected: length, found: status.size))
        }
        for piece in pieces {
            do throws(SystemError) { try journal?.file.append(piece) } catch {
                switch cutBack() {
                case .durably: throw JournalError(path, .notWritten(error))
                case .perhaps: throw JournalError(path, .unwritable(error))
                case .failed: throw JournalError(path, .unsettled(error))
                }
            }
            do throws(SystemError) { try journal?.file.sync() } catch {
                let isCut = cutBack() != .failed
                throw JournalError(path, isCut ? .unwritable(error) : .unsettled(error))
            }
        }
    }

    /// What became of what a failed write has left.
    private enum CutBack {
        /// None of it is in the file, and a power cut won't bring it back.
        case durably
        /// None of it is in the file, as far as this machine runs on.
        case perhaps
        /// It stays: as a torn tail, or as whole records that nobody was told are there. They are sound, so
        /// the next to open the journal goes on from them.
        case failed
    }

    /// Cuts off what a failed write has left.
    private func cutBack() -> CutBack {
        do throws(SystemError) {
            try journal?.file.truncate(to: length)
        } catch {
            return (try? journal?.file.status().size) == length ? .perhaps : .failed
        }
        // Nothing is acknowledged by this sync.
        do throws(SystemError) { try journal?.file.sync() } catch { return .perhaps }
        return .durably
    }

    private func checkOpen() throws(JournalError) {
        if let failure { throw JournalError(path, .readOnly(cause: failure)) }
        guard journal != nil else { throw JournalError(path, .closed) }
    }
}
