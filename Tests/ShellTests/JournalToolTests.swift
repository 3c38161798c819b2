import Foundation
import PostMortem
import Screen
import Testing
import Views
import WriteUp

@testable import Shell
@testable import nofault

/// The tools that only read a journal, on sound, torn and damaged ones.
struct JournalToolTests {
    private let scratch: Scratch
    private let screen = Meeting.Screen()

    init() throws {
        scratch = try Scratch()
        try scratch.journal(Lines.closed)
    }

    private var journal: String { scratch.path("a.journal") }
    private var printed: String { screen.results.joined(separator: "\n") }

    private func run(_ arguments: String...) -> Complaint.Status {
        nofault(arguments, screen.output)
    }

    private func show(_ arguments: String...) -> Complaint.Status {
        nofault(["show", journal] + arguments, screen.output)
    }

    private func report(
        _ format: ReportFormat? = nil, to file: String? = nil
    ) -> Complaint.Status {
        let format = format.map { ["--format", $0.rawValue] } ?? []
        return nofault(
            ["report", journal] + format + (file.map { ["-o", $0] } ?? []), screen.output)
    }

    private func replaceBytes(_ change: (inout [UInt8]) -> Void) throws {
        var bytes = try scratch.bytes("a.journal")
        change(&bytes)
        try Data(bytes).write(to: URL(fileURLWithPath: journal))
    }

    private func tear() throws { try replaceBytes { $0 += Array("{\"seq\":99,".utf8) } }

    /// Changes a letter in the note, three records from the end.
    private func damage() throws {
        let note = Array("look at limits".utf8)
        try replaceBytes { bytes in
            let place = bytes.indices.first { bytes[$0...].starts(with: note) }
            if let place { bytes[place] = UInt8(ascii: "L") }
        }
    }

    @Test func `a sound journal is shown whole`() {
        #expect(show() == .done)
        #expect(screen.complaints.isEmpty)
        // Notes are the facilitator's own, and are shown when asked for.
        for topic in Command.Topic.allCases {
            #expect(screen.results.contains(topic.heading) == ![.notes, .page].contains(topic))
        }
    }

    @Test(arguments: Command.Topic.allCases)
    func `one part can be named, in any case`(topic: Command.Topic) {
        #expect(show(topic.rawValue.uppercased()) == .done)
        #expect(screen.results.first == topic.heading)
    }

    @Test func `a part that does not exist, and one of a document, are mistakes of usage`() {
        #expect(show("rooster") == .usage)
        #expect(show("roster", "--format", "json") == .usage)
        #expect(screen.results.isEmpty)
    }

    @Test func `a torn tail is left out, and said so`() throws {
        try tear()
        let bytes = try scratch.bytes("a.journal")
        #expect(show() == .done)
        #expect(report() == .done)
        #expect(screen.complaints.count == 2)
        #expect(screen.complaints.allSatisfy { $0.hasPrefix("Note: the last record of ") })
        #expect(printed.contains("Build a limit"))
        #expect(try scratch.bytes("a.journal") == bytes)
    }

    @Test func `a damaged journal is shown as far as it is sound, and fails`() throws {
        try damage()
        #expect(show() == .corrupt)
        #expect(printed.contains("Build a limit"))
        #expect(!screen.results.contains { $0.contains("closed") })
        #expect(screen.complaints.first?.hasPrefix("Error: ") == true)
    }

    @Test func `a damaged journal gives no page`() throws {
        try damage()
        let page = scratch.path("page.html")
        #expect(report(.html, to: page) == .corrupt)
        #expect(report(.json) == .corrupt)
        #expect(screen.results.isEmpty)
        #expect(!scratch.names.contains("page.html"))
    }

    @Test(arguments: ReportFormat.allCases)
    func `a page written to a file is the page that is printed`(format: ReportFormat) throws {
        #expect(report(format, to: scratch.path("page")) == .done)
        #expect(screen.results.isEmpty)
        let file = try scratch.text("page")
        #expect(report(format) == .done)
        #expect(screen.printed == file)
    }

    @Test(arguments: [
        ("page.MD", "# "), ("page.html", "<!DOCTYPE html>"), ("page.svg", "<svg "),
        ("page.json", "{"), ("page.ics", "BEGIN:VCALENDAR"), ("page.csv", "title,"),
        ("page", "# "),
    ])
    func `a file's name says what is written to it`(name: String, beginning: String) throws {
        #expect(report(to: scratch.path(name)) == .done)
        #expect(try scratch.text(name).hasPrefix(beginning))
    }

