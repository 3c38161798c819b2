import Foundation
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The real binary at a terminal.
struct PtyTests {
    private let world: World

    init() throws { world = try World() }

    private static let pinned = "--clock=2026-11-23T09:00:00Z"

    private func opened(_ arguments: String = pinned) throws -> PtySession {
        let session = try PtySession(world, "open", "a.journal", arguments)
        try session.wait(forLine: "[prepare] > ")
        return session
    }

    /// Whether the journal is sound, as the tool itself finds.
    private func isSound() throws -> Bool {
        try world.run("nofault verify a.journal").status == 0
    }

    private func minutes() throws -> String {
        try world.run("nofault replay a.journal").output
    }

    @Test func `the prompt names the phase`() throws {
        let session = try opened()
        #expect(session.screen.transcript.contains("nofault 0.1.0 · a · new journal"))
        try session.type("next because a drill")
        #expect(session.line == "[1 room 4:59] > ")
        try session.type("phase prepare")
        #expect(session.line == "[prepare] > ")
    }

    @Test func `a misspelled verb comes back corrected, and Enter runs it`() throws {
        let session = try opened()
        session.send("nxt because a drill\r")
        try session.wait(forLine: "[prepare] > next because a drill")
        try session.type("")
        #expect(session.line == "[1 room 4:59] > ")
    }

    @Test func `a sentence comes back with the phase's verb in front, and Enter records it`() throws
    {
        let session = try opened()
        session.send("the deploy looked fine\r")
        try session.wait(forLine: "[prepare] > fact the deploy looked fine")
        let answer = try session.type("\u{5} at first")
        #expect(answer == ["  T1  —  fact  the deploy looked fine at first"])
        #expect(try minutes().contains("the deploy looked fine at first"))
    }

    @Test func `a refused line can be put right where it is`() throws {
        let session = try opened()
        session.send("invite managr Ines Duarte\r")
        try session.wait(forLine: "[prepare] > invite manager Ines Duarte")
        #expect(try session.type("") == ["  Invited  Ines Duarte  manager or tech lead"])
    }

    @Test func `an interrupt drops the line and not the session`() throws {
        let session = try opened()
        session.send("note half a li")
        try session.wait(forLine: "note half a li")
        let row = session.screen.row
        session.send("\u{3}")
        try session.wait(for: "a prompt") {
            $0.row > row && $0.lineBeforeCursor == "[prepare] > "
        }
        try session.type("note a whole line")
        let minutes = try minutes()
        #expect(minutes.contains("a whole line"))
        #expect(!minutes.contains("half"))
    }

    @Test func `an interrupt right behind typed text acts at once`() throws {
        let session = try opened()
        // The terminal throws away what was typed and not read yet; now and then that is all of it.
        for _ in 0..<25 {
            let row = session.screen.row
            session.send("note \(String(repeating: "x", count: 60))\u{3}")
            try session.wait(for: "a prompt") {
                $0.row > row && $0.lineBeforeCursor == "[prepare] > "
            }
        }
        #expect(try session.type("note a whole line") == ["  Noted"])
    }

    @Test(arguments: ["\u{4}", "quit\r"])
    func `leaving keeps the journal sound and the terminal as it was`(keys: String) throws {
        let session = try opened()
        try session.type("note One")
        #expect(session.attributes != session.attributesBefore)
        session.send(keys)
        #expect(try session.waitForEnding() == .exited(0))
        #expect(session.attributes == session.attributesBefore)
        #expect(try isSound())
        #expect(session.screen.transcript.contains("The session is in a.journal"))
    }

    @Test(arguments: [SIGTERM, SIGQUIT, SIGHUP])
    func `a signal ends the session by that signal, with terminal and journal in order`(
        signal: Int32
    ) throws {
        let session = try opened()
        try session.type("note One")
        session.send("note not ent")
        try session.wait(forLine: "note not ent")
        session.signal(signal)
        #expect(try session.waitForEnding() == .signaled(signal))
        #expect(session.attributes == session.attributesBefore)
        #expect(try isSound())
        #expect(try minutes().contains("One"))
        #expect(try !minutes().contains("not ent"))
    }

    @Test func `a session that is killed has every line that was answered`() throws {
        let session = try opened()
        for number in 1...5 { try session.type("note number \(number)") }
        session.signal(SIGKILL)
        #expect(try session.waitForEnding() == .signaled(SIGKILL))
        #expect(try isSound())
        #expect(try minutes().contains("number 5"))
        let again = try PtySession(world, "open", "a.journal", Self.pinned)
        try again.wait(forLine: "[prepare] > ")
        #expect(again.screen.transcript.contains("resumed after 6 records"))
    }

    @Test func `a terminal that goes away leaves a sound journal`() throws {
        let session = try opened()
        try session.type("note One")
        session.hangUp()
        let ending = try session.waitForEnding()
        #expect(ending == .signaled(SIGHUP) || ending == .exited(0))
        #expect(try isSound())
        #expect(try minutes().contains("One"))
    }

