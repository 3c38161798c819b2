import Foundation
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Keys and replies that nothing is bound to, at each screen of the real binary.
struct PtyKeyTests {
    private let world: World

    init() throws { world = try World() }

    /// What a terminal may say at any time; a part of each would be a key, or text.
    static let replies = [
        "\u{1B}P1$r0 q\u{1B}\\", "\u{1B}]11;rgb:qq/qq/qq\u{1B}\\", "\u{1B}[M q!", "\u{1B}[<0;12;5M",
        "\u{1B}[I", "\u{1B}[?62;22c", "\u{1B}[200~q\u{1B}[201~", "\u{1B}[113;5u",
        "\u{1B}[27;5;113~",
        "\u{1B}_Gq\u{1B}\\", "\u{1B}[[A", "\u{0}",
    ]

    private func opened(
        columns: Int = 80, _ environment: [String: String] = [:]
    ) throws -> PtySession {
        let session = try PtySession(
            world, "open", "a.journal", "--clock=2026-11-23T09:00:00Z", columns: columns,
            environment: environment)
        try session.wait(forLine: "[prepare] > ")
        return session
    }

    private func notes() throws -> [String] {
        try world.run("nofault replay a.journal --format json").output.split(separator: "\n")
            .filter { $0.contains("\"noteAdded\"") }.map(String.init)
    }

    private func made() throws {
        let made = try world.run(
            "printf 'incident Checkout\\nnote one\\nnote two\\n' | nofault run - --journal a.journal --quiet $CLOCK"
        )
        #expect(made.status == 0)
    }

    @Test func `replies of a terminal leave nothing in a record`() throws {
        let session = try opened()
        for reply in PtyKeyTests.replies where !reply.contains("200~") && !reply.contains("113") {
            session.send("note re\(reply)d")
            try session.wait(forLine: "note red")
            try session.type("")
        }
        let notes = try notes()
        #expect(notes.count == PtyKeyTests.replies.count - 3)
        #expect(notes.allSatisfy { $0.contains("Noted: red\"") })
    }

    @Test func `keys in the middle of a word edit it, and leave nothing`() throws {
        let session = try opened()
        session.send("invite other Mara Lindqvist\r")
        try session.wait(for: "the answer") { $0.transcript.contains("Invited") }
        session.send("no\u{1B}[15~\u{1B}]11;rgb:q\u{7}te a\u{1B}[D\u{1B}[C\u{0}b\r")
        try session.wait(for: "the note") { $0.transcript.contains("  Noted") }
        #expect(try notes().last?.contains("Noted: ab\"") == true)
    }

    @Test(arguments: replies)
    func `a reply does not end the board`(reply: String) throws {
        try made()
        let session = try PtySession(world, "board", "a.journal")
        try session.wait(for: "the board") { $0.transcript.contains("q leaves") }
        session.send(reply)
        session.resize(columns: 70, rows: 20)
        try session.wait(for: "another frame") {
            $0.transcript.contains(String(repeating: "─", count: 70) + "\n")
        }
        session.send("q")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(session.attributes == session.attributesBefore)
    }

    @Test(arguments: replies)
    func `a reply is no step of a replay`(reply: String) throws {
        try made()
        let session = try PtySession(world, "replay", "a.journal", "--step", columns: 160)
        try session.wait(for: "record 0") { $0.transcript.hasPrefix("a.journal · record 0,") }
        session.send(reply + "n")
        try session.wait(for: "record 1") { $0.transcript.hasPrefix("a.journal · record 1,") }
        session.send("q")
        #expect(try session.waitForEnding() == .exited(0))
    }

    @Test(arguments: [SIGUSR1, SIGALRM, SIGABRT, SIGPIPE])
    func `a signal that nobody waits for leaves the terminal as it was`(signal: Int32) throws {
        try made()
        let session = try opened()
        session.send("note half")
        try session.wait(forLine: "note half")
        session.signal(signal)
        #expect(try session.waitForEnding() == .signaled(signal))
        #expect(session.attributes == session.attributesBefore)
        for (screen, shown) in [
            (try PtySession(world, "board", "a.journal"), "q leaves"),
            (try PtySession(world, "replay", "a.journal", "--step"), "q: quit"),
        ] {
            try screen.wait(for: "the screen") { $0.transcript.contains(shown) }
            screen.signal(signal)
            #expect(try screen.waitForEnding() == .signaled(signal))
            #expect(screen.attributes == screen.attributesBefore)
        }
    }

