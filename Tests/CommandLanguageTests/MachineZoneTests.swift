@testable import CommandLanguage
import Foundation
import PostMortem
import Testing

/// Which zone a machine is taken to be in.
struct MachineZoneTests {
    /// 2026-11-23T09:00:00Z.
    private static let now = Instant(seconds: 1_795_424_400)

    private func zone(
        _ setting: MachineZone.Setting, clockOf rules: ZoneRules, short: String = "-"
    ) -> MachineZone {
        MachineZone(setting, now: Self.now) { (rules.offset(at: $0), short) }
    }

    @Test(arguments: [
        ("Europe/Berlin", "Europe/Berlin"), (":Europe/Berlin", "Europe/Berlin"),
        ("/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        (":/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"), ("America/New_York", "America/New_York"),
    ])
    func `a name in TZ is the zone where the machine's clock agrees`(value: String, name: String)
        throws
    {
        let setting = MachineZone.Setting(reading: value)
        let found = try zone(setting, clockOf: ZoneRules(name))
        #expect(found.rules?.name == name)
        #expect(found.setting == "TZ=\(value)")
    }

    @Test
    func `a name that the machine's clock contradicts isn't believed`() throws {
        let setting = MachineZone.Setting(reading: "Europe/Berlin")
        let found = try zone(setting, clockOf: ZoneRules("America/New_York"), short: "EST")
        #expect(found.rules?.name == "America/New_York")
    }

    @Test(arguments: [
        ("GMT+3", -10_800, "-03:00"), ("UTC-5", 18_000, "+05:00"), ("EST5", -18_000, "-05:00"),
        ("IST-5:30", 19_800, "+05:30"), ("<+03>-3", 10_800, "+03:00"), ("UTC0", 0, "UTC"),
        ("", 0, "UTC"),
        ("UTC", 0, "UTC"),
    ])
    func `a rule without seasons is an offset`(value: String, offset: Int, name: String) {
        let found = zone(.init(reading: value), clockOf: ZoneRules(offset: offset))
        #expect(found.rules?.name == name)
        #expect(!found.fitsOnlyNow)
    }

    @Test
    func `a rule with seasons is the zone that has them`() throws {
        let setting = MachineZone.Setting(reading: "CET-1CEST,M3.5.0,M10.5.0/3")
        #expect(
            try zone(setting, clockOf: ZoneRules("Europe/Berlin"), short: "CET").rules?.name
                == "Europe/Berlin")
        let other = try zone(setting, clockOf: ZoneRules("Europe/Paris")).rules
        #expect(other != nil)
    }

    @Test(arguments: [
        "garbage", "Europe/Berln", "Mars/Olympus", "../etc/passwd", "../../../etc/passwd", "C",
        "12",
        "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0/3,",
    ])
    func `a word that means nothing is no zone, though the machine's clock goes by UTC then`(
        value: String
    ) {
        let found = zone(.init(reading: value), clockOf: .utc)
        #expect(found.rules == nil)
        #expect(found.setting == "TZ=\(value)")
    }

    @Test
    func `seasons that no zone has are unknown, or known for now`() throws {
        let berlin = try ZoneRules("Europe/Berlin")
        let setting = MachineZone.Setting(reading: "CET-1CEST")
        // Another change in 2028 only.
        let odd = MachineZone(setting, now: Self.now) { instant in
            (berlin.offset(at: instant) + (instant.seconds > 1_850_000_000 ? 1800 : 0), "CET")
        }
        #expect(odd.fitsOnlyNow)
        #expect(odd.rules?.name == "Europe/Berlin")
        let never = MachineZone(setting, now: Self.now) { instant in
            (Int(instant.seconds / 86_400 % 7) * 60, "XX")
        }
        #expect(never.rules == nil)
    }

    @Test
    func `the file that a link leads to has a name, whatever the links on the way`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = folder.appendingPathComponent("zoneinfo/Europe")
        try FileManager.default.createDirectory(at: database, withIntermediateDirectories: true)
        let file = database.appendingPathComponent("Berlin").path
        try Data("TZif2".utf8).write(to: URL(fileURLWithPath: file))
        func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
        try FileManager.default.createSymbolicLink(atPath: path("one"), withDestinationPath: file)
        try FileManager.default.createSymbolicLink(atPath: path("two"), withDestinationPath: "one")
        try FileManager.default.copyItem(atPath: file, toPath: path("copy"))
        try Data("Europe/Berlin\n".utf8).write(to: URL(fileURLWithPath: path("note")))
        let berlin = try ZoneRules("Europe/Berlin")
        for link in ["one", "two", "copy"] {
            let setting = MachineZone.Setting(
                reading: nil, link: path(link), note: path("missing"),
                folders: [path("zoneinfo")])
            #expect(setting.names.contains("Europe/Berlin"), "\(link)")
            #expect(zone(setting, clockOf: berlin).rules?.name == "Europe/Berlin", "\(link)")
        }
        let noted = MachineZone.Setting(
            reading: nil, link: path("missing"), note: path("note"), folders: [])
        #expect(zone(noted, clockOf: berlin).rules?.name == "Europe/Berlin")
        // A note that is out of date isn't believed.
        let tokyo = try ZoneRules("Asia/Tokyo")
        #expect(zone(noted, clockOf: tokyo, short: "JST").rules?.name == "Asia/Tokyo")
    }

    @Test
    func `this machine's zone shows what its clock does`() throws {
        let found = MachineZone.current(at: Self.now)
        if let name = found.rules?.name { #expect(try ZoneRules(name) == found.rules) }
        for days in stride(from: Int64(-365), through: 365, by: 5) {
            let instant = Instant(seconds: 1_795_424_400 + days * 86_400)
            if let rules = found.rules, !found.fitsOnlyNow {
                #expect(rules.offset(at: instant) == MachineZone.systemClock(instant).offset)
            }
        }
    }
}
