import PostMortem
import Testing

@testable import Journal

struct TimeCodingTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (1_795_424_404_120, "2026-11-23T09:00:04.120Z"),
        (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
        (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ])
    func `an instant is written to the millisecond in UTC`(milliseconds: Int64, text: String) {
        var bytes: [UInt8] = []
        TimeCoding.append(Instant(milliseconds: milliseconds), to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
        #expect(TimeCoding.instant(bytes[...]) == Instant(milliseconds: milliseconds))
    }

    @Test(arguments: [
        (1_795_248_840, 3600, "2026-11-21T09:14:00+01:00"),
        (1_795_248_840, -34_200, "2026-11-20T22:44:00-09:30"),
        (1_795_248_840, 1172, "2026-11-21T08:33:32+00:19:32"),
        (0, 0, "1970-01-01T00:00:00+00:00"),
    ])
    func `a moment is written as its own clock showed it`(seconds: Int64, offset: Int, text: String)
    {
        let moment = Moment(instant: Instant(seconds: seconds), offset: offset)
        var bytes: [UInt8] = []
        #expect(TimeCoding.append(moment, to: &bytes))
        #expect(String(decoding: bytes, as: UTF8.self) == text)
        #expect(text == moment.description)
        #expect(TimeCoding.moment(bytes[...]) == moment)
    }

    @Test func `a time agrees with how the domain shows it`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let moment = random.time().moment
            var bytes: [UInt8] = []
            #expect(TimeCoding.append(moment, to: &bytes))
            #expect(String(decoding: bytes, as: UTF8.self) == moment.description)
            var date: [UInt8] = []
            TimeCoding.append(moment.date, to: &date)
            #expect(String(decoding: date, as: UTF8.self) == moment.date.description)
        }
    }

    @Test(arguments: [
        "", "2026-11-23", "2026-11-23T09:00:04Z", "2026-11-23T09:00:04.12Z",
        "2026-11-23T09:00:04.120", "2026-11-23T09:00:04.120z", "2026-11-23T09:00:04.120Z ",
        "2026-11-23 09:00:04.120Z", "2026-11-31T09:00:04.120Z", "0000-01-01T00:00:00.000Z",
        "2026-11-23T24:00:00.000Z", "+026-11-23T09:00:04.120Z", "２026-11-23T09:00:04.120Z",
    ])
    func `what is not exactly an instant is none`(text: String) {
        #expect(TimeCoding.instant(Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: [
        "2026-11-21T09:14:00", "2026-11-21T09:14:00+1:00", "2026-11-21T09:14:00+01:60",
        "2026-11-21T09:14:00+01:00:", "2026-11-21T09:14:00 01:00", "9999-12-31T23:59:59-01:00",
        "0001-01-01T00:00:00+01:00", "~2026-11-21T09:14:00+01:00",
    ])
    func `what is not exactly a moment is none`(text: String) {
        #expect(TimeCoding.moment(Array(text.utf8)[...]) == nil)
    }

    @Test func `whatever is read is written the same`() {
        var random = SeededGenerator(seed: 78)
        let signs = Array("0123456789-+:.TZ\0 ".utf8) + [0x2F, 0x3A, 0xB2, 0xFF]
        var read = 0
        for _ in 0..<40_000 {
            var instant: [UInt8] = []
            TimeCoding.append(random.instant(), to: &instant)
            var moment: [UInt8] = []
            #expect(TimeCoding.append(random.time().moment, to: &moment))
            instant[random.number(in: 0...instant.count - 1)] = random.pick(signs)
            moment[random.number(in: 0...moment.count - 1)] = random.pick(signs)
            if let found = TimeCoding.instant(instant[...]) {
                var written: [UInt8] = []
                TimeCoding.append(found, to: &written)
                #expect(written == instant)
                read += 1
            }
            if let found = TimeCoding.moment(moment[...]), found.offset != 0 {
                var written: [UInt8] = []
                #expect(TimeCoding.append(found, to: &written))
                #expect(written == moment || moment.ends(with: ":00"))
                read += 1
            }
            #expect(TimeCoding.moment(moment.dropLast()) == nil)
            #expect(TimeCoding.instant(instant.dropLast()) == nil)
        }
        #expect(read > 10_000)
    }
}

extension [UInt8] {
    /// Returns whether these bytes end with a text.
    fileprivate func ends(with text: String) -> Bool {
        suffix(text.utf8.count).elementsEqual(text.utf8)
    }
}
