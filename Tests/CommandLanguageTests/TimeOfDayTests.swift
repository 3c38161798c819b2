import CommandLanguage
import PostMortem
import Testing

/// On which day a bare time of day lies, in a session.
struct TimeOfDayTests {
    /// A session in Berlin that lines have been taken into.
    private struct Room {
        var session = Session()
        let now: Instant

        init(_ now: String, _ lines: [String]) throws {
            self.now = try instant(now)
            session.apply(
                .sessionOpened(session: "x", zone: "Europe/Berlin", tool: "0"), at: self.now,
                by: nil)
            for line in lines { try take(line) }
        }

        func read(_ line: String) throws -> Command {
            let context = ReadingContext(session, now: now)
            return try #require(try CommandParser.parse(line, in: context))
        }

        mutating func take(_ line: String) throws {
            let command = try read(line)
            let moment = Moment(instant: now, offset: 0)
            if let event = try session.decide(command, at: moment) {
                session.apply(event, at: now, by: nil)
            }
        }

        func time(of line: String) throws -> String {
            switch try read(line) {
            case .record(_, let time?, _), .move(_, let time), .milestone(_, .time(let time), _):
                return time.description
            case let other: return "\(other)"
            }
        }
    }

    /// An incident from ten to eleven at night to ten past two, told on the second day after it.
    private static let night = [
        "started 2026-11-20T22:50 x", "resolved 2026-11-21T02:10 x",
    ]

    @Test(arguments: [
        ("fact 23:30 x", "2026-11-20T23:30:00+01:00"),
        ("fact 01:15 x", "2026-11-21T01:15:00+01:00"),
        ("fact 22:50 x", "2026-11-20T22:50:00+01:00"),
        ("fact 02:10 x", "2026-11-21T02:10:00+01:00"),
        ("fact 24:00 x", "2026-11-21T00:00:00+01:00"),
        ("fact 00:00 x", "2026-11-21T00:00:00+01:00"),
        ("fact 22:30Z x", "2026-11-20T22:30:00+00:00"),
        ("detected 23:10 x", "2026-11-20T23:10:00+01:00"),
        // Outside it, next to what is known.
        ("fact 22:30 x", "2026-11-20T22:30:00+01:00"),
        ("fact 03:00 x", "2026-11-21T03:00:00+01:00"),
    ])
    func `late entries lie inside the incident`(line: String, time: String) throws {
        #expect(try Room("2026-11-23T10:00+01:00", Self.night).time(of: line) == time)
        // Whatever was recorded last.
        let prelude = Self.night + ["fact 2026-11-10T16:00 the deploy that began it"]
        let room = try Room("2026-11-23T10:00+01:00", prelude)
        if !line.contains("22:30 x"), !line.contains("03:00") {
            #expect(try room.time(of: line) == time)
        }
    }

    @Test
    func `an incident of several days reads a time next to the entry before`() throws {
        let lines = [
            "started 2026-11-17T09:00 x", "resolved 2026-11-20T09:00 x", "fact 2026-11-18T23:00 x",
        ]
        let room = try Room("2026-11-23T10:00+01:00", lines)
        #expect(try room.time(of: "fact 01:00 x") == "2026-11-19T01:00:00+01:00")
        #expect(try room.time(of: "fact 20:00 x") == "2026-11-18T20:00:00+01:00")
    }

    @Test
    func `a move reads a time next to the entry itself`() throws {
        let lines = [
            "fact 2026-11-10T09:14 x", "fact 2026-11-21T22:00 x", "fact - no time",
            "fact 2026-11-22T08:00 x",
        ]
        let room = try Room("2026-11-23T10:00+01:00", lines)
        #expect(try room.time(of: "move T1 09:20") == "2026-11-10T09:20:00+01:00")
        #expect(try room.time(of: "move T2 23:30") == "2026-11-21T23:30:00+01:00")
        #expect(try room.time(of: "move T2 01:30") == "2026-11-22T01:30:00+01:00")
        #expect(try room.time(of: "move T3 09:20") == "2026-11-22T09:20:00+01:00")
    }

    @Test
    func `the first time is never in the future`() throws {
        let room = try Room("2026-11-23T10:00+01:00", [])
        #expect(try room.time(of: "started 09:02 x") == "2026-11-23T09:02:00+01:00")
        #expect(try room.time(of: "started 10:00 x") == "2026-11-23T10:00:00+01:00")
        #expect(try room.time(of: "started 10:01 x") == "2026-11-22T10:01:00+01:00")
        #expect(try room.time(of: "fact 22:50 x") == "2026-11-22T22:50:00+01:00")
        #expect(try room.time(of: "fact 09:30Z x") == "2026-11-22T09:30:00+00:00")
        #expect(throws: ParseError.self) { try room.read("fact +5m x") }
        let dawn = try Room("2026-01-01T00:05+01:00", [])
        #expect(try dawn.time(of: "started 23:58 x") == "2025-12-31T23:58:00+01:00")
    }

