import Foundation
import Testing

/// A session that is stopped and continued by the shell it was started from.
struct PtyJobTests {
    private let world: World

    init() throws {
        world = try World()
    }

    /// Starts a session as a job of a shell, which says when the job has stopped, takes it to the
    /// foreground again at a key, and says when it has ended.
    private func opened() throws -> PtySession {
        let session = try PtySession(
            world, "open", "a.journal", "--clock", "2026-11-23T09:00:00Z",
            environment: ["PS1": ""],
            under: """
                set -m; "$0" "$@"
                while [ $? -gt 128 ]; do echo 'job stopped'; read -r key; fg >/dev/null; done
                echo 'job ended'
                """)
        try session.wait(forLine: "[prepare] > ")
        return session
    }

    private func wait(_ session: PtySession, for row: String) throws {
        try session.wait(for: row) { screen in
            (0..<screen.row).contains { screen.text($0) == row }
        }
    }

    @Test func `a stop gives the terminal back, and what was typed is there when it goes on`()
        throws
    {
        let session = try opened()
        let modes = session.attributes.prefix(4)
        session.send("note half a li")
        try session.wait(forLine: "note half a li")
        session.send("\u{1A}")
        try wait(session, for: "job stopped")
        #expect(session.attributes == session.attributesBefore)
        session.send("\r")
        try session.wait(forLine: "[prepare] > note half a li")
        #expect(session.attributes.prefix(4) == modes)
        let answer = try session.type("ne")
        #expect(answer == ["  Noted"])
        session.send("quit\r")
        try wait(session, for: "job ended")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(session.attributes == session.attributesBefore)
        let minutes = try world.run("nofault replay a.journal")
        #expect(minutes.output.contains("Noted: half a line"))
    }

    @Test func `a session can be stopped again and again, and resized meanwhile`() throws {
        let session = try opened()
        for (round, columns) in [60, 100, 40].enumerated() {
            session.send("note \(round) \(String(repeating: "x", count: 70)) end")
            try session.wait(for: "the text") { $0.lineBeforeCursor.hasSuffix("end") }
            session.send("\u{1A}")
            try session.wait(for: "stop \(round)") { screen in
                (0..<screen.row).count { screen.text($0) == "job stopped" } == round + 1
            }
            session.resize(columns: columns, rows: 24)
            session.send("\r")
            try session.wait(for: "the line \(round)") { $0.lineBeforeCursor.hasSuffix("end") }
            // Drawn once, in the new width, however many rows it takes.
            let asked = session.screen.transcript.components(separatedBy: " > note \(round)")
            #expect(asked.count == 3)
            session.send("\r")
            // Before the prompt is there, the terminal's driver would take the next stop, and drop the line.
            try session.wait(forLine: "[prepare] > ")
        }
        let noted = session.screen.transcript.components(separatedBy: "  Noted")
        #expect(noted.count == 4)
        session.send("quit\r")
        #expect(try session.waitForEnding() == .exited(0))
        let verified = try world.run("nofault verify a.journal && nofault show a.journal")
        #expect(verified.status == 0)
    }
}
