import OperatingSystem
import Foundation
import PostMortem
import Testing

@testable import Journal

/// Every call fails, one after the other: once, and from then on.
struct FaultLoopTests {
    /// What is done to a journal while calls fail.
    enum Work: CaseIterable, Sendable {
        /// Two sessions on a new journal.
        case beginning
        /// A session on a journal with a torn tail.
        case recovery
        /// A repair of a damaged journal.
        case repair
    }

    @Test(arguments: Work.allCases, [false, true])
    func `whichever call fails, what was answered stays and what was not is gone or said to stay`(
        work: Work, isOnward: Bool
    ) throws {
        for code in [EIO, ENOSPC, EACCES] {
            var number = 0
            while true {
                let scratch = try Scratch()
                let given = try prepare(work, in: scratch)
                let failing = number
                let faults = Faults { _, before in
                    before.count == failing || (isOnward && before.count > failing)
                        ? .fail(code) : nil
                }
                let (acknowledged, error) = perform(work, in: scratch, faults)
                guard faults.hasStruck else {
                    #expect(error == nil)
                    break
                }
                try check(
                    scratch, work, given + acknowledged, error, "call \(number): \(faults.calls)")
                number += 1
            }
            #expect(number > 8)
        }
    }

    /// Makes the journal that the work begins with, and returns its good records.
    private func prepare(_ work: Work, in scratch: Scratch) throws -> [Record] {
        guard work != .beginning else { return [] }
        try scratch.journal(notes: 2)
        let records = try JournalReader.read(scratch.path()).records
        let rest = work == .recovery ? #"{"seq":3,"# : "damage\n"
        try scratch.put(scratch.bytes() + Array(rest.utf8))
        return records
    }

    private func perform(
        _ work: Work, in scratch: Scratch, _ faults: Faults
    ) -> (acknowledged: [Record], error: JournalError?) {
        var acknowledged: [Record] = []
        do throws(JournalError) {
            if work == .repair {
                guard let plan = try Repair.plan(scratch.path(), in: faults.system) else {
                    return ([], nil)
                }
                _ = try Repair.perform(plan, at: Scratch.start, in: faults.system)
                return ([], nil)
            }
            for run in 0..<2 {
                let writer = try JournalWriter.open(
                    scratch.path(), at: Scratch.start, in: faults.system)
                defer { writer.close() }
                let first =
                    writer.isEmpty && run == 0
                    ? Scratch.opened : Event.sessionResumed(tool: "0.1.0")
                acknowledged.append(try writer.append(first, at: Scratch.start, by: nil))
                if let recovery = writer.recovery {
                    acknowledged.append(
                        try writer.append(recovery.event, at: Scratch.start, by: nil))
                }
                for minutes in 1...2 {
                    acknowledged.append(
                        try writer.append(
                            .phaseExtended(minutes: minutes), at: Scratch.start, by: nil))
                }
            }
            return (acknowledged, nil)
        } catch {
            return (acknowledged, error)
        }
    }

    private func check(
        _ scratch: Scratch, _ work: Work, _ expected: [Record], _ error: JournalError?,
        _ place: Comment
    ) throws {
        let kept = try? JournalReader.read(scratch.path())
        let records = kept?.records ?? []
        if case .unsettled = error?.kind {
            #expect(records.starts(with: expected) && records.count <= expected.count + 1, place)
        } else {
            #expect(records == expected, place)
        }
        if let error { #expect([1, 65, 73, 74].contains(error.exitCode), place) }
        guard work != .repair else {
            // Damaged still, or cut back with the whole original beside it.
            #expect(
                (kept?.extent.damage == nil) == (try scratch.bytes().count == kept?.extent.length))
            return
        }
        #expect(kept?.extent.damage == nil, place)
        // And it can be gone on with.
        let writer = try JournalWriter.open(scratch.path(), at: Scratch.start)
        try writer.append(
            writer.isEmpty ? Scratch.opened : .clockPaused, at: Scratch.start, by: nil)
        writer.close()
        let again = try JournalReader.read(scratch.path()).extent
        #expect(again.damage == nil && again.tornTail == nil, place)
    }

    @Test(arguments: [Faults.Call.write, .sync])
    func `what can't be cut back is said to be there perhaps, and the next goes on from it`(
        call: Faults.Call
    ) throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 2)
        let length = try scratch.bytes().count
        // Opening writes and cuts the note of the holder.
        let faults = Faults { next, before in
            guard before.contains(.write) else { return nil }
            if next == .truncate { return .fail(EIO) }
            if next == .write, call == .write { return .short(10) }
            return next == .sync && call == .sync ? .fail(EIO) : nil
        }
        let writer = try JournalWriter.open(path, at: Scratch.start, in: faults.system)
        _ = try writer.stage(.clockPaused, at: Scratch.start, by: nil)
        _ = try writer.stage(.clockResumed, at: Scratch.start, by: nil)
        let error = try #require(throws: JournalError.self) { try writer.commit() }
        guard case .unsettled = error.kind else {
            Issue.record("\(error)")
            return
        }
        #expect(error.exitCode == 74)
        #expect(error.message.contains("may be in it all the same"))
        #expect(writer.count == 3)
        writer.close()

        let contents = try JournalReader.read(path)
        #expect(contents.extent.damage == nil)
        #expect(contents.records.count == (call == .write ? 3 : 5))
        #expect(contents.extent.tornTail == (call == .write ? 10 : nil))
        #expect(try scratch.bytes().count > length)
        let next = try JournalWriter.open(path, at: Scratch.start)
        #expect(next.count == contents.records.count)
    }

    @Test func `a write of which nothing came is a plain failure, cut back or not`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal()
        let good = try scratch.bytes()
        let faults = Faults { next, before in
            before.contains(.write) && (next == .write || next == .truncate) ? .fail(ENOSPC) : nil
        }
        let writer = try JournalWriter.open(path, at: Scratch.start, in: faults.system)
        let error = #expect(throws: JournalError.self) {
            try writer.append(.clockPaused, at: Scratch.start, by: nil)
        }
        #expect(error?.kind == .unwritable(SystemError(.write, ENOSPC)))
        #expect(try scratch.bytes() == good)
    }

    @Test func `a journal that another process makes in between is opened, or is in the way`()
        throws
    {
        for presence in [JournalWriter.Presence.any, .new] {
            let scratch = try Scratch()
            let live = FileSystem.live
            var system = live
            system.open = { path, mode throws(SystemError) in
                if mode == .creating { live.close(try live.open(path, mode)) }
                return try live.open(path, mode)
            }
            let outcome = Result {
                try JournalWriter.open(scratch.path(), presence, at: Scratch.start, in: system)
            }
            if presence == .any {
                #expect(try outcome.get().isEmpty)
            } else {
                let error = #expect(throws: JournalError.self) { try outcome.get() }
                #expect(error?.kind == .existing)
            }
        }
    }
}