    @Test func `the clock counts down while nothing is typed, and leaves what is typed alone`()
        throws
    {
        let session = try PtySession(world, "open", "a.journal")
        try session.wait(forLine: "[prepare] > ")
        try session.type("next because a drill")
        session.send("note half")
        try session.wait(forLine: "note half")
        let first = try #require(secondsLeft(session.line))
        try session.wait(for: "two seconds less") { screen in
            screen.lineBeforeCursor.hasSuffix("] > note half")
                && secondsLeft(screen.lineBeforeCursor).map { $0 <= first - 2 } == true
        }
    }

    private func secondsLeft(_ line: String) -> Int? {
        guard let match = line.firstMatch(of: #/room ([0-9]+):([0-9]+)\]/#),
            let minutes = Int(match.1), let seconds = Int(match.2)
        else { return nil }
        return minutes * 60 + seconds
    }

    @Test func `lines are remembered from one session to the next`() throws {
        let history = ["NOFAULT_HISTORY": world.folder.appendingPathComponent("history").path]
        let first = try PtySession(world, "open", "a.journal", environment: history)
        try first.wait(forLine: "[prepare] > ")
        try first.type("note remember me")
        first.send("quit\r")
        #expect(try first.waitForEnding() == .exited(0))

        let second = try PtySession(world, "open", "a.journal", environment: history)
        try second.wait(forLine: "[prepare] > ")
        second.send("\u{1B}[A")
        try second.wait(forLine: "[prepare] > quit")
        second.send("\u{1B}[A")
        try second.wait(forLine: "[prepare] > note remember me")
    }

    @Test func `an empty line guides, and says something else when pressed again`() throws {
        let session = try opened()
        let first = try session.type("")
        let second = try session.type("")
        #expect(!first.isEmpty && !second.isEmpty)
        #expect(first != second)
    }

    @Test func `lines that are pasted at once are all taken, in order`() throws {
        let session = try opened()
        session.send((1...20).map { "note pasted \($0)\r" }.joined())
        // The prompt after the last of twenty answers.
        try session.wait(for: "twenty answers") { screen in
            screen.transcript.components(separatedBy: "  Noted").count == 21
                && screen.lineBeforeCursor == "[prepare] > "
        }
        let found = try minutes().matches(of: #/pasted ([0-9]+)/#).compactMap { Int($0.1) }
        #expect(found == Array(1...20))
    }

    @Test func `a resized terminal keeps what is being typed`() throws {
        let session = try opened()
        session.send("note a line")
        try session.wait(forLine: "note a line")
        session.resize(columns: 100, rows: 30)
        session.send(" and its end")
        try session.wait(forLine: "[prepare] > note a line and its end")
        #expect(try session.type("") == ["  Noted"])
    }

    @Test(arguments: [(80, 24), (100, 30), (60, 24)])
    func `nothing that is printed is wider than the terminal`(columns: Int, rows: Int) throws {
        let session = try PtySession(
            world, "open", "a.journal", Self.pinned,
            "--load=\(World.scripts)/cloudflare-2019-07-02-draft.script",
            columns: columns, rows: rows)
        try session.wait(forLine: "[prepare] > ")
        for line in ["", "next", "nonsense and more", "\u{15}show", "status", "fit", "guide"] {
            session.send(line + "\r")
            let row = session.screen.row
            try session.wait(for: "a prompt after \(line)") {
                $0.row > row
                    && $0.lineBeforeCursor.prefixMatch(of: #/\[prepare\] > |\[fit\] .* > /#) != nil
            }
        }
        let broken = session.screen.brokenRows.sorted().map { session.screen.text($0) }
        #expect(broken.isEmpty)
    }

    @Test func `a draft with a mistake in it is loaded up to there, and the session goes on`()
        throws
    {
        try world.write("note One\nnonsense\nnote Three\n", to: "draft.script")
        let session = try PtySession(world, "open", "a.journal", Self.pinned, "--load=draft.script")
        try session.wait(forLine: "[prepare] > ")
        #expect(session.screen.transcript.contains("draft.script:2:1: error: "))
        #expect(try minutes().contains("One"))
        #expect(try !minutes().contains("Three"))
    }

    @Test func `a script that quits is left at once`() throws {
        try world.write("note One\nquit\n", to: "draft.script")
        let session = try PtySession(world, "open", "a.journal", Self.pinned, "--load=draft.script")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(session.attributes == session.attributesBefore)
    }

    @Test func `a script at standard input can't load standard input again`() throws {
        let found = try world.run(
            "printf 'note One\\nload -\\n' | nofault run - --journal a.journal")
        #expect(found.status == 1)
        #expect(found.output.contains("<stdin>:2:6: error: "))
        #expect(try minutes().contains("One"))
    }
}
