import Foundation
import Journal
import PostMortem
import TestTools
import Testing

/// The process ends by `kill -9` at any point; what it answered is there.
@Suite(.serialized)
struct KillTests {
    /// The lines of one sending: many short ones, or few that are long, so that a write takes a while.
    private func lines(_ dice: inout Dice, from number: Int) -> [String] {
        let isLong = Int.random(in: 0...3, using: &dice) == 0
        let count =
            isLong ? Int.random(in: 1...3, using: &dice) : Int.random(in: 1...20, using: &dice)
        let filler = String(
            repeating: "x", count: isLong ? Int.random(in: 5000...60_000, using: &dice) : 20)
        return (0..<count).map { "note N\(number + $0) \(filler)" }
    }

    @Test func `whatever a killed writer has answered is in the journal, in order`() throws {
        let rounds = Torture.rounds(30, full: 1000)
        var dice = Dice(seed: 9)
        var (answered, unanswered, torn, opened) = (0, 0, 0, 0)
        var workplace = try Workplace()
        var notes: [String] = []
        for round in 0..<rounds {
            // A journal goes through many deaths, and now and then a new one begins.
            if round % 10 == 0 {
                workplace = try Workplace()
                notes = []
            }
            let before = notes
            let writer = try Writer(workplace)
            var sent: [String] = []
            let last = Int.random(in: 0...4, using: &dice)
            for sending in 0...last {
                let lines = lines(&dice, from: before.count + sent.count)
                sent += lines
                writer.send(lines)
                // The last ones get no time, or only a little: the death comes into their write.
                if sending < last {
                    _ = writer.receive()
                } else {
                    usleep(UInt32.random(in: 0...6000, using: &dice))
                }
            }
            writer.kill()
            #expect(writer.end() == .signal(SIGKILL))

            let acknowledged = writer.answers.count(where: { $0.hasPrefix("  Noted") })
            let contents = try? JournalReader.read(workplace.journal)
            notes = (contents?.records ?? []).compactMap { record in
                guard case .noteAdded(let text) = record.event else { return nil }
                return text
            }
            if contents == nil { #expect(workplace.bytes().isEmpty && acknowledged == 0) }
            #expect(contents?.extent.damage == nil, "round \(round)")
            #expect(notes.count >= before.count + acknowledged, "round \(round)")
            #expect(
                notes == before
                    + sent.prefix(notes.count - before.count).map {
                        String($0.dropFirst("note ".count))
                    })
            answered += acknowledged
            unanswered += notes.count - before.count - acknowledged
            if contents?.extent.tornTail != nil { torn += 1 }
            opened += contents == nil ? 0 : 1
        }
        #expect(answered > rounds / 4)
        Torture.report(
            "kill -9: \(rounds) rounds, \(answered) lines answered and all there, \(unanswered) "
                + "there without an answer, \(torn) torn tails, \(rounds - opened) empty files")
    }
}
