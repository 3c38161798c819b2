import Foundation
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A replay at a terminal: key by key, struck through, and the terminal as it was afterwards.
struct PtyStepTests {
    private let world: World

    init() throws {
        world = try World()
        let made = try world.run(
            """
            printf 'incident Checkout\\nnote one\\nnote two\\nundo\\nnote four\\n' |
              nofault run - --journal a.journal --quiet $CLOCK
            """)
        #expect(made.status == 0)
    }

    private func stepping(rows: Int = 24) throws -> PtySession {
        // Wide enough that no row has to be cut off.
        let session = try PtySession(
            world, "replay", "a.journal", "--step", columns: 160, rows: rows)
        try wait(session, at: 0)
        return session
    }

    /// Waits until a whole screen stands at a record.
    private func wait(_ session: PtySession, at record: Int) throws {
        try session.wait(for: "record \(record)") {
            $0.transcript.hasPrefix("a.journal · record \(record), the last is 6\n")
                && $0.lineBeforeCursor.hasSuffix("q: quit")
        }
    }

    private func row(_ session: PtySession, with text: String) -> String? {
        session.screen.transcript.split(separator: "\n").map(String.init)
            .first { $0.contains(text) }
    }

    @Test func `keys go forward and back, to the first record and the last`() throws {
        let session = try stepping()
        let steps = [
            ("n", 1), (" ", 2), ("\r", 3), ("\u{1B}[C", 4), ("b", 3), ("\u{1B}[D", 2), ("p", 1),
            ("G", 6), ("n", 6), ("g", 0), ("b", 0), ("\u{1B}OC", 1),
        ]
        for (key, record) in steps {
            session.send("x" + key)
            try wait(session, at: record)
        }
        session.send("q")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(session.attributes == session.attributesBefore)
    }

    @Test func `the state is that of the record one stands at, and so is what is undone`() throws {
        let session = try stepping()
        #expect(row(session, with: "no title yet") != nil)
        session.send("nnn")
        try wait(session, at: 3)
        #expect(row(session, with: "a · Checkout") != nil)
        #expect(row(session, with: "Noted: two")?.hasPrefix("    3  ") == true)
        session.send("n")
        try wait(session, at: 4)
        #expect(row(session, with: "  Noted: two")?.hasPrefix("-   3  ") == true)
        #expect(row(session, with: "Undone: Noted: two") != nil)
        session.send("b")
        try wait(session, at: 3)
        #expect(row(session, with: "Noted: two")?.hasPrefix("    3  ") == true)
        #expect(row(session, with: "Undone") == nil)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP])
    func `a signal ends a replay by that signal, with the terminal as it was`(signal: Int32) throws
    {
        let session = try stepping()
        #expect(session.attributes != session.attributesBefore)
        session.signal(signal)
        #expect(try session.waitForEnding() == .signaled(signal))
        #expect(session.attributes == session.attributesBefore)
    }

    @Test func `an interrupt from the keyboard ends a replay`() throws {
        let session = try stepping()
        session.send("\u{3}")
        #expect(try session.waitForEnding() == .signaled(SIGINT))
        #expect(session.attributes == session.attributesBefore)
    }

    @Test func `a terminal that goes away ends a replay`() throws {
        let session = try stepping()
        session.hangUp()
        let ending = try session.waitForEnding()
        #expect(ending == .signaled(SIGHUP) || ending == .exited(0))
    }

    @Test func `a terminal that can't be drawn on is stepped through line by line`() throws {
        let session = try PtySession(
            world, "replay", "a.journal", "--step", environment: ["TERM": "dumb"])
        try session.wait(for: "record 0") { $0.transcript.contains("Session a opened") }
        #expect(session.attributes == session.attributesBefore)
        session.send("\r")
        try session.wait(for: "record 1") { $0.transcript.contains("Incident  Checkout") }
        session.send("q\r")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(!session.screen.transcript.contains("Noted"))
    }
}
