package import OperatingSystem
public import PostMortem

/// Reads a journal record by record, in memory that doesn't grow with it and without a lock.
///
/// It reads the good prefix: up to the first line that is not sound, or to the torn tail. What comes
/// after that is told by ``extent``, once ``next()`` has returned nil.
///
/// ```swift
/// var reader = try JournalReader("2026-11-21-checkout.journal")
/// try session.apply { try reader.next() }
/// if let damage = reader.extent.damage { … }
/// ```
public struct JournalReader: ~Copyable {
    private let file: OpenFile
    private var scan: JournalScan

    /// How far it has read.
    public var extent: JournalExtent { scan.extent }
    /// The journal's length in bytes when it was opened; reading goes no further.
    public var size: Int { scan.size }

    /// Opens a journal.
    ///
    /// A symbolic link leads to its journal.
    ///
    /// - Throws: ``JournalError`` where there is no file, or none that is a journal.
    public init(_ path: String) throws(JournalError) {
        try self.init(path, in: .live)
    }

    /// Opens a journal by system calls that can be replaced.
    package init(_ path: String, in system: FileSystem) throws(JournalError) {
        let file = try JournalReader.open(path, in: system)
        self.scan = try JournalScan(of: file)
        self.file = file
    }

    private static func open(
        _ path: String, in system: FileSystem
    ) throws(JournalError) -> OpenFile {
        guard try JournalOpening.isPresent(path, in: system) else {
            throw JournalError(path, .missing)
        }
        do throws(SystemError) {
            return try OpenFile(path, .reading, in: system)
        } catch {
            throw JournalError(path, error.isMissing ? .missing : .unreadable(error))
        }
    }

    /// Returns the next record of the good prefix, or nil at its end.
    ///
    /// - Throws: ``JournalError`` where the file can't be read.
    public mutating func next() throws(JournalError) -> Record? {
        while let content = try nextContent() {
            if case .record(let record) = consume content { return record }
        }
        return nil
    }

    /// Returns the next record, skipped ones included, or nil at the end of the good prefix.
    package mutating func nextContent() throws(JournalError) -> RecordCoding.Content? {
        try scan.next(from: file)
    }

    /// Checks the next record, skipped ones included, and reads nothing of it.
    ///
    /// - Returns: whether there was one; false at the end of the good prefix.
    /// - Throws: ``JournalError`` where the file can't be read.
    mutating func checkNext() throws(JournalError) -> Bool {
        try scan.checkNext(from: file)
    }

    /// Reads a whole journal.
    ///
    /// - Throws: ``JournalError`` where there is no journal, or none that can be read. A damaged one
    ///   can, as far as it is good.
    public static func read(_ path: String) throws(JournalError) -> JournalContents {
        var reader = try JournalReader(path)
        var records: [Record] = []
        while let record = try reader.next() { records.append(record) }
        return JournalContents(records: records, extent: reader.extent)
    }
}

/// A journal's good prefix, and what comes after it.
public struct JournalContents: Hashable, Sendable {
    /// The records in order, without skipped ones.
    public let records: [Record]
    /// How far the journal is sound, and what comes after that.
    public let extent: JournalExtent
}
