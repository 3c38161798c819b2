import Foundation
import PostMortem
import Testing

@testable import Journal

/// What is left when a system call fails.
struct FailureTests {
    @Test(arguments: [EIO, ENOSPC])
    func `a failed sync is cut back, and the journal is read-only from then on`(code: Int32) throws
    {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 2)
        let good = try scratch.bytes()
        // Opening syncs nothing.
        let faults = Faults(.sync, from: 0, .fail(code))
        let writer = try JournalWriter.open(path, at: Scratch.start, in: faults.system)
        let head = writer.head
        _ = try writer.stage(.clockPaused, at: Scratch.start, by: nil)
        let error = try #require(throws: JournalError.self) {
            try writer.append(.clockResumed, at: Scratch.start, by: nil)
        }
        guard case .unwritable = error.kind else {
            Issue.record("\(error)")
            return
        }
        #expect(error.exitCode == 74)
        #expect(try scratch.bytes() == good)
        #expect(writer.count == 3)
        #expect(writer.head == head)
        #expect(writer.failure == error)

        let calls = faults.calls.count
        for attempt in [
            { _ = try writer.stage(.clockPaused, at: Scratch.start, by: nil) }, writer.commit,
        ] {
            let refused = #expect(throws: JournalError.self) { try attempt() }
            #expect(refused?.kind == .readOnly(cause: error))
            #expect(refused?.exitCode == 74)
        }
        #expect(faults.calls.count == calls)
        writer.close()
        #expect(try JournalWriter.open(path, at: Scratch.start).recovery == nil)
    }

    @Test(arguments: [
        Faults.Effect.fail(ENOSPC), .fail(EIO), .fail(EDQUOT), .short(10), .short(0),
    ])
    func `a failed write is cut back, and the same record can be tried again`(
        effect: Faults.Effect
    ) throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 2)
        let good = try scratch.bytes()
        // Opening writes the note of the holder; the second and third write are the journal's.
        let faults = Faults { call, before in
            call == .write && (1...2).contains(before.count { $0 == .write }) ? effect : nil
        }
        let writer = try JournalWriter.open(path, at: Scratch.start, in: faults.system)
        let head = writer.head
        for _ in 0..<2 {
            let error = try #require(throws: JournalError.self) {
                try writer.append(.clockPaused, at: Scratch.start, by: nil)
            }
            guard case .notWritten = error.kind else {
                Issue.record("\(error)")
                return
            }
            #expect(error.canBeTriedAgain && error.exitCode == 74)
            #expect(try scratch.bytes() == good)
            #expect(writer.count == 3 && writer.head == head && writer.failure == nil)
        }
        let record = try writer.append(.clockPaused, at: Scratch.start, by: nil)
        #expect(record.sequence == 3)
        writer.close()
        let contents = try JournalReader.read(path)
        #expect(contents.records.last?.event == .clockPaused)
        #expect(contents.extent.damage == nil && contents.extent.tornTail == nil)
    }

    @Test func `a failed write whose cut isn't durable is final`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 2)
        let good = try scratch.bytes()
        let faults = Faults { call, before in
            switch call {
            case .write: before.contains(.write) ? .fail(ENOSPC) : nil
            case .sync: .fail(EIO)
            default: nil
            }
        }
        let writer = try JournalWriter.open(path, at: Scratch.start, in: faults.system)
        let error = #expect(throws: JournalError.self) {
            try writer.append(.clockPaused, at: Scratch.start, by: nil)
        }
        #expect(error?.kind == .unwritable(SystemError(.write, ENOSPC)))
        #expect(writer.failure == error)
        #expect(try scratch.bytes() == good)
    }

    @Test func `no write of several records is longer than 64 KiB, and all count or none`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 0)
        let good = try scratch.bytes()
        let faults = Faults { call, before in
            call == .write && before.count { $0 == .write } == 3 ? .fail(ENOSPC) : nil
        }
        let writer = try JournalWriter.open(path, at: Scratch.start, in: faults.system)
        func stage() throws {
            for _ in 0..<300 {
                _ = try writer.stage(
                    .noteAdded(text: String(repeating: "x", count: 600)), at: Scratch.start,
                    by: nil)
            }
        }
        try stage()
        let error = #expect(throws: JournalError.self) { try writer.commit() }
        #expect(error?.canBeTriedAgain == true)
        #expect(try scratch.bytes() == good)
        try stage()
        try writer.commit()
        writer.close()
        #expect(try JournalReader.read(path).extent.count == 301)
        // The holder's note, two that held and one that failed, and then all four pieces.
        #expect(faults.calls.count { $0 == .write } == 8)
    }

    @Test func `a short write that can't be cut back is a torn tail to the next`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let good = try scratch.bytes()
        let faults = Faults { call, before in
            switch call {
            case .write: before.contains(.write) ? .short(10) : nil
            case .truncate: before.contains(.truncate) ? .fail(EIO) : nil
            default: nil
            }
        }
        let writer = try JournalWriter.open(path, at: Scratch.start, in: faults.system)
        #expect(throws: JournalError.self) {
            try writer.append(.clockPaused, at: Scratch.start, by: nil)
        }
        #expect(try scratch.bytes().count == good.count + 10)
        writer.close()
        #expect(try JournalWriter.open(path, at: Scratch.start).recovery?.bytes == 10)
    }

    @Test func `a write that a signal interrupts is made again`() throws {
        let scratch = try Scratch()
        let faults = Faults { call, before in
            call == .write && before.suffix(3).contains(.write) == false ? .fail(EINTR) : nil
        }
        let writer = try JournalWriter.open(scratch.path(), at: Scratch.start, in: faults.system)
        try writer.append(Scratch.opened, at: Scratch.start, by: nil)
        #expect(faults.hasStruck)
        #expect(try JournalReader.read(scratch.path()).records.count == 1)
    }

    @Test(arguments: [EACCES, EROFS, EMFILE, EIO])
    func `a file that can't be opened says why`(code: Int32) throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let system = Faults(.open, .fail(code)).system
        let writing = #expect(throws: JournalError.self) {
            try JournalWriter.open(path, at: Scratch.start, in: system)
        }
        #expect(writing?.kind == .unwritable(SystemError(.open, code)))
        #expect(writing?.exitCode == 74)
        let creating = #expect(throws: JournalError.self) {
            try JournalWriter.open(scratch.path("new"), at: Scratch.start, in: system)
        }
        #expect(creating?.kind == .uncreatable(SystemError(.open, code)))
        #expect(creating?.exitCode == 73)
        let reading = #expect(throws: JournalError.self) { try Repair.plan(path, in: system) }
        #expect(reading?.kind == .unreadable(SystemError(.open, code)))
        #expect(reading?.exitCode == 1)
        #expect(reading?.message.contains(String(cString: strerror(code))) == true)
    }

    @Test func `a file deleted, moved or replaced underneath is not written to`() throws {
        let moves: [(Scratch) throws -> Void] = [
            { try FileManager.default.removeItem(atPath: $0.path()) },
            { try FileManager.default.moveItem(atPath: $0.path(), toPath: $0.path("moved")) },
            {
                let bytes = try $0.bytes()
                try $0.put(bytes, "other")
                #expect(rename($0.path("other"), $0.path()) == 0)
            },
        ]
        for move in moves {
            let scratch = try Scratch()
            let path = try scratch.journal()
            let writer = try JournalWriter.open(path, at: Scratch.start)
            try move(scratch)
            let error = try #require(throws: JournalError.self) {
                try writer.append(.clockPaused, at: Scratch.start, by: nil)
            }
            #expect(error.kind == .replaced)
            #expect(error.exitCode == 74)
            let again = #expect(throws: JournalError.self) { try writer.commit() }
            #expect(again?.kind == .readOnly(cause: error))
        }
    }

    @Test func `a file that something else wrote to is not written to`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let writer = try JournalWriter.open(path, at: Scratch.start)
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("x".utf8))
        let size = try scratch.bytes().count
        let error = #expect(throws: JournalError.self) {
            try writer.append(.clockPaused, at: Scratch.start, by: nil)
        }
        #expect(error?.kind == .changed(expected: size - 1, found: size))
        #expect(try scratch.bytes().count == size)
    }

    @Test(arguments: [ENOSPC, EIO, EACCES])
    func `whichever call fails, what was acknowledged is in the journal and nothing else`(
        code: Int32
    ) throws {
        var number = 0
        while true {
            let scratch = try Scratch()
            let failing = number
            let faults = Faults { _, before in before.count == failing ? .fail(code) : nil }
            var acknowledged: [Record] = []
            do throws(JournalError) {
                try session(scratch.path(), in: faults.system) { acknowledged.append($0) }
            } catch {}
            let kept = try? JournalReader.read(scratch.path())
            #expect((kept?.records ?? []) == acknowledged, "call \(number): \(faults.calls)")
            #expect(kept?.extent.damage == nil && kept?.extent.tornTail == nil)
            guard faults.hasStruck else { break }
            number += 1
        }
        #expect(number > 30)
    }

    private func session(
        _ path: String, in system: FileSystem, acknowledge: (Record) -> Void
    ) throws(JournalError) {
        for run in 0..<2 {
            let writer = try JournalWriter.open(path, at: Scratch.start, in: system)
            defer { writer.close() }
            let first = run == 0 ? Scratch.opened : .sessionResumed(tool: "0.1.0")
            acknowledge(try writer.append(first, at: Scratch.start, by: nil))
            for minutes in 1...2 {
                acknowledge(
                    try writer.append(.phaseExtended(minutes: minutes), at: Scratch.start, by: nil))
            }
        }
    }
}
