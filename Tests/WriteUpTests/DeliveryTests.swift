import OperatingSystem
import PostMortem
import Testing

@testable import WriteUp

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which files a document may take the place of, and which never.
struct DeliveryTests {
    private static var refused: Delivery.Consent { .refused(hint: "Use --force.") }

    private static func documents() throws -> [(DocumentKind, String)] {
        let (session, head) = (Fixture.full(), Fixture.head)
        return try ReportFormat.allCases.map {
            (DocumentKind($0), try $0.document(of: session, journal: head))
        }
    }

    private func write(
        _ text: String, as kind: DocumentKind?, over former: String, _ consent: Delivery.Consent,
        named name: String = "page.md"
    ) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(former, to: name)
        _ = try? Delivery(journal: nil, consent: consent)
            .write(text, as: kind, to: "\(folder.path)/\(name)")
        return try folder.read(name)
    }

    @Test func `every document is known again by its content`() throws {
        for (kind, text) in try DeliveryTests.documents() {
            #expect(DocumentKind(Array(text.utf8)) == kind)
        }
        for text in ["", "# README\n", "a,b\n", "{}", "<svg></svg>", "<!DOCTYPE html>\n"] {
            #expect(DocumentKind(Array(text.utf8)) == nil)
        }
    }

    @Test func `a document takes the place of its own kind, and of an empty file`() throws {
        for (kind, text) in try DeliveryTests.documents() where !kind.isPage {
            #expect(
                try write("new", as: kind, over: text, DeliveryTests.refused) == "new", "\(kind)")
            #expect(try write("new", as: kind, over: "", DeliveryTests.refused) == "new")
        }
    }

    @Test func `a document of another kind, or somebody's own file, stays`() throws {
        let documents = try DeliveryTests.documents()
        for (kind, text) in documents {
            for other in documents.map(\.0) where other != kind {
                #expect(
                    try write("new", as: other, over: text, DeliveryTests.refused) == text,
                    "\(other) over \(kind)")
            }
            #expect(
                try write("new", as: kind, over: "# Mine\n", DeliveryTests.refused) == "# Mine\n")
        }
        #expect(try write("new", as: nil, over: "# Mine\n", DeliveryTests.refused) == "# Mine\n")
    }

    @Test func `somebody else's file goes where somebody says so, and stays where they don't`()
        throws
    {
        #expect(try write("new", as: .markdown, over: "# Mine\n", .given) == "new")
        #expect(try write("new", as: .markdown, over: "# Mine\n", .asked { _ in true }) == "new")
        #expect(
            try write("new", as: .markdown, over: "# Mine\n", .asked { _ in false }) == "# Mine\n")
    }

    @Test(arguments: ["x.txt", "x.journal", "x.journal.lock", "x.journal.sig", "X.JOURNAL"])
    func `a journal, its lock and its seal stay, whoever says what`(name: String) throws {
        let journal = "{\"nofault\":1,\"seq\":0}\n"
        #expect(try write("new", as: .markdown, over: journal, .given, named: name) == journal)
        #expect(
            try write("new", as: .markdown, over: journal, .asked { _ in true }, named: name)
                == journal)
    }

    @Test
    func `the journal in use stays under every name it has, and so does what a page is made from`()
        throws
    {
        let folder = try TemporaryFolder()
        try folder.write("whatever", to: "session")
        try folder.write("{{title}}", to: "t.md.mustache")
        let journal = "\(folder.path)/session"
        #expect(link(journal, "\(folder.path)/hard.md") == 0)
        #expect(symlink("session", "\(folder.path)/soft.md") == 0)
        let delivery = Delivery(
            journal: journal, inputs: ["\(folder.path)/t.md.mustache"], consent: .given)
        for name in ["session", "hard.md", "soft.md", "t.md.mustache", "./session", "session.lock"]
        {
            #expect(throws: WriteUpError.self, "\(name)") {
                try delivery.write("new", as: nil, to: "\(folder.path)/\(name)")
            }
        }
        #expect(try folder.read("session") == "whatever")
        #expect(try folder.read("t.md.mustache") == "{{title}}")
        #expect(try folder.names == ["hard.md", "session", "soft.md", "t.md.mustache"])
    }

    @Test(arguments: [ReportFormat.markdown, .html])
    func `a page as it was written is replaced, one that was edited stays`(format: ReportFormat)
        throws
    {
        let folder = try TemporaryFolder()
        let name = "page.\(format == .html ? "html" : "md")"
        let path = "\(folder.path)/\(name)"
        let text = try format.document(of: Fixture.full(), journal: Fixture.head)
        let kind = DocumentKind(format)
        let delivery = Delivery(journal: nil, consent: DeliveryTests.refused)
        try folder.write(text.replacing("\n", with: "\r\n"), to: name)
        #expect(try delivery.write(text, as: kind, to: path).edited == nil)
        #expect(try folder.read(name) == text)

        let edited = text.replacing("Checkout slow", with: "Checkout was slow")
        for mine in [edited, text + "\n", text + "P.S.\n"] {
            try folder.write(mine, to: name)
            let written = try delivery.write(text, as: kind, to: path)
            #expect(written.edited == path)
            #expect(try folder.read(name) == mine)
            #expect(try folder.read(FileLocation(written.path).name) == text)
        }
        #expect(try folder.names.count == 2)
        #expect(try folder.names.contains(format == .html ? "page.new.html" : "page.new.md"))
    }

    @Test func `a page beside an edited one that was edited too stays as well`() throws {
        let folder = try TemporaryFolder()
        let text = try ReportFormat.markdown.document(of: Fixture.full(), journal: Fixture.head)
        for name in ["page.md", "page.new.md"] { try folder.write("Mine\n" + text, to: name) }
        let written = try Delivery(journal: nil, consent: DeliveryTests.refused)
            .write(text, as: .markdown, to: "\(folder.path)/page.md")
        #expect(FileLocation(written.path).name == "page.new-2.md")
        #expect(try folder.read("page.new.md") == "Mine\n" + text)
    }

    @Test func `a page without a mark is replaced only if the journal gives the same`() throws {
        let folder = try TemporaryFolder()
        let session = Fixture.full()
        let text = try ReportFormat.markdown.document(of: session, journal: Fixture.head)
        let former = String(decoding: PageMark.unmarked(text), as: UTF8.self)
        let delivery = Delivery(journal: nil, consent: DeliveryTests.refused) { head in
            head == Fixture.head ? session : nil
        }
        let path = "\(folder.path)/page.md"
        try folder.write(former, to: "page.md")
        #expect(try delivery.write(text, as: .markdown, to: path).edited == nil)
        try folder.write("Mine\n" + former, to: "page.md")
        #expect(try delivery.write(text, as: .markdown, to: path).edited == path)
    }

    @Test func `a link, a pipe or a folder in the way is said, and nothing is written through it`()
        throws
    {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "target")
        #expect(symlink("target", "\(folder.path)/link.md") == 0)
        #expect(symlink("nowhere", "\(folder.path)/dangling.md") == 0)
        #expect(mkfifo("\(folder.path)/pipe.md", 0o600) == 0)
        let delivery = Delivery(journal: nil, consent: .given)
        for (name, what) in [
            ("link.md", "a symbolic link"), ("dangling.md", "a symbolic link"),
            ("pipe.md", "a pipe"),
        ] {
            let error = #expect(throws: WriteUpError.self) {
                try delivery.write("new", as: .markdown, to: "\(folder.path)/\(name)")
            }
            #expect(error?.message.contains("there is \(what) of that name") == true)
        }
        #expect(try folder.read("target") == "mine")
        #expect(try !folder.names.contains("nowhere"))
    }
}
