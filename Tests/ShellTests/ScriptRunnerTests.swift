import Foundation
import PostMortem
import Screen
import Testing

@testable import Shell

/// Scripts: where they stop, and what is durable then.
struct ScriptRunnerTests {
    private let scratch: Scratch
    private let meeting: Meeting

    init() throws {
        scratch = try Scratch()
        meeting = try Meeting(verbosity: .answering)
    }

    private func run(_ name: String, keepsGoing: Bool = false) throws(ScriptStopped)
        -> ScriptRunner.Ending
    {
        var runner = ScriptRunner(meeting.conversation, keepsGoing: keepsGoing)
        return try runner.run(scratch.path(name))
    }

    private func stopped(_ name: String) throws -> ScriptStopped {
        do throws(ScriptStopped) {
            _ = try run(name)
        } catch {
            return error
        }
        throw Unexpected("nothing stopped \(name)")
    }

    private struct Unexpected: Error {
        let what: String
        init(_ what: String) { self.what = what }
    }

    private var notes: [String] { meeting.session.notes.all.map(\.text) }

    @Test func `the lines of one chunk share one sync`() throws {
        try scratch.write((1...500).map { "note \($0)\n" }.joined(), to: "a.script")
        #expect(try run("a.script") == .finished)
        #expect(meeting.recorder.syncCount == 1)
        #expect(meeting.screen.results.count == 500)
    }