    @Test func `a board that was stopped takes its screen back`() throws {
        try made()
        let session = try PtySession(
            world, "board", "a.journal", environment: ["PS1": ""],
            under: """
                set -m; "$0" "$@"
                while [ $? -gt 128 ]; do echo 'job stopped'; read -r key; fg >/dev/null; done
                echo 'job ended'
                """)
        try session.wait(for: "the board") { $0.transcript.contains("q leaves") }
        let modes = session.attributes.prefix(4)
        session.send("\u{1A}")
        try session.wait(for: "the stop") { $0.transcript.contains("job stopped") }
        #expect(session.attributes == session.attributesBefore)
        session.send("\r")
        try session.wait(for: "the board again") {
            $0.transcript.contains("q leaves") && !$0.transcript.contains("job stopped")
        }
        #expect(session.attributes.prefix(4) == modes)
        session.send("q")
        try session.wait(for: "the end") { $0.transcript.contains("job ended") }
        #expect(session.attributes == session.attributesBefore)
    }

    @Test(arguments: [
        (columns: 18, environment: [:], why: "narrower than"),
        (columns: 80, environment: ["TERM": "dumb"], why: "can't be moved"),
        (columns: 80, environment: ["TERM": "no-such-terminal"], why: "no description"),
    ])
    func `without editing, why is said once, and nothing false is recorded`(
        columns: Int, environment: [String: String], why: String
    ) throws {
        let session = try opened(columns: columns, environment)
        // However the rows of a narrow screen break it.
        let has = { (screen: PtyScreen, text: String) in
            screen.transcript.filter { $0 != "\n" && $0 != " " }.contains(text.filter { $0 != " " })
        }
        #expect(has(session.screen, why))
        session.send("note \(String(repeating: "x", count: 5000))END\r")
        try session.wait(for: "the answer") { $0.transcript.contains("  Noted") }
        session.send("note a\u{1B}[Db\u{0}\u{1}c\r")
        try session.wait(for: "the answer") {
            $0.transcript.components(separatedBy: "  Noted").count == 3
        }
        session.send("note one\rnote two\r")
        try session.wait(for: "the preview") { has($0, "2 lines pasted") }
        // In haste: the prompt may not be there yet.
        session.send("\u{3}")
        try session.wait(for: "the end of it") { has($0, "2 lines dropped.") }
        try session.wait(forLine: "[prepare] > ")
        session.send("quit\r")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(session.attributes == session.attributesBefore)
        let notes = try notes()
        #expect(notes.count == 2)
        #expect(notes.first?.contains("xEND\"") == true)
        #expect(notes.last?.contains("Noted: abc\"") == true)
    }

    @Test func `a terminal of xterm's family that the system doesn't know is edited at`() throws {
        let session = try opened(["TERM": "xterm-no-such-kind"])
        session.send("note bc\u{1B}[D\u{1B}[Da")
        try session.wait(forLine: "note a")
        try session.type("")
        #expect(try notes().last?.contains("Noted: abc\"") == true)
        #expect(!session.screen.transcript.contains("can't be edited"))
    }

    @Test func `results may go elsewhere while somebody types`() throws {
        let session = try PtySession(
            world, "open", "a.journal", "--clock=2026-11-23T09:00:00Z", under: "\"$0\" \"$@\" | cat"
        )
        try session.wait(for: "the prompt") { $0.transcript.contains("[prepare] >") }
        #expect(session.screen.transcript.contains("doesn't go to the terminal"))
        session.send("note a\u{1B}[Db\r")
        try session.wait(for: "the answer") { $0.transcript.contains("  Noted") }
        session.send("quit\r")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(try notes().last?.contains("Noted: ab\"") == true)
    }
}
