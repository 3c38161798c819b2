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

    /// Returns a journal whose last record is long, and where that starts.
    private func long(in scratch: Scratch) throws -> (bytes: [UInt8], start: Int) {
        let writer = try JournalWriter.open(scratch.path(), .new, at: Scratch.start)
        try writer.append(Scratch.opened, at: Scratch.start, by: "mara")
        let start = try scratch.bytes().count
        try writer.append(
            .noteAdded(text: String(repeating: "long ", count: 600)), at: Scratch.start, by: "mara")
        writer.close()
        return (try scratch.bytes(), start)
    }

    @Test
    func `a complete line is torn where a whole aligned sector of it is zero, and else damaged`()
        throws
    {
        let scratch = try Scratch()
        let (bytes, start) = try long(in: scratch)
        let sector = (start + 511) / 512 * 512
        for (range, isTorn) in [
            (sector..<sector + 512, true), (sector + 512..<sector + 1536, true),
            (sector + 1..<sector + 513, false), (sector..<sector + 511, false),
            (sector + 256..<sector + 256 + 512, false),
        ] {
            var changed = bytes
            for place in range { changed[place] = 0 }
            let path = try scratch.put(changed)
            let extent = try JournalReader.read(path).extent
            #expect(extent.count == 1 && extent.length == start)
            #expect(extent.tornTail == (isTorn ? bytes.count - start : nil), "\(range)")
            #expect((extent.damage == nil) == isTorn)
            var follower = JournalFollower(path)
            _ = try follower.poll()
            #expect((follower.damage == nil) == isTorn)
            #expect(try Verification.verify(path).exitCode == (isTorn ? 1 : 65))
            if isTorn {
                let writer = try JournalWriter.open(path, at: Scratch.start)
                #expect(writer.recovery?.bytes == bytes.count - start)
                #expect(try scratch.bytes() == Array(bytes[..<start]))
                writer.close()
            } else {
                #expect(throws: JournalError.self) {
                    try JournalWriter.open(path, at: Scratch.start)
                }
            }
        }
    }

    @Test func `an empty sector is damage where a whole record follows, or far from the end`()
        throws
    {
        let scratch = try Scratch()
        let (bytes, start) = try long(in: scratch)
        let sector = (start + 511) / 512 * 512
        var changed = bytes
        for place in sector..<sector + 512 { changed[place] = 0 }
        let tail = Array(#"{"seq":2,"at":"x","sum":"\#(String(repeating: "a", count: 64))"}"#.utf8)
        for (behind, isTorn) in [
            (tail + [0x0A], false), (tail, true), (Array("no record\n".utf8), true),
            ([UInt8](repeating: 0x61, count: 1 << 16) + [0x0A], false),
        ] {
            let extent = try JournalReader.read(try scratch.put(changed + behind)).extent
            #expect((extent.damage == nil) == isTorn)
            #expect((extent.tornTail != nil) == isTorn)
        }
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
