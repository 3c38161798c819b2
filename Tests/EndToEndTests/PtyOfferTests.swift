import Foundation
import Testing

/// Lines that come back, in the real binary at a terminal.
struct PtyOfferTests {
    private let world: World

    init() throws { world = try World() }

    private func opened(
        _ journal: String = "a.journal", columns: Int = 80, rows: Int = 24, vi: Bool = false
    ) throws -> PtySession {
        if vi { try world.write("bind -v\n", to: ".editrc") }
        let session = try PtySession(
            world, "open", journal, "--clock=2026-11-23T09:00:00Z", columns: columns, rows: rows)
        try session.wait(forLine: "[prepare] > ")
        return session
    }

    /// The texts that the journal holds, in order.
    private func texts() throws -> [String] {
        let journal = world.folder.appendingPathComponent("a.journal")
        return try String(contentsOf: journal, encoding: .utf8)
            .matches(of: #/"text":"([^"]*)"/#).map { String($0.1) }
    }

    @Test(arguments: [(80, 24, false), (60, 20, false), (80, 24, true)])
    func `what is typed at an offer is a line of its own, and arrow-up brings the offer back`(
        columns: Int, rows: Int, vi: Bool
    ) throws {
        let session = try opened(columns: columns, rows: rows, vi: vi)
        session.send("the deploy looked fine\r")
        try session.wait(forLine: "[prepare] > fact the deploy looked fine")
        #expect(session.screen.transcript.contains("Hint: An arrow key goes into"))
        try session.type("note something else")
        #expect(try texts() == ["something else"])
        session.send("the graph was red\r")
        try session.wait(forLine: "[prepare] > fact the graph was red")
        session.send("n")
        try session.wait(forLine: "[prepare] > n")
        session.send("\u{1B}[A")
        // vi's keys leave the cursor at the beginning.
        try session.wait(for: "the offer") { $0.text($0.row).hasSuffix("fact the graph was red") }
        try session.type("")
        #expect(try texts() == ["something else", "the graph was red"])
        // It is said once.
        let said = session.screen.transcript.components(separatedBy: "Hint: An arrow key").count - 1
        #expect(said == 1)
    }

    @Test func `^D at the end of a line that came back glues nothing to what is typed next`() throws
    {
        let session = try opened()
        session.send("the graph was red\r")
        try session.wait(forLine: "[prepare] > fact the graph was red")
        session.send("\u{4}\u{4}note something else\r")
        try session.wait(for: "the note") { $0.transcript.contains("something else") }
        session.send("the graph was red\r")
        try session.wait(forLine: "[prepare] > fact the graph was red")
        session.send("\u{1B}xnote a third\r")
        try session.wait(for: "the note") { $0.transcript.contains("a third") }
        try session.type("")
        #expect(try texts() == ["something else", "a third"])
    }

    @Test func `ten lines in haste are ten lines, whatever comes back of them`() throws {
        let session = try opened()
        let lines = (1...10).map { "line \($0) has no command in front" }
        for line in lines {
            session.send(line + "\r")
            try session.wait(forLine: "[prepare] > fact \(line)")
        }
        try session.type("")
        #expect(try texts() == [lines[9]])
    }

    @Test func `ten lines typed ahead of what comes back are ten lines`() throws {
        let session = try opened()
        session.send((1...10).map { "line \($0) has no command in front\r" }.joined() + "\r")
        try session.wait(forLine: "[prepare] > fact line 10 has no command in front")
        #expect(try texts() == [])
    }

    @Test func `a paste over an offer takes its place`() throws {
        let session = try opened()
        session.send("the deploy looked fine\r")
        try session.wait(forLine: "[prepare] > fact the deploy looked fine")
        session.send("\u{1B}[200~note pasted\u{1B}[201~")
        try session.wait(forLine: "[prepare] > note pasted")
        try session.type("")
        session.send("the graph was red\r")
        try session.wait(forLine: "[prepare] > fact the graph was red")
        session.send("\u{1B}[200~note one\rnote two\r\u{1B}[201~")
        try session.wait(forLine: "[Enter takes 2 lines, ^C drops] > ")
        try session.type("")
        #expect(try texts() == ["pasted", "one", "two"])
    }

    @Test func `the answer to what was asked comes back as its command`() throws {
        let session = try opened()
        session.send("2026-11-22 22:40\r")
        try session.wait(for: "a refusal") { $0.transcript.contains("Nothing was recorded.") }
        session.send("\u{3}")
        try session.wait(forLine: "[prepare] > ")
        let asked = try session.type("")
        try #require(asked.contains("  > started TIME"))
        session.send("2026-11-22 22:40\r")
        try session.wait(forLine: "[prepare] > started 2026-11-22 22:40")
        let answer = try session.type("")
        #expect(answer.first?.contains("2026-11-22 22:40") == true)
    }

    @Test func `what a line lacks can be typed as the next one`() throws {
        let session = try opened()
        session.send("incident\r")
        try session.wait(forLine: "[prepare] > incident ")
        session.send("Checkout was slow\r")
        try session.wait(forLine: "[prepare] > incident Checkout was slow")
        try session.type("")
        #expect(try texts() == ["Checkout was slow"])
    }

    @Test func `a number sign is said to begin a comment, and its text is offered`() throws {
        let session = try opened()
        session.send("#4711 lamps went dark\r")
        try session.wait(forLine: "[prepare] > fact #4711 lamps went dark")
        #expect(session.screen.transcript.contains("A line that begins with # is a comment."))
        try session.type("")
        #expect(try texts() == ["#4711 lamps went dark"])
    }

    @Test func `a doubted line is taken when it is entered once more`() throws {
        let session = try opened()
        session.send("service was down for ten minutes\r")
        try session.wait(forLine: "[prepare] > fact service was down for ten minutes")
        try session.type("service was down for ten minutes")
        #expect(try texts() == ["was down for ten minutes"])
    }

    @Test(arguments: [(80, 24), (60, 20)])
    func `pasted chat is answered with one sentence, in whole words`(
        columns: Int, rows: Int
    ) throws {
        let session = try opened(columns: columns, rows: rows)
        let chat = (1...102).map {
            "Tomas Beck: line \($0) of what was said in the incident channel"
        }
        session.send("\u{1B}[200~" + chat.joined(separator: "\r") + "\r\u{1B}[201~")
        try session.wait(for: "the answer") { $0.transcript.contains("paste them") }
        try session.wait(forLine: "[prepare] > ")
        let shown = session.screen.transcript
        #expect(shown.components(separatedBy: "Error:").count == 2)
        #expect(!shown.contains("line 7 of"))
        #expect(session.screen.brokenRows.isEmpty)
        #expect(try texts() == [])
    }

    @Test(arguments: [(80, 24), (60, 20)])
    func `an error in a paste is said in words, and no word of it is broken`(
        columns: Int, rows: Int
    ) throws {
        let session = try opened(columns: columns, rows: rows)
        session.send(
            "\u{1B}[200~note one\rinvite managr Ines Duarte of the platform group in Lisbon\rnote two\u{1B}[201~"
        )
        try session.wait(forLine: "[Enter takes 3 lines, ^C drops] > ")
        session.send("\r")
        try session.wait(for: "the line that came back") {
            $0.transcript.contains("> invite manager Ines")
        }
        #expect(
            session.screen.transcript.contains(
                "Error: Line 2 of the paste: \"managr\" is not a role."))
        let broken = session.screen.brokenRows.map { session.screen.text($0) }
        // The line that came back is the terminal's to wrap.
        let back = "[prepare] > invite manager Ines Duarte of the platform group in Lisbon"
        #expect(broken.allSatisfy { back.contains($0) }, "\(broken)")
    }
}
