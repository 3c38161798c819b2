/// Items by their number, in the order of entry.
///
/// Numbers are given once: ``highest`` only grows, whatever is dropped or undone.
public struct Table<Element: Sendable & Hashable>: Sendable {
    /// The elements of the numbers from 1 on that were given without a gap, each at its number less 1;
    /// nil where an entry was undone.
    private var dense: [Element?] = []
    /// All others: a forged journal gives numbers as it likes, and must not claim memory by that.
    private var sparse: [Int: Element] = [:]
    /// The highest number given so far; 0 at first.
    public private(set) var highest = 0
    /// How many elements there are.
    private var count = 0

    /// Creates an empty table.
    public init() {}

    /// The element of a number, nil where there is none or where its entry was undone.
    public internal(set) subscript(number: Int) -> Element? {
        get {
            dense.indices.contains(number &- 1) ? dense[number &- 1] : sparse[number]
        }
        set {
            _ = exchange(newValue, at: number)
        }
    }

    /// Returns whether a number has an element.
    func has(_ number: Int) -> Bool {
        dense.indices.contains(number &- 1)
            ? dense[number &- 1] != nil : sparse.index(forKey: number) != nil
    }

    /// Puts a value in the place of a number and hands back the one that was there.
    mutating func exchange(_ value: consuming Element?, at number: Int) -> Element? {
        highest = max(highest, number)
        if value != nil { count += 1 }
        if number == dense.count + 1, sparse.isEmpty {
            dense.append(value)
            return nil
        }
        if dense.indices.contains(number &- 1) {
            swap(&dense[number &- 1], &value)
        } else {
            swap(&sparse[number], &value)
        }
        if value != nil { count -= 1 }
        return value
    }

    /// All elements in the order of entry, dropped ones included.
    public var all: [Element] {
        if sparse.isEmpty { return dense.compactMap(\.self) }
        // Looking each number up beats sorting them where most are still there.
        if highest / 4 < count { return (0...highest).compactMap { self[$0] } }
        let others = sparse.sorted { $0.key < $1.key }
        return others.prefix { $0.key < 1 }.map(\.value) + dense.compactMap(\.self)
            + others.drop { $0.key < 1 }.map(\.value)
    }
}

extension Table: Hashable {
    /// Returns whether both give the same elements under the same numbers, wherever they keep them.
    public static func == (first: Table, second: Table) -> Bool {
        first.highest == second.highest && first.count == second.count
            && first.numbers.allSatisfy { first[$0] == second[$0] }
    }

    /// Hashes what ``==(_:_:)`` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(highest)
        hasher.combine(all)
    }

    /// The numbers that have an element, in no order.
    private var numbers: [Int] {
        dense.indices.filter { dense[$0] != nil }.map { $0 + 1 } + sparse.keys
    }
}
