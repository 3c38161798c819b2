@testable import CommandLanguage
import Foundation
import OperatingSystem
import Testing

/// What is read of a folder of zones, and what never is.
struct ZoneDatabaseTests {
    /// A folder `zoneinfo` with Europe/Berlin in it, and a zone outside of it.
    private func withDatabase(_ body: (_ root: URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "nofault-zones-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let root = folder.appendingPathComponent("zoneinfo")
        try FileManager.default.createDirectory(
            at: root.appendingPathComponent("Europe"), withIntermediateDirectories: true)
        let system = try #require(ZoneDatabase.folder)
        let berlin = try Data(contentsOf: URL(fileURLWithPath: "\(system)/Europe/Berlin"))
        try berlin.write(to: root.appendingPathComponent("Europe/Berlin"))
        try berlin.write(to: folder.appendingPathComponent("Outside"))
        try body(root)
    }

    private func link(_ name: String, _ target: String, _ root: URL) throws {
        try FileManager.default.createSymbolicLink(
            atPath: root.appendingPathComponent(name).path, withDestinationPath: target)
    }

    @Test func `an empty TZDIR says nothing, as to the C library`() {
        #expect(ZoneDatabase.folders(where: "/srv/zones") == ["/srv/zones"])
        #expect(ZoneDatabase.folders(where: "") == ZoneDatabase.folders(where: nil))
        #expect(ZoneDatabase.folders(where: nil).first == "/usr/share/zoneinfo")
    }

    @Test(.enabled(if: ZoneDatabase.folder != nil))
    func `a name is a file of the database, or a link to one`() throws {
        try withDatabase { root in
            try link("Europe/Busingen", "Berlin", root)
            try link("Germany", "Europe/Berlin", root)
            for name in ["Europe/Berlin", "Europe/Busingen", "Germany"] {
                #expect(ZoneDatabase.zone(named: name, in: root.path) != nil, "\(name)")
            }
        }
    }

    @Test(.enabled(if: ZoneDatabase.folder != nil))
    func `nothing outside of the database is read, nor what is no short regular file`() throws {
        try withDatabase { root in
            try link("Europe/Out", "../../Outside", root)
            try link("Etc", "..", root)
            try link("Loop", "Loop", root)
            try link("Null", "/dev/null", root)
            try link("Zero", "/dev/zero", root)
            #expect(mkfifo(root.appendingPathComponent("Pipe").path, 0o600) == 0)
            try Data(repeating: 0, count: 70_000).write(to: root.appendingPathComponent("Long"))
            try Data("TZif2".utf8).write(to: root.appendingPathComponent("Torn"))
            for name in [
                "Europe/Out", "Etc/Outside", "Loop", "Null", "Zero", "Pipe", "Long", "Torn",
                "Europe", "", "/", "../Outside", "Europe/../../Outside", "./Europe/Berlin",
                "Europe//Berlin", "/Europe/Berlin", "Europe/Berlin/", "Europe/Berlin\u{0}",
                "europe/berlin", root.appendingPathComponent("Europe/Berlin").path,
                String(repeating: "a/", count: 5000), String(repeating: "a", count: 5000),
            ] {
                #expect(ZoneDatabase.zone(named: name, in: root.path) == nil, "\(name.prefix(80))")
            }
            #expect(ZoneDatabase.zone(named: "Europe/Berlin", in: root.path + "/missing") == nil)
        }
    }

    @Test(.enabled(if: ZoneDatabase.folder != nil))
    func `a name for each place is offered, and each of them can be read`() {
        #expect(ZoneDatabase.names.count > 400)
        #expect(ZoneDatabase.names == ZoneDatabase.names.sorted())
        for name in ZoneDatabase.names {
            #expect(ZoneDatabase.zone(named: name) != nil, "\(name)")
        }
    }
}
