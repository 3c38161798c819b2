import Foundation
import Journal
import TestTools
import Testing

/// Two processes want to write one journal.
@Suite(.serialized)
struct TwoWritersTests {
    @Test func `of two that are started together one writes and the other is told who does`() throws
    {
        let rounds = Torture.rounds(10, full: 100)
        var workplace = try Workplace()
        for round in 0..<rounds {
            // Half of them race for a journal that isn't there yet.
            if round % 2 == 0 { workplace = try Workplace() }
            let writers = [try Writer(workplace), try Writer(workplace)]
            for (index, writer) in writers.enumerated() {
                writer.send((0..<3).map { "note R\(round) W\(index) N\($0)" })
            }
            // Whoever holds the journal answers and waits for more; the other one has ended.
            let held = writers.map { $0.receive() }
            #expect(held.count(where: \.self) == 1, "round \(round)")
            let endings = writers.map { $0.end() }
            #expect(endings.count { $0 == .exit(0) } == 1, "round \(round): \(endings)")
            #expect(endings.count { $0 == .exit(75) } == 1, "round \(round): \(endings)")
            for (index, writer) in writers.enumerated() where endings[index] == .exit(75) {
                let said = writer.complaints()
                #expect(said.contains("is being written by"), "\(said)")
                #expect(writer.answers.isEmpty)
            }
            let contents = try JournalReader.read(workplace.journal)
            #expect(contents.extent.damage == nil && contents.extent.tornTail == nil)
            let winner = held[0] ? 0 : 1
            #expect(
                try workplace.notes().suffix(3)
                    == (0..<3).map { "R\(round) W\(winner) N\($0)" }[...])
            #expect(try workplace.names() == ["session.journal"])
        }
        Torture.report("two writers: \(rounds) starts together, one holder each")
    }
}
