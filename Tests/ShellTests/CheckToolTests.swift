import Foundation
import Testing

@testable import Shell

/// `check`: findings, and nothing else.
struct CheckToolTests {
    private let scratch: Scratch
    private let screen = Meeting.Screen()

    init() throws { scratch = try Scratch() }

    private func check(_ text: String, journal: String? = nil) throws -> Complaint.Status {
        try scratch.write(text, to: "a.script")
        return CheckTool(
            options: scratch.options(journal), scripts: [scratch.path("a.script")],
            output: screen.output
        ).run()
    }

    @Test func `a script without a mistake gives its number of commands`() throws {
        let script = Lines.closed.map { $0 + "\n" }.joined() + "# a comment\n\n"
        #expect(try check(script) == .done)
        #expect(screen.results == ["No errors in \(Lines.closed.count) commands."])
        #expect(screen.complaints.isEmpty)
        #expect(scratch.names == ["a.script"])
    }

    @Test func `every mistake is listed, and what is asked for is not printed`() throws {
        #expect(try check("status\nnonsense\nhelp\nshow\nnext\ndirective\nreport\n") == .failed)
        #expect(screen.results.isEmpty)
        #expect(screen.complaints.filter { $0.contains(": error: ") }.count == 2)
    }

    @Test func `nothing is written: no page, no log, no report`() throws {
        let path = scratch.path("page.md")
        #expect(
            try check((Lines.closed + ["report \(path)", "close"]).joined(separator: "\n")) == .done
        )
        #expect(scratch.names == ["a.script"])
    }

    @Test func `a journal gives the state to begin from, and stays as it is`() throws {
        try scratch.journal(Lines.factors)
        let (before, names) = (try scratch.bytes("a.journal"), scratch.names)
        #expect(try check("hid No alert\nnext\n", journal: "a.journal") == .done)
        #expect(try scratch.bytes("a.journal") == before)
        #expect(scratch.names == (names + ["a.script"]).sorted())
        #expect(try check("fact 09:00 x\nidea Too early\n", journal: "a.journal") == .failed)
        #expect(screen.complaints.first?.contains("a.script:2:1: error: ") == true)
    }

    @Test func `a missing script or journal is a mistake of its own`() throws {
        let missing = CheckTool(
            options: scratch.options(nil), scripts: [scratch.path("b.script")],
            output: screen.output)
        #expect(missing.run() == .failed)
        #expect(try check("note x\n", journal: "none.journal") != .done)
        #expect(scratch.names == ["a.script"])
    }
}
