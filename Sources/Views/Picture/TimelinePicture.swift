package import PostMortem
package import Screen
import WriteUp

/// The timeline as a horizontal line: signals on stickies above it, facts below, milestones marked.
///
/// Facts and signals differ in colour, shape and side, so that any one of these is enough to tell them apart. Each
/// sticky has its id, and as much of its text as there is room for.
package struct TimelinePicture {
    let session: Session
    /// The width to keep to, in columns.
    let columns: Int
    let glyphs: Glyphs
    /// The most stickies above one another on either side; more are counted.
    let tallest: Int

    /// The least room in columns that is worth a sticky's text.
    private static let leastText = 14
    /// The most columns of a sticky's text.
    private static let mostText = 48

    /// Creates the picture of a session.
    package init(session: Session, columns: Int, glyphs: Glyphs, tallest: Int = 12) {
        self.session = session
        self.columns = columns
        self.glyphs = glyphs
        self.tallest = tallest
    }

    /// The rows; none where no entry has a time, or where the screen is too narrow.
    package var lines: [Line] {
        let entries = session.timeline
        let milestones = Milestone.allCases.compactMap { milestone in
            session.incident.milestones[milestone].map { (milestone, $0.time) }
        }
        guard let reference = entries.lazy.compactMap(\.time).first?.moment else { return [] }
        let wall: (StatedTime) -> Int64 = { $0.instant.seconds + Int64(reference.offset) }
        let times = entries.compactMap { $0.time.map(wall) } + milestones.map { wall($1) }
        let label = entries.map { $0.id.description.count }.max() ?? 2
        guard let scale = TimelineScale(times, columns: columns - 1, labelWidth: label + 2)
        else { return [] }

        let stacks = Stacks(entries, scale: scale, wall: wall)
        let points = milestones.map { (name: $0.rawValue, column: scale.column(of: wall($1))) }
        return flags(points)
            + stickies(stacks.signals).reversed()
            + [axis(scale, marked: Set(points.map(\.column)))]
            + TimelineTicks(scale: scale, offset: reference.offset, columns: columns).rows
            + stickies(stacks.facts) + ["", legend(scale)]
    }

    /// The names of the milestones above their columns, in as few rows as they fit into.
    private func flags(_ points: [(name: String, column: Int)]) -> [Line] {
        var rows: [Row] = []
        for point in points.sorted(by: { $0.column < $1.column }) {
            var flag: Line = "\(glyphs.milestone, .milestone) \(point.name)"
            var column = point.column
            if column + flag.columns > columns {
                flag = "\(point.name) \(glyphs.milestone, .milestone)"
                column = max(0, point.column + 1 - flag.columns)
            }
            let free = rows.firstIndex { $0.isFree(at: column, margin: 2) }
            if free == nil { rows.append(Row()) }
            rows[free ?? rows.count - 1].place(flag, at: column)
        }
        return rows.map(\.line)
    }

    private func axis(_ scale: TimelineScale, marked: Set<Int>) -> Line {
        scale.segments.reduce(into: Line()) { line, segment in
            for slot in 0..<segment.count {
                let column = segment.column + slot * scale.slotWidth
                line +=
                    marked.contains(column)
                    ? Line(glyphs.milestone, .milestone) : Line(glyphs.tick, .muted)
                line += Line(
                    String(repeating: glyphs.axis, count: scale.slotWidth - 1), .muted)
            }
            guard segment.gap > 0 else { return }
            let length = GapLength.text(seconds: segment.gap)
            let stroke = TimelineScale.cutWidth - 4 - length.count
            let left = String(repeating: glyphs.axis, count: stroke / 2) + glyphs.cut
            let right = glyphs.cut + String(repeating: glyphs.axis, count: stroke - stroke / 2)
            line += "\(left, .muted) \(length) \(right, .muted)"
        }
    }

    /// Returns the rows of one side, the one next to the axis first.
    private func stickies(_ stacks: [Stacks.Stack]) -> [Line] {
        let height = min(tallest, stacks.map(\.entries.count).max() ?? 0)
        return (0..<height).map { level in
            let stacks = stacks.filter { $0.entries.count > level }
            var row = Row()
            for (index, stack) in stacks.enumerated() {
                let next = index + 1 < stacks.count ? stacks[index + 1].column : columns
                row.place(
                    sticky(stack.entries, level, room: next - stack.column - 1), at: stack.column)
            }
            return row.line
        }
    }

    private func sticky(_ stack: [TimelineEntry], _ level: Int, room: Int) -> Line {
        if level == tallest - 1, stack.count > tallest {
            return "+\(stack.count - level)"
        }
        let entry = stack[level]
        let mark: Line = "\(glyphs.mark(of: entry.kind))\(entry.id.description, entry.kind.role)"
        let left = min(room - mark.columns - 1, TimelinePicture.mostText)
        guard left >= TimelinePicture.leastText else { return mark }
        return mark + " " + Line(entry.text).truncated(to: left, mark: glyphs.ellipsis)
    }

    private func legend(_ scale: TimelineScale) -> Line {
        let marks: Line =
            "\(glyphs.mark(of: .signal)) signal  \(glyphs.mark(of: .fact)) fact  "
        let step =
            "\(glyphs.milestone) milestone   \(glyphs.tick) \(GapLength.text(seconds: scale.step))"
        return (marks + Line(step, .muted)).truncated(to: columns, mark: glyphs.ellipsis)
    }
}

/// The entries of a timeline by slot and side.
private struct Stacks {
    /// The entries of one kind in one slot, the earliest first.
    struct Stack {
        let column: Int
        var entries: [TimelineEntry]
    }

    private(set) var signals: [Stack] = []
    private(set) var facts: [Stack] = []

    /// Sorts entries into slots; entries without a time are left out.
    init(_ entries: [TimelineEntry], scale: TimelineScale, wall: (StatedTime) -> Int64) {
        for entry in entries {
            guard let time = entry.time else { continue }
            let column = scale.column(of: wall(time))
            switch entry.kind {
            case .signal: Stacks.add(entry, at: column, to: &signals)
            case .fact: Stacks.add(entry, at: column, to: &facts)
            }
        }
    }

    private static func add(_ entry: TimelineEntry, at column: Int, to stacks: inout [Stack]) {
        if let last = stacks.indices.last, stacks[last].column == column {
            stacks[last].entries.append(entry)
        } else {
            stacks.append(Stack(column: column, entries: [entry]))
        }
    }
}
