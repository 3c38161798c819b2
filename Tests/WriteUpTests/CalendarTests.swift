import PostMortem
import Prompts
import Testing

@testable import WriteUp

/// Calendar files, as bytes; what other programs read in them is an end-to-end test.
struct CalendarTests {
    /// The full session with what else can happen to an action.
    private static func followedUp(_ more: [Event] = []) -> Session {
        Fixture.folded(Fixture.events() + more)
    }

    @Test(arguments: [Sample.full, .hostile])
    func `due dates are rendered as a calendar`(sample: Sample) throws {
        let calendar = try #require(ActionCalendar(of: sample.session).text)
        try Golden.expect(calendar, is: "actions-\(sample.rawValue).ics")
    }

    @Test func `without a date there is no calendar, for one must hold something`() {
        #expect(ActionCalendar(of: Fixture.empty).text == nil)
        #expect(throws: WriteUpError.self) {
            try ReportFormat.ics.document(of: Fixture.empty, journal: Fixture.head)
        }
    }

    @Test(arguments: Hostile.texts)
    func `lines end with CR LF, have 75 bytes at most, and are whole UTF-8`(text: String) throws {
        let session = Fixture.full { "\($0)\(text)" }
        for file in [
            try #require(ActionCalendar(of: session).text), try invitation(session).calendar,
        ] {
            let bytes = Array(file.utf8)
            #expect(bytes.suffix(2) == [13, 10])
            let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast()
            for line in lines {
                #expect(line.last == 13)
                #expect(line.count <= 76)
                #expect(String(validating: line, as: UTF8.self) != nil)
            }
        }
    }

    @Test func `a later report replaces an earlier one, undone or not`() throws {
        let slipped = CalendarTests.followedUp([
            .actionSlipped(id: Fixture.id("A2"), date: Fixture.december(20), reason: "x")
        ])
        let undone = CalendarTests.followedUp([
            .actionSlipped(id: Fixture.id("A2"), date: Fixture.december(20), reason: "x"),
            .undone(record: Fixture.events().count),
        ])
        let sessions = [CalendarTests.followedUp(), slipped, undone]
        let files = try sessions.map { try #require(ActionCalendar(of: $0).text) }
        func values(_ name: String, _ file: String) -> [Substring] {
            file.split(separator: "\r\n").filter { $0.hasPrefix(name) }
        }
        #expect(Set(files.map { values("UID", $0) }).count == 1)
        let numbers = files.map {
            values("SEQUENCE:", $0).last.flatMap { Int($0.dropFirst(9)) } ?? 0
        }
        #expect(numbers == numbers.sorted() && Set(numbers).count == 3)
        #expect(values("DTSTART", files[1]).last == "DTSTART;VALUE=DATE:20261220")
        #expect(values("DTSTART", files[2]).last == "DTSTART;VALUE=DATE:20261208")
    }

    @Test func `a cancelled action is cancelled in the calendar, and a done one says so`() throws {
        let session = CalendarTests.followedUp([
            .actionCancelled(id: Fixture.id("A2"), reason: "no longer needed")
        ])
        let file = try #require(ActionCalendar(of: session).text)
        #expect(file.contains("SUMMARY:Cancelled: Alert on p99"))
        #expect(file.contains("STATUS:CANCELLED"))
        #expect(file.contains("SUMMARY:Done: Measure connections"))
    }

    // The meeting of Monday, the 23rd, at ten in Berlin.
    private func invitation(
        _ session: Session, _ addresses: [Person.ID: MailAddress] = [:]
    ) throws -> Invitation {
        try Invitation(
            to: session, saying: Prompts.builtIn(),
            at: Moment(instant: Instant(seconds: 1_795_424_400), offset: 3600),
            made: Instant(seconds: 1_795_338_000), addresses: addresses)
    }

    @Test(arguments: Sample.allCases)
    func `the invitation is rendered for calendar, mail and Markdown`(sample: Sample) throws {
        let invitation = try invitation(sample.session)
        try Golden.expect(invitation.calendar, is: "invitation-\(sample.rawValue).ics")
        try Golden.expect(invitation.text, is: "invitation-\(sample.rawValue).txt")
        try Golden.expect(invitation.markdown, is: "invitation-\(sample.rawValue).md")
    }

    @Test func `an invitation asks for answers only where the facilitator's address is known`()
        throws
    {
        let ines = MailAddress("ines@example.org")
        let mara = MailAddress("mara@example.org")
        let without = try invitation(Fixture.full(), ["Ines Duarte": ines].compactMapValues { $0 })
        #expect(!without.calendar.contains("METHOD"))
        #expect(!without.calendar.contains("mailto:"))
        let with = try invitation(
            Fixture.full(),
            ["Ines Duarte": ines, "Mara Voss": mara].compactMapValues { $0 })
        #expect(with.calendar.contains("METHOD:REQUEST\r\n"))
        #expect(with.calendar.contains("ORGANIZER;CN=\"Mara Voss\":mailto:mara@example.org\r\n"))
    }

    @Test func `the agenda fits into the ninety minutes`() throws {
        let planned = Phase.allCases.compactMap(\.minutes?.upperBound).reduce(0, +)
        #expect(planned <= Invitation.minutes)
        let agenda = try invitation(Fixture.full()).agenda
        #expect(agenda.map(\.clock) == ["10:00", "10:05", "10:30", "11:00", "11:10", "11:30"])
    }

    @Test(arguments: ["a@b", "ines.duarte+x@mail.example.org", "o'neill@example.org"])
    func `an address is taken as it is typed`(text: String) {
        #expect(MailAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nATTENDEE:x", "a;b@c", "\"a\"@b", ".a@b",
        "a..b@c", "a@b,c", "ä@b",
    ])
    func `what is no address is not taken`(text: String) {
        #expect(MailAddress(text) == nil)
    }
}

struct TrackerTableTests {
    @Test(arguments: Sample.allCases)
    func `actions are rendered in a tracker's columns`(sample: Sample) throws {
        try Golden.expect(
            TrackerTable(of: sample.session).table.csv, is: "actions-\(sample.rawValue).csv")
    }

    @Test(arguments: Hostile.texts)
    func `no text changes the rows, and no cell is a formula`(text: String) throws {
        let csv = TrackerTable(of: Fixture.full { "\(text)\($0)" }).table.csv
        let rows = try Skeleton.cells(of: Array(csv.utf8))
        #expect(rows.map(\.count) == [7, 7, 7])
        let formulas = rows.joined().filter { cell in
            cell.unicodeScalars.first.map("=+-@\t\r".unicodeScalars.contains) ?? false
        }
        #expect(formulas.isEmpty)
        #expect(rows.dropFirst().allSatisfy { $0[1].utf8.starts(with: "Post-mortem: ".utf8) })
    }
}
