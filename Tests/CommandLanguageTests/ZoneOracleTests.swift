@testable import CommandLanguage
import Foundation
import PostMortem
import TestTools
import Testing

/// Holds every zone against the system's own rules, as zdump(8) prints them.
struct ZoneOracleTests {
    /// What a zone's clocks are ahead of UTC from an instant on, in order.
    private struct Change {
        let seconds: Int64
        let offset: Int
    }

    static let hasOracle = FileManager.default.isExecutableFile(atPath: "/usr/bin/zdump")

    /// What the system says of every zone, by its name.
    private static let oracle = Result { try readOracle() }

    /// Runs `zdump -v`, once for all names of the same rules: it takes half a minute for all.
    private static func readOracle() throws -> [String: [Change]] {
        let names = ZoneDatabase.names
        let alike = Dictionary(grouping: names) { name in
            (try? Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))) ?? Data(name.utf8)
        }.values
        let changes = try changes(of: alike.compactMap(\.first))
        return alike.reduce(into: [:]) { oracle, names in
            guard let found = names.first.flatMap({ changes[$0] }) else { return }
            for name in names { oracle[name] = found }
        }
    }

    private static func changes(of names: [String]) throws -> [String: [Change]] {
        let bytes = try Program(
            "/usr/bin/zdump", ["-v", "-c", "1970,2101"] + names, environment: ["LC_ALL": "C"]
        ).run().output
        var changes: [String: [Change]] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            // Europe/Berlin  Sun Mar 29 00:59:59 2026 UT = Sun Mar 29 01:59:59 2026 CET isdst=0 gmtoff=3600
            let words = line.split(separator: " ")
            guard words.count == 16, words[6] == "UT", let month = MonthName.number(words[2]),
                let day = Int(words[3]), let year = Int(words[5]),
                let date = CalendarDate(year: year, month: month, day: day),
                let offset = Int(words[15].dropFirst("gmtoff=".count))
            else { continue }
            let clock = words[4].split(separator: ":").compactMap { Int64($0) }
            guard clock.count == 3 else { continue }
            let seconds = date.daysSince1970 * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
            changes[String(words[0]), default: []].append(Change(seconds: seconds, offset: offset))
        }
        return changes
    }

    @Test(.enabled(if: hasOracle))
    func `every zone's clocks are what the system says, at each change and between`() throws {
        #expect(ZoneDatabase.names.count > 400)
        let oracle = try Self.oracle.get()
        #expect(oracle.count > 300)
        var checked = 0
        var wrong: [String] = []
        for (name, changes) in oracle {
            let rules = try ZoneRules(name)
            for change in changes where (0..<4_133_980_800).contains(change.seconds) {
                let found = rules.offset(at: Instant(seconds: change.seconds))
                if found != change.offset { wrong.append("\(name) at \(change.seconds)") }
                checked += 1
            }
        }
        #expect(wrong.isEmpty)
        #expect(checked > 60_000)
    }

    @Test(.enabled(if: hasOracle))
    func
        `local times at every change of every zone are once, skipped or repeated as the clocks show`()
        throws
    {
        for (name, changes) in try Self.oracle.get() {
            let rules = try ZoneRules(name)
            // zdump prints the last second before a change and the first behind it.
            for (before, after) in zip(changes, changes.dropFirst())
            where after.seconds == before.seconds + 1 && after.seconds > 31_536_000
                && after.seconds < 2_145_916_800 && before.offset != after.offset
            {
                let shift = Int64(after.offset - before.offset)
                let edge = after.seconds + Int64(before.offset)
                let middle = edge + shift / 2
                let local = local(middle, rules)
                if shift > 0 {
                    guard case .skipped = local else {
                        Issue.record("\(name): \(middle) is \(local), not skipped")
                        continue
                    }
                } else {
                    guard case .repeated(let first, let second) = local else {
                        Issue.record("\(name): \(middle) is \(local), not repeated")
                        continue
                    }
                    #expect(first.instant.seconds == middle - Int64(before.offset), "\(name)")
                    #expect(second.instant.seconds == middle - Int64(after.offset), "\(name)")
                }
            }
        }
    }

    // Foundation has a database of its own, which may be of another year than the system's.
    @Test
    func
        `every zone's clocks are what Foundation says, at each of our changes and every thirty days`()
        throws
    {
        var (agreeing, others): (Int, [String]) = (0, [])
        for name in ZoneDatabase.names {
            let zone = try #require(ZoneDatabase.zone(named: name), "\(name)")
            guard let oracle = TimeZone(identifier: name) else {
                others.append(name)
                continue
            }
            let changes = zone.changes.map(\.seconds).filter { (0..<2_145_916_800).contains($0) }
            let samples =
                changes + changes.map { $0 - 1 }
                + stride(from: Int64(0), to: 2_461_449_600, by: 2_592_000)
            let isSame = samples.allSatisfy { seconds in
                let date = Date(timeIntervalSince1970: Double(seconds))
                return zone.offset(atSeconds: seconds) == oracle.secondsFromGMT(for: date)
            }
            if isSame { agreeing += 1 } else { others.append(name) }
        }
        // A handful of zones change their rules each year.
        #expect(others.count <= 12, "\(others)")
        #expect(agreeing > 400)
    }

    private func local(_ wall: Int64, _ rules: ZoneRules) -> LocalTime {
        let day = wall >= 0 ? wall / 86_400 : (wall - 86_399) / 86_400
        let second = Int(wall - day * 86_400)
        return rules.localTime(
            CalendarDate(daysSince1970: day),
            ClockReading(second / 3600, second / 60 % 60, second % 60))
    }
}
