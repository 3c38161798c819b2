import OperatingSystem

/// Splits a file into blocks of whole lines, in memory that doesn't grow with the file.
struct BlockReader {
    /// What comes next.
    enum Piece {
        /// Lines.
        case block(LineBlock)
        /// A complete line that is longer than any record, and its length with the line feed.
        case tooLong(Int)
        /// Bytes after the last line feed, and how many.
        case tail(Int)
        /// Nothing.
        case end
    }

    /// Bytes read at a time: large enough that the calls don't count, small enough for the cache.
    private static let chunk = 1 << 16

    /// Where reading stops, so that a journal that is being written is read as it was at first.
    private let end: Int
    private var offset = 0
    /// The end of the last line that was returned, then what was read since.
    private var buffer: [UInt8]
    /// The number of the next line.
    private var number = 0
    /// Up to where no line feed was found in the buffer.
    private var searched: Int

    /// Starts at the first byte and stops before another.
    init(upTo end: Int) {
        self.end = end
        // Record 0 is checked like all others, after a line that ends with this sum.
        buffer = []
        Sum.beforeFirst.append(to: &buffer)
        buffer.append(contentsOf: "\"}\n".utf8)
        searched = buffer.count
    }

    /// Returns the next piece.
    ///
    /// - Throws: ``SystemError`` where reading fails, and then there is no going on.
    mutating func next(from file: borrowing OpenFile) throws(SystemError) -> Piece {
        while true {
            let unread = buffer.count - RecordCoding.reachOfSum
            if unread > RecordCoding.longestRecord {
                return try skip(file)
            }
            guard try fill(file) else {
                return unread > 0 ? .tail(unread) : .end
            }
            let ends = lineFeeds()
            if let last = ends.last { return .block(cut(after: last, ends)) }
        }
    }

    /// Returns the lines up to the last line feed, and keeps their end and what comes after it.
    private mutating func cut(after last: Int, _ ends: [Int]) -> LineBlock {
        let reach = RecordCoding.reachOfSum
        var rest: [UInt8] = []
        rest.reserveCapacity(reach + BlockReader.chunk + buffer.count - last)
        rest.append(contentsOf: buffer[last + 1 - reach..<buffer.count])
        swap(&rest, &buffer)
        searched = buffer.count
        defer { number += ends.count }
        return LineBlock(bytes: rest, ends: ends, number: number)
    }

    /// Passes over a line that is too long, to its end or that of the file.
    private mutating func skip(_ file: borrowing OpenFile) throws(SystemError) -> Piece {
        var length = buffer.count - RecordCoding.reachOfSum
        while true {
            buffer.removeAll(keepingCapacity: true)
            searched = 0
            guard try fill(file) else { return .tail(length) }
            if let feed = lineFeeds().first { return .tooLong(length + feed + 1) }
            length += buffer.count
        }
    }

    /// Returns where the line feeds are that were not seen before.
    private mutating func lineFeeds() -> [Int] {
        var feeds: [Int] = []
        feeds.reserveCapacity((buffer.count - searched) / 128)
        let first = searched
        buffer.withUnsafeBytes { bytes in
            var place = first
            while let feed = Memory.lineFeed(in: bytes, from: place) {
                feeds.append(feed)
                place = feed + 1
            }
        }
        searched = buffer.count
        return feeds
    }

    /// Reads on, and returns whether there was anything.
    private mutating func fill(_ file: borrowing OpenFile) throws(SystemError) -> Bool {
        let count = try file.read(
            upTo: min(BlockReader.chunk, end - offset), at: offset, into: &buffer)
        offset += count
        return count > 0
    }
}
