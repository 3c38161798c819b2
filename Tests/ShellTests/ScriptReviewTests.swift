import Testing

@testable import Shell
@testable import nofault

/// What `check` says of drafts that have no mistakes.
struct ScriptReviewTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// The warnings of a script, each with its line; the file's name is left out.
    private func warnings(of script: String) throws -> [String] {
        let path = try scratch.write(script, to: "draft.script")
        let screen = Meeting.Screen()
        let status = nofault(["check", path] + Scratch.options, screen.output)
        #expect(status == .done, "\(screen.complaints)")
        return screen.complaints.map { $0.replacing("draft.script:", with: "") }
    }

    /// A draft that nobody stumbles over.
    private static let sound = """
        zone Europe/Berlin
        started 2026-11-21T09:02
        fact 09:02 the deploy began
        signal 09:14 p99 passes 4 s
        fact 09:20 rolled back

        """

    @Test func `a sound draft gets no warning`() throws {
        #expect(try warnings(of: Self.sound).isEmpty)
    }

    @Test(arguments: [
        ("fact customers wrote in\n", "6:1: warning: The entry has no time"),
        (
            "fact 09:30 around 11 it was quiet\n",
            "6:1: warning: The text begins with words of time, \"around 11\""
        ),
        (
            "fact 09:30 half past ten it was quiet\n",
            "6:1: warning: The text begins with words of time, \"half past\""
        ),
        (
            "fact 09:30 two minutes later it was quiet\n",
            "6:1: warning: The text begins with words of time"
        ),
        (
            "fact 2026-11-21T13:30 quiet\n",
            "6:1: warning: Nothing is told of the 4 h 10 min before 2026-11-21 13:30."
        ),
    ])
    func `each thing to stumble over is named with its line`(line: String, warning: String) throws {
        let found = try warnings(of: Self.sound + line)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix(warning) == true, "\(found)")
    }

    @Test func `a text that only looks like words of time is none`() throws {
        let harmless = [
            "around the clock support took over", "a few customers wrote in",
            "later versions were fine",
        ]
        for text in harmless.dropLast() {
            #expect(try warnings(of: Self.sound + "fact 09:30 \(text)\n").isEmpty, "\(text)")
        }
    }

    @Test func `a start behind the entries, or on another day, is named`() throws {
        let late = """
            zone Europe/Berlin
            fact 2026-11-21T09:02 the deploy began
            signal 09:14 p99 passes 4 s
            started 2026-11-20T09:02

            """
        let found = try warnings(of: late)
        #expect(
            found.contains { $0.hasPrefix("4:1: warning: The start is stated behind 2 entries") })
        #expect(found.contains("4:1: warning: The start is on 2026-11-20, and no entry is."))
    }

    @Test func `a draft without a signal or a zone is told once each`() throws {
        let found = try warnings(
            of: "fact 2026-11-21T09:02 one\nfact 09:03 two\nfact 09:04 three\n")
        #expect(found.count == 2)
        #expect(found.contains { $0.hasPrefix("warning: There is no signal") })
        #expect(found.contains { $0.hasPrefix("warning: No line says the zone") })
    }

    @Test func `at most five of a sort are named`() throws {
        let many = (1...9).map { "fact thing \($0)\n" }.joined()
        #expect(try warnings(of: Self.sound + many).count == 5)
    }

    @Test func `a chat that is checked as a script is called one`() throws {
        let chat = try scratch.write(
            "Mira Holm  10:16 AM\nlooking\nOdd Lien  10:19 AM\nthe pool is used up\n",
            to: "chat.txt")
        let screen = Meeting.Screen()
        #expect(nofault(["check", chat] + Scratch.options, screen.output) == .failed)
        #expect(
            screen.complaints.last?.contains("rather than a script. Draft one of it: nofault draft")
                == true)
    }
}
