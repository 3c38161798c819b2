import PostMortem
import Prompts
import Screen
import Testing

@testable import Shell

struct DialogueRankTests {
    private static func ideas(_ count: Int) -> [ItemID] {
        (0..<count).compactMap { ItemID(.idea, $0 + 1) }
    }

    /// Orders ideas by asking, and returns the order found and the questions it took.
    private func ask(_ order: [ItemID]) -> (found: [ItemID], questions: Int) {
        var preferences = Preferences()
        while true {
            do {
                let ideas = order.sorted()
                return (
                    try MergeInsertion(preferences: preferences).sorted(ideas), preferences.count
                )
            } catch {
                let isFirst =
                    order.firstIndex(of: error.first) ?? 0 < order.firstIndex(of: error.second) ?? 0
                let before = preferences.count
                preferences.note(
                    isFirst ? error.first : error.second,
                    above: isFirst ? error.second : error.first)
                guard preferences.count > before else { return ([], .max) }
            }
        }
    }

    @Test func `the bound is Ford and Johnson's`() {
        // Knuth, The Art of Computer Programming, volume 3, 5.3.1, table 1.
        let known = [0, 0, 1, 3, 5, 7, 10, 13, 16, 19, 22, 26, 30, 34, 38, 42]
        #expect(known.indices.map { MergeInsertion.mostQuestions(for: $0) } == known)
    }

    @Test(arguments: 0...6)
    func `every order is found, and the worst takes just the bound`(count: Int) {
        var orders: [[ItemID]] = [[]]
        for idea in Self.ideas(count) {
            orders = orders.flatMap { order in
                (0...order.count).map { order[..<$0] + [idea] + order[$0...] }.map(Array.init)
            }
        }
        var worst = 0
        for order in orders {
            let (found, questions) = ask(order)
            #expect(found == order)
            worst = max(worst, questions)
        }
        #expect(worst == MergeInsertion.mostQuestions(for: count))
    }

    @Test(arguments: 7...20)
    func `a random order is found within the bound`(count: Int) {
        var chance = Chance(seed: UInt64(count))
        // One order takes time with the cube of the ideas, so 70 orders of seven are tried, and 5 of twenty.
        for _ in 0..<(700 / count - 30) {
            let order = Self.ideas(count).shuffled(using: &chance)
            let (found, questions) = ask(order)
            #expect(found == order)
            #expect(questions <= MergeInsertion.mostQuestions(for: count))
        }
    }

    /// Answers as somebody who has all ideas in an order of their own; the first of it do most.
    private func answer(
        _ dialogue: inout RankDialogue, by order: [String], in session: Session
    ) throws {
        let question = try #require(dialogue.question(in: session))
        let ids = try question.lines.suffix(2).map { line in
            try #require(line.text.split(separator: " ").dropFirst().first.map(String.init))
        }
        let places = ids.map { order.firstIndex(of: $0) ?? .max }
        let reply = dialogue.take(places[0] < places[1] ? "1" : ids[1].lowercased(), in: session)
        #expect(reply == .noted())
    }

    @Test func `seven ideas left in the middle are gone on with where they stood`() throws {
        let more = ["idea five", "idea six", "idea seven"]
        let room = try Rehearsal(Rehearsal.ideas + more)
        let order = ["I4", "I7", "I1", "I3", "I2", "I6", "I5"]
        var dialogue = try RankDialogue(in: room.session, prompts: .builtIn())
        var count = 0
        while dialogue.question(in: room.session) != nil {
            if count == 5 {
                #expect(
                    dialogue.opening(in: room.session).map(\.text).joined().contains(
                        "after 5 answers"))
            }
            // Left and begun again: the value is all there is.
            let copy = dialogue
            dialogue = copy
            try answer(&dialogue, by: order, in: room.session)
            count += 1
        }
        #expect(count <= 13)
        #expect(dialogue.conclusion(in: room.session) == "rank " + order.joined(separator: " "))
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `ideas that come and go meanwhile are heeded, and nothing is asked twice`(seed: UInt64)
        throws
    {
        var chance = Chance(seed: seed)
        var room = try Rehearsal(Rehearsal.ideas)
        var dialogue = try RankDialogue(in: room.session, prompts: .builtIn())
        var order = (1...12).map { "I\($0)" }.shuffled(using: &chance)
        var added = 4
        for _ in 0..<4 {
            for _ in 0..<Int.random(in: 0...4, using: &chance)
            where dialogue.question(in: room.session) != nil {
                try answer(&dialogue, by: order, in: room.session)
            }
            if Bool.random(using: &chance), added < 12 {
                try room.take("idea another")
                added += 1
            } else if let gone = room.session.openIdeas.randomElement(using: &chance) {
                try room.take("drop \(gone.id)")
            }
        }
        var questions = 0
        while dialogue.question(in: room.session) != nil {
            let before = dialogue.preferences.count
            try answer(&dialogue, by: order, in: room.session)
            #expect(dialogue.preferences.count == before + 1)
            questions += 1
        }
        let open = room.session.openIdeas.map(\.id.description)
        #expect(questions <= MergeInsertion.mostQuestions(for: open.count))
        order.removeAll { !open.contains($0) }
        guard order.count > 0 else { return }
        #expect(dialogue.conclusion(in: room.session) == "rank " + order.joined(separator: " "))
    }

    @Test func `one idea more is only asked about against those in order`() throws {
        var room = try Rehearsal(Rehearsal.ranked + ["idea the fifth"])
        var dialogue = try RankDialogue(in: room.session, prompts: .builtIn())
        var count = 0
        while dialogue.question(in: room.session) != nil {
            try answer(&dialogue, by: ["I2", "I1", "I3", "I5", "I4"], in: room.session)
            count += 1
        }
        #expect(count <= 3)
        let commands = try room.answer(&dialogue)
        #expect(commands == ["rank I2 I1 I3 I5 I4"])
        #expect(room.session.ranking.count == 5)
    }

    @Test func `a question says how far one is, and takes the number or the id`() throws {
        let room = try Rehearsal(Rehearsal.ideas)
        var dialogue = try RankDialogue(in: room.session, prompts: .builtIn())
        let question = try #require(dialogue.question(in: room.session))
        #expect(question.lines[0].text.hasSuffix("which one?  (1 of about 5)"))
        let replies = ["3", "I4", "i2"].map { dialogue.take($0, in: room.session) }
        #expect(replies == [.unclear, .unclear, .noted()])
        #expect(dialogue.leaving(in: room.session).map(\.text).joined().contains("1 answer;"))
    }
}
