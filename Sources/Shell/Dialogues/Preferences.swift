import PostMortem

/// Which of two ideas would do more, as the room answered, with all that follows from it.
///
/// If the first does more than the second, and the second more than the third, nobody is asked about the
/// first and the third. Only what doesn't follow yet is asked, so answers can't contradict each other.
struct Preferences: Hashable {
    /// The ideas that were said to do less than each.
    private var below: [ItemID: [ItemID]] = [:]
    /// How many answers were given.
    private(set) var count = 0

    /// Notes that one idea would do more than another; nothing where the contrary follows already.
    mutating func note(_ better: ItemID, above worse: ItemID) {
        guard isAbove(better, worse) == nil else { return }
        below[better, default: []].append(worse)
        count += 1
    }

    /// Notes an order that holds without being asked, the most effective first.
    mutating func assume(_ order: [ItemID]) {
        for (better, worse) in zip(order, order.dropFirst()) {
            below[better, default: []].append(worse)
        }
    }

    /// Returns whether the first idea would do more than the second; nil where it doesn't follow.
    func isAbove(_ first: ItemID, _ second: ItemID) -> Bool? {
        if leads(from: first, to: second) { return true }
        return leads(from: second, to: first) ? false : nil
    }

    private func leads(from start: ItemID, to end: ItemID) -> Bool {
        var seen: Set<ItemID> = [start]
        var open = [start]
        while let next = open.popLast() {
            if next == end { return true }
            open += (below[next] ?? []).filter { seen.insert($0).inserted }
        }
        return false
    }
}

/// Two ideas that were not held against each other yet.
struct Undecided: Error, Hashable {
    let first: ItemID
    let second: ItemID
}
