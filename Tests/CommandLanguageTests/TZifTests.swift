@testable import CommandLanguage
import OperatingSystem
import Testing

/// Files of the tz database, sound and broken.
struct TZifTests {
    /// Builds a file by RFC 9636 §3.
    private struct Build {
        var version: UInt8 = UInt8(ascii: "2")
        var times: [Int64] = [-1000, 1000]
        var indices: [UInt8] = [1, 0]
        /// Seconds ahead of UTC.
        var types: [Int32] = [3600, 7200]
        var designations = Array("CET\0CEST\0".utf8)
        var footer: String? = "\nCET-1CEST,M3.5.0,M10.5.0/3\n"
        /// Counts to claim instead of the real ones: UT marks, standard marks, leap seconds, changes, types,
        /// characters.
        var claims: [Int: UInt32] = [:]

        var bytes: [UInt8] {
            version == 0
                ? block(timeSize: 4)
                : block(timeSize: 4) + block(timeSize: 8) + Array((footer ?? "").utf8)
        }

        private func block(timeSize: Int) -> [UInt8] {
            var counts = [0, 0, 0, times.count, types.count, designations.count].map(UInt32.init)
            for (index, claim) in claims { counts[index] = claim }
            var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
            for count in counts { bytes += big(UInt64(count), 4) }
            for time in times { bytes += big(UInt64(bitPattern: time), timeSize) }
            bytes += indices
            for type in types {
                bytes += big(UInt64(UInt32(bitPattern: type)), 4) + [0, 0]
            }
            return bytes + designations
        }

        private func big(_ number: UInt64, _ size: Int) -> [UInt8] {
            (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
    }

    @Test
    func `before, between and behind the changes`() throws {
        let zone = try #require(TZif(Build().bytes))
        #expect(zone.offset(atSeconds: .min) == 3600)
        #expect(zone.offset(atSeconds: -1001) == 3600)
        #expect(zone.offset(atSeconds: -1000) == 7200)
        #expect(zone.offset(atSeconds: 999) == 7200)
        #expect(zone.offset(atSeconds: 1000) == 3600)
        // 2050-07-01T00:00:00Z, by the footer.
        #expect(zone.offset(atSeconds: 2_540_246_400) == 7200)
        #expect([3600, 7200].contains(zone.offset(atSeconds: .max)))
    }

    @Test
    func `without a footer, and in version 1, the last offset stays`() throws {
        for build in [Build(footer: "\n\n"), Build(version: 0, footer: nil)] {
            let zone = try #require(TZif(build.bytes))
            #expect(zone.offset(atSeconds: 2_540_246_400) == 3600)
            #expect(zone.rule == nil)
        }
    }

    @Test
    func `without changes the footer holds for all time`() throws {
        let zone = try #require(TZif(Build(times: [], indices: []).bytes))
        #expect(zone.offset(atSeconds: 2_540_246_400) == 7200)
        #expect(
            zone.offset(atSeconds: -1_000_000_000) == zone.rule?.offset(atSeconds: -1_000_000_000))
    }

    @Test(arguments: [UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4")])
    func `each version is read`(version: UInt8) {
        #expect(TZif(Build(version: version).bytes) != nil)
    }

    @Test
    func `counts that promise more than there is, or nothing, are refused`() {
        for index in 0..<6 {
            for claim in [UInt32.max, UInt32(Int32.max), 1 << 31, 1_000_000, 255] {
                #expect(TZif(Build(claims: [index: claim]).bytes) == nil, "\(index): \(claim)")
            }
        }
        #expect(TZif(Build(claims: [4: 0]).bytes) == nil)
        #expect(TZif(Build(claims: [5: 0]).bytes) == nil)
    }

    @Test
    func `what contradicts itself is refused`() {
        let broken = [
            Build(times: [1000, -1000]), Build(times: [1000, 1000]), Build(indices: [1, 2]),
            Build(types: [86_400, 0]), Build(types: [.min, 0]), Build(types: [.max, 0]),
            Build(version: 1), Build(version: UInt8(ascii: "1")), Build(version: 0xFF),
            Build(footer: nil), Build(footer: "\n"), Build(footer: "\nCET-1"),
            Build(footer: "CET-1\n"),
            Build(footer: "\nCET-1CEST,M99.5.0,M10.5.0\n"), Build(footer: "\n\u{0}\n"),
            Build(footer: "\n\(String(repeating: "CET-1", count: 10_000))\n"),
        ]
        for (index, build) in broken.enumerated() {
            #expect(TZif(build.bytes) == nil, "\(index)")
        }
        #expect(TZif([]) == nil)
        #expect(TZif(Array("TZif2".utf8)) == nil)
    }

    @Test
    func `a real file is refused at lengths but its own, and no changed byte traps`() throws {
        for (name, step) in [("Asia/Kolkata", 1), ("Etc/UTC", 1), ("Africa/Casablanca", 29)] {
            guard let folder = ZoneDatabase.folder,
                let bytes = try? SmallFile.bytes(
                    of: "\(folder)/\(name)", atMost: 65_536, followsLink: true)
            else { continue }
            #expect(TZif(bytes) != nil, "\(name)")
            for length in stride(from: bytes.count - 1, through: 0, by: -step) {
                #expect(TZif(Array(bytes.prefix(length))) == nil, "\(name), \(length) bytes")
            }
            for index in stride(from: 0, to: bytes.count, by: step) {
                for value in [0, 0x7F, 0x80, 0xFF, bytes[index] ^ 1] as [UInt8] {
                    var changed = bytes
                    changed[index] = value
                    guard let zone = TZif(changed) else { continue }
                    for seconds in [Int64.min, -1, 0, 1_795_248_840, 4_000_000_000, .max] {
                        #expect(abs(zone.offset(atSeconds: seconds)) <= TZif.widestOffset)
                    }
                }
            }
        }
    }
}
