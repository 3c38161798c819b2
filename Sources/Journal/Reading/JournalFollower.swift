public import PostMortem

/// Follows a journal that another process may be writing: reads what was appended, and only that.
///
/// It takes no lock and holds no file open, so that the writer can crash, resume, cut a torn tail off,
/// repair the journal or replace it. Whatever happens, what it has handed on since it last said to start
/// over is the journal's good prefix at some moment.
///
/// ```swift
/// var follower = JournalFollower("2026-11-21-checkout.journal")
/// if case .records(let records, let startsOver) = try follower.poll() {
///     if startsOver { session = Session() }
///     session.apply(contentsOf: records)
/// }
/// ```
public struct JournalFollower: Sendable {
    /// What a look at the journal brought.
    public enum News: Hashable, Sendable {
        /// Nothing that wasn't known.
        case nothing
        /// There is no journal, or an empty file that a writer has just created.
        case missing
        /// Records, after the ones before; or from the first on where the journal is another one.
        case records([Record], startsOver: Bool)
    }

    private let path: String
    private let system: FileSystem
    /// What the file was when it was last read to its end; nil while there is none.
    private var seen: FileStatus?
    /// How many sound records there are, how long they are, and the sum of the last.
    private var count = 0
    private var length = 0
    private var head: Sum?

    /// Why the journal is not sound behind what was read; nil where it is.
    public private(set) var damage: Damage?

    /// Whether a process on this machine holds the journal, as far as its note tells.
    public var isHeld: Bool { HolderNote(beside: path, in: system).holder() != nil }

    /// Creates a follower; nothing is read yet.
    public init(_ path: String) { self.init(path, in: .live) }

    /// Creates a follower that uses system calls which can be replaced.
    package init(_ path: String, in system: FileSystem) {
        self.path = path
        self.system = system
    }

    /// Looks at the journal once.
    ///
    /// - Throws: ``JournalError`` where there is something else than a journal, or where it can't be read;
    ///   the next look starts over.
    public mutating func poll() throws(JournalError) -> News {
        do throws(JournalError) {
            guard let status = try status(), status.size > 0 else {
                self = JournalFollower(path, in: system)
                return .missing
            }
            if let seen, seen.isSameFile(as: status), seen.size == status.size { return .nothing }
            return try read(status)
        } catch {
            self = JournalFollower(path, in: system)
            throw error
        }
    }

    /// Tells what is at the path; nil where nothing is.
    private func status() throws(JournalError) -> FileStatus? {
        let status: FileStatus
        do throws(SystemError) {
            status = try system.status(path)
        } catch  where error.isMissing {
            return nil
        } catch {
            throw JournalError(path, .unreadable(error))
        }
        if let content = JournalError.Content(status.kind) {
            throw JournalError(path, .notAJournal(content))
        }
        return status
    }

    /// Reads on, or from the first byte where what was read is no longer there.
    private mutating func read(_ status: FileStatus) throws(JournalError) -> News {
        let goesOn =
            seen.map { $0.isSameFile(as: status) && length > 0 && length <= status.size } ?? false
        if goesOn, damage == nil {
            let records = try records(upTo: status)
            if damage == nil { return .records(records, startsOver: false) }
            // It may have been cut back and written on since: what does it look like as a whole?
        }
        self = JournalFollower(path, in: system)
        return .records(try records(upTo: status), startsOver: true)
    }

    /// Reads the sound records behind those that were read.
    ///
    /// What comes after the last line feed is read again next time: it may be a record on its way, or
    /// a torn tail that the next writer cuts off.
    private mutating func records(upTo status: FileStatus) throws(JournalError) -> [Record] {
        var bytes: [UInt8] = []
        do throws(SystemError) {
            let file = try OpenFile(path, .reading, in: system)
            // Replaced in between: the next look sees another file, and starts over.
            guard try file.status().isSameFile(as: status) else { return [] }
            while length + bytes.count < status.size {
                let rest = status.size - length - bytes.count
                guard try file.read(upTo: rest, at: length + bytes.count, into: &bytes) > 0
                else { break }
            }
        } catch  where error.isMissing {
            return []
        } catch {
            throw JournalError(path, .unreadable(error))
        }
        if length == 0 {
            try JournalOpening.check(Array(bytes.prefix(JournalOpening.length)), of: path)
        }
        seen = status
        return take(bytes)
    }

    /// Takes the sound lines of what was read, and notes why there are no more.
    private mutating func take(_ bytes: [UInt8]) -> [Record] {
        var records: [Record] = []
        var start = 0
        do throws(Flaw) {
            while let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = bytes[start..<feed]
                try checkLength(line.count + 1)
                let sum = try RecordCoding.check(line, after: head ?? .beforeFirst)
                if case .record(let record) = try RecordCoding.decode(line, number: count) {
                    records.append(record)
                }
                start = feed + 1
                head = sum
                count += 1
                length += line.count + 1
            }
            try checkLength(bytes.count - start)
        } catch {
            damage = Damage(error, record: count, offset: length)
        }
        return records
    }

    private func checkLength(_ length: Int) throws(Flaw) {
        guard length > RecordCoding.longestRecord else { return }
        throw Flaw(
            at: 0, expected: "a line of at most \(RecordCoding.longestRecord) bytes",
            found: "\(length) bytes")
    }
}
