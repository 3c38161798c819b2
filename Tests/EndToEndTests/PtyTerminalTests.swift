import Foundation
import Testing

/// The real binary at terminals of every kind, and what it does with keys beyond letters.
struct PtyTerminalTests {
    private let world: World

    init() throws { world = try World() }

    private func opened(
        columns: Int = 80, _ environment: [String: String] = [:]
    ) throws -> PtySession {
        let session = try PtySession(
            world, "open", "a.journal", "--clock=2026-11-23T09:00:00Z", columns: columns,
            environment: environment)
        try session.wait(forLine: "[prepare] > ")
        return session
    }

    private func minutes() throws -> String {
        try world.run("nofault replay a.journal").output
    }

    @Test func `Tab completes a verb, a role, and a name of the roster`() throws {
        let session = try opened()
        session.send("inv\t")
        try session.wait(forLine: "[prepare] > invite ")
        session.send("ma\t")
        try session.wait(forLine: "[prepare] > invite manager ")
        #expect(try session.type("Ines Duarte") == ["  Invited  Ines Duarte  manager or tech lead"])
        session.send("absent In\t")
        try session.wait(for: "the name") { $0.lineBeforeCursor.contains("absent Ines Duarte") }
    }

    @Test func `several pasted lines are shown, and Enter takes them`() throws {
        let session = try opened()
        session.send("\u{1B}[200~note one\rnote two\r\u{1B}[201~")
        try session.wait(forLine: "[Enter takes 2 lines, ^C drops] > ")
        #expect(try !minutes().contains("Noted"))
        #expect(try session.type("") == ["  Noted", "  Noted"])
        #expect(try minutes().contains("two"))
    }

    @Test func `several pasted lines are dropped by an interrupt`() throws {
        let session = try opened()
        session.send("\u{1B}[200~note one\rnote two\r\u{1B}[201~")
        try session.wait(forLine: "[Enter takes 2 lines, ^C drops] > ")
        session.send("\u{3}")
        try session.wait(forLine: "[prepare] > ")
        try session.type("note three")
        #expect(try !minutes().contains("two"))
    }

    @Test func `a line typed before is found again by what is in it`() throws {
        let history = world.folder.appendingPathComponent("history")
        let session = try opened(["NOFAULT_HISTORY": history.path])
        try session.type("note the canary passed")
        try session.type("note something else")
        session.send("\u{12}canary")
        try session.wait(for: "the line found") { $0.transcript.contains("bck:canary") }
        #expect(try session.type("") == ["  Noted"])
        #expect(try minutes().components(separatedBy: "the canary passed").count == 3)
    }

    @Test func `no line is kept where nobody wants it`() throws {
        let session = try opened(["NOFAULT_HISTORY": "off"])
        try session.type("note a secret")
        session.send("quit\r")
        #expect(try session.waitForEnding() == .exited(0))
        let files = try world.run("grep -rl 'a secret' . | sort")
        #expect(files.output == "./a.journal\n")
    }

    @Test(arguments: [
        (columns: 18, environment: [:]), (columns: 80, environment: ["TERM": "dumb"]),
        (columns: 80, environment: ["TERM": "no-such-terminal"]),
        (columns: 80, environment: ["LC_ALL": "C"]),
    ])
    func `lines are taken as they are at any terminal, in any locale`(
        columns: Int, environment: [String: String]
    ) throws {
        let session = try opened(columns: columns, environment)
        session.send("note größer\r")
        try session.wait(for: "the answer") { $0.transcript.contains("  Noted") }
        session.send("quit\r")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(session.attributes == session.attributesBefore)
        #expect(try minutes().contains("größer"))
    }
}
