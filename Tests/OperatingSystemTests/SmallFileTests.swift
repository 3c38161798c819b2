import Testing

@testable import OperatingSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

struct SmallFileTests {
    private func failure(_ path: String, atMost limit: Int = 10) -> SmallFile.Failure? {
        do throws(SmallFile.Failure) {
            _ = try SmallFile.bytes(of: path, atMost: limit)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a file is read whole, up to its bound and not a byte further`() throws {
        let folder = try TemporaryFolder()
        try folder.write("0123456789", to: "a")
        #expect(try SmallFile.bytes(of: "\(folder.path)/a", atMost: 10).count == 10)
        #expect(failure("\(folder.path)/a", atMost: 9) == .tooLong)
        #expect(failure("\(folder.path)/none") == .missing)
    }

    @Test func `what is no file is never read, and nobody waits for it`() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "a")
        let paths = ["pipe", "link", "loop", "dangling"].map { "\(folder.path)/\($0)" }
        #expect(mkfifo(paths[0], 0o600) == 0)
        #expect(symlink("a", paths[1]) == 0)
        #expect(symlink("loop", paths[2]) == 0)
        #expect(symlink("nowhere", paths[3]) == 0)
        #expect(failure(paths[0]) == .kind(.pipe))
        for link in paths[1...] { #expect(failure(link) == .kind(.link)) }
        #expect(failure(folder.path) == .kind(.folder))
        #expect(failure("/dev/zero") == .kind(.device))
        #expect(
            try SmallFile.bytes(of: paths[1], atMost: 9, followsLink: true) == Array("text".utf8))
    }

    @Test func `a sparse file of gigabytes costs nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "huge")
        #expect(truncate("\(folder.path)/huge", 1 << 35) == 0)
        #expect(failure("\(folder.path)/huge", atMost: 1 << 26) == .tooLong)
    }

    @Test func `somebody else's file is none where it must be one's own`() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "a")
        let path = "\(folder.path)/a"
        #expect(throws: SmallFile.Failure.self) {
            try SmallFile.bytes(of: path, atMost: 9, ownedBy: Environment.user &+ 1)
        }
        #expect(try SmallFile.bytes(of: path, atMost: 9, ownedBy: Environment.user).count == 4)
    }
}
