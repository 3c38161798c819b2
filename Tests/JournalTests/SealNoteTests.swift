import PostMortem
import Testing

@testable import Journal

struct SealNoteTests {
    private static let head = String(repeating: "0123456789abcdef", count: 4)

    private static func text(
        title: String = "nofault journal seal 1", session: String = "\"a\"", records: String = "95",
        bytes: String = "24381", head: String = head, ending: String = ""
    ) -> String {
        """
        \(title)
        session \(session)
        records \(records)
        bytes \(bytes)
        head \(head)
        \(ending)
        """
    }

    @Test func `a note reads back as it was written`() throws {
        let note = try #require(SealNote(SealNoteTests.text()))
        #expect(note.text == SealNoteTests.text())
        #expect(note.session == "\"a\"")
        #expect(note.records == 95)
        #expect(note.bytes == 24_381)
        #expect(note.head.description == SealNoteTests.head)
    }

    @Test func `a name can't forge a line of the note`() throws {
        let note = SealNote(
            session: "a\"\nrecords 1\u{202E}\\", records: 2, bytes: 3,
            head: try #require(Sum(SealNoteTests.head)))
        #expect(note.text.contains(#"session "a\"\u000arecords 1\u202e\\""# + "\n"))
        #expect(SealNote(note.text) == note)
    }

    @Test(arguments: [
        "", "\n", text(title: "nofault journal seal 2"), text(session: "a"), text(session: "\""),
        text(session: "\"\u{1B}\""), text(records: "095"), text(records: "+95"),
        text(records: "0"), text(records: "-1"), text(records: "99999999999999999999"),
        text(bytes: "x"), text(bytes: "1 "), text(head: head.uppercased()),
        text(head: String(head.dropLast())), text(ending: "more\n"), " " + text(),
        String(text().dropLast()),
    ])
    func `what would be written otherwise is no note`(text: String) {
        #expect(SealNote(text) == nil)
    }

    @Test func `a note holds for its journal, and for that with more behind it`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 3)
        let note = try SealNote(of: path)
        #expect(note.records == 4)
        #expect(note.bytes == (try scratch.bytes().count))
        #expect(try SealComparison.compare(path, with: note) == .whole)

        let lines = try scratch.lines()
        try scratch.append(#""event":"mooned","optional":true"#)
        #expect(try SealComparison.compare(path, with: note) == .grown(by: 1))
        try scratch.put(lines.prefix(3).joined())
        #expect(try SealComparison.compare(path, with: note) == .shorter(records: 3))
        try scratch.put(lines.joined() + [0x7B])
        #expect(try SealComparison.compare(path, with: note) == .whole)
    }

    @Test func `a journal that was written anew is not the sealed one`() throws {
        let scratch = try Scratch()
        let note = try SealNote(of: scratch.journal(notes: 3))
        let other = try Scratch()
        let path = try other.journal(notes: 2)
        try other.append(#""event":"noteAdded","text":"other""#)
        #expect(try SealComparison.compare(path, with: note) == .different(record: 3))
    }

    @Test func `damage inside the sealed records shows, and damage behind them doesn't hide them`()
        throws
    {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 3)
        let note = try SealNote(of: path)
        let good = try scratch.bytes()
        try scratch.append(#""event":"mooned","optional":true"#)
        var bad = try scratch.bytes()
        bad[good.count + 10] ^= 4
        try scratch.put(bad)
        #expect(try SealComparison.compare(path, with: note) == .whole)
        bad[good.count - 90] ^= 4
        try scratch.put(bad)
        #expect(try SealComparison.compare(path, with: note) == .shorter(records: 3))
    }

    @Test func `a damaged journal has no note`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 2)
        var bad = try scratch.bytes()
        bad[bad.count - 90] ^= 4
        try scratch.put(bad)
        #expect(throws: JournalError.self) { try SealNote(of: path) }
    }
}
