/// Splits a file at its line feeds, in memory that doesn't grow with the file.
struct LineReader {
    /// What comes next.
    enum Piece {
        /// A complete line, without its line feed.
        case line(ArraySlice<UInt8>)
        /// A complete line that is longer than any record, and its length with the line feed.
        case tooLong(Int)
        /// Bytes after the last line feed, and how many.
        case tail(Int)
        /// Nothing.
        case end
    }

    /// Bytes read at a time: large enough that the calls don't count, small enough for the cache.
    private static let chunk = 1 << 18

    /// Where reading stops, so that a journal that is being written is read as it was at first.
    private let end: Int
    private var offset = 0
    private var buffer: [UInt8] = []
    /// Where the next line starts in the buffer.
    private var start = 0

    /// Starts at the first byte and stops before another.
    init(upTo end: Int) {
        self.end = end
    }

    /// Returns the next piece.
    ///
    /// A slice shares the buffer; one that is kept over the next call makes that copy the buffer.
    mutating func next(from file: borrowing OpenFile) throws(SystemError) -> Piece {
        var searched = start
        while true {
            if let feed = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = feed + 1 }
                let length = feed + 1 - start
                return length > RecordCoding.longestRecord
                    ? .tooLong(length) : .line(buffer[start..<feed])
            }
            if buffer.count - start > RecordCoding.longestRecord {
                return try skip(file)
            }
            searched = buffer.count - start
            guard try fill(file) else {
                defer { start = buffer.count }
                return start < buffer.count ? .tail(buffer.count - start) : .end
            }
        }
    }

    /// Passes over a line that is too long, to its end or that of the file.
    private mutating func skip(_ file: borrowing OpenFile) throws(SystemError) -> Piece {
        var length = buffer.count - start
        start = buffer.count
        while try fill(file) {
            if let feed = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                start = feed + 1
                return .tooLong(length + feed + 1)
            }
            length += buffer.count
            start = buffer.count
        }
        return .tail(length)
    }

    /// Drops what was returned, reads on, and returns whether there was anything.
    private mutating func fill(_ file: borrowing OpenFile) throws(SystemError) -> Bool {
        buffer.removeFirst(start)
        start = 0
        let count = try file.read(
            upTo: min(LineReader.chunk, end - offset), at: offset, into: &buffer)
        offset += count
        return count > 0
    }
}
