import Testing
import WriteUp

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
        let error = #expect(throws: WriteUpError.self) {
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
        #expect(throws: WriteUpError.self) {
            try WholeFile.replace("\(folder.path)/x.md", with: Array("page".utf8))
        }
        #expect(try folder.read("x.journal") == "journal")
    }

    @Test func `a missing folder is an error`() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: WriteUpError.self) {
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
        let error = #expect(throws: WriteUpError.self) {
            try WholeFile.replace("\(folder.path)/page.md", with: [])
        }
        #expect(error?.kind == .cannotCreate)
    }

    @Test func `a name too long for the file system is an error that leaves nothing behind`() throws
    {
        let folder = try TemporaryFolder()
        let name = String(repeating: "n", count: 300)
        #expect(throws: WriteUpError.self) {
            try WholeFile.replace("\(folder.path)/\(name)", with: [])
        }
        #expect(try folder.names.isEmpty)
    }
}

struct LeftBehindTests {
    @Test func `a session leaves two pages and a row, as often as it is asked to`() throws {
        let folder = try TemporaryFolder()
        let journal = "\(folder.path)/2026-11-21-checkout.journal"
        try folder.write("journal", to: "2026-11-21-checkout.journal")
        for _ in 1...2 {
            let files = try LeftBehind(of: Fixture.full(), head: Fixture.head, journal: journal)
            #expect(files.markdown == "\(folder.path)/2026-11-21-checkout.md")
            #expect(files.html == "\(folder.path)/2026-11-21-checkout.html")
            #expect(files.log == "\(folder.path)/incident-log.csv")
            let page = Page(of: Fixture.full(), journal: Fixture.head)
            #expect(try folder.read("2026-11-21-checkout.md") == page.markdown())
            #expect(try folder.read("2026-11-21-checkout.html") == page.html())
            #expect(try folder.read("incident-log.csv").contains("2026-11-21-checkout.journal"))
            #expect(try folder.read("2026-11-21-checkout.journal") == "journal")
        }
    }

    @Test(arguments: ["x.md", "x.html", "x", ".journal"])
    func `no page takes the place of the journal`(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("journal", to: name)
        let journal = "\(folder.path)/\(name)"
        let files = try LeftBehind(of: Fixture.full(), head: Fixture.head, journal: journal)
        #expect(![files.markdown, files.html, files.log].contains(journal))
        #expect(try folder.read(name) == "journal")
    }

    @Test func `a log that can't be read leaves whole pages`() throws {
        let folder = try TemporaryFolder()
        try folder.write("not a log\n", to: "incident-log.csv")
        #expect(throws: WriteUpError.self) {
            try LeftBehind(
                of: Fixture.full(), head: Fixture.head, journal: "\(folder.path)/x.journal")
        }
        #expect(try folder.read("x.md").hasPrefix("# Checkout slow in the EU"))
        #expect(try folder.read("x.html").hasSuffix("</html>\n"))
        #expect(try folder.read("incident-log.csv") == "not a log\n")
    }
}
