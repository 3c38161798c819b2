import OperatingSystem
import Foundation
import Journal
import PostMortem
import TestTools
import Testing

/// A journal of 200 records, changed in every way there is; each change is found, and named.
@Suite(.serialized)
struct DamageTests {
    private let bytes: [UInt8]
    private let lines: [[UInt8]]
    /// Where each line starts.
    private let starts: [Int]
    private let workplace: Workplace

    init() throws {
        workplace = try Workplace()
        let now = Instant(seconds: 1_795_424_400)
        let writer = try JournalWriter.open(workplace.journal, at: now)
        for number in 0..<200 {
            _ = try writer.stage(
                number == 0
                    ? .sessionOpened(session: "s", zone: "UTC", tool: "0.1.0")
                    : .noteAdded(text: "note \(number), „größer“"),
                at: now, by: "mara")
        }
        try writer.commit()
        writer.close()
        bytes = workplace.bytes()
        let feed = UInt8(ascii: "\n")
        lines = bytes.split(separator: feed).map { $0 + [feed] }
        var starts: [Int] = []
        var end = 0
        for line in lines {
            starts.append(end)
            end += line.count
        }
        self.starts = starts
    }

    private func extent(of bytes: some Collection<UInt8>) throws -> JournalExtent {
        var reader = try JournalReader("memory", in: .holding(Array(bytes)))
        while try reader.next() != nil {}
        return reader.extent
    }

    @Test func `a truncation anywhere leaves the whole records, and names the torn rest`() throws {
        var count = 0
        for length in stride(from: 1, through: bytes.count, by: Torture.isFull ? 7 : 1009) {
            let extent = try extent(of: bytes.prefix(length))
            let whole = starts.count { $0 <= length } - 1 + (length == bytes.count ? 1 : 0)
            let end = whole < starts.count ? starts[whole] : bytes.count
            #expect(extent.count == whole && extent.length == end, "\(length)")
            #expect(extent.tornTail == (length > end ? length - end : nil))
            #expect(extent.damage == nil)
            count += 1
        }
        Torture.report("truncation: \(count) lengths of \(bytes.count) bytes")
    }

    @Test func `a flipped bit anywhere is found in its record`() throws {
        var count = 0
        // Every bit is changed by `make torture` in a fast build, `Tests/Fuzz/EveryBit`.
        for place in stride(from: 13, to: bytes.count, by: Torture.isFull ? 97 : 1499) {
            let record = starts.count { $0 <= place } - 1
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << bit
                let extent = try extent(of: changed)
                count += 1
                // The very last line feed is what makes the last record whole.
                if place == bytes.count - 1 {
                    #expect(extent.tornTail == lines[record].count)
                    continue
                }
                #expect(extent.damage?.record == record, "bit \(bit) of byte \(place)")
                #expect(extent.damage?.offset == starts[record])
                #expect(extent.count == record)
            }
        }
        Torture.report("bit flips: \(count) of \(bytes.count * 8), each found in its record")
    }

    @Test func `a flipped bit is named by record and byte offset at the command line`() throws {
        var dice = Dice(seed: 5)
        for _ in 0..<Torture.rounds(6, full: 200) {
            let place = Int.random(in: 13..<bytes.count - 1, using: &dice)
            var changed = bytes
            changed[place] ^= 1 << Int.random(in: 0...7, using: &dice)
            try workplace.put(changed)
            let record = starts.count { $0 <= place } - 1
            let outcome = try workplace.run(["verify", workplace.journal])
            #expect(outcome.ending == .exit(65))
            let said = outcome.output + outcome.errors
            let found = said.firstMatch(of: #/record (\d+), at byte (\d+)/#)
            #expect(found.flatMap { Int($0.1) } == record, "\(said)")
            let position = try #require(found.flatMap { Int($0.2) })
            #expect((starts[record]...starts[record] + lines[record].count).contains(position))
        }
    }

    @Test func `a record that is deleted, doubled, swapped or slipped in is found where it is`()
        throws
    {
        for place in stride(from: 1, to: lines.count - 1, by: Torture.isFull ? 1 : 23) {
            var changes: [([[UInt8]], Int)] = []
            var deleted = lines
            deleted.remove(at: place)
            changes.append((deleted, place))
            var doubled = lines
            doubled.insert(lines[place], at: place)
            changes.append((doubled, place + 1))
            var swapped = lines
            swapped.swapAt(place, place + 1)
            changes.append((swapped, place))
            // As good as it can be made without computing all later sums again.
            var inserted = lines
            inserted.insert(try forged(number: place), at: place)
            changes.append((inserted, place + 1))
            for (index, (lines, broken)) in changes.enumerated() {
                let extent = try extent(of: lines.joined())
                #expect(extent.damage?.record == broken, "change \(index) at \(place)")
                #expect(extent.damage?.offset == lines[..<broken].reduce(0) { $0 + $1.count })
            }
        }
    }

    /// Returns a line with a right number and a right sum, which the next one doesn't know of.
    private func forged(number: Int) throws -> [UInt8] {
        let before = try JournalReader("memory", in: .holding(Array(lines[..<number].joined())))
        var reader = consume before
        while try reader.next() != nil {}
        let record = Record(
            sequence: number, at: Instant(seconds: 0), by: nil, event: .noteAdded(text: "forged"))
        return try RecordCoding.encode(record, after: reader.extent.head ?? .beforeFirst).line
    }

    @Test func `a removed tail is found by the head that was kept, and by nothing else`() throws {
        let head = try #require(try JournalReader.read(workplace.journal).extent.head)
        for kept in stride(from: 1, to: lines.count, by: Torture.isFull ? 7 : 67) {
            try workplace.put(lines[..<kept].joined())
            #expect(try Verification.verify(workplace.journal).isSound)
            let report = try Verification.verify(workplace.journal, head: head)
            #expect(report.head == .missing && report.exitCode == 1)
        }
        let outcome = try workplace.run(["verify", workplace.journal, "--head", "\(head)"])
        #expect(outcome.ending == .exit(1))
        let without = try workplace.run(["verify", workplace.journal])
        #expect(without.ending == .exit(0))
    }
}

extension FileSystem {
    /// A file system with one file in it, held in memory, that can be read and nothing else.
    fileprivate static func holding(_ bytes: [UInt8]) -> FileSystem {
        let status = FileStatus(kind: .regular, device: 1, number: 1, links: 1, size: bytes.count)
        var system = FileSystem.live
        system.open = { _, _ throws(SystemError) in 3 }
        system.close = { _ in }
        system.status = { _ throws(SystemError) in status }
        system.openStatus = { _ throws(SystemError) in status }
        system.read = { _, buffer, offset throws(SystemError) in
            let part = bytes[min(offset, bytes.count)...].prefix(buffer.count)
            buffer.copyBytes(from: part)
            return part.count
        }
        return system
    }
}
