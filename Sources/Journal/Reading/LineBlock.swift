import PostMortem
import Synchronization

/// Some lines of a journal, which can be checked apart from all others.
///
/// The chain needs no order: what a line's sum needs of the line before it is that line's recorded sum,
/// and if that isn't sound, then the earlier line is where the journal stops being so.
final class LineBlock: Sendable {
    /// What the lines say.
    struct Reading: Sendable {
        /// What the sound lines before the first flaw say, **the last line first**, so that each can be
        /// taken from the end.
        var contents: [RecordCoding.Content] = []
        /// What is wrong with the line after them; nil where every line is sound.
        var flaw: Flaw?
    }

    /// The bytes of the lines, and before them the end of the line before: ``RecordCoding/reachOfSum``
    /// bytes.
    let bytes: [UInt8]
    /// Where each line ends, at its line feed.
    let ends: [Int]
    /// The number of the first line's record.
    let number: Int
    /// How far it has come; whoever reads the lines holds the lock.
    private let state = Mutex(State.unread)

    fileprivate enum State {
        case unread
        case read(Reading)
        case taken
    }

    /// Creates a block of lines that nobody has looked at.
    init(bytes: [UInt8], ends: [Int], number: Int) {
        self.bytes = bytes
        self.ends = ends
        self.number = number
    }

    /// Returns where a line is, without its line feed.
    func line(_ index: Int) -> Range<Int> {
        (index == 0 ? RecordCoding.reachOfSum : ends[index - 1] + 1)..<ends[index]
    }

    /// Returns how many bytes the first so many lines have, with their line feeds.
    func length(ofFirst count: Int) -> Int {
        count == 0 ? 0 : ends[count - 1] + 1 - RecordCoding.reachOfSum
    }

    /// Returns the sum of a sound line.
    func sum(ofLine index: Int) -> Sum { RecordCoding.sum(of: line(index), in: bytes) }

    /// Checks and reads all lines, unless somebody has.
    func read() {
        state.withLock { state in
            if case .unread = state { state = .read(readLines()) }
        }
    }

    /// Returns what was read and keeps nothing of it; nil where nobody is done reading.
    func takeIfRead() -> Reading? {
        state.withLockIfAvailable { $0.take() } ?? nil
    }

    /// Returns what the lines say and keeps nothing of it: reads them, or waits for who does.
    func take() -> Reading {
        state.withLock { $0.take() ?? readLines() }
    }

    /// Goes from the last line to the first: a flaw takes back what was read behind it.
    private func readLines() -> Reading {
        var reading = Reading()
        reading.contents.reserveCapacity(ends.count)
        for index in ends.indices.reversed() {
            do throws(Flaw) {
                reading.contents.append(try content(index))
            } catch {
                reading.contents.removeAll(keepingCapacity: true)
                reading.flaw = error
            }
        }
        return reading
    }

    private func content(_ index: Int) throws(Flaw) -> RecordCoding.Content {
        let range = line(index)
        guard range.count < RecordCoding.longestRecord else {
            throw Flaw.tooLong(range.count + 1)
        }
        let (isSound, record) = bytes.withUnsafeBytes { bytes in
            guard RecordCoding.isSound(range, in: bytes) else { return (false, nil as Record?) }
            let body = RecordCoding.body(of: range)
            return (true, PlainReader.record(in: bytes, body, number: number + index))
        }
        if let record { return .record(record) }
        if !isSound {
            let before = range.lowerBound - RecordCoding.reachOfSum
            // What is no sum is a flaw of the line before, which counts then.
            let previous = Sum(digits: bytes[before..<before + Sum.length]) ?? .beforeFirst
            _ = try RecordCoding.check(bytes[range], after: previous)
        }
        return try RecordCoding.decode(bytes[range], number: number + index)
    }
}

extension LineBlock.State {
    /// Returns what was read and keeps nothing of it; nil where nothing was.
    fileprivate mutating func take() -> LineBlock.Reading? {
        guard case .read(let reading) = self else { return nil }
        self = .taken
        return reading
    }
}

extension Flaw {
    /// A line that is longer than any record, by its length with the line feed.
    static func tooLong(_ length: Int) -> Flaw {
        Flaw(
            at: 0, expected: "a line of at most \(RecordCoding.longestRecord) bytes",
            found: "\(length) bytes")
    }
}
