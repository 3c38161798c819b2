public import OperatingSystem

/// What was read from the journals of a folder, so that they need not be read again.
///
/// It is never the truth: each entry carries the stamp and the head of the journal that it was made from, and
/// counts only as long as the journal has them. Content that is not, to the byte, what was written
/// counts as none.
public struct ArchiveCache: Sendable {
    /// What was read from one journal, which was sound then.
    public struct Entry: Hashable, Sendable {
        /// What the file system said of the journal.
        public let stamp: FileStamp
        /// The `sum` of its first record.
        public let origin: String
        /// The `sum` of its last record.
        public let head: String
        /// What is kept of its session.
        public let session: ArchivedSession

        /// Creates an entry.
        public init(stamp: FileStamp, origin: String, head: String, session: ArchivedSession) {
            self.stamp = stamp
            self.origin = origin
            self.head = head
            self.session = session
        }
    }

    /// The format: another number for any change of what is kept or how, and the cache is built anew.
    private static let format = "nofault archive 3"

    /// The entries by the journal's file name.
    public var entries: [FileName: Entry]

    /// Creates a cache.
    public init(entries: [FileName: Entry] = [:]) { self.entries = entries }

    /// Reads a cache's content; nil where it is damaged, of another format or version, or about another folder.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - folder: the folder that it must be about.
    ///   - version: the version of the program that must have written it.
    public init?(_ bytes: [UInt8], about folder: String, version: String) {
        let entries = bytes.withUnsafeBytes { bytes in
            try? ArchiveCache.entries(bytes, about: folder, version: version)
        }
        guard let entries else { return nil }
        self.entries = entries
    }

    /// Returns the content that ``init(_:about:version:)`` reads.
    public func bytes(about folder: String, version: String) -> [UInt8] {
        var writer = CacheWriter()
        writer.text(ArchiveCache.format)
        writer.text(version)
        writer.text(folder)
        writer.number(entries.count)
        for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
            writer.text(name.text)
            writer.number(entry.stamp.size)
            writer.number(entry.stamp.modified)
            writer.number(entry.stamp.changed)
            writer.hash(entry.stamp.number)
            writer.text(entry.origin)
            writer.text(entry.head)
            entry.session.write(to: &writer)
        }
        let sum = writer.bytes.withUnsafeBytes { Fingerprint.of($0[...]) }
        writer.hash(sum)
        return writer.bytes
    }

    private static func entries(
        _ bytes: UnsafeRawBufferPointer, about folder: String, version: String
    ) throws(CacheDamage) -> [FileName: Entry] {
        guard bytes.count > 8 else { throw CacheDamage() }
        let content = UnsafeRawBufferPointer(rebasing: bytes.dropLast(8))
        var end = CacheReader(bytes, from: bytes.count - 8)
        guard try end.hash() == Fingerprint.of(content[...]) else { throw CacheDamage() }

        var reader = CacheReader(content, from: 0)
        guard try reader.text() == format, try reader.text() == version,
            try reader.text() == folder
        else { throw CacheDamage() }
        let pairs = try reader.list { reader throws(CacheDamage) in
            let name = FileName(try reader.text())
            let stamp = FileStamp(
                size: try reader.number(), modified: try reader.number(),
                changed: try reader.number(), number: try reader.hash())
            let entry = Entry(
                stamp: stamp, origin: try reader.text(), head: try reader.text(),
                session: try ArchivedSession(&reader))
            return (name, entry)
        }
        guard reader.isAtEnd else { throw CacheDamage() }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
}