    @Test func `a file whose name says nothing that can be written is not written`() {
        #expect(report(to: scratch.path("page.pdf")) == .usage)
        #expect(!scratch.names.contains("page.pdf"))
    }

    @Test func `a page that can't be written is a failure of its own`() {
        let status = report(.markdown, to: scratch.path("no/folder/page.md"))
        #expect(status == .cannotCreate || status == .writeFailed)
    }

    @Test(arguments: ["none.journal", "a.journal.script"])
    func `a missing journal, and a file that is none, fail in every tool`(name: String) {
        let path = scratch.path(name)
        let statuses = [
            run("show", path), run("report", path), run("replay", path), run("verify", path),
            run("repair", path),
        ]
        #expect(statuses.allSatisfy { $0 != .done }, "\(statuses)")
        #expect(screen.results.isEmpty)
        #expect(scratch.names.contains(name) == (name == "a.journal.script"))
    }

    @Test func `verify tells sound, torn and damaged journals apart`() throws {
        func verify() -> Complaint.Status {
            run("verify", journal)
        }
        #expect(verify() == .done)
        try tear()
        let torn = verify()
        try scratch.journal(Lines.closed, named: "b.journal")
        try Data(scratch.bytes("b.journal")).write(to: URL(fileURLWithPath: journal))
        try damage()
        #expect(verify() == .corrupt)
        #expect(torn != .corrupt)
        #expect(run("verify", scratch.path("b.journal"), journal) == .corrupt)
    }

    @Test func `verify compares a head, and refuses what is none`() throws {
        func verify(_ head: String) -> Complaint.Status {
            run("verify", journal, "--head", head)
        }
        let head = try #require(SessionReading(journal).head)
        #expect(verify(head.sum) == .done)
        #expect(verify(String(repeating: "0", count: 64)) != .done)
        #expect(verify("abc") == .usage)
    }

    @Test func `a repair keeps the whole file, and leaves a sound journal`() throws {
        try damage()
        let damaged = try scratch.bytes("a.journal")
        func repair(dry: Bool) -> Complaint.Status {
            nofault(["repair", journal] + (dry ? ["--dry-run"] : []), screen.output)
        }
        #expect(repair(dry: true) == .done)
        #expect(try scratch.bytes("a.journal") == damaged)
        #expect(repair(dry: false) == .done)
        let kept = try #require(scratch.names.first { $0.contains(".damaged-") })
        #expect(try scratch.bytes(kept) == damaged)
        #expect(try SessionReading(journal).damage == nil)
        #expect(repair(dry: false) == .done)
        #expect(screen.results.last?.hasSuffix("is sound; there is nothing to repair.") == true)
    }

    @Test func `closing leaves the page and the log row behind, and says where and the head`()
        throws
    {
        try scratch.write("close\n", to: "again.script")
        try FileManager.default.removeItem(atPath: scratch.path("a.md"))
        #expect(nofault(scratch.run("again.script", on: "a.journal"), screen.output) == .done)
        for name in ["a.md", "a.html", "incident-log.csv"] {
            #expect(scratch.names.contains(name))
            #expect(printed.contains(name))
        }
        let head = try #require(SessionReading(journal).head)
        #expect(printed.contains(head.sum))
        #expect(try scratch.text("a.md").contains(head.sum))
    }

    @Test func `a torn journal is gone on with, the tail kept aside and recorded`() throws {
        try tear()
        let opening = try scratch.open("a.journal", screen.output)
        opening.conversation.recorder.close()
        #expect(opening.isNew == false)
        let kept = try #require(opening.keptTail)
        #expect(try scratch.text(kept) == "{\"seq\":99,")
        let last = try SessionReading(journal).records.suffix(2).map(\.event)
        #expect(last == [.sessionResumed(tool: Tool.version), .recovered(bytes: 10, kept: kept)])
    }

    @Test func `a second process is told that the journal is held`() throws {
        let opening = try scratch.open("a.journal", screen.output)
        defer { opening.conversation.recorder.close() }
        let second = scratch.run("a.journal.script", on: "a.journal") + ["--quiet"]
        #expect(nofault(second, screen.output) == .locked)
        #expect(show() == .done)
    }
}
