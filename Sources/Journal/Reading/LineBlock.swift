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
        /// Those of them that were passed over, the last one first.
        var skipped: [JournalExtent.Skipped] = []
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
    /// What was read; nil until it is, and once it has been taken.
    private let reading = Mutex<Reading?>(nil)

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

    /// Checks and reads all lines.
    func read() {
        let new = readLines()
        reading.withLock { $0 = new }
    }

    /// Returns what was read, and keeps nothing of it.
    func take() -> Reading {
        reading.withLock { reading in
            defer { reading = nil }
            return reading ?? Reading()
        }
    }

    /// Goes from the last line to the first: a flaw takes back what was read behind it.
    private func readLines() -> Reading {
        var reading = Reading()
        reading.contents.reserveCapacity(ends.count)
        for index in ends.indices.reversed() {
            do throws(Flaw) {
                let content = try content(index)
                if case .skipped(let event) = content {
                    reading.skipped.append(.init(record: number + index, event: event))
                }
                reading.contents.append(content)
            } catch {
                reading.contents.removeAll(keepingCapacity: true)
                reading.skipped = []
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

extension Flaw {
    /// A line that is longer than any record, by its length with the line feed.
    static func tooLong(_ length: Int) -> Flaw {
        Flaw(
            at: 0, expected: "a line of at most \(RecordCoding.longestRecord) bytes",
            found: "\(length) bytes")
    }
}
