import PostMortem
import Testing

@testable import Journal

/// Journals of many chunks of reading.
struct LongJournalTests {
    private static let count = 9000

    /// Makes a journal that is longer than what is read at a time, with texts from none to some kilobytes.
    private func journal(in scratch: Scratch) throws -> [Record] {
        let writer = try JournalWriter.open(scratch.path(), .new, at: Scratch.start)
        var random = SeededGenerator(seed: 41)
        var records = [try writer.stage(Scratch.opened, at: Scratch.start, by: nil)]
        for number in 1..<Self.count {
            let event: Event =
                number % 900 == 0
                ? .noteAdded(text: String(repeating: "lang ", count: random.number(in: 0...20_000)))
                : random.pick(Array(EventSamples.makers.dropFirst()))(&random)
            records.append(try writer.stage(event, at: Scratch.start, by: "mara"))
        }
        try writer.commit()
        return records
    }

    /// Reads a journal line by line, each after the other, by the general check and the general reader.
    private func general(_ bytes: [UInt8]) -> (records: [Record], flaw: Flaw?, offset: Int) {
        var records: [Record] = []
        var offset = 0
        var head = Sum.beforeFirst
        while let feed = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) {
            do throws(Flaw) {
                let line = bytes[offset..<feed]
                head = try RecordCoding.check(line.span, after: head)
                let content = try RecordCoding.decode(line, number: records.count)
                if case .record(let record) = content { records.append(record) }
            } catch {
                return (records, error, offset)
            }
            offset = feed + 1
        }
        return (records, nil, offset)
    }

    @Test func `a long journal is read as line after line is`() throws {
        let scratch = try Scratch()
        let records = try journal(in: scratch)
        let bytes = try scratch.bytes()
        #expect(bytes.count > 2 << 20)
        let contents = try JournalReader.read(scratch.path())
        #expect(contents.records == records)
        #expect(contents.records == general(bytes).records)
        #expect(contents.extent.damage == nil)
        #expect(contents.extent.length == bytes.count)
        #expect(
            contents.extent.head?.description
                == String(decoding: bytes.dropLast(3).suffix(64), as: UTF8.self))
    }

    @Test func `of all damage the first by position is found, on every reading`() throws {
        let scratch = try Scratch()
        _ = try journal(in: scratch)
        let sound = try scratch.bytes()
        var random = SeededGenerator(seed: 42)
        for round in 0..<6 {
            var bytes = sound
            for _ in 0...round % 4 {
                let place = random.number(in: 100...bytes.count - 1)
                switch random.number(in: 0...2) {
                case 0: bytes[place] ^= 1 << UInt8(random.number(in: 0...7))
                case 1: bytes.insert(UInt8(ascii: "\n"), at: place)
                default: bytes.remove(at: place)
                }
            }
            let path = try scratch.put(bytes, "damaged.journal")
            let expected = general(bytes)
            let contents = try JournalReader.read(path)
            #expect(contents.records == expected.records)
            #expect(contents.extent.length == expected.offset)
            #expect(
                contents.extent.damage
                    == expected.flaw.map {
                        Damage($0, record: expected.records.count, offset: expected.offset)
                    })
            #expect(try JournalReader.read(path) == contents)
        }
    }

    @Test func `records before the place where reading fails are still handed out`() throws {
        let scratch = try Scratch()
        let records = try journal(in: scratch)
        let faults = Faults(.read, from: 8, .fail(5))
        var reader = try JournalReader(scratch.path(), in: faults.system)
        var count = 0
        let error = #expect(throws: JournalError.self) {
            while let record = try reader.next() {
                #expect(record == records[count])
                count += 1
            }
        }
        #expect(error?.exitCode == 1)
        #expect(count > 1000)
        #expect(reader.extent.count == count)
        #expect(reader.extent.damage == nil)
    }
}
