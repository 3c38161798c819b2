import Foundation
import Testing

/// Chats and alerts at the prompt, in the real binary at a terminal: one draft, never line by line.
struct PtyDraftTests {
    private let world: World
    private let chat: String

    init() throws {
        world = try World()
        let url = Repository.root.appendingPathComponent("docs/drafting/slack.txt")
        chat = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        try world.write(chat, to: "slack.txt")
    }

    private func opened(columns: Int = 80, rows: Int = 24) throws -> PtySession {
        let session = try PtySession(
            world, "open", "a.journal", "--clock=2026-11-23T09:00:00Z", columns: columns,
            rows: rows)
        try session.wait(forLine: "[prepare] > ")
        return session
    }

    /// What a terminal sends when a text is pasted.
    private func bracketed(_ text: String) -> String {
        "\u{1B}[200~" + text.replacingOccurrences(of: "\n", with: "\r") + "\u{1B}[201~"
    }

    /// The names of the events that the journal holds, in order.
    private func events() throws -> [String] {
        let journal = world.folder.appendingPathComponent("a.journal")
        return try String(contentsOf: journal, encoding: .utf8)
            .matches(of: #/"event":"([^"]*)"/#).map { String($0.1) }
    }

    /// Answers what a chat doesn't say, up to the preview.
    private func answer(_ session: PtySession) throws {
        try session.wait(forLine: "[day of the first row, ^C drops] > ")
        session.send("last friday\r")
        try session.wait(for: "an example") {
            $0.transcript.contains("It takes a day, as 2026-11-21.")
        }
        session.send("2026-11-20\r")
        try session.wait(forLine: "[zone of the times, ^C drops] > ")
        session.send("Europe/Berlin\r")
        try session.wait(forLine: "[Enter takes 7, v shows, ^C drops] > ")
    }

    @Test(arguments: [(80, 24), (60, 20)])
    func `a pasted chat is asked about, shown, taken with one key, and taken back with another`(
        columns: Int, rows: Int
    ) throws {
        let session = try opened(columns: columns, rows: rows)
        session.send(bracketed(chat))
        try answer(session)
        #expect(session.screen.transcript.contains("5 facts, 2 signals, 0 left out"))
        session.send("v\r")
        try session.wait(for: "the rows") {
            $0.transcript.contains("signal 2026-11-20T10:33 Grafana: [RESOLVED]")
        }
        session.send("\r")
        try session.wait(for: "the record") { $0.transcript.contains("7 rows recorded.") }
        let entries = ["zoneSet"] + Array(repeating: "entryAdded", count: 7)
        #expect(try events() == ["sessionOpened"] + entries)
        try session.wait(forLine: "[prepare] > ")
        session.send("undo\r")
        try session.wait(forLine: "[Enter last row, a all 7, ^C none] > ")
        session.send("a\r")
        try session.wait(for: "the undoing") { $0.transcript.contains("7 rows taken back") }
        let undone = Array(repeating: "undone", count: 7)
        #expect(try events() == ["sessionOpened"] + entries + undone)
    }

    @Test func `after an interrupt nothing is recorded, and a line typed meanwhile comes back`()
        throws
    {
        let session = try opened()
        session.send("load slack.txt\r")
        try answer(session)
        session.send("note one\r")
        try session.wait(for: "the hint") {
            $0.transcript.contains("Your line comes back once the draft is settled.")
        }
        session.send("\u{3}")
        try session.wait(forLine: "[prepare] > note one")
        #expect(session.screen.transcript.contains("Dropped. Nothing was recorded."))
        #expect(try events() == ["sessionOpened"])
    }

    @Test func `at a terminal the command asks for what a source doesn't say`() throws {
        let session = try PtySession(world, "draft", "slack.txt", columns: 80, rows: 24)
        try session.wait(for: "the first question") {
            $0.lineBeforeCursor.hasPrefix("Which day is the first row of?")
        }
        session.send("20.11.2026\r")
        try session.wait(for: "an example, and the question again") {
            $0.transcript.contains("It takes a day, as 2026-11-21.")
                && $0.lineBeforeCursor.hasPrefix("Which day is the first row of?")
        }
        session.send("2026-11-20\r")
        try session.wait(for: "the second question") {
            $0.lineBeforeCursor.hasPrefix("Which zone are the times in?")
        }
        session.send("Europe/Berlin\r")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(session.screen.transcript.contains("zone Europe/Berlin"))
        #expect(session.screen.transcript.contains("fact 2026-11-20T10:16 Mira Holm: looking"))
    }

    @Test func `whoever presses Enter at a question gets no draft`() throws {
        let session = try PtySession(world, "draft", "slack.txt", columns: 80, rows: 24)
        try session.wait(for: "the first question") {
            $0.lineBeforeCursor.hasPrefix("Which day is the first row of?")
        }
        session.send("\r")
        #expect(try session.waitForEnding() != .exited(0))
        #expect(session.screen.transcript.contains("Nothing was drafted."))
        #expect(!session.screen.transcript.contains("fact 2026"))
    }
}
