import OperatingSystem
import Foundation
import PostMortem
import Testing

@testable import Journal

struct LockTests {
    /// Holds a journal's lock without leaving a note, as another program might.
    private func hold(_ path: String) throws -> Int32 {
        let descriptor = try FileSystem.live.open(path, .appending)
        #expect(try FileSystem.live.lock(descriptor))
        return descriptor
    }

    private func lockedError(_ path: String) -> JournalError? {
        #expect(throws: JournalError.self) { try JournalWriter.open(path, at: Scratch.start) }
    }

    @Test func `a second writer gets the holder's process id, and can still read`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let writer = try JournalWriter.open(path, at: Scratch.start)
        let error = lockedError(path)
        #expect(error?.kind == .locked(holder: Int(getpid())))
        #expect(error?.exitCode == 75)
        #expect(error?.message.contains("process \(getpid())") == true)
        #expect(try JournalReader.read(path).records.count == 4)
        try writer.append(.clockPaused, at: Scratch.start, by: nil)
        writer.close()
        #expect(try JournalWriter.open(path, at: Scratch.start).count == 5)
    }

    @Test func `the holder's note says what is asked, and nothing else can be written into it`()
        throws
    {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let writer = try JournalWriter.open(path, at: Scratch.start)
        #expect(JournalHolder(of: path)?.question == nil)
        writer.announce(asking: "rank I2 I3")
        #expect(JournalHolder(of: path)?.question == "rank I2 I3")
        #expect(JournalHolder(of: path)?.process == Int(getpid()))
        for text in ["rank I2\nI3", "", "rank é", String(repeating: "x", count: 65), "\u{1B}[1m"] {
            writer.announce(asking: text)
            #expect(JournalHolder(of: path)?.question == nil)
            #expect(JournalHolder(of: path)?.process == Int(getpid()))
        }
        writer.announce(asking: "rank I2 I3")
        writer.close()
        #expect(JournalHolder(of: path) == nil)
        #expect(try scratch.names() == ["session.journal"])
    }

    @Test(arguments: ["7\nrank I1 I2\n", "7\nrank", "7\n", "7"])
    func `a note that a crash left, whole or cut, is written over`(note: String) throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        try scratch.put(note.utf8, "session.journal.lock")
        let writer = try JournalWriter.open(path, at: Scratch.start)
        #expect(try scratch.bytes("session.journal.lock") == Array("\(getpid())\n".utf8))
        writer.close()
    }

    @Test func `letting go of the writer lets go of the journal and leaves nothing behind`() throws
    {
        let scratch = try Scratch()
        let path = try scratch.journal()
        do {
            let writer = try JournalWriter.open(path, at: Scratch.start)
            #expect(try scratch.names() == ["session.journal", "session.journal.lock"])
            #expect(writer.count == 4)
        }
        #expect(try scratch.names() == ["session.journal"])
    }

    @Test func `another living process is named, a dead one or none is not`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let descriptor = try hold(path)
        defer { FileSystem.live.close(descriptor) }
        for (note, holder) in [
            ("\(getppid())\n", Int(getppid())), ("2147483646\n", nil), ("", nil), ("me\n", nil),
            ("-1\n", nil), ("0\n", nil), ("99999999999999999999\n", nil),
        ] {
            try scratch.put(note.utf8, "session.journal.lock")
            #expect(lockedError(path)?.kind == .locked(holder: holder))
            #expect(try scratch.bytes("session.journal.lock") == Array(note.utf8))
        }
        #expect(unlink(scratch.path("session.journal.lock")) == 0)
        #expect(lockedError(path)?.kind == .locked(holder: nil))
        #expect(lockedError(path)?.message.contains("another process") == true)
    }

    @Test func `a note that a crash left behind keeps nobody out`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        try scratch.put("2147483646\n".utf8, "session.journal.lock")
        let writer = try JournalWriter.open(path, at: Scratch.start)
        #expect(try scratch.bytes("session.journal.lock") == Array("\(getpid())\n".utf8))
        writer.close()
        #expect(try scratch.names() == ["session.journal"])
    }

    @Test func `somebody's own file of that name is left alone`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        try scratch.put("my notes\n".utf8, "session.journal.lock")
        #expect(symlink(scratch.path(), scratch.path("other.journal.lock")) == 0)
        try JournalWriter.open(path, at: Scratch.start).close()
        #expect(try scratch.bytes("session.journal.lock") == Array("my notes\n".utf8))
        // A link isn't followed: what it leads to is left alone too.
        try scratch.journal("other.journal")
        #expect(try JournalReader.read(path).extent.count == 4)
    }

    @Test func `a folder that takes no note still takes records`() throws {
        let scratch = try Scratch()
        let faults = Faults { call, before in
            call == .open && before.contains(.open) ? .fail(EACCES) : nil
        }
        let writer = try JournalWriter.open(scratch.path(), at: Scratch.start, in: faults.system)
        try writer.append(Scratch.opened, at: Scratch.start, by: nil)
        #expect(writer.count == 1)
        #expect(try scratch.names() == ["session.journal"])
        #expect(lockedError(scratch.path())?.kind == .locked(holder: nil))
    }

    @Test func `a lock that another process took away with its end is free`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let descriptor = try hold(path)
        #expect(lockedError(path)?.exitCode == 75)
        FileSystem.live.close(descriptor)
        #expect(try JournalWriter.open(path, at: Scratch.start).count == 4)
    }
}
