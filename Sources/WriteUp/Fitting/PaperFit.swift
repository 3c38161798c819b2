import PostMortem

/// A page on one sheet: which items stand on it, and which give way.
///
/// From each column that is too high, the item that matters least goes, until both fit; then whatever still has room comes
/// back, what matters most first. Letter is decided first, and A4 keeps what is on it and adds.
struct PaperFit {
    /// Which sections are in which column.
    let columns: PaperColumns
    /// The sections in the order of reading.
    let sections: [PaperSection]
    /// What is on each size of paper.
    private let kept: [PaperSize: Set<PaperKey>]
    private let leftOut: OmittedItems

    /// Fits a page.
    init(of page: Page) {
        let sections = PaperItems(of: page).sections
        let head = PageHead(of: page)
        let leftOut = OmittedItems(of: page, sections)
        let room = Room(head: head, leftOut: leftOut)
        var best: (loss: Double, columns: PaperColumns, kept: Set<PaperKey>)?
        for columns in PaperColumns.all {
            var fitting = Fitting(sections, in: columns, room: room, on: .letter)
            fitting.takeOff()
            fitting.putBack()
            // The usual order is worth something.
            let loss = fitting.loss * (columns.isUsual ? 1 : 1.25) + (columns.isUsual ? 0 : 30)
            if let best, loss >= best.loss { continue }
            best = (loss, columns, fitting.kept)
            if loss == 0 { break }
        }
        let letter = best?.kept ?? []
        let chosen = best?.columns ?? PaperColumns.all[0]
        var fitting = Fitting(sections, in: chosen, room: room, on: .a4, keeping: letter)
        fitting.putBack()
        self.sections = sections
        self.leftOut = leftOut
        columns = chosen
        kept = [.letter: letter, .a4: fitting.kept]
    }

    /// Keeps everything, however high it is.
    init(whole page: Page) {
        sections = PaperItems(of: page).sections
        leftOut = OmittedItems(of: page, sections)
        columns = PaperColumns.all[0]
        let keys = Set(sections.flatMap(\.items).map(\.key))
        kept = [.letter: keys, .a4: keys]
    }

    /// Returns whether an item is on a size of paper.
    func holds(_ key: PaperKey, on size: PaperSize) -> Bool {
        kept[size]?.contains(key) == true
    }

    /// What is left out on a size of paper, by id and in words, as in `T1–T3, W4 and two rules set aside`; nil where all is
    /// there.
    func leftOutText(on size: PaperSize) -> String? { leftOut.text(keeping: kept[size] ?? []) }
}

/// The height that columns have on a sheet.
struct Room {
    let head: PageHead
    let leftOut: OmittedItems

    /// Returns the height for columns on a sheet that holds some items.
    func height(on size: PaperSize, keeping kept: Set<PaperKey>) -> Double {
        size.height - head.height - leftOut.height(keeping: kept)
    }
}

/// Takes items off until both columns fit, and puts back what has room.
private struct Fitting {
    private let sections: [[PaperSection]]
    private let room: Room
    private let size: PaperSize
    private(set) var kept: Set<PaperKey>
    /// The sections with those items alone that are on the sheet, or could still come on it: columns are measured
    /// hundreds of times, and thousands of items are never on any.
    private var candidates: [[PaperSection]]

    /// The most items of a column that are looked at one by one: a sheet has fewer lines.
    private static let most = 90

    init(
        _ sections: [PaperSection], in columns: PaperColumns, room: Room, on size: PaperSize,
        keeping: Set<PaperKey>? = nil
    ) {
        self.sections = [
            sections.filter { columns.isLeft($0.kind) },
            sections.filter { !columns.isLeft($0.kind) },
        ]
        candidates = self.sections
        self.room = room
        self.size = size
        kept = keeping ?? Set(sections.flatMap(\.items).map(\.key))
    }

    /// How much is left out: heights, each rank counting twice what the one below it does.
    var loss: Double {
        sections.joined().flatMap(\.items).filter { !kept.contains($0.key) }
            .reduce(0) { $0 + $1.height * Double(1 << $1.rank.rawValue) }
    }

    /// Takes items off until both columns fit, what matters least first.
    mutating func takeOff() {
        for column in sections.indices {
            let items = sections[column].flatMap(\.items).sorted(by: Fitting.goesFirst)
            for item in items.dropLast(Fitting.most) where item.key != .line {
                kept.remove(item.key)
            }
        }
        limitCandidates(to: kept)
        // A foot of so many lines is taken for granted, so that the real one has to be looked at a few times only.
        let usual = room.height(on: size, keeping: kept.union(allKeys)) - 2 * PaperSize.line
        while let column = tooHigh(above: usual) { guard takeOne(from: column) else { break } }
        while let column = tooHigh { guard takeOne(from: column) else { break } }
    }

    private mutating func takeOne(from column: Int) -> Bool {
        let least = candidates[column].lazy.flatMap(\.items)
            .filter { [kept] in kept.contains($0.key) && $0.key != .line }.min(
                by: Fitting.goesFirst)
        guard let least else { return false }
        kept.remove(least.key)
        return true
    }

    private mutating func limitCandidates(to keys: Set<PaperKey>) {
        candidates = sections.map { column in
            column.map { section in
                var section = section
                section.items.removeAll { !keys.contains($0.key) }
                return section
            }
        }
    }

    private var allKeys: [PaperKey] { sections.joined().flatMap(\.items).map(\.key) }

    /// Puts back what has room after all, what matters most first.
    mutating func putBack() {
        let returning = sections.map { column in
            column.flatMap(\.items).filter { !kept.contains($0.key) }
                .sorted(by: Fitting.goesFirst).suffix(Fitting.most * 4).reversed()
        }
        limitCandidates(to: kept.union(returning.joined().map(\.key)))
        for column in sections.indices {
            var free = room.height(on: size, keeping: kept) - height(ofColumn: column)
            for item in returning[column] where item.height <= free {
                if let needed = item.needs, !kept.contains(needed) { continue }
                kept.insert(item.key)
                if tooHigh == nil {
                    free = room.height(on: size, keeping: kept) - height(ofColumn: column)
                } else {
                    kept.remove(item.key)
                }
            }
        }
    }

    /// The index of the higher of the columns that don't fit; nil where both do.
    private var tooHigh: Int? { tooHigh(above: room.height(on: size, keeping: kept)) }

    private func tooHigh(above most: Double) -> Int? {
        let heights = sections.indices.map(height(ofColumn:))
        let higher = heights[0] > heights[1] ? 0 : 1
        return heights[higher] > most ? higher : nil
    }

    private func height(ofColumn column: Int) -> Double {
        candidates[column].reduce(0) { $0 + height(of: $1) }
    }

    private func height(of section: PaperSection) -> Double {
        var height = 0.0
        var day: CalendarDate?
        for item in section.items where kept.contains(item.key) {
            if height == 0 { height = PaperSize.heading }
            if let itemDay = item.day, itemDay != day {
                height += PaperSize.line + 1
                day = itemDay
            }
            height += item.height
        }
        return height
    }

    private static func goesFirst(_ first: PaperItem, _ second: PaperItem) -> Bool {
        (first.rank, first.order) < (second.rank, second.order)
    }
}
