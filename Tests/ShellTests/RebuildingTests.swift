import Foundation
import PostMortem
import Testing
import WriteUp

@testable import Shell
@testable import nofault

/// Rebuilding a session from its journal, through real files.
struct RebuildingTests {
    /// Runs a tool that prints to memory.
    private func printed(_ run: (Output) -> Complaint.Status) -> (
        text: String, status: Complaint.Status
    ) {
        var text = ""
        let status = run(Output(result: { text += $0 }, complaint: { text += $0 }))
        return (text, status)
    }

    private func state(of journal: String) throws -> String {
        StateDocument(of: try SessionReading(journal).session).json
    }

    @Test(arguments: 0..<60)
    func `the script of any session gives the same state in a new journal`(seed: Int) throws {
        let scratch = try Scratch()
        try improvise(seed: seed, in: scratch)
        let script = printed {
            nofault(["replay", "--script", scratch.path("a.journal")], $0)
        }
        #expect(script.status == .done)
        try scratch.write(script.text, to: "rebuild.script")
        let rerun = printed {
            nofault(scratch.run("rebuild.script", on: "b.journal") + ["--quiet"], $0)
        }
        #expect(rerun.status == .done, "\(rerun.text)")
        #expect(
            try state(of: scratch.path("b.journal")) == state(of: scratch.path("a.journal")),
            "\(script.text)")
    }

    @Test(arguments: [Lines.closed, ViewTests.full])
    func `a whole meeting is rebuilt`(lines: [String]) throws {
        let scratch = try Scratch()
        let journal = try scratch.journal(lines)
        let script = printed {
            nofault(["replay", journal, "--script"], $0)
        }
        let rebuilt = try scratch.journal(
            script.text.split(separator: "\n").map(String.init), named: "b.journal")
        #expect(try state(of: rebuilt) == state(of: journal))
    }

    @Test func `a script that ends early rebuilds the state of that moment`() throws {
        let scratch = try Scratch()
        let journal = try scratch.journal(Lines.closed)
        let script = printed {
            nofault(["replay", journal, "--script", "--to", "12"], $0)
        }
        #expect(script.status == .done)
        let rebuilt = try scratch.journal(
            script.text.split(separator: "\n").map(String.init), named: "b.journal")
        let reading = try SessionReading(journal)
        let early = reading.records.prefix(13).reduce(into: Session()) { $0.apply($1) }
        #expect(try state(of: rebuilt) == StateDocument(of: early).json)
    }

    @Test func `a resumed session is the session that was left`() throws {
        let scratch = try Scratch()
        for line in Lines.closed { try scratch.journal([line]) }
        let whole = try scratch.journal(Lines.closed, named: "b.journal")
        #expect(try state(of: scratch.path("a.journal")) == state(of: whole))
    }

    @Test(arguments: [("nonsense", Complaint.Status.usage), ("2026-11-23", .usage)])
    func `an end that is neither a number nor a time is a mistake`(
        end: String, status: Complaint.Status
    ) throws {
        let scratch = try Scratch()
        let journal = try scratch.journal(["note One"])
        let replay = printed {
            nofault(["replay", journal, "--to", end], $0)
        }
        #expect(replay.status == status)
    }

    @Test func `the minutes end at the record or the time that is asked for`() throws {
        let scratch = try Scratch()
        let journal = try scratch.journal((1...9).map { "note number \($0)" })
        for end in ["4", "2026-11-23T09:00:03Z", "2026-11-23T10:00:03+01:00"] {
            let minutes = printed {
                nofault(["replay", journal, "--to", end], $0)
            }
            #expect(minutes.status == .done)
            #expect(minutes.text.contains("number 4"))
            #expect(!minutes.text.contains("number 5"))
        }
    }

    /// Fills `a.journal` with what a room says.
    private func improvise(seed: Int, in scratch: Scratch) throws {
        var room = Room(seed: UInt64(seed))
        let screen = Meeting.Screen()
        let opening = try scratch.open("a.journal", screen.output)
        let conversation = opening.conversation
        defer { conversation.recorder.close() }
        let start = seed % 3 == 0 ? [] : seed % 3 == 1 ? Lines.cause : Lines.ideas
        for line in start { _ = try conversation.take(line) }
        for number in 0..<120 {
            do throws(Refused) {
                _ = try conversation.take(room.line(in: conversation.session))
            } catch {
                if case .failed(let complaint) = error { throw complaint }
            }
            if number % 20 == 19 { try conversation.commit() }
        }
    }
}
