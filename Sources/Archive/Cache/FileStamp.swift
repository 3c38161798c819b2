/// What tells a journal that was read from one that changed since: the file system's word on it.
///
/// That a journal's last record is still the one that was read is checked beside it, at the file.
public struct FileStamp: Hashable, Sendable {
    /// The length in bytes.
    public let size: Int
    /// When the content was last written, in nanoseconds since 1970.
    public let modified: Int
    /// When the file's content, name or rights last changed, in nanoseconds since 1970.
    public let changed: Int
    /// The file's number on its device.
    public let number: UInt64

    /// Creates a stamp.
    public init(size: Int, modified: Int, changed: Int, number: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.number = number
    }
}
