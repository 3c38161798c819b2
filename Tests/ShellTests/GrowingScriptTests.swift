import PostMortem
import Testing

@testable import Shell
@testable import nofault

/// Loading a script again that has grown since.
struct GrowingScriptTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static let draft = """
        zone Europe/Berlin
        fact 2026-11-21T09:02 the deploy began
        signal 2026-11-21T09:14 p99 passes 4 s

        """

    /// Loads a draft into the journal, behind other lines.
    ///
    /// - Returns: what was printed.
    @discardableResult
    private func load(_ draft: String, after lines: String = "") throws -> [String] {
        let path = try scratch.write(draft, to: "draft.script")
        try scratch.write(lines + "load \(path)\n", to: "meeting.script")
        let screen = Meeting.Screen()
        let status = nofault(scratch.run("meeting.script", on: "a.journal"), screen.output)
        try #require(status == .done, "\(screen.complaints)")
        return screen.results
    }

    private func texts() throws -> [String] {
        try SessionReading(scratch.path("a.journal")).session.timeline.map(\.text)
    }

    @Test func `only what is new is recorded, and the lines that were known are counted`() throws {
        try load(Self.draft)
        let said = try load(Self.draft + "fact 2026-11-21T09:20 rolled back\n")
        #expect(try texts() == ["the deploy began", "p99 passes 4 s", "rolled back"])
        #expect(said.contains { $0.contains("3 lines") && $0.contains("known") }, "\(said)")
    }

    @Test func `what was edited, dropped or undone in between doesn't come back`() throws {
        try load(Self.draft + "fact 2026-11-21T09:16 a typo\n")
        try load(
            Self.draft + "fact 2026-11-21T09:16 a typo\n",
            after: "edit T1 the rollout began\ndrop T2\n")
        #expect(try texts().sorted() == ["a typo", "the rollout began"])
        try scratch.write("undo\nundo\n", to: "undo.script")
        let screen = Meeting.Screen()
        #expect(nofault(scratch.run("undo.script", on: "a.journal"), screen.output) == .done)
        try load(Self.draft)
        #expect(try texts().filter { $0 == "the deploy began" }.count <= 1)
        #expect(try texts().count == 3)
    }

    @Test func `a line that stands there twice is recorded twice, and not a third time`() throws {
        let twice =
            Self.draft
            + "fact 2026-11-21T09:30 restarted a node\nfact 2026-11-21T09:30 restarted a node\n"
        try load(twice)
        try load(twice)
        #expect(try texts().filter { $0 == "restarted a node" }.count == 2)
    }

    @Test func `a line that moved is still known, and one in another zone is another`() throws {
        try load(Self.draft)
        let turned = """
            zone Europe/Berlin
            # a comment in between
            signal 2026-11-21T09:14 p99 passes 4 s
            fact 2026-11-21T09:02 the deploy began

            """
        try load(turned)
        #expect(try texts().count == 2)
        try load(turned.replacing("zone Europe/Berlin", with: "zone UTC"))
        #expect(try texts().count == 4)
    }

    @Test func `a draft for a journal leaves out what is there`() throws {
        try load(Self.draft)
        let notes = try scratch.write(
            "09:02 the deploy began\n09:40 all green\n09:50 support told\n", to: "notes.txt")
        let screen = Meeting.Screen()
        let status = nofault(
            [
                "draft", notes, "--zone", "Europe/Berlin", "--date", "2026-11-21", "--journal",
                scratch.path("a.journal"),
            ],
            screen.output)
        #expect(status == .done, "\(screen.complaints)")
        #expect(screen.printed.contains("all green"))
        #expect(!screen.printed.contains("the deploy began"))
        #expect(screen.complaints.contains("1 row is in the journal already, and left out"))
    }
}
