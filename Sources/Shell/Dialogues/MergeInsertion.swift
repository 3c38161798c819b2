import PostMortem

/// Puts ideas in order with about as few questions as can be: merge insertion.
///
/// The method is Ford and Johnson's ("A Tournament Problem", 1959; Knuth, The Art of Computer Programming,
/// volume 3, 5.3.1): pairs are decided, the winners ordered in the same way, and the losers inserted where
/// each costs the fewest questions. It asks ``mostQuestions(for:)`` at the most, which nothing beats up to
/// 11 ideas. Sorting starts anew with every answer and stops at the first pair that isn't known: so it
/// can be left and continued, and takes account of ideas that come or go in the meantime.
struct MergeInsertion {
    let preferences: Preferences

    /// Returns the most questions that a number of ideas takes: the sum over k of log2(3k/4), each rounded up.
    ///
    /// 1 for two ideas, then 3, 5, 7, 10, 13, 16, 19, 22 for ten.
    static func mostQuestions(for count: Int) -> Int {
        guard count > 1 else { return 0 }
        return (2...count).reduce(0) { sum, place in
            var bits = 0
            while 4 << bits < 3 * place { bits += 1 }
            return sum + bits
        }
    }

    /// Returns the most questions that inserting ideas one by one into an order takes.
    static func mostQuestions(inserting new: Int, into count: Int) -> Int {
        (0..<new).reduce(0) { sum, place in
            var bits = 0
            while 1 << bits < count + place + 1 { bits += 1 }
            return sum + bits
        }
    }

    /// Returns ideas in order, the most effective first.
    ///
    /// - Throws: the pair to ask about next.
    func sorted(_ ideas: [ItemID]) throws(Undecided) -> [ItemID] {
        try ascending(ideas).reversed()
    }

    /// Returns an order with more ideas inserted into it, the most effective first.
    ///
    /// - Throws: the pair to ask about next.
    func sorted(_ new: [ItemID], into order: [ItemID]) throws(Undecided) -> [ItemID] {
        var chain = Array(order.reversed())
        for idea in new { try insert(idea, into: &chain, below: chain.endIndex) }
        return chain.reversed()
    }

    /// Returns ideas in order, the least effective first.
    private func ascending(_ ideas: [ItemID]) throws(Undecided) -> [ItemID] {
        guard ideas.count > 1 else { return ideas }
        var loser: [ItemID: ItemID] = [:]
        for index in stride(from: 0, to: ideas.count - 1, by: 2) {
            let (first, second) = (ideas[index], ideas[index + 1])
            let firstWins = try isAbove(first, second)
            loser[firstWins ? first : second] = firstWins ? second : first
        }
        let winners = try ascending(ideas.filter { loser[$0] != nil })
        // The loser of the least winner lies below them all, and costs nothing.
        var chain = winners.prefix(1).compactMap { loser[$0] } + winners
        for place in MergeInsertion.insertionOrder(of: (ideas.count + 1) / 2) {
            guard place < winners.count else {
                // The one that was left without a partner can be anywhere.
                if let last = ideas.last { try insert(last, into: &chain, below: chain.endIndex) }
                continue
            }
            guard let idea = loser[winners[place]],
                let end = chain.firstIndex(of: winners[place])
            else { continue }
            try insert(idea, into: &chain, below: end)
        }
        return chain
    }

    /// Returns the places of the losers in the order of insertion: 2 1, 4 3, 10 … 5, and so on, from 0.
    ///
    /// Each group ends where the chain below is one short of a power of two (Jacobsthal's numbers).
    private static func insertionOrder(of count: Int) -> [Int] {
        var order: [Int] = []
        var (former, end) = (1, 3)
        while former < count {
            order += (former..<min(end, count)).reversed()
            (former, end) = (end, end + 2 * former)
        }
        return order
    }

    /// Inserts an idea by bisection among those below an index.
    private func insert(
        _ idea: ItemID, into chain: inout [ItemID], below end: Int
    ) throws(Undecided) {
        var (low, high) = (0, end)
        while low < high {
            let middle = (low + high) / 2
            if try isAbove(idea, chain[middle]) { low = middle + 1 } else { high = middle }
        }
        chain.insert(idea, at: low)
    }

    private func isAbove(_ first: ItemID, _ second: ItemID) throws(Undecided) -> Bool {
        guard let answer = preferences.isAbove(first, second) else {
            throw Undecided(first: first, second: second)
        }
        return answer
    }
}
