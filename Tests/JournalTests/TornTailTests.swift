import Foundation
import PostMortem
import Testing

@testable import Journal

struct TornTailTests {
    @Test func `a torn tail is kept aside, cut off and reported`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 2)
        let good = try scratch.bytes()
        let tail = Array(#"{"seq":3,"at":"2026-11"#.utf8)
        try scratch.put(good + tail)
        let writer = try JournalWriter.open(path, at: Scratch.start)
        let recovery = try #require(writer.recovery)
        #expect(recovery.bytes == tail.count)
        #expect(recovery.kept == "session.journal.torn-20261123T090000Z")
        #expect(recovery.event == .recovered(bytes: tail.count, kept: recovery.kept))
        #expect(try scratch.bytes() == good)
        #expect(try scratch.bytes(recovery.kept) == tail)
        #expect(try scratch.mode(recovery.kept) == 0o600)
        try writer.append(recovery.event, at: Scratch.start, by: nil)
        #expect(try JournalReader.read(path).records.last?.event == recovery.event)
    }

    @Test func `a second tail of the same second is kept under another name`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        for expected in ["", "-2", "-3"] {
            try scratch.put(scratch.bytes() + [0x7B])
            let writer = try JournalWriter.open(path, at: Scratch.start)
            #expect(writer.recovery?.kept == "session.journal.torn-20261123T090000Z" + expected)
            writer.close()
        }
    }

    @Test func `every truncation of a journal can be gone on with`() throws {
        let scratch = try Scratch()
        let records = try JournalReader.read(scratch.journal(notes: 1)).records
        let bytes = try scratch.bytes()
        for length in 0...bytes.count {
            let name = "cut\(length).journal"
            let path = try scratch.put(bytes.prefix(length), name)
            var seen: [Record] = []
            let writer = try JournalWriter.open(path, at: Scratch.start) { seen.append($0) }
            #expect(seen == Array(records.prefix(writer.count)))
            let good = try scratch.bytes(name)
            #expect(good == Array(bytes.prefix(good.count)))
            #expect((writer.recovery?.bytes ?? 0) == length - good.count)
            let next = writer.isEmpty ? Scratch.opened : .clockPaused
            try writer.append(next, at: Scratch.start, by: nil)
            let contents = try JournalReader.read(path)
            #expect(contents.records.count == seen.count + 1)
            #expect(contents.extent.damage == nil && contents.extent.tornTail == nil)
        }
    }

    @Test func `a tail of zeros, as a power cut leaves it, is torn`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let good = try scratch.bytes()
        try scratch.put(good + Array(repeating: 0, count: 4096))
        let writer = try JournalWriter.open(path, at: Scratch.start)
        #expect(writer.recovery?.bytes == 4096)
        #expect(try scratch.bytes() == good)
    }

    @Test(arguments: [Faults.Call.open, .write, .sync, .syncFolder, .truncate])
    func `a tail that can't be kept aside is not cut off`(call: Faults.Call) throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let torn = try scratch.bytes() + Array("{\"se".utf8)
        try scratch.put(torn)
        // The journal itself is opened first, and the note of its holder opened, cut and written.
        let number = [.open: 2, .write: 1, .truncate: 1][call] ?? 0
        let faults = Faults(call, from: number, .fail(ENOSPC))
        let error = #expect(throws: JournalError.self) {
            try JournalWriter.open(path, at: Scratch.start, in: faults.system)
        }
        #expect(error?.exitCode == 74)
        #expect(faults.hasStruck)
        #expect(try scratch.bytes() == torn)
        let writer = try JournalWriter.open(path, at: Scratch.start)
        #expect(writer.recovery?.bytes == 4)
    }
}
