/// Items by their number, in the order of their numbers.
///
/// Items stand in chunks of 64 numbers each. A copy of a table shares its chunks with the original until one of
/// them changes, so keeping an earlier state costs little; and numbers far apart, as a forged journal can give
/// them, cost a chunk each and no more.
public struct Table<Element: Sendable & Hashable>: Hashable, Sendable {
    /// The items of 64 consecutive numbers, as far as they exist; at least one.
    private struct Chunk: Hashable {
        /// The chunk's own number: chunk 0 has the items 0 to 63, chunk 1 those from 64 to 127.
        let number: Int
        /// A bit for each number that has an item.
        var taken: UInt64 = 0
        /// These items, in the order of their numbers.
        var elements: [Element] = []

        /// Returns the index of a bit's item, or where it would be inserted.
        func index(of bit: UInt64) -> Int { (taken & (bit &- 1)).nonzeroBitCount }

        /// Puts an item in the place of a bit, behind the others or among them.
        mutating func insert(_ element: consuming Element, of bit: UInt64) {
            let index = index(of: bit)
            taken |= bit
            // An array grows in larger steps, and moves what it has, only where something is appended.
            if index == elements.count {
                elements.append(element)
            } else {
                elements.insert(element, at: index)
            }
        }
    }

    /// The chunks that have an item, in order.
    private var chunks: [Chunk] = []
    /// How many items there are.
    public private(set) var count = 0

    /// Creates an empty table.
    public init() {}

    /// Whether there is no item.
    public var isEmpty: Bool { count == 0 }

    /// The highest number that has an item; 0 where none has.
    public var highest: Int {
        guard let last = chunks.last else { return 0 }
        return last.number * 64 + 63 - last.taken.leadingZeroBitCount
    }

    /// The item of a number; nil where there is none.
    public subscript(number: Int) -> Element? {
        guard let (chunk, index) = place(of: number) else { return nil }
        return chunks[chunk].elements[index]
    }

    /// All items in the order of their numbers, dropped ones included.
    public var all: [Element] {
        var all: [Element] = []
        all.reserveCapacity(count)
        for chunk in chunks { all += chunk.elements }
        return all
    }

    /// The item with the highest number that fulfils a condition; nil where none does.
    public func last(where fits: (Element) -> Bool) -> Element? {
        for chunk in chunks.reversed() {
            if let element = chunk.elements.last(where: fits) { return element }
        }
        return nil
    }

    /// Returns whether a number has an item.
    func has(_ number: Int) -> Bool { place(of: number) != nil }

    /// Puts an item under a number, in the place of the one that is there.
    ///
    /// - Parameters:
    ///   - element: the item.
    ///   - number: from 0 on; nothing happens below.
    mutating func put(_ element: consuming Element, at number: Int) {
        guard number >= 0 else { return }
        let chunk = self.chunk(number >> 6)
        let bit: UInt64 = 1 << UInt64(number & 63)
        if chunk == chunks.count {
            chunks.append(Chunk(number: number >> 6))
        } else if chunks[chunk].number != number >> 6 {
            chunks.insert(Chunk(number: number >> 6), at: chunk)
        }
        if chunks[chunk].taken & bit != 0 {
            chunks[chunk].elements[chunks[chunk].index(of: bit)] = element
        } else {
            chunks[chunk].insert(element, of: bit)
            count += 1
        }
    }

    /// Puts an item behind all others.
    mutating func append(_ element: consuming Element) {
        put(element, at: isEmpty ? 0 : highest + 1)
    }

    /// Changes the item of a number in place.
    ///
    /// - Returns: whether there is one.
    @discardableResult
    mutating func edit(_ number: Int, _ change: (inout Element) -> Void) -> Bool {
        guard let (chunk, index) = place(of: number) else { return false }
        change(&chunks[chunk].elements[index])
        return true
    }

    /// Returns where the item with a number is stored; nil where there is none.
    private func place(of number: Int) -> (chunk: Int, index: Int)? {
        guard number >= 0 else { return nil }
        let chunk = self.chunk(number >> 6)
        let bit: UInt64 = 1 << UInt64(number & 63)
        guard chunk < chunks.count, chunks[chunk].number == number >> 6,
            chunks[chunk].taken & bit != 0
        else { return nil }
        return (chunk, chunks[chunk].index(of: bit))
    }

    /// Returns the index of a chunk, or where it would be inserted.
    private func chunk(_ number: Int) -> Int {
        // Where no number was left out, a chunk stands at its own number.
        if number < chunks.count, chunks[number].number == number { return number }
        var (low, high) = (0, chunks.count)
        while low < high {
            let middle = (low + high) / 2
            if chunks[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Table where Element: BoardItem {
    /// The items that were not dropped, in the order of their numbers.
    public var onBoard: [Element] { all.filter { $0.drop == nil } }

    /// The item of an id; nil where there is none, and where the id is of another kind.
    subscript(id: ItemID) -> Element? { id.kind == Element.kind ? self[id.number] : nil }

    /// Adds a new item.
    ///
    /// - Returns: whether it was added: not where its id is of another kind, W0, or has an item already.
    @discardableResult
    mutating func add(_ element: consuming Element) -> Bool {
        let id = element.id
        guard id.kind == Element.kind, id != .problem, !has(id.number) else { return false }
        put(element, at: id.number)
        return true
    }

    /// Changes the item of an id.
    ///
    /// - Returns: whether there is one.
    @discardableResult
    mutating func edit(_ id: ItemID, _ change: (inout Element) -> Void) -> Bool {
        id.kind == Element.kind && edit(id.number, change)
    }
}
