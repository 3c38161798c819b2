@testable import CommandLanguage
import PostMortem
import Testing

/// The five zones have clock changes of an hour, of half an hour, of a quarter, and of a whole day.
struct ClockChangeTests {
    static let zones = [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
        "Pacific/Apia",
    ]

    /// Returns the first seconds after each change of a zone's clocks in the years 1985 to 2037.
    private func changes(of zone: ZoneRules) -> [Int64] {
        stride(from: Int64(473_385_600), to: 2_145_916_800, by: 86_400).compactMap { day in
            func offset(_ seconds: Int64) -> Int { zone.offset(at: Instant(seconds: seconds)) }
            guard offset(day) != offset(day + 86_400) else { return nil }
            var (before, after) = (day, day + 86_400)
            while after - before > 1 {
                let middle = (before + after) / 2
                if offset(middle) == offset(day) { before = middle } else { after = middle }
            }
            return after
        }
    }

    /// Returns what a clock shows, as seconds since 1970-01-01 on the wall.
    private func wall(_ zone: ZoneRules, _ seconds: Int64) -> Int64 {
        seconds + Int64(zone.offset(at: Instant(seconds: seconds)))
    }

    @Test(arguments: zones)
    func `every local time around a clock change has the readings that the clocks show`(
        name: String
    ) throws {
        let zone = try ZoneRules(name)
        let changes = changes(of: zone)
        #expect(changes.count >= (name == "Asia/Kathmandu" ? 1 : 20))
        for change in changes {
            let around = stride(from: change - 100_800, to: change + 100_800, by: 300)
            var shown: [Int64: [Int64]] = [:]
            for seconds in around { shown[wall(zone, seconds), default: []].append(seconds) }
            let middle = wall(zone, change - 1)
            for local in stride(from: middle + 1 - 7200, to: middle + 1 + 7200, by: 300) {
                let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
                let second = Int(local - day * 86_400)
                let time = zone.localTime(
                    CalendarDate(daysSince1970: day),
                    ClockReading(second / 3600, second / 60 % 60, second % 60))
                let (first, last) = time.readings
                switch shown[local, default: []] {
                case let instants where instants.isEmpty:
                    guard case .skipped = time else {
                        Issue.record("\(name): \(time) at \(local) is skipped")
                        continue
                    }
                    #expect(first.instant.seconds < change && last.instant.seconds >= change)
                case let instants where instants.count == 1:
                    #expect(time.isCertain && first.instant.seconds == instants[0])
                case let instants:
                    guard case .repeated = time else {
                        Issue.record("\(name): \(time) at \(local) is repeated")
                        continue
                    }
                    #expect([first.instant.seconds, last.instant.seconds] == instants)
                }
            }
        }
    }

    @Test(arguments: zones)
    func `a bare time around a clock change is the anchor's, or refused with it`(name: String)
        throws
    {
        let zone = try ZoneRules(name)
        for change in changes(of: zone) {
            for seconds in stride(from: change - 7200, through: change + 7200, by: 600) {
                let moment = zone.moment(at: Instant(seconds: seconds))
                let context = ReadingContext(
                    zone: zone, anchor: moment.instant, now: Instant(seconds: 0))
                do {
                    #expect(try context.time(moment.clockTime).moment == moment)
                } catch {
                    #expect(error.kind == .repeatedTime)
                    #expect(error.hints[0].contains(moment.description))
                }
                #expect(try context.time(moment.description).moment == moment)
            }
        }
    }

    @Test(arguments: [
        (
            "Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30:00+01:00",
            "2026-03-29T03:30:00+02:00"
        ),
        (
            "America/New_York", "2026-03-08T02:00", "2026-03-08T01:00:00-05:00",
            "2026-03-08T03:00:00-04:00"
        ),
        (
            "Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T01:45:00+10:30",
            "2026-10-04T02:45:00+11:00"
        ),
        (
            "Asia/Kathmandu", "1986-01-01T00:10", "1985-12-31T23:55:00+05:30",
            "1986-01-01T00:25:00+05:45"
        ),
        (
            "Pacific/Apia", "2011-12-30T12:00", "2011-12-29T12:00:00-10:00",
            "2011-12-31T12:00:00+14:00"
        ),
    ])
    func `a time that a clock change skips is refused with both readings`(
        zone: String, word: String, first: String, second: String
    ) throws {
        let context = try context(zone)
        let error = try #require(throws: WordError.self) { try context.time("~\(word)") }
        #expect(error.kind == .skippedTime)
        #expect(error.message.contains("does not exist on \(word.prefix(10)) in \(zone)"))
        #expect(error.hints == ["Type ~\(first) or ~\(second), whichever is meant."])
        for reading in [first, second] {
            #expect(try context.time(reading).description == reading)
            #expect(try context.zone?.moment(at: instant(reading)).description == reading)
        }
    }

    @Test(arguments: [
        (
            "Europe/Berlin", "2026-10-25T02:30", "2026-10-25T02:30:00+02:00",
            "2026-10-25T02:30:00+01:00"
        ),
        (
            "America/New_York", "2026-11-01T01:00", "2026-11-01T01:00:00-04:00",
            "2026-11-01T01:00:00-05:00"
        ),
        (
            "Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-05T01:45:00+11:00",
            "2026-04-05T01:45:00+10:30"
        ),
    ])
    func `a time that a clock change repeats is refused with both readings`(
        zone: String, word: String, first: String, second: String
    ) throws {
        let context = try context(zone, anchor: first)
        for typed in [word, String(word.suffix(5))] {
            let error = try #require(throws: WordError.self) { try context.time(typed) }
            #expect(error.kind == .repeatedTime)
            #expect(error.message.contains("comes twice on \(word.prefix(10)) in \(zone)"))
            #expect(error.hints == ["Type \(first) or \(second), whichever is meant."])
        }
    }

    @Test
    func `the ends of a change are certain`() throws {
        let berlin = try context("Europe/Berlin")
        #expect(try berlin.time("2026-03-29T01:59:59").description == "2026-03-29T01:59:59+01:00")
        #expect(try berlin.time("2026-03-29T03:00").description == "2026-03-29T03:00:00+02:00")
        #expect(try berlin.time("2026-10-25T01:59:59").description == "2026-10-25T01:59:59+02:00")
        #expect(try berlin.time("2026-10-25T03:00").description == "2026-10-25T03:00:00+01:00")
    }

    @Test
    func `a bare time is never on a day that was skipped`() throws {
        let apia = try context("Pacific/Apia", anchor: "2011-12-31T00:30:00+14:00")
        #expect(try apia.time("23:50").description == "2011-12-29T23:50:00-10:00")
        #expect(try apia.time("00:40").description == "2011-12-31T00:40:00+14:00")
        let before = try context("Pacific/Apia", anchor: "2011-12-29T23:50:00-10:00")
        #expect(try before.time("00:30").description == "2011-12-31T00:30:00+14:00")
        #expect(try before.time("+10m").description == "2011-12-31T00:00:00+14:00")
    }
}