    @Test func `the first mistake stops the run, and what came before it is durable`() throws {
        try scratch.write("note 1\n\n# comment\nnote 2\nnonsense here\nnote 3\n", to: "a.script")
        let error = try stopped("a.script")
        #expect(error.chain.map(\.line) == [5])
        #expect(
            error.lines.first?.text.hasPrefix("\(scratch.path("a.script")):5:1: error: ") == true)
        #expect(meeting.recorder.records.count == 3)
        #expect(meeting.recorder.staged.isEmpty)
        #expect(notes == ["1", "2"])
        #expect(meeting.screen.results.count == 2)
    }

    @Test func `a run that keeps going names every mistake and takes the rest`() throws {
        try scratch.write("note 1\nnonsense\nnext\nnote 2\n", to: "a.script")
        var runner = ScriptRunner(meeting.conversation, keepsGoing: true)
        #expect(runner.runAll([scratch.path("a.script")]) == .failed)
        #expect(notes == ["1", "2"])
        let places = meeting.screen.complaints.filter { $0.contains(": error: ") }
        #expect(places.map { $0.contains(":2:1: ") } == [true, false])
        #expect(places.map { $0.contains(":3:1: ") } == [false, true])
    }

    @Test func `a run that keeps going stops when nothing can be recorded any more`() throws {
        try scratch.write("note 1\nnote 2\n", to: "a.script")
        try scratch.write("note 3\n", to: "b.script")
        meeting.recorder.failsNext = true
        var runner = ScriptRunner(meeting.conversation, keepsGoing: true)
        let status = runner.runAll([scratch.path("a.script"), scratch.path("b.script")])
        #expect(status == .writeFailed)
        #expect(notes.isEmpty)
        #expect(meeting.screen.results.isEmpty)
    }

    @Test func `a load is relative to the script that names it`() throws {
        try FileManager.default.createDirectory(
            atPath: scratch.path("sub"), withIntermediateDirectories: true)
        try scratch.write("load sub/b.script\nnote a\n", to: "a.script")
        try scratch.write("load c.script\nnote b\n", to: "sub/b.script")
        try scratch.write("note c\n", to: "sub/c.script")
        #expect(try run("a.script") == .finished)
        #expect(notes == ["c", "b", "a"])
        #expect(meeting.recorder.records.last?.source == "a.script:2")
    }

    @Test func `an error in a loaded script comes with the way to it`() throws {
        try scratch.write("note a\nload b.script\n", to: "a.script")
        try scratch.write("\nload c.script\n", to: "b.script")
        try scratch.write("note c\n\nwhy\n", to: "c.script")
        let error = try stopped("a.script")
        #expect(error.chain.map(\.line) == [3, 2, 2])
        #expect(
            error.lines.suffix(2) == [
                "\(scratch.path("b.script")):2:1: note: loaded from here",
                "\(scratch.path("a.script")):2:1: note: loaded from here",
            ])
        #expect(notes == ["a", "c"])
    }

    @Test func `a script that is missing is an error at the path of its load`() throws {
        try scratch.write("load missing.script\n", to: "a.script")
        let error = try stopped("a.script")
        #expect(
            error.lines.first?.text.hasPrefix("\(scratch.path("a.script")):1:6: error: ") == true)
        #expect(try stopped("nowhere.script").chain.isEmpty)
    }

    @Test(arguments: ["a.script", "./a.script", "b.script", "link.script"])
    func `a script that would load itself is refused, however it is named`(path: String) throws {
        try scratch.write("load \(path)\n", to: "a.script")
        try scratch.write("load a.script\n", to: "b.script")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("link.script"), withDestinationPath: "a.script")
        let error = try stopped("a.script")
        #expect(error.complaint.message.contains("is being loaded already"))
    }

    @Test func `of a script that is loaded again only what is new is taken`() throws {
        try scratch.write("load b.script\nload b.script\n", to: "a.script")
        try scratch.write("note b\n", to: "b.script")
        #expect(try run("a.script") == .finished)
        #expect(notes == ["b"])
    }

    @Test func `scripts load one another up to 16 deep`() throws {
        for level in 1...17 {
            try scratch.write("note \(level)\nload \(level + 1).script\n", to: "\(level).script")
        }
        try scratch.write("note 16\n", to: "16.script")
        #expect(try run("1.script") == .finished)
        #expect(notes.count == 16)
        try scratch.write("load 17.script\n", to: "16.script")
        let error = try stopped("1.script")
        #expect(error.chain.count == 16)
        #expect(error.complaint.message.contains("16 deep"))
    }

    @Test func `quit in a loaded script ends the whole run`() throws {
        try scratch.write("note a\nload b.script\nnote never\n", to: "a.script")
        try scratch.write("note b\nquit\nnote never\n", to: "b.script")
        #expect(try run("a.script") == .quit)
        #expect(notes == ["a", "b"])
        #expect(meeting.recorder.staged.isEmpty)
    }

    @Test func `quit ends the scripts that would come after`() throws {
        try scratch.write("quit\n", to: "a.script")
        try scratch.write("note never\n", to: "b.script")
        var runner = ScriptRunner(meeting.conversation)
        #expect(runner.runAll([scratch.path("a.script"), scratch.path("b.script")]) == .done)
        #expect(notes.isEmpty)
    }

    @Test func `bytes that are no text are an error with their place`() throws {
        try Data([0x6E, 0x6F, 0x74, 0x65, 0x20, 0xFF, 0x0A]).write(
            to: URL(fileURLWithPath: scratch.path("a.script")))
        let error = try stopped("a.script")
        #expect(error.complaint.status == .corrupt)
        #expect(error.lines.first?.text.contains(":1:6: error: ") == true)
    }

    @Test func `a last line without a line feed counts, and so do carriage returns`() throws {
        try scratch.write("note a\r\nnote b", to: "a.script")
        #expect(try run("a.script") == .finished)
        #expect(notes == ["a", "b"])
    }

    @Test func `a folder is no script`() throws {
        #expect(try stopped("").complaint.message.contains("is a folder"))
    }

    @Test func `an echo shows each line before its answer`() throws {
        try scratch.write("note a\nstatus\n", to: "a.script")
        var runner = ScriptRunner(meeting.conversation, echoes: true)
        _ = try runner.run(scratch.path("a.script"))
        #expect(meeting.screen.results.first == "> note a")
        #expect(meeting.screen.results.dropFirst(2).first == "> status")
    }

    @Test func `a load at the prompt is quiet, and says how many lines were taken`() throws {
        try scratch.write("note a\n# comment\n\nload b.script\n", to: "a.script")
        try scratch.write("note b\n", to: "b.script")
        _ = try meeting.conversation.load(scratch.path("a.script"))
        #expect(meeting.screen.results == ["  3 lines loaded from a.script"])
        try meeting.type("note c")
        #expect(meeting.screen.results.count == 2)
    }

    @Test func `a load that fails counts the lines that stay`() throws {
        try scratch.write("note a\nload missing.script\nnote b\n", to: "a.script")
        #expect(throws: ScriptStopped.self) {
            _ = try meeting.conversation.load(scratch.path("a.script"))
        }
        #expect(meeting.screen.complaints == ["1 line before it was taken, and stays."])
    }
}
