import Archive
import OperatingSystem
import PostMortem
import Testing

/// The cache's content, as written, damaged and not its own.
struct CacheTests {
    private static let cache = ArchiveCache(
        entries: Dictionary(
            PublicIncidents.all.prefix(5).enumerated().map { index, incident in
                let stamp = FileStamp(
                    size: index, modified: 7, changed: -8, number: .max - UInt64(index))
                return (
                    FileName("\(incident.name).journal"),
                    ArchiveCache.Entry(
                        stamp: stamp, origin: "012", head: "abc", session: incident.archived)
                )
            }, uniquingKeysWith: { $1 }))

    private static func read(_ bytes: [UInt8]) -> ArchiveCache? {
        ArchiveCache(bytes, about: "/a", version: "1")
    }

    @Test func `what is written is read`() throws {
        let bytes = CacheTests.cache.bytes(about: "/a", version: "1")
        let read = try #require(CacheTests.read(bytes))
        #expect(read.entries == CacheTests.cache.entries)
        #expect(read.bytes(about: "/a", version: "1") == bytes)
    }

    @Test func `a cache of another folder or version is none`() {
        let bytes = CacheTests.cache.bytes(about: "/a", version: "1")
        #expect(ArchiveCache(bytes, about: "/b", version: "1") == nil)
        #expect(ArchiveCache(bytes, about: "/a", version: "2") == nil)
    }

    @Test func `a changed byte anywhere, and a cut anywhere, makes it none`() {
        let bytes = CacheTests.cache.bytes(about: "/a", version: "1")
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1 << (place % 8)
            if CacheTests.read(changed) != nil { Issue.record("byte \(place) was not noticed") }
        }
        for length in stride(from: 0, to: bytes.count, by: 7) {
            if CacheTests.read(Array(bytes.prefix(length))) != nil {
                Issue.record("a cut at \(length) was not noticed")
            }
        }
    }
}
