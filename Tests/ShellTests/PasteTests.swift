import CommandLanguage
import PostMortem
import Prompts
import Screen
import Testing
import WriteUp

@testable import LineEditor
@testable import Shell

@Suite struct PasteTests {
    private final class Printed {
        var answers = ""
        var complaints = ""
    }

    /// Counts how often lines are made durable.
    private final class CountingRecorder: Recorder {
        private let dry = DryRecorder(next: 0)
        private(set) var staged: [Record] = []
        private(set) var commits: [Int] = []

        var head: JournalHead? { nil }

        func stage(
            _ event: Event, at now: Instant, by author: Person.ID?, from source: String?
        ) throws(Complaint) -> Record {
            let record = try dry.stage(event, at: now, by: author, from: source)
            staged.append(record)
            return record
        }

        func commit() throws(Complaint) { commits.append(staged.count) }

        func close() {}
    }

    private let printed = Printed()
    private let recorder = CountingRecorder()
    private let conversation: Conversation

    init() throws {
        let printed = printed
        conversation = Conversation(
            records: [], recorder: recorder, journalPath: nil, prompts: try Prompts.builtIn(),
            clock: .stepping(next: Instant(milliseconds: 1_574_000_000_000)), author: "mara",
            output: Output(
                result: { printed.answers += $0 }, complaint: { printed.complaints += $0 }),
            verbosity: .guiding)
    }

    @Test func `pasted lines are recorded under one commit, each with its place`() {
        var lines = pasted("fact one\nfact two\n\n# a comment\nnote three")
        #expect(run(&lines) == .goOn(prefill: ""))
        #expect(recorder.commits == [3])
        #expect(recorder.staged.map(\.source) == ["<paste>:1", "<paste>:2", "<paste>:4"])
        #expect(lines.isEmpty)
        #expect(printed.complaints == "")
    }

    @Test func `the first line that is refused comes back, and those behind it wait`() {
        var lines = pasted("fact one\nnots two\nfact three\nfact four")
        #expect(run(&lines) == .goOn(prefill: "note two"))
        #expect(recorder.commits == [1])
        #expect(lines.lines.map(\.number) == [3, 4])
        #expect(
            printed.complaints.hasPrefix(
                "Error: Line 2 of the paste: \"nots\" is not a command. Nothing of it was recorded."
            ))
        #expect(
            lines.preview(width: nil) == [
                "2 lines of the paste left: Enter takes them, Ctrl-C drops them.",
                "   3  fact three", "   4  fact four",
            ])
        #expect(run(&lines) == .goOn(prefill: ""))
        #expect(recorder.staged.last?.source == "<paste>:4")
    }

    @Test(arguments: [
        (["fact one", "nots two"], PasteKind.commands), (["# draft", "fact one"], .commands),
        (["fact 22:5O rolled back", "signal 22:41 p99"], .commands),
        (["Tomas Beck  22:47", "p99 is through the roof", "looking"], .other),
        (
            ["2026-11-22T22:47:13Z ERROR pool exhausted", "2026-11-22T22:47:14Z ERROR again"],
            .other
        ),
        (["fact one", "Tomas: looking", "Jonas: me too"], .other),
    ])
    func `chat and logs are told from lines of the grammar`(lines: [String], kind: PasteKind) {
        let paste = Paste(Array(lines.joined(separator: "\n").utf8))
        #expect(PasteKind(paste, in: conversation.offers.context) == kind)
    }

    @Test func `a line that isn't UTF-8 is not recorded`() {
        var lines = PastedLines()
        lines.add(Paste(Array("note a\nnote b".utf8) + [0xFF]), into: "")
        #expect(run(&lines) == .goOn(prefill: "note b\u{FFFD}"))
        #expect(recorder.staged.count == 1)
    }

    @Test func `quit leaves, with what came before it recorded`() {
        var lines = pasted("note a\nquit\nnote b")
        #expect(run(&lines) == .left)
        #expect(recorder.commits == [1])
    }

    @Test func `a long paste shows its first and last lines, each in one row`() {
        let text = (1...14).map { "note \($0) " + String(repeating: "x", count: 100) }
        let preview = pasted(text.joined(separator: "\r")).preview(width: 40)
        #expect(preview.count == 11)
        #expect(preview[0] == "14 lines pasted: Enter takes them, Ctrl-C drops them.")
        #expect(preview[7] == "     … 5 more")
        #expect(preview[10].hasPrefix("  14  note 14 xxx"))
        #expect(preview.dropFirst().allSatisfy { $0.count <= 40 })
    }

    @Test func `a second paste joins the first, and what was typed comes back once`() {
        var lines = pasted("note a\nnote b", into: "so")
        lines.add(Paste(Array("note c\nnote d".utf8)), into: "far")
        #expect(lines.lines.map(\.number) == [1, 2, 3, 4])
        #expect(lines.count == "4 lines")
        lines.drop()
        #expect(lines.takeTyped() == "so far")
        #expect(lines.takeTyped() == "")
    }

    private func pasted(_ text: String, into typed: String = "") -> PastedLines {
        var lines = PastedLines()
        lines.add(Paste(Array(text.utf8)), into: typed)
        return lines
    }

    private func run(_ lines: inout PastedLines) -> PasteRunner.Ending {
        PasteRunner(conversation: conversation).run(&lines)
    }
}
