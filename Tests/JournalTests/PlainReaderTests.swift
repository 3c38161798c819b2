import PostMortem
import Testing

@testable import Journal

/// The readers for lines as nofault writes them, held against the general ones.
struct PlainReaderTests {
    private func plain(_ line: some Collection<UInt8>, number: Int) -> Record? {
        Array(line).withUnsafeBytes {
            let body = 0..<max(0, $0.count - 74)
            let record = PlainReader.record(in: $0, body, number: number)
            #expect(PlainReader.isRecord(in: $0, body, number: number) == (record != nil))
            return record
        }
    }

    /// A line with any body.
    private func line(_ body: some Collection<UInt8>) -> [UInt8] {
        body + Array(#","sum":"\#(Sum(of: Array(body)[...], after: .beforeFirst))"}"#.utf8)
    }

    @Test func `a record without escapes is read at once, whatever its event`() throws {
        var random = SeededGenerator(seed: 31)
        var read: Set<String> = []
        for round in 0..<20_000 {
            let event = random.pick(EventSamples.makers)(&random)
            let number = round % 7 + 1
            let record = Record(
                sequence: number, at: random.instant(), by: random.oneIn(2) ? nil : "mara",
                event: event, source: random.oneIn(2) ? nil : "größer.script:7")
            guard let line = try? RecordCoding.encode(record, after: .beforeFirst).line.dropLast()
            else { continue }
            let found = plain(line, number: number)
            if found != nil { read.insert(EventSamples.name(of: event)) }
            let isPlain =
                switch event {
                // Numbers below zero and of 19 digits are left to the general reader.
                case .recovered, .phaseExtended, .undone, .redone: false
                default: !line.contains(UInt8(ascii: "\\"))
                }
            #expect(found == record || (found == nil && !isPlain))
        }
        #expect(read.count == EventSamples.makers.count - 1)
    }

    @Test func `whatever is read at once, the general reader reads as the same`() throws {
        var random = SeededGenerator(seed: 32)
        let alphabet =
            Array(#"{}[]",:\/u0d8cefxT1.9-+Ztrulas "#.utf8) + [
                0x09, 0x0D, 0x1F, 0x7F, 0x80, 0xC3, 0xFF,
            ]
        var accepted = 0
        for _ in 0..<60_000 {
            let record = Record(
                sequence: 7, at: random.instant(), by: "mara",
                event: random.pick(EventSamples.makers)(&random), source: "a.script:1")
            guard let whole = try? RecordCoding.encode(record, after: .beforeFirst) else {
                continue
            }
            var body = Array(whole.line.dropLast(75))
            for _ in 0..<random.number(in: 0...2) {
                let place = random.number(in: 0...body.count - 1)
                switch random.number(in: 0...3) {
                case 0: body[place] = random.pick(alphabet)
                case 1: body.insert(random.pick(alphabet), at: place)
                case 2: body.remove(at: place)
                default:
                    let fields = [#","optional":true"#, #","id":"T1""#, #","x":1"#, #","over":[]"#]
                    body += Array(random.pick(fields).utf8)
                }
            }
            let line = line(body)
            guard let found = plain(line, number: 7) else { continue }
            accepted += 1
            #expect(
                (try? RecordCoding.decode(line[...], number: 7)) == .record(found),
                "\(String(decoding: line, as: UTF8.self))")
        }
        #expect(accepted > 5000)
    }

    @Test func `what a line begins with is read as the general reader reads it`() throws {
        let record = Record(
            sequence: 3, at: Scratch.start, by: "mara",
            event: .ideasPicked(
                ideas: [.problem], actions: [.problem],
                override: Override(rules: ["a"], reason: "b")),
            source: "a.script:1")
        let sound = try RecordCoding.encode(record, after: .beforeFirst).line.dropLast()
        #expect(plain(sound, number: 3) == record)
        #expect(plain(sound, number: 4) == nil)
        let body = Array(sound.dropLast(74))
        var whole = 0
        for length in 0..<body.count {
            let line = line(body.prefix(length))
            let general = try? RecordCoding.decode(line[...], number: 3)
            let found = plain(line, number: 3)
            #expect(found.map(RecordCoding.Content.record) == general)
            whole += found == nil ? 0 : 1
        }
        // Without the source, without the rules, and without the reason.
        #expect(whole == 3)
    }

    @Test func `bytes are UTF-8 where the standard library says so, wherever they begin and end`() {
        var random = SeededGenerator(seed: 35)
        let pieces: [[UInt8]] = [
            Array("abcdefgh".utf8), Array("ö".utf8), Array("…".utf8), Array("🙂".utf8), [0x80],
            [0xC0, 0xAF],
            [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0xFF], Array("a".utf8), [],
        ]
        var counts = [0, 0]
        for _ in 0..<40_000 {
            let sound = random.oneIn(2)
            let bytes = (0..<random.number(in: 0...6)).flatMap { _ in
                sound ? pieces[random.pick([0, 1, 2, 3, 10, 11])] : random.pick(pieces)
            }
            let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
            #expect(FlatScanner.isUTF8(bytes.span) == isUTF8)
            counts[isUTF8 ? 0 : 1] += 1
        }
        #expect(counts.allSatisfy { $0 > 5000 })
    }

    @Test func `an id is read from bytes as from text`() {
        var random = SeededGenerator(seed: 34)
        let texts = [
            "T1", "t6", "W0", "T0", "A999999", "A1000000", "T01", "W00", "X1", "T", "", "T-1",
        ]
        for text in texts
            + (0..<20_000).map({ _ in
                String(
                    (0..<random.number(in: 0...4)).map { _ in Character(random.pick(Self.signs)) })
            })
        {
            #expect(ItemCoding.id(Array(text.utf8)[...]) == ItemID(text), "\(text)")
        }
    }

    private static let signs: [Unicode.Scalar] = [
        "T", "t", "W", "a", "Q", "0", "1", "9", "٣", "\u{301}", " ", "ß",
    ]
}
