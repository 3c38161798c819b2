import CommandLanguage
import PostMortem
import Testing

struct ReadingContextTests {
    /// Returns a session with entries at the times; nil stands for an entry without one.
    private func session(zone: String = "Europe/Berlin", _ times: [String?] = []) throws -> Session
    {
        var session = Session()
        let now = Instant(seconds: 0)
        session.apply(.sessionOpened(session: "x", zone: zone, tool: "0"), at: now, by: nil)
        let utc = ReadingContext(zone: .utc, now: now)
        for (index, time) in times.enumerated() {
            let id = try #require(ItemID(.entry, index + 1))
            let stated = try time.map { word throws in try utc.time(word) }
            session.apply(
                .entryAdded(id: id, kind: .fact, time: stated, text: "x"), at: now, by: nil)
        }
        return session
    }

    @Test
    func `times are near the entry recorded last that has a time`() throws {
        let now = try instant("2026-11-23T10:00Z")
        let times = ["2026-11-20T09:00Z", "2026-11-19T08:00Z", nil]
        let session = try session(times)
        #expect(ReadingContext(session, now: now).anchor == (try instant("2026-11-19T08:00Z")))
    }

    @Test
    func `a dropped entry is no anchor`() throws {
        let now = try instant("2026-11-23T10:00Z")
        var session = try session(["2026-11-20T09:00Z", "2026-11-19T08:00Z"])
        let second = try #require(ItemID("T2"))
        session.apply(.itemDropped(id: second, reason: nil), at: now, by: nil)
        #expect(ReadingContext(session, now: now).anchor == (try instant("2026-11-20T09:00Z")))
    }

    @Test
    func `without entries, times are near the start of the incident, then near now`() throws {
        let now = try instant("2026-11-23T10:00Z")
        var session = try session()
        #expect(ReadingContext(session, now: now).anchor == now)
        let start = try ReadingContext(zone: .utc, now: now).time("2026-11-21T09:02")
        session.apply(.milestoneSet(.started, time: start, entry: nil, text: nil), at: now, by: nil)
        #expect(ReadingContext(session, now: now).anchor == start.instant)
    }

    @Test
    func `a zone that this machine doesn't know spoils only the times that need it`() throws {
        let context = ReadingContext(
            try session(zone: "Mars/Olympus"), now: try instant("2026-11-23T10:00Z"))
        #expect(context.zone == nil)
        #expect(context.zoneName == "Mars/Olympus")
        let error = try parseError("fact 09:14 x", in: context)
        #expect(error.kind == .notAZone)
        #expect(error.message.contains("Mars/Olympus"))
        #expect(
            try command("fact 09:14Z x", in: context).line == "fact 2026-11-23T09:14:00+00:00 x")
        #expect(try command("zone utc", in: context) == .zone("UTC"))
        #expect(try command("note x", in: context) == .note("x"))
    }
}
