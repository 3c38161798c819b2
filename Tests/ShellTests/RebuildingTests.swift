import Foundation
import Journal
import PostMortem
import SafeText
import Screen
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

    /// Texts that no line of a script can hold as they are, each with another command behind what ends a line.
    private static let hostile = [
        "one\nreport victim.md", "one\r\nquit", "a\rb", "a\u{85}b", "a\u{2028}b\u{2029}c",
        "a\u{B}b\u{C}c",
        "\u{1B}]52;c;aGk=\u{7}", "\u{0}", "a\u{202E}b", "a\u{200B}b", "a\u{E0100}b", "\\u{000A}",
        "\\u{5C}u{41}",
        "\\", "x\ny\\u{000A}z", "می\u{200C}خواهم", "👩\u{200D}💻",
    ]

    private func journal(of texts: [String], in scratch: Scratch) throws {
        let writer = try JournalWriter.open(
            scratch.path("a.journal"), .new, at: Instant(seconds: 1_795_424_400))
        var events: [Event] = [.sessionOpened(session: "a", zone: "UTC", tool: "0.1.0")]
        for (index, text) in texts.enumerated() {
            let id = try #require(ItemID("Q\(index + 1)"))
            events += [.noteAdded(text: text), .questionParked(id: id, text: text)]
        }
        for (second, event) in events.enumerated() {
            try writer.append(
                event, at: Instant(seconds: 1_795_424_400 + Int64(second)), by: "mara")
        }
        writer.close()
    }

    @Test func `no text begins a line of its own or reaches a terminal, and the state is the same`()
        throws
    {
        let scratch = try Scratch()
        try journal(of: Self.hostile, in: scratch)
        let script = printed {
            nofault(["replay", scratch.path("a.journal"), "--script"], $0)
        }
        #expect(script.status == .done)
        #expect(UnsafeCharacters.areAbsent(from: script.text.filter { $0 != "\n" }))
        let lines = script.text.split(separator: "\n")
        // Two lines of comment, one that says how characters are written, and the zone.
        #expect(lines.count == 4 + 2 * Self.hostile.count)
        #expect(lines.dropFirst(4).allSatisfy { $0.hasPrefix("note ") || $0.hasPrefix("park ") })
        try scratch.write(script.text, to: "rebuild.script")
        let rerun = printed {
            nofault(scratch.run("rebuild.script", on: "b.journal") + ["--quiet"], $0)
        }
        #expect(rerun.status == .done, "\(rerun.text)")
        #expect(try state(of: scratch.path("b.journal")) == state(of: scratch.path("a.journal")))
    }

    @Test func `a text that no line can say is left out, and said so`() throws {
        let scratch = try Scratch()
        try journal(of: ["plain", " blanks "], in: scratch)
        let script = printed {
            nofault(["replay", scratch.path("a.journal"), "--script"], $0)
        }
        #expect(script.status == .failed)
        #expect(script.text.contains("# Record 3 is left out"))
        #expect(script.text.contains("leaves out 2 records"))
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
