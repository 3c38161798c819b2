import CommandLanguage
import PostMortem
import Testing

struct TimeWordsTests {
    // MARK: What is taken

    @Test(arguments: [
        ("09:14", "2026-11-21T09:14:00+01:00"), ("9:14", "2026-11-21T09:14:00+01:00"),
        ("09:14:30", "2026-11-21T09:14:30+01:00"), ("~09:14", "~2026-11-21T09:14:00+01:00"),
        ("09:14Z", "2026-11-21T09:14:00+00:00"), ("~09:14+0530", "~2026-11-21T09:14:00+05:30"),
        ("2026-11-20T23:05", "2026-11-20T23:05:00+01:00"),
        ("2026-07-01t9:14", "2026-07-01T09:14:00+02:00"),
        ("2026-11-21T09:14:30Z", "2026-11-21T09:14:30+00:00"),
        ("2026-11-21T09:14z", "2026-11-21T09:14:00+00:00"),
        ("2026-11-21T09:14+01:00", "2026-11-21T09:14:00+01:00"),
        ("2026-11-21T09:14-0330", "2026-11-21T09:14:00-03:30"),
        ("~2026-11-21T09:14+05", "~2026-11-21T09:14:00+05:00"),
        ("1893-01-01T00:00:00+00:53:28", "1893-01-01T00:00:00+00:53:28"),
        ("2026-11-21T24:00", "2026-11-22T00:00:00+01:00"),
        ("2024-02-29T12:00", "2024-02-29T12:00:00+01:00"),
        ("+5m", "2026-11-21T09:19:00+01:00"), ("-5m", "2026-11-21T09:09:00+01:00"),
        ("+90s", "2026-11-21T09:15:30+01:00"), ("+2h", "2026-11-21T11:14:00+01:00"),
        ("+1h30m", "2026-11-21T10:44:00+01:00"), ("-1h30m15s", "2026-11-21T07:43:45+01:00"),
        ("~+5m", "~2026-11-21T09:19:00+01:00"), ("+0m", "2026-11-21T09:14:00+01:00"),
    ])
    func `a time is taken in each of its spellings`(word: String, time: String) throws {
        #expect(try context().time(word).description == time)
    }

    @Test(arguments: [
        ("2026-11-21T23:50:00+01:00", "00:10", "2026-11-22T00:10:00+01:00"),
        ("2026-11-21T00:10:00+01:00", "23:50", "2026-11-20T23:50:00+01:00"),
        ("2026-11-21T00:10:00+01:00", "12:05", "2026-11-21T12:05:00+01:00"),
        ("2026-11-21T00:10:00+01:00", "12:15", "2026-11-20T12:15:00+01:00"),
        ("2026-11-21T09:14:00+01:00", "21:14", "2026-11-21T21:14:00+01:00"),
        ("2026-11-21T09:14:00+01:00", "21:15", "2026-11-20T21:15:00+01:00"),
        ("2026-11-21T21:14:00+01:00", "09:14", "2026-11-22T09:14:00+01:00"),
        ("2026-12-31T23:59:00+01:00", "00:00", "2027-01-01T00:00:00+01:00"),
        ("2026-11-21T23:50:00+01:00", "24:00", "2026-11-22T00:00:00+01:00"),
        ("2026-11-21T00:10:00+01:00", "24:00", "2026-11-21T00:00:00+01:00"),
        ("2026-11-21T12:00:00+01:00", "24:00", "2026-11-22T00:00:00+01:00"),
        ("2026-11-21T23:30:00Z", "00:20", "2026-11-22T00:20:00+01:00"),
    ])
    func `a bare time is on the day that brings it nearest, the later of two`(
        anchor: String, word: String, time: String
    ) throws {
        #expect(try context(anchor: anchor).time(word).description == time)
    }

