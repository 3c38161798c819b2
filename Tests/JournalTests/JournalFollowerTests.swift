import Foundation
import PostMortem
import Testing

@testable import Journal

struct JournalFollowerTests {
    private func note(_ number: Int) -> Event { .noteAdded(text: "note \(number)") }

    @Test func `records are handed on as they are appended, and only once`() throws {
        let scratch = try Scratch()
        var follower = JournalFollower(scratch.path())
        #expect(try follower.poll() == .missing)
        let writer = try JournalWriter.open(scratch.path(), .new, at: Scratch.start)
        #expect(try follower.poll() == .missing)
        try writer.append(Scratch.opened, at: Scratch.start, by: "mara")
        guard case .records(let first, true) = try follower.poll() else {
            Issue.record("the first record is not handed on")
            return
        }
        #expect(first.map(\.event) == [Scratch.opened])
        #expect(try follower.poll() == .nothing)
        for number in 1...3 { try writer.append(note(number), at: Scratch.start, by: nil) }
        guard case .records(let more, false) = try follower.poll() else {
            Issue.record("what was appended is not handed on")
            return
        }
        #expect(more.map(\.event) == (1...3).map(note))
        #expect(more.map(\.sequence) == [1, 2, 3])
        #expect(follower.holder != nil)
        writer.close()
        #expect(follower.holder == nil)
        #expect(try follower.poll() == .nothing)
    }

    @Test func `a record that comes in pieces is handed on when it is whole`() throws {
        let scratch = try Scratch()
        let records = try JournalReader.read(scratch.journal(notes: 2)).records
        let bytes = try scratch.bytes()
        let path = scratch.path("growing.journal")
        var follower = JournalFollower(path)
        var found: [Record] = []
        for length in stride(from: 1, through: bytes.count, by: 7) {
            try Data(bytes.prefix(length)).write(to: URL(fileURLWithPath: path))
            if case .records(let more, let startsOver) = try follower.poll() {
                found = startsOver ? more : found + more
            }
            let whole = bytes.prefix(length).count(where: { $0 == UInt8(ascii: "\n") })
            #expect(found == Array(records.prefix(whole)))
            #expect(follower.damage == nil)
        }
    }

    @Test func `a torn tail that is cut off is followed by what comes after it`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 2)
        var follower = JournalFollower(path)
        _ = try follower.poll()
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"seq\":3,\"at\"".utf8))
        #expect(try follower.poll() == .records([], startsOver: false))
        let writer = try JournalWriter.open(path, at: Scratch.start)
        try writer.append(note(9), at: Scratch.start, by: nil)
        guard case .records(let more, let startsOver) = try follower.poll() else {
            Issue.record("what comes after the torn tail is not handed on")
            return
        }
        #expect(!startsOver)
        #expect(more.map(\.event) == [note(9)])
    }

    @Test func `a journal that is cut back or replaced is read from its start`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 5)
        let lines = try scratch.lines()
        var follower = JournalFollower(path)
        _ = try follower.poll()
        truncate(path, off_t(lines[0].count + lines[1].count))
        guard case .records(let cut, true) = try follower.poll() else {
            Issue.record("a shorter journal is not read again")
            return
        }
        #expect(cut.map(\.sequence) == [0, 1])
        try scratch.journal(notes: 7, "other.journal")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: scratch.path("other.journal"), toPath: path)
        guard case .records(let other, true) = try follower.poll() else {
            Issue.record("another journal is not read")
            return
        }
        #expect(other.count == 8)
    }

    @Test func `a journal cut back and written on in between is read from its start`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 5)
        let lines = try scratch.lines()
        var follower = JournalFollower(path)
        _ = try follower.poll()
        truncate(path, off_t(lines[0].count))
        let writer = try JournalWriter.open(path, at: Scratch.start)
        for number in 10..<30 { try writer.append(note(number), at: Scratch.start, by: nil) }
        guard case .records(let records, true) = try follower.poll() else {
            Issue.record("the journal is not read again")
            return
        }
        #expect(records.count == 21)
        #expect(follower.damage == nil)
    }

    @Test func `damage is told, and forgotten once it is repaired`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 2)
        var follower = JournalFollower(path)
        _ = try follower.poll()
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("garbage\n".utf8))
        guard case .records(let records, true) = try follower.poll() else {
            Issue.record("the good prefix is not handed on")
            return
        }
        #expect(records.count == 3)
        #expect(follower.damage?.record == 3)
        #expect(try follower.poll() == .nothing)
        let plan = try #require(try Repair.plan(path))
        _ = try Repair.perform(plan, at: Scratch.start)
        guard case .records(let repaired, true) = try follower.poll() else {
            Issue.record("the repaired journal is not read")
            return
        }
        #expect(repaired == records)
        #expect(follower.damage == nil)
    }

    @Test func `a line without an end is torn, however long, as to every reader`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 1)
        let bytes = try scratch.bytes()
        let tail = [UInt8](repeating: 0x20, count: RecordCoding.longestRecord + 1)
        try scratch.put(bytes + tail)
        var follower = JournalFollower(path)
        guard case .records(let records, true) = try follower.poll() else {
            Issue.record("the good prefix is not handed on")
            return
        }
        #expect(records.count == 2)
        #expect(follower.damage == nil)
        #expect(try JournalReader.read(path).extent.tornTail == tail.count)
        // Its end makes it a line that is too long.
        try scratch.put(bytes + tail + [0x0A])
        _ = try follower.poll()
        #expect(follower.damage?.record == 2)
    }

    @Test func `what is no journal is an error, and may become one`() throws {
        let scratch = try Scratch()
        let path = try scratch.put(Array("# a script\n".utf8))
        var follower = JournalFollower(path)
        #expect(throws: JournalError(path, .notAJournal(.text))) { try follower.poll() }
        try scratch.journal(notes: 1, "other.journal")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: scratch.path("other.journal"), toPath: path)
        guard case .records(let records, true) = try follower.poll() else {
            Issue.record("the journal is not read")
            return
        }
        #expect(records.count == 2)
        try FileManager.default.removeItem(atPath: path)
        #expect(try follower.poll() == .missing)
    }
}
