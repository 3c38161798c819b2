package import OperatingSystem
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
    /// How far the journal was read.
    private var extent = JournalExtent()

    /// Why the journal is not sound behind what was read; nil where it is.
    public var damage: Damage? { extent.damage }

    /// Who holds the journal at the moment; nil where nobody on this machine does.
    public var holder: JournalHolder? { JournalHolder(of: path, in: system) }

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
            seen.map {
                $0.isSameFile(as: status) && extent.length > 0 && extent.length <= status.size
            } ?? false
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
    /// What is torn is read again next time: it may be a record on its way, or a tail that the next writer
    /// cuts off.
    private mutating func records(upTo status: FileStatus) throws(JournalError) -> [Record] {
        guard let file = try openFile(), try isSame(file, as: status) else { return [] }
        var scan = try JournalScan(of: file, after: extent, upTo: status.size)
        var records: [Record] = []
        while let content = try scan.next(from: file) {
            if case .record(let record) = content { records.append(record) }
        }
        extent = scan.extent
        seen = status
        return records
    }

    /// Opens the journal; nil where it was removed in between.
    private func openFile() throws(JournalError) -> OpenFile? {
        do throws(SystemError) {
            return try OpenFile(path, .reading, in: system)
        } catch  where error.isMissing {
            return nil
        } catch {
            throw JournalError(path, .unreadable(error))
        }
    }

    /// Returns whether a file is the one that was looked at.
    ///
    /// Where it was replaced in between, the next look sees another one, and starts over.
    private func isSame(
        _ file: borrowing OpenFile, as status: FileStatus
    ) throws(JournalError) -> Bool {
        do throws(SystemError) { return try file.status().isSameFile(as: status) } catch {
            throw JournalError(path, .unreadable(error))
        }
    }
}
