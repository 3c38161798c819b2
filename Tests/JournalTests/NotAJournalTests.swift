import Foundation
import PostMortem
import Testing

@testable import Journal

struct NotAJournalTests {
    private func kinds(_ path: String) -> [JournalError.Kind?] {
        let reading = #expect(throws: JournalError.self) { try JournalReader.read(path) }
        let writing = #expect(throws: JournalError.self) {
            try JournalWriter.open(path, at: Scratch.start)
        }
        let planning = #expect(throws: JournalError.self) { try Repair.plan(path) }
        return [reading?.kind, writing?.kind, planning?.kind]
    }

    private func expect(_ path: String, is kind: JournalError.Kind) {
        #expect(kinds(path) == [kind, kind, kind])
    }

    @Test func `a folder, a device and a pipe are named and not read`() throws {
        let scratch = try Scratch()
        expect(scratch.folder, is: .notAJournal(.folder))
        expect("/dev/zero", is: .notAJournal(.device))
        expect("/dev/null", is: .notAJournal(.device))
        #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
        expect(scratch.path("pipe"), is: .notAJournal(.pipe))
        #expect(symlink("/dev/zero", scratch.path("link")) == 0)
        expect(scratch.path("link"), is: .notAJournal(.device))
    }

    @Test(arguments: [
        ("incident at 09:14\nfixed\n", JournalError.Content.text),
        ("größer als sonst", .text),
        (#"{"version":1,"events":[]}"#, .json),
        ("[\n  1\n]\n", .json),
        (#" {"nofault":1,"seq":0}"#, .json),
        (#"{"nofault":0,"seq":0}"#, .json),
        (#"{"nofault":"1"}"#, .json),
        ("\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR", .bytes),
        ("\0\0\0\0", .bytes),
    ])
    func `another file is named by what it looks like`(
        text: String, content: JournalError.Content
    ) throws {
        let scratch = try Scratch()
        expect(try scratch.put(text.utf8, "other"), is: .notAJournal(content))
        #expect(try scratch.bytes("other") == Array(text.utf8))
        #expect(try scratch.names() == ["other"])
    }

    @Test(arguments: [#"{"nofault":2,"seq":0}"# + "\n", #"{"nofault":2"#, #"{"nofault":12,"x"#])
    func `a journal of a later version asks for a newer nofault`(text: String) throws {
        let scratch = try Scratch()
        let path = try scratch.put(text.utf8)
        let version = text.contains("12") ? "12" : "2"
        expect(path, is: .newerVersion(version))
        #expect(
            JournalError(path, .newerVersion(version)).message.contains("made by a newer nofault"))
    }

    @Test func `a missing file is missing to whoever doesn't make it`() throws {
        let scratch = try Scratch()
        let path = scratch.path("none")
        for error in [
            #expect(throws: JournalError.self) { try JournalReader.read(path) },
            #expect(throws: JournalError.self) {
                try JournalWriter.open(path, .existing, at: Scratch.start)
            },
        ] {
            #expect(error?.kind == .missing)
            #expect(error?.exitCode == 1)
        }
        #expect(try scratch.names().isEmpty)
    }

    @Test func `an empty file is none to read, and a new one to write`() throws {
        let scratch = try Scratch()
        let path = try scratch.put([])
        let error = #expect(throws: JournalError.self) { try JournalReader.read(path) }
        #expect(error?.kind == .notAJournal(.nothing))
        #expect(try JournalWriter.open(path, at: Scratch.start).isEmpty)
    }

    @Test func `a path with a NUL in it is no path`() throws {
        let scratch = try Scratch()
        try scratch.journal()
        let path = scratch.path() + "\0.txt"
        #expect(throws: JournalError.self) { try JournalReader.read(path) }
        #expect(throws: JournalError.self) { try JournalWriter.open(path, at: Scratch.start) }
    }
}
