import PostMortem
import Screen
import Shell

/// Items one below the other, where there may not be room for all of them.
struct BoardList {
    /// An item: its lines, the one row that it can be cut to, and how it is named where it has no room at all.
    struct Item {
        let name: String
        let lines: [Line]
        let row: Line
    }

    /// Which items stay where not all have room.
    enum Priority {
        /// The first ones, as of a ranking.
        case first
        /// Those in which the number behind the letter is highest: what was recorded last.
        case newest([ItemID])
    }

    /// What stands above; nil for nothing.
    var heading: String?
    let items: [Item]
    let columns: Int
    let ellipsis: String
    var priority = Priority.first

    /// The fewest rows in which something can be told.
    var least: Int { (heading == nil ? 0 : 1) + min(items.count, 2) }

    /// Returns the rows: items in full where all have room, else a row each, else as many rows as there are, and
    /// the names of those that are left out.
    func lines(atMost most: Int) -> [Line] {
        let top = heading.map { [Line($0, .heading)] } ?? []
        let room = most - top.count
        guard room > 0 else { return Array(top.prefix(max(0, most))) }
        let full = items.flatMap(\.lines)
        if full.count <= room { return top + full }
        if items.count <= room { return top + opened(items, within: room) }
        switch priority {
        case .first:
            let shown = items.prefix(room - 1)
            return top + shown.map { cut($0.row) } + [missing(items.dropFirst(shown.count))]
        case .newest(let ids):
            let newest = Set(
                zip(ids, items.indices).sorted { $0.0.number > $1.0.number }.prefix(room - 1).map(
                    \.1))
            let shown = items.indices.filter(newest.contains).map { items[$0] }
            let left = items.indices.filter { !newest.contains($0) }.map { items[$0] }
            return top + [missing(left)] + shown.map { cut($0.row) }
        }
    }

    /// Returns a row for each item, and all lines of the last ones as far as there is room for them.
    private func opened(_ items: [Item], within room: Int) -> [Line] {
        var spare = room - items.count
        var lines: [Line] = []
        for item in items.reversed() {
            let more = item.lines.count - 1
            if more <= spare {
                spare -= more
                lines = item.lines + lines
            } else {
                lines = [cut(item.row)] + lines
            }
        }
        return lines
    }

    private func missing(_ items: some Sequence<Item>) -> Line {
        let names = items.map(\.name).joined(separator: ", ")
        return cut("  \("\(ellipsis) \(names)", .muted)")
    }

    private func cut(_ line: Line) -> Line { line.truncated(to: columns, mark: ellipsis) }
}
