import Foundation
import Testing

/// Questions in turn, names and resuming, in the real binary at a terminal.
struct PtyQuestionTests {
    private let world: World

    init() throws { world = try World() }

    /// A meeting up to the ideas in order.
    private static let ranked = """
        zone UTC
        incident Checkout was slow
        started 2026-11-22T09:02Z
        resolved 2026-11-22T10:40Z
        invite facilitator Mara Lind
        invite on-call Jörg Weiß
        invite manager Fatma Kaya
        invite other Fátima Reis
        next
        agree all
        next
        fact 2026-11-22T09:02Z the deploy
        signal 2026-11-22T09:14Z p99 passes 4 s
        agree all
        next
        problem customers could not pay
        why the pool was exhausted
        why nothing limits the pool
        root W2
        next
        hid no alert on the pool
        next
        idea limit the pool
        idea alert on the pool
        idea load test

        """

    private func opened(
        after script: String, columns: Int = 80, rows: Int = 24
    ) throws -> PtySession {
        try world.write(script, to: "before.script")
        let clock = "--clock 2026-11-23T09:00:00Z"
        let made = try world.run("nofault run before.script --journal a.journal --quiet \(clock)")
        try #require(made.status == 0, "\(made.output)")
        let session = try PtySession(
            world, "open", "a.journal", "--clock=2026-11-23T09:01:00Z", columns: columns,
            rows: rows)
        try session.wait(for: "a prompt") { $0.text($0.row).contains("] >") }
        return session
    }

    private func events() throws -> [String] {
        let journal = world.folder.appendingPathComponent("a.journal")
        return try String(contentsOf: journal, encoding: .utf8)
            .matches(of: #/"event":"([^"]*)"/#).map { String($0.1) }
    }

    @Test(arguments: [(80, 24), (60, 20)])
    func `the board shows the pair that rank is at, answer by answer`(
        columns: Int, rows: Int
    ) throws {
        let session = try opened(after: Self.ranked, columns: columns, rows: rows)
        let board = try PtySession(world, "board", "a.journal", columns: columns, rows: rows)
        try board.wait(for: "the ideas without a place") {
            $0.transcript.contains("place:")
        }
        try session.type("rank")
        try board.wait(for: "the first pair") {
            $0.transcript.contains("1  I1  limit the pool")
                && $0.transcript.contains("2  I2  alert on the pool")
        }
        try session.type("1")
        try board.wait(for: "the second pair") {
            $0.transcript.contains("I3  load test")
        }
        // Left, the prompt asks nothing.
        try session.type("")
        try board.wait(for: "no pair") {
            $0.transcript.contains("place:") && !$0.transcript.contains("1  I")
        }
    }

    @Test(arguments: [(80, 24), (60, 20)])
    func `a whole choice of actions, with slips, a no, a way back and a way out`(
        columns: Int, rows: Int
    ) throws {
        let session = try opened(after: Self.ranked, columns: columns, rows: rows)
        try session.type("rank")
        try session.type("1")
        // Neither a question nor a date leaves; u takes the pair back, status leaves, and rank goes on.
        try session.type("why not")
        try session.type("u")
        try session.type("2")
        let left = try session.type("status").joined(separator: " ")
        #expect(left.contains("nothing is recorded yet"))
        let resumed = try session.type("rank").joined(separator: " ")
        #expect(resumed.contains("Going on where you stood, after 1 answer."))
        // The last answer leads from the question to the order.
        for _ in 0..<3 where session.line.contains("1 or 2?") { try session.type("1") }
        #expect(try events().filter { $0 == "ideasRanked" }.count == 1)

        try session.type("pick")
        try session.type("y")
        try session.type("y")
        try session.type("e")
        #expect(session.line.contains("A1 name?"))
        session.send("jorg\r")
        try session.wait(forLine: "A1 name? > Jörg Weiß")
        #expect(session.screen.transcript.contains("Enter takes Jörg Weiß."))
        // What begins another answer takes the offer's place.
        #expect(try session.type("SRE").joined(separator: " ").contains("is a team"))
        try session.type("mara")
        let slip = try session.type("next friday").joined(separator: " ")
        #expect(slip.contains("2026-11-27") && slip.contains("2026-12-04"))
        #expect(session.line.contains("A1 date?"))
        try session.type("u")
        #expect(session.line.contains("A1 name?"))
        try session.type("Jörg")
        try session.type("fri")
        try session.type("show p99 below 1 s")
        // Left in the middle, and gone on with.
        try session.type("")
        try session.type("note ask Sam")
        let again = try session.type("pick").joined(separator: " ")
        #expect(again.contains("Going on where you stood"))
        try session.type("fatma kaya")
        try session.type("11 dec")
        try session.type("-")

        try session.type("read")
        try session.type("n")
        try session.type("on leave that week")
        #expect(session.line.contains("other owner or day?"))
        #expect(try events().last == "actionRefused")
        try session.type("+21d")
        try session.type("y")
        let closing = try session.type("")
        #expect(closing.joined().contains("On with: read"))
        try session.type("close")
        #expect(session.line.contains("close because"))
        try session.type("the room is needed")
        #expect(session.line == "[closed] > ")
        #expect(try events().last == "sessionClosed")
        let verified = try world.run("nofault verify a.journal")
        #expect(verified.status == 0, "\(verified.output)")
    }

    @Test func `what is gone on with says where it stood, and who comes late is asked`() throws {
        let script = Self.ranked.split(separator: "\n").prefix(12).joined(separator: "\n")
        let session = try opened(after: script + "\n")
        let shown = session.screen.transcript
        #expect(shown.contains("Phase    2 of 5, timeline:"))
        #expect(shown.contains("the deploy"))
        #expect(shown.contains("Missing  the timeline has no signal: signal TIME TEXT"))
        let refused = try session.type("next").filter { $0.hasPrefix("Hint: ") }
        #expect(refused.first == "Hint: signal TIME TEXT")
        #expect(refused.last?.contains("because") == true)
        let late = try session.type("invite other Eva Holm, Tom Reed").joined(separator: " ")
        #expect(late.contains("> agree contract Eva Holm, Tom Reed"))
        session.send("yes\r")
        try session.wait(for: "the offer") {
            $0.text($0.row).hasSuffix("> agree contract Eva Holm, Tom Reed")
        }
        try session.type("")
        #expect(try events().last == "agreed")
    }

    @Test func `near names, and lists that may be one name, come with lines that are taken`() throws
    {
        let script = Self.ranked.split(separator: "\n").prefix(9).joined(separator: "\n")
        let session = try opened(after: script + "\n")
        session.send("agree jorg\r")
        try session.wait(for: "the offer") { $0.text($0.row).hasSuffix("> agree Jörg Weiß") }
        try session.type("")
        // Two are near: nobody is offered, both are named.
        session.send("agree fatima kay\r")
        try session.wait(for: "the names") { screen in
            (0...screen.row).contains { screen.text($0).contains("On the roster") }
        }
        #expect(try events().filter { $0 == "agreed" }.count == 1)
    }
}