    @Test
    func `before anything is dated, a time is the latest that isn't in the future`() throws {
        let context = try context(anchor: nil, now: "2026-11-23T00:10:00+01:00")
        #expect(try context.time("23:50").description == "2026-11-22T23:50:00+01:00")
        #expect(try context.time("00:11").description == "2026-11-22T00:11:00+01:00")
        #expect(try context.time("00:10").description == "2026-11-23T00:10:00+01:00")
        #expect(try context.time("24:00").description == "2026-11-23T00:00:00+01:00")
        #expect(try context.time("-10m").description == "2026-11-23T00:00:00+01:00")
        #expect(throws: WordError.self) { try context.time("+5m") }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `no other day brings a bare time nearer`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for zone in ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "+05:45"] {
            let rules = try ZoneRules(zone)
            for _ in 0..<60 {
                let anchor = Int64.random(in: 1_700_000_000...1_900_000_000, using: &generator)
                let minute = Int.random(in: 0..<1440, using: &generator)
                let word = "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
                let here = ReadingContext(
                    zone: rules, anchor: Instant(seconds: anchor), now: Instant(seconds: 0))
                guard let time = try? here.time(word) else { continue }
                // All instants within a day and a half at which the clock shows the time.
                let first = anchor / 60 - 2160
                let shown = (first...first + 4320).map { Instant(seconds: $0 * 60) }
                    .filter { rules.moment(at: $0).secondOfDay == minute * 60 }
                let nearest = shown.map { abs($0.seconds - anchor) }.min()
                let latest = shown.last { abs($0.seconds - anchor) == nearest }
                #expect(
                    time.instant == latest,
                    "\(word) near \(rules.moment(at: Instant(seconds: anchor)))")
            }
        }
    }

    // MARK: What is refused

    @Test(arguments: [
        ("25:00", "hours go from 00 to 23"), ("09:60", "minutes go from 00 to 59"),
        ("09:14:61", "seconds go from 00 to 59"), ("24:01", "ends at 24:00"),
        ("23:59:60", "leap second"), ("2016-12-31T23:59:60Z", "leap second"),
        ("2025-02-30T10:00", "February 2025 has 28 days"),
        ("2026-11-21T", "no time of day"), ("21.11.2026", "no time of day"),
        ("2026/11/21", "no time of day"),
        ("2024-02-30T10:00", "February 2024 has 29 days"),
        ("2026-04-31T10:00", "April 2026 has 30 days"),
        ("2026-13-01T10:00", "months go from 01 to 12"),
        ("2026-00-01T10:00", "months go from 01 to 12"), ("2026-01-00T10:00", "days go from 01"),
        ("0000-01-01T10:00", "years go from 0001 to 9999"), ("2026-11-21", "no time of day"),
        ("03/04/2025", "country to country"),
        ("09:14CST", "for different times"), ("2026-11-21T09:14EST", "for different times"),
        ("09:14XYZ", "XYZ is an abbreviation"), ("09:14-09:20", "stretch of time"),
        ("09:14–09:20", "stretch of time"), ("13:14pm", "half a day"), ("soon", "is not a time"),
        ("+1.5h", "whole hours"), ("+", "is not a time"), ("", "is not a time"),
        ("99999", "is not a time"),
        ("2460", "is not a time"), ("12:345", "minutes have two digits"),
    ])
    func `what is no time is refused with the reason`(word: String, reason: String) throws {
        let context = try context()
        let error = try #require(throws: WordError.self) { try context.time(word) }
        #expect(error.kind == .notATime)
        #expect(error.message.contains(reason))
        #expect(error.replacement == nil)
        #expect(!error.hints.isEmpty)
    }

    @Test(arguments: [
        ("9.14", "09:14"), ("0914", "09:14"), ("1430", "14:30"), ("09:14x", "09:14"),
        ("9:7", "09:07"),
        ("+5min", "+5m"), ("-2hrs", "-2h"), ("+1d", "+24h"), ("+00:05", "+0h5m"),
        ("1795248840", "2026-11-21T09:14:00+01:00"),
        ("1795248840123", "2026-11-21T09:14:00+01:00"),
        ("1795248840.5", "2026-11-21T09:14:00+01:00"), ("noon", "12:00"), ("around 15", "~15:00"),
        ("ten minutes later", "+10m"), ("45987.58", "2025-11-26T13:55:12"),
    ])
    func `what is nearly a time is refused with what to type`(word: String, meant: String) throws {
        let context = try context()
        let error = try #require(throws: WordError.self) { try context.time(word) }
        #expect(error.replacement == meant)
        #expect(error.hints.first?.contains(meant) == true)
        #expect(throws: Never.self) { try context.time(meant) }
    }

    // MARK: What is text

    @Test(arguments: [
        "3 pods restarted", "502s rise", "1000 customers wrote", "5m requests", "10% of the orders",
        "1430 requests", "3:1 ratio", "100:1", "24/7 on call", "3/4 of the pods",
        "1.2.3 deployed", "10.15.7 is out", "3.5 seconds", "0.99 quantile", "99.99 is the goal",
        "2h outage",
        "+20k requests", "+5 pods", "-40% traffic", "~200 customers", "~50% of users", "p99 rises",
        "12345678901 bytes", "123456789 rows", "2026-11", "2026-11-21-checkout is lost",
        "1st alert",
        "+", "~", "~x", "0", "0999 errors", "5.", "10, perhaps 12", "4x",
        "5xx rise",
        "32-bit counter", "1-2 minutes", "-x", "+x", "2.5.0",
    ])
    func `a text that begins with a number is text`(text: String) throws {
        #expect(try command("fact \(text)", in: context()) == .record(.fact, at: nil, text: text))
        #expect(Command.record(.signal, at: nil, text: text).line == "signal \(text)")
    }

    @Test(arguments: [
        "9.14", "0914", "25:00", "09:60", "03/04/2025", "2026-11-21", "1795248840",
        "1795248840123", "09:14CST", "23:59:60", "2025-02-30T10:00", "+5min", "09:14-09:20", "9:7",
        "12:345",
        "noon",
    ])
    func `a first word that is meant as a time is refused, and a dash keeps it`(word: String) throws
    {
        let error = try parseError("fact \(word) it began", in: context())
        #expect(error.kind == .notATime)
        #expect((error.column, error.length) == (6, word.count))
        #expect(error.hints.contains("Or type - in front to keep it as text: fact - \(word) …"))
        let kept = Command.record(.fact, at: nil, text: "\(word) it began")
        #expect(try command("fact - \(word) it began", in: context()) == kept)
        #expect(kept.line == "fact - \(word) it began")
    }

    @Test(arguments: [
        ("fact 09:14 CST it began", "09:14 CST"), ("fact 14:00 pm x", "14:00 pm"),
        ("fact 2026-11-21T09:14 CET x", "2026-11-21T09:14 CET"), ("started 09:14 PT", "09:14 PT"),
        ("move T3 09:14 est", "09:14 est"), ("fact 9:14 to 9:20 x", "9:14 to 9:20"),
        ("fact 12:10 am Dashboard", "12:10 am"),
    ])
    func `a word behind a time that belongs to it is not left to the text`(
        line: String, part: String
    ) throws {
        let error = try parseError(line, in: context())
        #expect(error.kind == .notATime)
        #expect(error.length == part.count)
        #expect(error.message.contains("\"\(part)\""))
    }

    @Test(arguments: [
        ("fact 09:14Z UTC is right", "UTC is right"), ("fact 2026-11-21T09:14+01:00 CST", "CST"),
        ("fact 9:14 am Dashboard", "am Dashboard"), ("fact 09:14 the CST clock", "the CST clock"),
        ("fact 09:14 cat pictures", "cat pictures"), ("fact 9:14 GET /", "GET /"),
        ("fact 9:14 +20 pods", "+20 pods"), ("fact 9:14: UTC is wrong", "UTC is wrong"),
    ])
    func `a word behind a time that can't belong to it is text`(line: String, text: String) throws {
        guard case .record(_, let time?, let read) = try command(line, in: context()) else {
            Issue.record("\(line) has no time")
            return
        }
        #expect(read == text)
        #expect(time.moment.clockTime == "09:14")
    }
}
