import Synchronization
import Testing

@testable import OperatingSystem

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

struct WholeFileTests {
    @Test func `a file is replaced, and nothing else is left behind`() throws {
        let folder = try TemporaryFolder()
        try WholeFile.replace("\(folder.path)/page.md", with: Array("one".utf8))
        try WholeFile.replace("\(folder.path)/page.md", with: Array("two".utf8))
        #expect(try folder.read("page.md") == "two")
        #expect(try folder.names == ["page.md"])
    }

    @Test func `more than one write's worth is written whole`() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "0123456789abcdef", count: 200_000)
        try WholeFile.replace("\(folder.path)/big", with: Array(text.utf8))
        #expect(try folder.read("big") == text)
    }

    @Test func `a file that is replaced keeps its permissions`() throws {
        let folder = try TemporaryFolder()
        try folder.write("one", to: "page.md")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o660], ofItemAtPath: "\(folder.path)/page.md")
        try WholeFile.replace("\(folder.path)/page.md", with: Array("two".utf8))
        #expect(try folder.permissions(of: "page.md") == 0o660)
    }

    @Test func `a new file has the permissions asked for, less the mask's`() throws {
        let folder = try TemporaryFolder()
        try WholeFile.replace("\(folder.path)/page.md", with: [], mode: 0o600)
        #expect(try folder.permissions(of: "page.md") == 0o600)
    }

    @Test func `a folder in the way is an error that changes nothing`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/page.md", withIntermediateDirectories: false)
        let error = #expect(throws: FileError.self) {
            try WholeFile.replace("\(folder.path)/page.md", with: [])
        }
        #expect(error?.kind == .cannotCreate)
        #expect(
            error?.message
                == "\(folder.path)/page.md can't be written: there is a folder of that name.")
        #expect(try folder.names == ["page.md"])
    }

    @Test func `a symbolic link in the way is not followed`() throws {
        let folder = try TemporaryFolder()
        try folder.write("journal", to: "x.journal")
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/x.md", withDestinationPath: "x.journal")
        #expect(throws: FileError.self) {
            try WholeFile.replace("\(folder.path)/x.md", with: Array("page".utf8))
        }
        #expect(try folder.read("x.journal") == "journal")
    }

    @Test func `a missing folder is an error`() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: FileError.self) {
            try WholeFile.replace("\(folder.path)/none/page.md", with: [])
        }
        #expect(error?.kind == .cannotCreate)
        #expect(error?.exitCode == 73)
        #expect(error?.message.hasSuffix("can't be written: No such file or directory.") == true)
    }

    @Test(.enabled(if: geteuid() != 0, "root writes into any folder"))
    func `a folder that may not be written in is an error`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o555], ofItemAtPath: folder.path)
        let error = #expect(throws: FileError.self) {
            try WholeFile.replace("\(folder.path)/page.md", with: [])
        }
        #expect(error?.kind == .cannotCreate)
    }

    @Test func `a name too long for the file system is an error that leaves nothing behind`() throws
    {
        let folder = try TemporaryFolder()
        let name = String(repeating: "n", count: 300)
        #expect(throws: FileError.self) {
            try WholeFile.replace("\(folder.path)/\(name)", with: [])
        }
        #expect(try folder.names.isEmpty)
    }

    @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
    func `a file that is replaced keeps its owner and its group`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/page.md"
        try folder.write("one", to: "page.md")
        #expect(chown(path, 1234, 5678) == 0)
        #expect(chmod(path, 0o640) == 0)
        try WholeFile.replace(path, with: Array("two".utf8))
        let status = try FileStatus.of(path, followsLink: false)
        #expect(status?.owner == 1234)
        #expect(status?.group == 5678)
        #expect(status?.mode == 0o640)
    }

    @Test(arguments: [0o000, 0o200, 0o400, 0o440, 0o600, 0o640, 0o666] as [UInt16])
    func `the temporary file never has wider rights than the file it replaces`(mode: UInt16) throws
    {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/page.md"
        try folder.write("one", to: "page.md")
        #expect(chmod(path, mode_t(mode)) == 0)
        let seen = Mutex<[UInt16]>([])
        var system = FileSystem.live
        system.write = { file, bytes throws(SystemError) in
            let mode = try FileSystem.live.openStatus(file).mode
            seen.withLock { $0.append(mode) }
            return try FileSystem.live.write(file, bytes)
        }
        try WholeFile.replace(path, with: Array("two".utf8), in: system)
        #expect(seen.withLock { $0.count } == 1)
        #expect(seen.withLock { $0.allSatisfy { $0 & ~mode == 0 } })
        #expect(try FileStatus.of(path, followsLink: false)?.mode == mode)
    }

    @Test func `a group that the file can't be given to leaves ours no more than everybody has`() {
        #expect(OpenFile.withoutGroup(0o640) == 0o600)
        #expect(OpenFile.withoutGroup(0o664) == 0o644)
        #expect(OpenFile.withoutGroup(0o604) == 0o604)
    }
}
