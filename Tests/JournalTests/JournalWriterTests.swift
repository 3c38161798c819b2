import Foundation
import PostMortem
import Testing

@testable import Journal

struct JournalWriterTests {
    @Test func `a new journal is its owner's alone`() throws {
        let scratch = try Scratch()
        let writer = try JournalWriter.open(scratch.path(), at: Scratch.start)
        #expect(writer.isEmpty)
        #expect(writer.recovery == nil)
        #expect(try scratch.mode() == 0o600)
    }

    @Test func `an existing journal is read while it is opened, and goes on`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 2)
        var seen: [Record] = []
        let writer = try JournalWriter.open(path, at: Scratch.start) { seen.append($0) }
        #expect(seen == (try JournalReader.read(path).records))
        #expect(writer.count == 3)
        let record = try writer.append(
            .sessionResumed(tool: "0.1.0"), at: Scratch.start, by: "mara")
        #expect(record.sequence == 3)
        let contents = try JournalReader.read(path)
        #expect(contents.records.last == record)
        #expect(contents.extent.head == writer.head)
        #expect(contents.extent.damage == nil)
    }

    @Test func `staged records count once they are committed, together`() throws {
        let scratch = try Scratch()
        let faults = Faults { _, _ in nil }
        let writer = try JournalWriter.open(scratch.path(), at: Scratch.start, in: faults.system)
        let before = faults.calls
        for event in [Scratch.opened, .clockPaused, .clockResumed] {
            _ = try writer.stage(event, at: Scratch.start, by: nil)
        }
        #expect(writer.count == 0)
        #expect(writer.head == nil)
        #expect(try scratch.bytes().isEmpty)
        try writer.commit()
        #expect(writer.count == 3)
        #expect(try JournalReader.read(scratch.path()).records.count == 3)
        let calls = faults.calls.dropFirst(before.count)
        #expect(calls.count(where: { $0 == .write }) == 1)
        #expect(calls.last == .sync)
        try writer.commit()
        #expect(faults.calls.count == before.count + calls.count)
    }

    @Test func `what can't be stored leaves the rest alone`() throws {
        let scratch = try Scratch()
        let writer = try JournalWriter.open(scratch.path(), at: Scratch.start)
        _ = try writer.stage(Scratch.opened, at: Scratch.start, by: nil)
        let error = #expect(throws: JournalError.self) {
            try writer.append(
                .noteAdded(text: String(repeating: "x", count: 2 << 20)), at: Scratch.start, by: nil
            )
        }
        guard case .unstorable = error?.kind else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(writer.failure == nil)
        #expect(try writer.append(.clockPaused, at: Scratch.start, by: nil).sequence == 1)
        #expect(try JournalReader.read(scratch.path()).records.count == 2)
    }

    @Test func `a journal that must be new or must exist is not otherwise`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let existing = #expect(throws: JournalError.self) {
            try JournalWriter.open(path, .new, at: Scratch.start)
        }
        #expect(existing?.kind == .existing)
        #expect(existing?.exitCode == 73)
        #expect(try JournalWriter.open(path, .existing, at: Scratch.start).count == 4)
    }

    @Test func `a journal in a folder that isn't there can't be created`() throws {
        let scratch = try Scratch()
        let error = #expect(throws: JournalError.self) {
            try JournalWriter.open(scratch.path("none/x.journal"), at: Scratch.start)
        }
        #expect(error?.exitCode == 73)
        #expect(error?.hints == ["Make the folder first."])
    }

    @Test func `a link that leads nowhere is not made into a journal`() throws {
        let scratch = try Scratch()
        #expect(symlink(scratch.path("none"), scratch.path("link")) == 0)
        let error = #expect(throws: JournalError.self) {
            try JournalWriter.open(scratch.path("link"), at: Scratch.start)
        }
        #expect(error?.exitCode == 73)
    }

    @Test func `a symbolic link leads to its journal`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 1)
        #expect(symlink(path, scratch.path("link")) == 0)
        let writer = try JournalWriter.open(scratch.path("link"), at: Scratch.start)
        try writer.append(.clockPaused, at: Scratch.start, by: nil)
        #expect(try JournalReader.read(path).records.count == 3)
    }

    @Test func `a damaged journal is refused and left as it is`() throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 2)
        var bytes = try scratch.bytes()
        bytes[bytes.count - 100] ^= 1
        let torn = bytes + Array("{\"seq\"".utf8)
        let path = try scratch.put(torn)
        let error = #expect(throws: JournalError.self) {
            try JournalWriter.open(path, at: Scratch.start)
        }
        guard case .corrupt(let damage) = error?.kind else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(damage.record == 2)
        #expect(error?.exitCode == 65)
        #expect(try scratch.bytes() == torn)
        #expect(try scratch.names() == ["session.journal"])
    }

    @Test func `a closed journal takes nothing more, and drops what was only staged`() throws {
        let scratch = try Scratch()
        let writer = try JournalWriter.open(scratch.path(), at: Scratch.start)
        try writer.append(Scratch.opened, at: Scratch.start, by: nil)
        _ = try writer.stage(.clockPaused, at: Scratch.start, by: nil)
        writer.close()
        writer.close()
        for attempt in [
            { _ = try writer.stage(.clockPaused, at: Scratch.start, by: nil) }, writer.commit,
        ] {
            let error = #expect(throws: JournalError.self) { try attempt() }
            #expect(error?.kind == .closed)
        }
        #expect(try JournalReader.read(scratch.path()).records.count == 1)
    }
}
