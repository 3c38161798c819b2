import Testing
import WriteUp

struct SessionFilesTests {
    @Test func `a session leaves two pages and a row, as often as it is asked to`() throws {
        let folder = try TemporaryFolder()
        let journal = "\(folder.path)/2026-11-21-checkout.journal"
        try folder.write("journal", to: "2026-11-21-checkout.journal")
        for _ in 1...2 {
            let files = try SessionFiles(of: Fixture.full(), head: Fixture.head, journal: journal)
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
        let files = try SessionFiles(of: Fixture.full(), head: Fixture.head, journal: journal)
        #expect(![files.markdown, files.html, files.log].contains(journal))
        #expect(try folder.read(name) == "journal")
    }

    @Test func `a log that can't be read leaves whole pages`() throws {
        let folder = try TemporaryFolder()
        try folder.write("not a log\n", to: "incident-log.csv")
        #expect(throws: WriteUpError.self) {
            try SessionFiles(
                of: Fixture.full(), head: Fixture.head, journal: "\(folder.path)/x.journal")
        }
        #expect(try folder.read("x.md").hasPrefix("# Checkout slow in the EU"))
        #expect(try folder.read("x.html").contains("</html>\n<!-- nofault page 1, digest "))
        #expect(try folder.read("incident-log.csv") == "not a log\n")
    }
}