    @Test
    func `an incident isn't over before it started`() throws {
        let room = try Room("2026-11-23T10:00+01:00", ["started 2026-11-21T09:02 x"])
        #expect(try room.time(of: "resolved 22:30 x") == "2026-11-21T22:30:00+01:00")
        #expect(try room.time(of: "resolved 08:00 x") == "2026-11-22T08:00:00+01:00")
        #expect(try room.time(of: "started 08:00 x") == "2026-11-21T08:00:00+01:00")
    }

    @Test(arguments: [
        ("2026-03-28T22:00", "2026-03-29T05:00", "fact 03:30 x", "2026-03-29T03:30:00+02:00"),
        ("2026-10-24T22:00", "2026-10-25T05:00", "fact 03:30 x", "2026-10-25T03:30:00+01:00"),
        ("2026-12-31T22:00", "2027-01-01T02:00", "fact 00:30 x", "2027-01-01T00:30:00+01:00"),
        ("2028-02-28T22:00", "2028-02-29T02:00", "fact 01:30 x", "2028-02-29T01:30:00+01:00"),
    ])
    func `clock changes, leap days and the turn of the year lie inside an incident as other days`(
        start: String, end: String, line: String, time: String
    ) throws {
        let room = try Room("2028-06-01T10:00+02:00", ["started \(start) x", "resolved \(end) x"])
        #expect(try room.time(of: line) == time)
    }

    @Test
    func `a time that the clocks skip or repeat inside an incident is refused with both readings`()
        throws
    {
        let spring = try Room(
            "2026-06-01T10:00+02:00", ["started 2026-03-28T22:00 x", "resolved 2026-03-29T05:00 x"])
        let skipped = try #require(throws: ParseError.self) { try spring.read("fact 02:30 x") }
        #expect(skipped.kind == .skippedTime)
        let autumn = try Room(
            "2026-11-01T10:00+01:00", ["started 2026-10-24T22:00 x", "resolved 2026-10-25T05:00 x"])
        let repeated = try #require(throws: ParseError.self) { try autumn.read("fact 02:30 x") }
        #expect(repeated.kind == .repeatedTime)
        #expect(try autumn.time(of: "fact 02:30 +01:00 x") == "2026-10-25T02:30:00+01:00")
    }

    @Test
    func `a clock that was set back leaves times that are known as they are`() throws {
        let room = try Room("2026-11-23T10:00+01:00", ["started 09:02 x", "fact 09:14 x"])
        let earlier = ReadingContext(room.session, now: try instant("2026-11-23T08:00+01:00"))
        let read = try #require(try CommandParser.parse("fact 09:20 x", in: earlier))
        #expect(read.line == "fact 2026-11-23T09:20:00+01:00 x")
    }

    @Test
    func `a time remembers whether somebody had stated its zone`() throws {
        var room = try Room(
            "2026-11-23T10:00+01:00", ["fact 09:14 x", "fact 09:20Z x", "fact +5m x"])
        try room.take("zone Europe/Berlin")
        try room.take("fact 09:40 x")
        let assumed = room.session.entries.all.map { $0.time?.isZoneAssumed }
        #expect(assumed == [true, false, true, false])
        #expect(room.session.incident.isZoneStated)
        try room.take("move T1 2026-11-23T09:14")
        #expect(room.session.entries[1]?.time?.isZoneAssumed == false)
        #expect(
            try room.session.decide(
                .zone("Europe/Berlin"), at: Moment(instant: room.now, offset: 0)) == nil)
    }

    @Test
    func `where the machine's zone is unknown, times that need one are refused until it is stated`()
        throws
    {
        var room = try Room("2026-11-23T10:00+01:00", [])
        let context = ReadingContext(room.session, now: room.now, unknownZone: "TZ=garbage")
        let error = try parseError("fact 09:14 x", in: context)
        #expect(error.kind == .notAZone)
        #expect(error.message.contains("TZ=garbage"))
        #expect(error.hints.first?.contains("zone Europe/Berlin") == true)
        #expect(
            try command("fact 08:14Z x", in: context).line == "fact 2026-11-23T08:14:00+00:00 x")
        try room.take("zone Asia/Tokyo")
        let stated = ReadingContext(room.session, now: room.now, unknownZone: "TZ=garbage")
        #expect(try command("fact 09:14 x", in: stated).line == "fact 2026-11-23T09:14:00+09:00 x")
    }

    @Test
    func `what is planned is read as what is still to come`() throws {
        let now = try instant("2026-11-23T10:00+01:00")
        let context = try ReadingContext(
            zone: ZoneRules("Europe/Berlin"), now: now, isPlanning: true)
        #expect(try context.time("11:00").description == "2026-11-23T11:00:00+01:00")
        #expect(try context.time("09:00").description == "2026-11-24T09:00:00+01:00")
        #expect(try context.time("Fri 09:00").description == "2026-11-27T09:00:00+01:00")
        #expect(try context.time("25 Nov 09:00").description == "2026-11-25T09:00:00+01:00")
        #expect(try context.time("+2h").description == "2026-11-23T12:00:00+01:00")
    }
}
