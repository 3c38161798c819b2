import Foundation
import PostMortem
import Testing

@testable import Journal

struct RepairTests {
    @Test func `a sound journal needs no repair`() throws {
        let scratch = try Scratch()
        #expect(try Repair.plan(scratch.journal()) == nil)
    }

    @Test func `damage is cut off from its record on, and the whole original kept`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 4)
        let lines = try scratch.lines()
        var bytes = try scratch.bytes()
        bytes[lines[0].count + lines[1].count + 20] ^= 1
        try scratch.put(bytes)

        let plan = try #require(try Repair.plan(path))
        #expect(plan.extent.count == 2)
        #expect(plan.extent.damage?.record == 2)
        #expect(plan.cut == lines[2...].joined().count)
        #expect(try scratch.bytes() == bytes)
        #expect(try scratch.names() == ["session.journal"])

        let outcome = try Repair.perform(plan, at: Scratch.start)
        #expect(outcome.cut == plan.cut)
        #expect(outcome.kept == "session.journal.damaged-20261123T090000Z")
        #expect(try scratch.bytes(outcome.kept) == bytes)
        #expect(try scratch.mode(outcome.kept) == 0o600)
        #expect(try scratch.bytes() == Array(lines[..<2].joined()))
        #expect(try scratch.names() == ["session.journal", outcome.kept])
        let writer = try JournalWriter.open(path, at: Scratch.start)
        try writer.append(outcome.event, at: Scratch.start, by: nil)
        #expect(try JournalReader.read(path).records.count == 3)
    }

    @Test func `a torn tail is cut off too`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let good = try scratch.bytes()
        try scratch.put(good + Array("{\"seq".utf8))
        let plan = try #require(try Repair.plan(path))
        #expect(plan.cut == 5)
        _ = try Repair.perform(plan, at: Scratch.start)
        #expect(try scratch.bytes() == good)
    }

    @Test func `records of a newer nofault are not cut off`() throws {
        let scratch = try Scratch()
        try scratch.journal()
        let path = try scratch.append(#""event":"mooned""#)
        let error = #expect(throws: JournalError.self) { try Repair.plan(path) }
        #expect(error?.hints == ["Update nofault."])
    }

    @Test func `a journal that has changed since the plan is left alone`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        try scratch.put(scratch.bytes() + Array("{\"seq".utf8))
        let plan = try #require(try Repair.plan(path))
        try scratch.put(scratch.bytes() + Array("\":".utf8))
        let bytes = try scratch.bytes()
        let error = #expect(throws: JournalError.self) {
            try Repair.perform(plan, at: Scratch.start)
        }
        #expect(error?.kind == .changed(expected: bytes.count - 2, found: bytes.count))
        #expect(try scratch.bytes() == bytes)
    }

    @Test func `a journal that is being written is not repaired`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        try scratch.put(scratch.bytes() + [0x7B])
        let plan = try #require(try Repair.plan(path))
        let writer = try JournalWriter.open(path, at: Scratch.start)
        let error = #expect(throws: JournalError.self) {
            try Repair.perform(plan, at: Scratch.start)
        }
        #expect(error?.exitCode == 75)
        writer.close()
    }

    /// A sound journal with something done to its lines, each with its line feed.
    private func repaired(
        _ change: ([[UInt8]]) -> [UInt8], in scratch: Scratch
    ) throws -> (plan: Repair.Plan, whole: [UInt8], changed: [UInt8]) {
        let path = try scratch.journal(notes: 4)
        let whole = try scratch.bytes()
        let changed = change(try scratch.lines())
        try scratch.put(changed)
        let plan = try #require(try Repair.plan(path))
        let outcome = try Repair.perform(plan, at: Scratch.start)
        #expect(try scratch.bytes(outcome.kept) == changed)
        return (plan, whole, changed)
    }

    @Test(arguments: [
        "  Incident  One.\n  T1  2026-11-27 10:00 +00:00  fact  x\n", "x\n", "\n", "\r\n", "\0\n",
        "{\"seq\":2,\n", "{\"seq\":3,\"at\":\"x\",\"sum\":\"\"}\n", "no line feed",
        String(repeating: "{\"seq\":2,", count: 7) + "\n",
    ])
    func `text between the records is taken out, and every record stays`(text: String) throws {
        for place in 1...5 {
            let scratch = try Scratch()
            let (plan, whole, changed) = try repaired(
                { Array($0[..<place].joined()) + Array(text.utf8) + Array($0[place...].joined()) },
                in: scratch)
            if place == 5, !text.hasSuffix("\n") { continue }
            #expect(try scratch.bytes() == whole, "\(text) at \(place)")
            #expect(plan.records == 5)
            #expect(plan.cut == changed.count - whole.count)
            #expect(plan.foreign.map(\.count) == [text.utf8.count])
            #expect(plan.bringsBack == (place < 5))
        }
    }

    @Test func `text in front of a record and behind one on its line is taken out`() throws {
        let scratch = try Scratch()
        let (plan, whole, _) = try repaired(
            { lines in
                Array("> ".utf8) + lines[0].dropLast() + Array(" ok\n".utf8)
                    + lines[1...3].flatMap { Array("T1  fact  ".utf8) + $0 } + lines[4]
            }, in: scratch)
        #expect(try scratch.bytes() == whole)
        #expect(plan.records == 5)
        // What stands behind record 0 and in front of record 1 is one stretch.
        #expect(plan.foreign.count == 4)
        #expect(plan.foreign.first?.excerpt == "“> ”")
    }

    @Test func `a conversion to CR LF, a byte order mark, or both are taken back`() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        for (hasMark, hasReturns) in [(true, false), (false, true), (true, true)] {
            let scratch = try Scratch()
            let (plan, whole, _) = try repaired(
                { lines in
                    (hasMark ? mark : [])
                        + lines.flatMap { hasReturns ? $0.dropLast() + [0x0D, 0x0A] : $0 }
                }, in: scratch)
            #expect(try scratch.bytes() == whole)
            #expect(plan.hasByteOrderMark == hasMark)
            #expect(plan.carriageReturns == (hasReturns ? 5 : 0))
            #expect(plan.foreign.isEmpty)
        }
    }

    @Test func `a record that was written over ends what comes back`() throws {
        let scratch = try Scratch()
        let (plan, _, _) = try repaired(
            { lines in
                var second = lines[2]
                second.replaceSubrange(20..<30, with: Array("overwrites".utf8))
                return Array(lines[..<2].joined()) + second + Array(lines[3...].joined())
            }, in: scratch)
        #expect(plan.records == 2 && !plan.bringsBack)
        #expect(try JournalReader.read(scratch.path()).extent.count == 2)
    }

    @Test(arguments: ["", "text\n", "# a script\nfact x\n"])
    func `what was never a journal is not repaired`(text: String) throws {
        let scratch = try Scratch()
        let path = try scratch.put(Array(text.utf8))
        #expect(throws: JournalError.self) { try Repair.plan(path) }
        #expect(try scratch.bytes() == Array(text.utf8))
    }

    @Test func `whichever call fails, the original bytes are in the journal or in the copy`() throws
    {
        var number = 0
        while true {
            let scratch = try Scratch()
            let path = try scratch.journal()
            let lines = try scratch.lines()
            let bytes = lines.joined() + Array("{\"broken\":\n".utf8)
            try scratch.put(bytes)
            let plan = try #require(try Repair.plan(path))
            let failing = number
            let faults = Faults { _, before in before.count == failing ? .fail(EIO) : nil }
            _ = try? Repair.perform(plan, at: Scratch.start, in: faults.system)
            let copies = try scratch.names().filter { $0.contains(".damaged-") }
            let current = try scratch.bytes()
            #expect(current == Array(bytes) || current == Array(lines.joined()))
            if current != Array(bytes) {
                #expect(try copies.map { try scratch.bytes($0) } == [Array(bytes)])
            }
            guard faults.hasStruck else { break }
            number += 1
        }
        #expect(number > 15)
    }
}
