import Foundation
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The board on a second terminal, while the journal is written.
struct BoardPtyTests {
    private let world: World

    init() throws { world = try World() }

    private func board(_ environment: [String: String] = [:]) throws -> PtySession {
        let session = try PtySession(world, "board", "a.journal", environment: environment)
        try session.wait(for: "the board") { $0.transcript.contains("Waiting for a.journal") }
        return session
    }

    private func record(_ lines: String) throws {
        let outcome = try world.run(
            "printf '\(lines)' | nofault run - --journal a.journal --quiet $CLOCK")
        #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func `the board waits for a journal, follows it, and leaves the terminal as it was`()
        throws
    {
        let session = try board()
        #expect(session.attributes != session.attributesBefore)
        try record("incident Checkout was slow\\nnext because a drill\\n")
        try session.wait(for: "phase 1") {
            $0.text(0).hasPrefix("1 · SET THE ROOM   Checkout was slow")
        }
        try record("invite manager Ines Duarte\\n")
        try session.wait(for: "the roster") { $0.transcript.contains("Ines Duarte") }
        session.send("q")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(session.attributes == session.attributesBefore)
    }

    @Test func `the board survives a journal that is damaged, repaired and removed`() throws {
        try record("incident Checkout was slow\\n")
        let session = try PtySession(world, "board", "a.journal")
        try session.wait(for: "the board") { $0.transcript.contains("Checkout was slow") }
        _ = try world.run("echo garbage >> a.journal")
        try session.wait(for: "the damage") { $0.transcript.contains("a.journal is not sound") }
        _ = try world.run("nofault repair a.journal")
        try session.wait(for: "the repair") { !$0.transcript.contains("is not sound") }
        _ = try world.run("rm a.journal")
        try session.wait(for: "the wait") { $0.transcript.contains("Waiting for a.journal") }
        session.send("\u{3}")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(session.attributes == session.attributesBefore)
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a signal ends the board with the terminal as it was`(signal: Int32) throws {
        let session = try board()
        session.signal(signal)
        #expect(try session.waitForEnding() == .signaled(signal))
        #expect(session.attributes == session.attributesBefore)
    }

    @Test func `the board is as wide as the terminal becomes`() throws {
        try record("incident Checkout was slow\\nnext because a drill\\n")
        let session = try PtySession(world, "board", "a.journal")
        let rule = { (columns: Int) in String(repeating: "─", count: columns) }
        try session.wait(for: "80 columns") { $0.text(1) == rule(80) }
        session.resize(columns: 50, rows: 24)
        try session.wait(for: "50 columns") { $0.text(1) == rule(50) }
        session.send("q")
        #expect(try session.waitForEnding() == .exited(0))
    }

    @Test func `a terminal that can't be drawn on gets a frame for each change`() throws {
        let session = try board(["TERM": "dumb"])
        #expect(session.attributes == session.attributesBefore)
        try record("incident Checkout was slow\\n")
        try session.wait(for: "the title") { $0.transcript.contains("Checkout was slow") }
        #expect(session.screen.transcript.contains("Waiting for a.journal"))
        session.send("q\r")
        #expect(try session.waitForEnding() == .exited(0))
    }
}
