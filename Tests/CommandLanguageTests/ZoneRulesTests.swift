import CommandLanguage
import PostMortem
import Testing

struct ZoneRulesTests {
    @Test(arguments: [
        ("Europe/Berlin", "Europe/Berlin"), ("europe/BERLIN", "Europe/Berlin"),
        ("america/new_york", "America/New_York"),
        ("AMERICA/ARGENTINA/BUENOS_AIRES", "America/Argentina/Buenos_Aires"),
        ("Asia/Kolkata", "Asia/Kolkata"), ("asia/kolkata", "Asia/Kolkata"), ("Etc/UTC", "UTC"),
        ("UTC", "UTC"), ("utc", "UTC"), ("Z", "UTC"), ("+01:00", "+01:00"), ("+0100", "+01:00"),
        ("-03", "-03:00"), ("-03:30", "-03:30"), ("+00:00", "+00:00"), ("-00:00", "+00:00"),
    ])
    func `a zone goes by one name`(typed: String, name: String) throws {
        #expect(try ZoneRules(typed).name == name)
        #expect(try ZoneRules(name) == ZoneRules(typed))
    }

    @Test(arguments: [
        "CST", "EST", "PST", "CET", "cet", "EET", "MST", "HST", "WET", "MET", "IST", "BST", "CEST",
        "XYZ",
    ])
    func `an abbreviation is no zone, even where the system has a file of that name`(name: String)
        throws
    {
        let error = try #require(throws: WordError.self) { try ZoneRules(name) }
        #expect(error.kind == .notAZone)
        #expect(error.message.contains("\"\(name)\" is an abbreviation"))
        #expect(error.hints.first?.contains("/") == true)
        for example in error.hints[0].split(separator: " ") where example.contains("/") {
            #expect(throws: Never.self) { try ZoneRules(example.filter { $0 != "," && $0 != "." }) }
        }
    }

    @Test(arguments: [
        "../Berlin", "Europe/../../etc/passwd", "/etc/localtime", "./UTC", "Europe/Berlin\u{0}", "",
        " ",
        "Europe/", "/", "Europe//Berlin", "GMT+3", "+99:00", "+1:00", "+01:60", "1",
        "Europe/Berlin ",
        String(repeating: "a/", count: 5000), "Европа/Берлин",
    ])
    func `what is no name is refused`(name: String) throws {
        let error = try #require(throws: WordError.self) { try ZoneRules(name) }
        #expect(error.kind == .notAZone)
        #expect(!error.hints.isEmpty)
    }

    @Test(arguments: [
        ("Europe/Berln", "Europe/Berlin"), ("Berlin", "Europe/Berlin"),
        ("new_york", "America/New_York"),
        ("Amercia/New_York", "America/New_York"), ("Asia/Kolkatta", "Asia/Kolkata"), ("GMT", "UTC"),
        ("Narnia", nil), ("Middle/Earth", nil),
    ])
    func `a misspelled zone gets the nearest one`(typed: String, name: String?) throws {
        let error = try #require(throws: WordError.self) { try ZoneRules(typed) }
        #expect(error.replacement == name)
        let line = try parseError("zone \(typed)", in: context())
        #expect(line.corrected == name.map { "zone \($0)" })
    }

    @Test(arguments: [
        ("\u{2212}08:00", "-08:00"), ("–08:00", "-08:00"), ("—0330", "-03:30"), ("UTC+1", "+01:00"),
        ("UTC +1", "+01:00"), ("utc-5", "-05:00"), ("UTC\u{2212}5", "-05:00"), ("UTC–5", "-05:00"),
        ("GMT+2", "+02:00"), ("UTC+5:30", "+05:30"), ("gmt-03:30", "-03:30"), ("(UTC)", "UTC"),
        ("+01", "+01:00"), ("Europe/Berlin,", "Europe/Berlin"),
    ])
    func `a zone is read with people's signs, and as hours from UTC`(typed: String, zone: String)
        throws
    {
        let command = try CommandParser.parse("zone \(typed)", in: context())
        #expect(command == .zone(zone))
    }

    @Test(arguments: [
        ("+1", "+01:00"), ("-8", "-08:00"), ("\u{2212}8h", "-08:00"), ("01:00", "+01:00"),
        ("berlin time", "Europe/Berlin"), ("new york", "America/New_York"),
        ("europe berlin", "Europe/Berlin"), ("los angeles time", "America/Los_Angeles"),
        ("pacific", "America/Los_Angeles"), ("eastern time", "America/New_York"),
        ("germany", "Europe/Berlin"), ("in london", "Europe/London"), ("edt", "America/New_York"),
    ])
    func `what comes near a zone is refused with its name`(typed: String, zone: String) throws {
        let error = try parseError("zone \(typed)", in: context())
        #expect(error.kind == .notAZone)
        #expect(error.corrected == "zone \(zone)")
    }

    @Test(arguments: ["cet", "CET", "cet time", "timezone cet", "est", "bst", "ist"])
    func `a short name is refused with the zones that it may stand for`(typed: String) throws {
        let error = try parseError("zone \(typed)", in: context())
        #expect(error.readings.count > 1)
        #expect(error.corrected == nil)
    }

    @Test(arguments: ["local", "summer time", "somewhere else", "+99", "here please"])
    func `what is no zone gets one error with examples`(typed: String) throws {
        let error = try parseError("zone \(typed)", in: context())
        #expect(error.kind == .notAZone)
        #expect(error.hints.joined().contains("+01:00"))
    }

    @Test
    func `the clocks of a zone follow its rules`() throws {
        let berlin = try ZoneRules("Europe/Berlin")
        #expect(try berlin.offset(at: instant("2026-07-01T00:00Z")) == 7200)
        #expect(
            try berlin.moment(at: instant("2026-11-21T08:14Z")).description
                == "2026-11-21T09:14:00+01:00")
        #expect(try ZoneRules("-03:30").offset(at: instant("2026-07-01T00:00Z")) == -12_600)
        #expect(
            try ZoneRules("Asia/Kathmandu").offset(at: instant("1985-12-31T18:29:59Z")) == 19_800)
        #expect(
            try ZoneRules("Asia/Kathmandu").offset(at: instant("1985-12-31T18:30:00Z")) == 20_700)
    }

    @Test(arguments: [
        ("asia/calcutta", "Asia/Calcutta"), ("EUROPE/Isle_Of_Man", "Europe/Isle_of_Man"),
        ("etc/gmt+5", "Etc/GMT+5"),
    ])
    func `a name that isn't offered is found in any case too`(typed: String, name: String) throws {
        #expect(try ZoneRules(typed).name == name)
    }

    @Test(arguments: [
        "right/Europe/Berlin", "posix/Europe/Berlin", "RIGHT/Europe/Berlin", "posixrules",
        "localtime", "zone.tab", "Europe", "tzdata.zi",
    ])
    func `what the database has beside its zones is no zone`(name: String) {
        #expect(throws: WordError.self) { try ZoneRules(name) }
    }
}
