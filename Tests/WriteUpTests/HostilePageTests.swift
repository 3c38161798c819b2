import PostMortem
import Testing
import WriteUp

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a page is made of must not depend on what people typed into it.
struct HostilePageTests {
    private static let plain = Page(of: Fixture.full(), journal: Fixture.head)
    private static let plainTags = Result { try Skeleton.tags(of: plain.wholeHTML()) }
    private static let plainElements = Set(Skeleton.tags(of: plain.svg()))
    private static let plainMarkup = Result { try Skeleton.markup(of: plain.markdown()) }

    /// Pages with the same hostile text in front of every text, behind it, and in the middle of it.
    private static func pages(with text: String) -> [Page] {
        let sessions = [
            Fixture.full { "\(text) \($0)" },
            Fixture.full { "\($0) \(text)" },
            Fixture.full { "\($0.prefix(2))\(text)\($0.dropFirst(2))" },
        ]
        return sessions.map { Page(of: $0, journal: Fixture.head) }
    }

    // Texts so long that paper cuts them have a part that only a screen shows.
    @Test(arguments: Hostile.texts.filter { $0.count < 100 })
    func `no text changes the tags of the HTML`(text: String) throws {
        let expected = try HostilePageTests.plainTags.get()
        #expect(expected.count > 200)
        for page in HostilePageTests.pages(with: text) {
            #expect(try Skeleton.tags(of: page.wholeHTML()) == expected)
        }
    }

    @Test(arguments: Hostile.texts)
    func `no text changes the elements of the picture`(text: String) {
        // A longer text has more lines, and entries may find no room; there is no other kind of element for that.
        let expected = HostilePageTests.plainElements
        #expect(expected.count > 20)
        for page in HostilePageTests.pages(with: text) {
            #expect(Set(Skeleton.tags(of: page.svg())).isSubset(of: expected))
        }
    }

    @Test(arguments: Hostile.texts)
    func `no text changes the structure of the Markdown`(text: String) throws {
        let expected = try HostilePageTests.plainMarkup.get()
        #expect(expected.count > 60)
        for page in HostilePageTests.pages(with: text) {
            #expect(try Skeleton.markup(of: page.markdown()) == expected)
        }
    }

    @Test(arguments: Hostile.texts)
    func `every text comes back from the JSON as it was typed`(text: String) throws {
        struct Document: Decodable {
            struct Line: Decodable { let text: String }
            let title: String
            let timeline: [Line]
        }
        let page = Page(of: Fixture.full { "\($0)\(text)" }, journal: Fixture.head)
        let document = try JSONDecoder().decode(Document.self, from: Data(page.json.utf8))
        #expect(
            document.title.unicodeScalars.elementsEqual(
                "Checkout slow in the EU\(text)".unicodeScalars))
        #expect(document.timeline.allSatisfy { $0.text.utf8.count > text.utf8.count })
    }

    @Test(arguments: Hostile.texts)
    func `no output has a character that a terminal would obey`(text: String) throws {
        let session = Fixture.full { "\($0)\(text)" }
        let page = Page(of: session, journal: Fixture.head)
        let outputs = [
            try page.html(), try page.markdown(), page.svg(), page.json,
            StateDocument(of: session).json,
        ]
        for output in outputs {
            let unsafe = output.unicodeScalars.filter { scalar in
                scalar.value == 0x7F || (scalar.value < 0x20 && scalar != "\n")
                    || (0x80...0x9F).contains(scalar.value)
                    || (0x202A...0x202E).contains(scalar.value)
                    || (0x2066...0x2069).contains(scalar.value)
                    || (0x200E...0x200F).contains(scalar.value)
                    || (0x2028...0x2029).contains(scalar.value)
                    || [0x61C, 0x200B, 0xFEFF].contains(scalar.value)
            }
            #expect(unsafe.isEmpty)
        }
    }

    @Test(arguments: Hostile.texts)
    func `a row of the log is one row with the same cells`(text: String) throws {
        let row = LogRow(
            of: Fixture.full { "\(text)\($0)" }, head: Fixture.head, journal: text, page: text)
        let content = try IncidentLog.content([], at: "log", with: row)
        let rows = try Skeleton.cells(of: content)
        #expect(rows.count == 2)
        #expect(rows.allSatisfy { $0.count == LogColumn.allCases.count })
        let formulas = rows[1].filter { cell in
            guard let first = cell.unicodeScalars.first else { return false }
            return "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
        }
        #expect(formulas.isEmpty)
    }
}
