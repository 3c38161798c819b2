import Foundation
import Screen
import Testing

@testable import Shell

/// `check`: findings, and nothing else.
struct CheckTests {
    private let scratch: Scratch
    private let screen = Meeting.Screen()

    init() throws { scratch = try Scratch() }

    private func check(_ text: String, journal: String? = nil) throws -> Complaint.Status {
        try scratch.write(text, to: "a.script")
        return nofault(
            ["check", scratch.path("a.script")] + Scratch.options
                + (journal.map { ["--journal", scratch.path($0)] } ?? []), screen.output)
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
        #expect(nofault(["check", scratch.path("b.script")], screen.output) == .failed)
        #expect(try check("note x\n", journal: "none.journal") != .done)
        #expect(scratch.names == ["a.script"])
    }
}
