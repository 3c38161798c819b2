import Foundation
import Journal
import TestTools
import Testing

/// The world around the journal runs out, or is changed underneath.
@Suite(.serialized)
struct LimitTests {
    @Test func `a limit on file sizes is a failed write, and not the process's end`() throws {
        let workplace = try Workplace()
        let lines = (0..<40).map { "note N\($0) " + String(repeating: "x", count: 200) }
        // Blocks of 512 bytes or of 1024, as the shell has them; the journal is longer than either.
        let outcome = try workplace.run(
            ["run", "-", "--journal", workplace.journal], input: lines.joined(separator: "\n"),
            through: "ulimit -f 8")
        #expect(outcome.ending == .exit(74), "\(outcome.errors)")
        // The write that meets the limit is a short one, which is told as a disk that is full.
        #expect(outcome.errors.contains(#/File too large|No space left/#), "\(outcome.errors)")
        let contents = try JournalReader.read(workplace.journal)
        #expect(contents.extent.damage == nil && contents.extent.tornTail == nil)
    }

    @Test func `a journal deleted, moved or replaced underneath takes no more, and says so`() throws
    {
        let changes: [(Workplace) throws -> Void] = [
            { try FileManager.default.removeItem(atPath: $0.journal) },
            { try FileManager.default.moveItem(atPath: $0.journal, toPath: $0.path("moved")) },
            {
                try $0.put($0.bytes(), "copy")
                #expect(rename($0.path("copy"), $0.journal) == 0)
            },
        ]
        for change in changes {
            let workplace = try Workplace()
            let writer = try Writer(workplace)
            writer.send(["note N0"])
            #expect(writer.receive())
            try change(workplace)
            writer.send(["note N1"])
            #expect(writer.end() == .exit(74))
            #expect(writer.answers.count(where: { $0.hasPrefix("  Noted") }) == 1)
            #expect(writer.complaints().contains("moved, deleted or replaced"))
        }
    }

    @Test func `a journal made read-only while it is open is written on`() throws {
        let workplace = try Workplace()
        let writer = try Writer(workplace)
        writer.send(["note N0"])
        #expect(writer.receive())
        #expect(chmod(workplace.journal, 0o400) == 0)
        writer.send(["note N1"])
        #expect(writer.end() == .exit(0))
        #expect(try workplace.notes() == ["N0", "N1"])
        guard geteuid() != 0 else { return Torture.skip("root may write to read-only files") }
        let outcome = try workplace.run(
            ["run", "-", "--journal", workplace.journal], input: "note N2\n")
        #expect(outcome.ending == .exit(74))
        #expect(outcome.errors.contains("Permission denied"))
    }

    @Test func `a disk that is full at any byte of a record keeps the records before it`() throws {
        guard let disk = try TinyDisk() else { return }
        var rounds = 0
        let length = try disk.lengthOfRecord()
        for room in stride(from: 0, through: length, by: Torture.isFull ? 1 : 17) {
            let workplace = try Workplace(in: disk.folder)
            let writer = try JournalWriter.open(workplace.journal, at: TinyDisk.now)
            try disk.fill(workplace, writer, leaving: room)
            let good = workplace.bytes()
            if room >= length {
                try writer.append(TinyDisk.event, at: TinyDisk.now, by: nil)
            } else {
                let error = #expect(throws: JournalError.self) {
                    try writer.append(TinyDisk.event, at: TinyDisk.now, by: nil)
                }
                #expect(error?.exitCode == 74)
                #expect(error?.hints.first?.contains("Make room") == true)
                #expect(workplace.bytes() == good, "room for \(room) bytes")
            }
            writer.close()
            // Once there is room again, the journal goes on.
            try disk.empty(workplace)
            let next = try JournalWriter.open(workplace.journal, at: TinyDisk.now)
            #expect(next.recovery == nil)
            try next.append(TinyDisk.event, at: TinyDisk.now, by: nil)
            rounds += 1
        }
        Torture.report("full disk: \(rounds) fillings of a tmpfs, one at each byte of a record")
    }

    @Test func `a script on a full disk stops with its line, and goes on when there is room`()
        throws
    {
        guard let disk = try TinyDisk() else { return }
        let workplace = try Workplace(in: disk.folder)
        let lines = (0..<1000).map { "note N\($0) " + String(repeating: "x", count: 300) }
        let outcome = try workplace.run(
            ["run", "-", "--quiet", "--journal", workplace.journal],
            input: lines.joined(separator: "\n"))
        #expect(outcome.ending == .exit(74), "\(outcome.errors)")
        #expect(outcome.errors.contains("No space left"), "\(outcome.errors)")
        let contents = try JournalReader.read(workplace.journal)
        #expect(contents.extent.damage == nil && contents.extent.tornTail == nil)
    }
}
