import PostMortem
import Testing

@testable import Journal

struct RecordCodingTests {
    private func line(_ record: Record, after sum: Sum = .beforeFirst) throws -> String {
        String(decoding: try RecordCoding.encode(record, after: sum).line, as: UTF8.self)
    }

    @Test func `record 0 begins with the version and ends with its sum`() throws {
        let record = Record(sequence: 0, at: Scratch.start, by: "mara", event: Scratch.opened)
        #expect(
            try line(record) == """
                {"nofault":1,"seq":0,"at":"2026-11-23T09:00:00.000Z","by":"mara",\
                "event":"sessionOpened","session":"2026-11-21-checkout","zone":"Europe/Berlin",\
                "tool":"0.1.0",\
                "sum":"cb3f522da4da6ffd5e6121b6c5bc20b201bbb5b29cf9e5080b18e75ed278144d"}

                """)
    }

    @Test func `keys stand in a fixed order and nothing stands for nil`() throws {
        let moment = Moment(instant: Instant(seconds: 1_795_248_840), offset: 3600)
        let entry = Event.entryAdded(
            id: try #require(ItemID("T1")), kind: .signal,
            time: StatedTime(moment, isApproximate: true), text: "p99")
        let full = Record(
            sequence: 1, at: Instant(milliseconds: 1_795_424_404_120), by: "mara", event: entry,
            source: "draft.script:12")
        #expect(
            try line(full).hasPrefix(
                """
                {"seq":1,"at":"2026-11-23T09:00:04.120Z","by":"mara","event":"entryAdded",\
                "id":"T1","kind":"signal","time":"2026-11-21T09:14:00+01:00","approximate":true,\
                "text":"p99","from":"draft.script:12","sum":"
                """))
        let bare = Record(
            sequence: 2, at: Scratch.start, by: nil, event: .blameCalled(id: nil, text: nil))
        #expect(
            try line(bare).hasPrefix(
                #"{"seq":2,"at":"2026-11-23T09:00:00.000Z","event":"blameCalled","sum":""#))
    }

    @Test func `an override is its reason and the rules that there were`() throws {
        for (rules, keys) in [
            ([], ""), (["No cause.", "No order."], #","over":["No cause.","No order."]"#),
        ] {
            let event = Event.phaseEntered(
                .factors, override: Override(rules: rules, reason: "late"))
            let record = Record(sequence: 3, at: Scratch.start, by: nil, event: event)
            #expect(
                try line(record).contains(
                    #""event":"phaseEntered","phase":"factors","because":"late""# + keys
                        + #","sum""#))
        }
    }

    @Test(arguments: 0..<EventSamples.makers.count)
    func `every event reads back as it was written, whatever the texts`(number: Int) throws {
        var random = SeededGenerator(seed: UInt64(number))
        for _ in 0..<300 {
            let event = EventSamples.makers[number](&random)
            let sequence = number == 0 ? 0 : random.number(in: 1...1_000_000)
            let record = Record(
                sequence: sequence, at: random.instant(), by: random.optionalText(), event: event,
                source: random.optionalText())
            let previous = Sum(of: [UInt8(number)], after: .beforeFirst)
            let (bytes, sum) = try RecordCoding.encode(record, after: previous)
            let body = bytes.dropLast()
            #expect(bytes.last == UInt8(ascii: "\n"))
            #expect(!body.contains(UInt8(ascii: "\n")))
            #expect(try RecordCoding.check(body.span, after: previous) == sum)
            #expect(try RecordCoding.decode(body, number: sequence) == .record(record))
            #expect(
                String(decoding: body, as: UTF8.self).contains(
                    #""event":"\#(EventSamples.name(of: event))""#))
        }
    }

    @Test func `the samples are of all events`() {
        var random = SeededGenerator(seed: 1)
        let names = EventSamples.makers.map { EventSamples.name(of: $0(&random)) }
        #expect(Set(names).count == names.count)
        #expect(Set(names) == Set(EventName.allCases.map(\.rawValue)))
    }

    @Test(arguments: [(253_402_300_799, 3600), (-62_135_596_800, -3600)] as [(Int64, Int)])
    func `a time whose own clock is beyond four digits of a year is not stored`(
        seconds: Int64, offset: Int
    ) {
        let time = StatedTime(Moment(instant: Instant(seconds: seconds), offset: offset))
        let record = Record(
            sequence: 1, at: Scratch.start, by: nil, event: .entryMoved(id: .problem, time: time))
        let error = #expect(throws: RecordCoding.Unstorable.self) {
            try RecordCoding.encode(record, after: .beforeFirst)
        }
        #expect(error?.reason == "The time in “time” is outside the years 1 to 9999.")
    }

    @Test func `a text longer than a record is not stored`() {
        let record = Record(
            sequence: 1, at: Scratch.start, by: nil,
            event: .noteAdded(text: String(repeating: "x", count: 1 << 20)))
        #expect(throws: RecordCoding.Unstorable.self) {
            try RecordCoding.encode(record, after: .beforeFirst)
        }
    }

    @Test func `a session is opened by record 0 and by no other`() {
        for (sequence, event) in [(0, Event.clockPaused), (1, Scratch.opened)] {
            #expect(throws: RecordCoding.Unstorable.self) {
                try RecordCoding.encode(
                    Record(sequence: sequence, at: Scratch.start, by: nil, event: event),
                    after: .beforeFirst)
            }
        }
    }
}
