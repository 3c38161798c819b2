/// Ideas in strict order, the most effective first.
public struct Ranking: Hashable, Sendable {
    /// The order as it was given.
    private var order: [ItemID]
    /// Ideas that were taken out of it since.
    private var removed: Set<ItemID> = []

    /// Creates an order.
    init(_ order: [ItemID] = []) { self.order = order }

    /// The ideas that are ranked, in order.
    public var ids: [ItemID] {
        removed.isEmpty ? order : order.filter { !removed.contains($0) }
    }

    /// The rank of each idea, from 1.
    public var ranks: [ItemID: Int] {
        Dictionary(
            zip(ids, 1...), uniquingKeysWith: { first, _ in first })
    }

    /// Takes an idea out; those behind it move up.
    mutating func remove(_ id: ItemID) { removed.insert(id) }

    /// Returns whether both are the same order, whatever was taken out on the way there.
    public static func == (first: Ranking, second: Ranking) -> Bool { first.ids == second.ids }

    /// Hashes what ``==(_:_:)`` compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(ids) }
}
