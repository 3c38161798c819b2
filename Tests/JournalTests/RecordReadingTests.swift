import PostMortem
import Testing

@testable import Journal

/// What reading a line takes and what it refuses, apart from sums.
struct RecordReadingTests {
    private static let start = #"{"seq":7,"at":"2026-11-23T09:00:00.000Z","#
    private static let end = #","sum":""}"#

    private func decode(_ fields: String) throws -> RecordCoding.Content {
        let line = Self.start + fields + Self.end
        return try RecordCoding.decode(Array(line.utf8)[...], number: 7)
    }

    private func refusal(of fields: String) -> Flaw? {
        #expect(throws: Flaw.self) { try decode(fields) }
    }

    @Test func `keys may stand in any order, with white space between`() throws {
        let line =
            "{ \"event\" : \"noteAdded\",\t\"text\":\"x\", \"at\":\"2026-11-23T09:00:00.000Z\","
            + "\"by\":\"mara\",\"seq\":7,\"sum\":\"\"}"
        #expect(
            try RecordCoding.decode(Array(line.utf8)[...], number: 7)
                == .record(
                    Record(
                        sequence: 7, at: Scratch.start, by: "mara", event: .noteAdded(text: "x"))))
    }

    @Test func `an unknown event is an error that asks for a newer nofault`() {
        let flaw = refusal(of: #""event":"mooned","text":"x""#)
        #expect(flaw?.kind == .newer)
        #expect(flaw?.found == "“\"mooned\"”")
    }

    @Test func `an unknown event that is optional is skipped`() throws {
        #expect(
            try decode(#""event":"mooned","depth":3,"optional":true"#) == .skipped(event: "mooned"))
        #expect(refusal(of: #""event":"mooned","optional":false"#)?.kind == .newer)
    }

    @Test func `an unknown key is an error unless its record is optional`() throws {
        let flaw = refusal(of: #""event":"clockPaused","mood":"good""#)
        #expect(flaw?.kind == .newer)
        #expect(flaw?.found == "the key “mood”")
        #expect(
            try decode(#""event":"clockPaused","mood":"good","optional":true"#)
                == .record(Record(sequence: 7, at: Scratch.start, by: nil, event: .clockPaused)))
    }

    @Test(arguments: [
        (#""event":"noteAdded""#, "the key “text”"),
        (#""event":"noteAdded","text":7"#, "a string in “text”"),
        (#""text":"x""#, "the key “event”"),
        (#""event":"phaseEntered","phase":"lunch""#, "one of prepare, room"),
        (#""event":"itemKeyed","id":"X1""#, "an id such as T6"),
        (#""event":"itemKeyed","id":"T0""#, "an id such as T6"),
        (#""event":"itemKeyed","id":"T01""#, "an id such as T6"),
        (#""event":"itemKeyed","id":"T1000000""#, "an id such as T6"),
        (#""event":"ideasRanked","ids":["I1",2]"#, "a string in the list"),
        (#""event":"ideasRanked","ids":["I1","nine"]"#, "ids such as T6"),
        (#""event":"ideasRanked","ids":"I1""#, "a list of strings in “ids”"),
        (#""event":"dueSet","id":"A1","date":"2026-02-30""#, "a date such as"),
        (#""event":"dueSet","id":"A1","date":"2026-2-3""#, "a date such as"),
        (#""event":"entryMoved","id":"T1","time":"2026-11-21T09:14:00Z""#, "a time such as"),
        (#""event":"entryMoved","id":"T1","time":"2026-11-21T24:00:00+01:00""#, "a time such as"),
        (#""event":"entryMoved","id":"T1","time":"2026-11-21T09:14:60+01:00""#, "a time such as"),
        (#""event":"entryMoved","id":"T1","time":"2026-11-21T09:14:00+24:00""#, "a time such as"),
        (#""event":"undone","record":"3""#, "an integer in “record”"),
        (#""event":"undone","record":3.5"#, "an integer"),
        (#""event":"attendanceSet","name":"Ines","present":"yes""#, "true or false in “present”"),
        (#""event":"fitJudged""#, "the key “because”"),
        (#""event":"sessionClosed","over":["x"]"#, "“over” only beside “because”"),
        (
            #""event":"entryAdded","id":"T1","kind":"fact","text":"","approximate":true"#,
            "“approximate” only beside “time”"
        ),
        (#""event":"sessionOpened","session":"","zone":"","tool":"""#, "sessionOpened in record 0"),
    ])
    func `a field that is missing or wrong is named`(fields: String, expected: String) throws {
        let flaw = try #require(refusal(of: fields))
        #expect(flaw.kind == .form)
        #expect(flaw.expected.hasPrefix(expected), "\(flaw.expected)")
    }

    @Test func `a record has the number of its place`() {
        let line = Array((Self.start + #""event":"clockPaused""# + Self.end).utf8)[...]
        let flaw = #expect(throws: Flaw.self) { try RecordCoding.decode(line, number: 8) }
        #expect(flaw?.expected == "the record number 8")
        #expect(flaw?.found == "“7”")
        #expect(flaw?.position == 7)
    }

    @Test func `record 0 says its version first`() {
        let fields =
            #""seq":0,"at":"2026-11-23T09:00:00.000Z","event":"sessionOpened","#
            + #""session":"","zone":"","tool":"","sum":"""#
        for line in [
            "{\(fields)}", #"{"nofault":3,\#(fields)}"#, #"{"by":"","nofault":1,\#(fields)}"#,
        ] {
            #expect(throws: Flaw.self) {
                try RecordCoding.decode(Array(line.utf8)[...], number: 0)
            }
        }
        #expect(throws: Never.self) {
            try RecordCoding.decode(Array(#"{"nofault":1,\#(fields)}"#.utf8)[...], number: 0)
        }
    }

    @Test func `whatever reads from a forged line can be written, and reads the same again`() throws
    {
        var random = SeededGenerator(seed: 21)
        let records = FixtureRecords.all().dropFirst()
        let lines = try records.map { try RecordCoding.encode($0, after: .beforeFirst).line }
        let alphabet = Array(#"{}[]",:\u0d8TWZ-+.~ "#.utf8) + [0x00, 0x1F, 0x80, 0xE2, 0xFF]
        var read = 0
        for _ in 0..<20_000 {
            let place = random.number(in: 0...lines.count - 1)
            var line = lines[place].dropLast()
            for _ in 0..<random.number(in: 1...2) {
                let index = random.number(in: 0...line.count - 70)
                line[index] =
                    random.oneIn(2) ? random.pick(alphabet) : line[index] &+ random.pick([1, 0xFF])
            }
            let content = try? RecordCoding.decode(line, number: place + 1)
            guard case .record(let record) = content else { continue }
            read += 1
            let again = try RecordCoding.encode(record, after: .beforeFirst).line.dropLast()
            #expect(try RecordCoding.decode(again, number: place + 1) == .record(record))
        }
        #expect(read > 1000)
    }
}
