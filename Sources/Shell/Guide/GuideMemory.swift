/// What the guide has said already, so that asking again says something else.
///
/// Asked again in the same state, everything on the list has its turn, and then goes round. Once the
/// state has changed the list starts over, except that what was offered once moves to the end.
struct GuideMemory<Thing: Hashable> {
    private var turns: [Thing: Int] = [:]
    private var offered: Set<Thing> = []
    private var state: Int?

    /// Creates a memory of nothing.
    init() {}

    /// Remembers that something was said otherwise.
    mutating func note(_ thing: Thing) {
        offered.insert(thing)
        turns[thing, default: 0] += 1
    }

    /// Chooses what to say now, and remembers it.
    ///
    /// - Parameters:
    ///   - list: what could be said, the most urgent first, each with whether it is owed.
    ///   - state: a number that changes with the state.
    /// - Returns: nil where the list is empty.
    mutating func next(
        of list: [(thing: Thing, isOwed: Bool)], in state: Int
    ) -> Thing? {
        if state != self.state {
            offered.formUnion(turns.keys)
            turns = [:]
            self.state = state
        }
        let weights = list.map { thing, isOwed in
            2 * (turns[thing] ?? 0) + (!isOwed && offered.contains(thing) ? 1 : 0)
        }
        guard let least = weights.min(), let index = weights.firstIndex(of: least) else {
            return nil
        }
        turns[list[index].thing, default: 0] += 1
        return list[index].thing
    }
}
