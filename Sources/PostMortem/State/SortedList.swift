/// Elements in ascending order, each once, in blocks, so that putting one in moves few others.
struct SortedList<Element: Comparable & Hashable & Sendable>: Sendable {
    /// The elements in order; no block is empty.
    private var blocks: [[Element]] = []

    /// The most elements of a block; a longer one is split in two.
    private static var longest: Int { 256 }

    /// Puts an element in; it must not be there yet.
    mutating func insert(_ element: Element) {
        guard !blocks.isEmpty else {
            blocks = [[element]]
            return
        }
        let block = min(firstBlock(endingAtOrAbove: element), blocks.count - 1)
        blocks[block].insert(element, at: firstIndex(in: blocks[block], atOrAbove: element))
        let count = blocks[block].count
        if count > Self.longest {
            blocks.insert(Array(blocks[block][(count / 2)...]), at: block + 1)
            blocks[block].removeSubrange((count / 2)...)
        }
    }

    /// Takes an element out; nothing happens where it isn't there.
    mutating func remove(_ element: Element) {
        let block = firstBlock(endingAtOrAbove: element)
        guard block < blocks.count else { return }
        let index = firstIndex(in: blocks[block], atOrAbove: element)
        guard blocks[block][index] == element else { return }
        blocks[block].remove(at: index)
        if blocks[block].isEmpty { blocks.remove(at: block) }
    }

    /// Returns the greatest element that is less than another; nil where none is.
    func last(before element: Element) -> Element? {
        let block = firstBlock(endingAtOrAbove: element)
        guard block < blocks.count else { return blocks.last?.last }
        let index = firstIndex(in: blocks[block], atOrAbove: element)
        if index > 0 { return blocks[block][index - 1] }
        return block > 0 ? blocks[block - 1].last : nil
    }

    private func firstBlock(endingAtOrAbove element: Element) -> Int {
        SortedList.firstIndex(upTo: blocks.count) { blocks[$0].last.map { $0 >= element } ?? true }
    }

    private func firstIndex(in block: [Element], atOrAbove element: Element) -> Int {
        SortedList.firstIndex(upTo: block.count) { block[$0] >= element }
    }

    /// Returns the first index that fulfils a condition which all later ones fulfil too; the end where none does.
    private static func firstIndex(upTo end: Int, where fits: (Int) -> Bool) -> Int {
        var (low, high) = (0, end)
        while low < high {
            let middle = (low + high) / 2
            if fits(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension SortedList: Hashable {
    /// Returns whether both have the same elements, in whatever blocks.
    static func == (first: SortedList, second: SortedList) -> Bool {
        first.blocks.lazy.joined().elementsEqual(second.blocks.lazy.joined())
    }

    /// Hashes what ``==(_:_:)`` compares.
    func hash(into hasher: inout Hasher) {
        for element in blocks.lazy.joined() { hasher.combine(element) }
    }
}

/// Where a timeline entry with a time of its own stands: by time, and by number within one second.
struct TimedPlace: Comparable, Hashable, Sendable {
    let instant: Instant
    let number: Int

    static func < (first: TimedPlace, second: TimedPlace) -> Bool {
        (first.instant, first.number) < (second.instant, second.number)
    }
}
