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
