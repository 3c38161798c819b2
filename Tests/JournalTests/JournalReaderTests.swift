import Foundation
import PostMortem
import Testing

@testable import Journal

struct JournalReaderTests {
    @Test func `a journal is read in order, with its head`() throws {
        let scratch = try Scratch()
        let contents = try JournalReader.read(scratch.journal(notes: 3))
        #expect(contents.records.map(\.sequence) == [0, 1, 2, 3])
        #expect(contents.records.first?.event == Scratch.opened)
        #expect(contents.records.last?.source == "draft.script:3")
        #expect(contents.extent.count == 4)
        #expect(contents.extent.length == (try scratch.bytes().count))
        #expect(contents.extent.tornTail == nil)
        #expect(contents.extent.damage == nil)
        let head = try #require(contents.extent.head)
        #expect(
            try scratch.lines().last?.dropLast(3).suffix(64) == Array(head.description.utf8)[...])
    }

    @Test func `every truncation leaves the complete records and a torn tail`() throws {
        let scratch = try Scratch()
        let records = try JournalReader.read(scratch.journal(notes: 2)).records
        let bytes = try scratch.bytes()
        for length in 1...bytes.count {
            let path = try scratch.put(bytes.prefix(length), "cut.journal")
            let contents = try JournalReader.read(path)
            let whole = bytes.prefix(length).count(where: { $0 == UInt8(ascii: "\n") })
            #expect(contents.records == Array(records.prefix(whole)))
            let tail = length - contents.extent.length
            #expect(contents.extent.tornTail == (tail > 0 ? tail : nil))
            #expect(contents.extent.damage == nil)
        }
    }

    @Test func `each flipped bit of a record is found in that record`() throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 3)
        let lines = try scratch.lines()
        let start = lines[0].count + lines[1].count
        let bytes = try scratch.bytes()
        for place in start..<start + lines[2].count {
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << bit
                let extent = try JournalReader.read(scratch.put(changed, "flip.journal")).extent
                let damage = try #require(extent.damage, "bit \(bit) of byte \(place)")
                #expect(damage.record == 2)
                #expect(damage.offset == start)
                #expect(extent.count == 2)
                #expect(extent.length == start)
            }
        }
    }

    @Test func `each flipped bit of record 0 is found`() throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 1)
        let bytes = try scratch.bytes()
        for place in 0..<(try scratch.lines()[0].count) {
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << bit
                let path = try scratch.put(changed, "flip.journal")
                do throws(JournalError) {
                    let extent = try JournalReader.read(path).extent
                    #expect(extent.damage?.record == 0)
                    #expect(extent.count == 0)
                } catch {
                    // The first bytes say whether it is a journal at all.
                    #expect(place < RecordCoding.opening.utf8CodeUnitCount)
                    #expect(error.exitCode == 65)
                }
            }
        }
    }

    @Test(arguments: [
        ([0, 2, 3], 1), ([0, 1, 3], 2), ([0, 1, 1, 2, 3], 2), ([0, 1, 3, 2], 2), ([0, 0, 1], 1),
        ([0, 2, 1, 3], 1),
    ])
    func `a record that is deleted, repeated or swapped breaks the chain`(
        order: [Int], broken: Int
    ) throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 3)
        let lines = try scratch.lines()
        let path = try scratch.put(order.flatMap { lines[$0] }, "order.journal")
        let extent = try JournalReader.read(path).extent
        #expect(extent.damage?.record == broken)
        #expect(extent.count == broken)
    }

    @Test func `a removed tail leaves a sound journal, which only the head shows`() throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 3)
        let path = try scratch.put(scratch.lines().prefix(2).joined(), "short.journal")
        let extent = try JournalReader.read(path).extent
        #expect(extent.damage == nil)
        #expect(extent.tornTail == nil)
        #expect(extent.count == 2)
    }

    @Test func `damage says where, what was expected and what was found`() throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 1)
        var lines = try scratch.lines()
        let stated = String(decoding: lines[1].dropLast(3).suffix(64), as: UTF8.self)
        lines[1][7] = UInt8(ascii: "2")
        let extent = try JournalReader.read(scratch.put(lines.joined(), "bad.journal")).extent
        let damage = try #require(extent.damage)
        #expect(damage.found == stated)
        #expect(damage.expected.hasPrefix("the sum "))
        #expect(damage.position == lines[0].count + lines[1].count - 67)
        #expect(!damage.isNewer)
    }

    @Test func `line feeds of another system are damage`() throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 1)
        let bytes = try scratch.lines().flatMap { $0.dropLast() + Array("\r\n".utf8) }
        #expect(try JournalReader.read(scratch.put(bytes)).extent.damage?.record == 0)
    }

    @Test func `a sound line with an unknown event asks for a newer nofault`() throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 1)
        let path = try scratch.append(#""event":"mooned""#)
        let extent = try JournalReader.read(path).extent
        #expect(extent.damage?.isNewer == true)
        #expect(extent.damage?.record == 2)
    }

    @Test func `an optional unknown event is skipped, and the chain goes on over it`() throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 1)
        let path = try scratch.append(#""event":"mooned","optional":true"#)
        let writer = try JournalWriter.open(path, at: Scratch.start)
        #expect(try writer.append(.clockPaused, at: Scratch.start, by: nil).sequence == 3)
        let contents = try JournalReader.read(path)
        #expect(contents.records.map(\.sequence) == [0, 1, 3])
        #expect(contents.extent.count == 4)
        #expect(contents.extent.skipped.map(\.record) == [2])
        #expect(contents.extent.skipped.map(\.event) == ["mooned"])
        #expect(contents.extent.damage == nil)
    }

    @Test func `a line longer than a record is damage, and without an end a torn tail`() throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 1)
        let good = try scratch.bytes()
        let long = Array(repeating: UInt8(ascii: "x"), count: 3 << 20)
        let damaged = try JournalReader.read(scratch.put(good + long + [0x0A], "long.journal"))
        #expect(damaged.extent.damage?.record == 2)
        #expect(damaged.extent.damage?.found == "3145729 bytes")
        let torn = try JournalReader.read(scratch.put(good + long, "torn.journal"))
        #expect(torn.extent.tornTail == 3 << 20)
        #expect(torn.extent.damage == nil)
        #expect(torn.records.count == 2)
    }

    @Test func `records on both sides of a chunk are whole`() throws {
        let scratch = try Scratch()
        let writer = try JournalWriter.open(scratch.path(), at: Scratch.start)
        _ = try writer.stage(Scratch.opened, at: Scratch.start, by: nil)
        var texts: [String] = []
        var random = SeededGenerator(seed: 3)
        for _ in 0..<600 {
            let text = String(repeating: "ä", count: random.number(in: 0...3000))
            _ = try writer.stage(.noteAdded(text: text), at: Scratch.start, by: nil)
            texts.append(text)
        }
        try writer.commit()
        let contents = try JournalReader.read(scratch.path())
        #expect(contents.records.dropFirst().map(\.event) == texts.map { .noteAdded(text: $0) })
    }

    @Test func `a reader sees the journal as it was when it was opened`() throws {
        let scratch = try Scratch()
        let writer = try JournalWriter.open(scratch.path(), at: Scratch.start)
        try writer.append(Scratch.opened, at: Scratch.start, by: nil)
        var reader = try JournalReader(scratch.path())
        try writer.append(.clockPaused, at: Scratch.start, by: nil)
        #expect(try reader.next() != nil)
        let rest = try reader.next()
        #expect(rest == nil)
        let tail = reader.extent.tornTail
        #expect(tail == nil)
    }
}
