import PostMortem

/// The stickies that a phase is about, as many as there is room for.
struct BoardStickies {
    let session: Session
    let now: Instant
    let columns: Int
    let shapes: Shapes

    /// The rows below which a picture of the timeline leaves no room for words.
    private static let leastWords = 4
    /// The fewest rows with which parked questions are told in full beside other things.
    private static let roomy = 26

    /// Returns the rows of the current phase's board; what doesn't fit into them is counted.
    func lines(atMost most: Int) -> [Line] {
        let view = ShowView(
            session: session, now: now, wrapping: Wrapping(width: columns),
            screen: Canvas(columns: columns, shapes: shapes))
        let parked = session.openQuestions.isEmpty ? [] : view.lines(of: .parked)
        switch session.phase {
        case .prepare, .timeline:
            return timeline(view, parked: parked, atMost: most)
        case .room:
            return cut(view.lines(of: .roster), atMost: most)
        case .cause:
            return tree(view, parked: parked, atMost: most)
        case .factors:
            return stacked([view.lines(of: .factors), parked], atMost: most)
        case .actions:
            let actions = session.actionItems.isEmpty && session.noActionReason == nil
            return stacked(
                (actions ? [] : [view.lines(of: .actions)]) + [view.lines(of: .ideas)],
                atMost: most)
        case .after:
            return stacked([view.lines(of: .actions)], atMost: most)
        }
    }

    /// The picture as tall as it may be, and the latest entries below it.
    private func timeline(_ view: ShowView, parked: [Line], atMost most: Int) -> [Line] {
        guard !session.timeline.isEmpty else { return cut(view.lines(of: .timeline), atMost: most) }
        let questions = aside(parked, within: most)
        let picture = picture(within: most - BoardStickies.leastWords - questions.count)
        let room = most - picture.count - questions.count
        return picture + latest(view.timeline, atMost: room) + questions
    }

    /// What is parked, below other things: in full where there is room, else which ones in one row.
    private func aside(_ parked: [Line], within most: Int) -> [Line] {
        if parked.isEmpty { return [] }
        if most >= BoardStickies.roomy { return cut([""] + parked, atMost: most / 4) }
        let ids = session.openQuestions.map(\.id.description).joined(separator: ", ")
        return ["\("Parked", .heading)  \(ids)"]
    }

    /// The tallest picture that fits, with an empty row below it; none where none fits.
    private func picture(within rows: Int) -> [Line] {
        for tallest in stride(from: 12, through: 1, by: -1) {
            let picture = TimelinePicture(
                session: session, columns: columns, shapes: shapes, tallest: tallest
            ).lines
            if picture.isEmpty { return [] }
            if picture.count <= rows { return picture + [""] }
        }
        return []
    }

    /// The whys around the current one, then what is parked, then the picture where there is still room.
    private func tree(_ view: ShowView, parked: [Line], atMost most: Int) -> [Line] {
        let whys = view.lines(of: .whys)
        let rows = aside(parked, within: most)
        let aside = rows.count == 1 ? [""] + rows : rows
        let room = most - aside.count
        guard whys.count < room else { return around(whys, atMost: room) + aside }
        let picture = picture(within: room - whys.count - 1)
        return whys + aside + (picture.isEmpty ? [] : [""] + picture.dropLast())
    }

    /// Returns the rows about the current why where not all of them fit.
    private func around(_ lines: [Line], atMost most: Int) -> [Line] {
        let here = lines.firstIndex { $0.text.hasSuffix(shapes.here) } ?? lines.count - 1
        let last = min(lines.count, max(most, here + most / 3))
        return cut(Array(lines[..<last].suffix(max(0, most))), atMost: most)
    }

    /// Returns the last rows of a list, with a mark in front where others came before them.
    private func latest(_ lines: [Line], atMost most: Int) -> [Line] {
        guard lines.count > most, most > 0 else { return Array(lines.prefix(max(0, most))) }
        return ["  \(shapes.ellipsis, .muted)"] + lines.suffix(most - 1)
    }

    /// Returns the first rows of a list, with how many come after them.
    private func cut(_ lines: [Line], atMost most: Int) -> [Line] {
        guard lines.count > most, most > 0 else { return Array(lines.prefix(max(0, most))) }
        let left = lines.count - most + 1
        return lines.prefix(most - 1) + ["  \("\(shapes.ellipsis) \(left) more lines", .muted)"]
    }

    /// Returns blocks below one another; each has its share, and what one doesn't need goes to the next.
    private func stacked(_ blocks: [[Line]], atMost most: Int) -> [Line] {
        let blocks = blocks.filter { !$0.isEmpty }
        var lines: [Line] = []
        for (index, block) in blocks.enumerated() {
            let block = index == 0 ? block : [""] + block
            let later = blocks[(index + 1)...].reduce(0) { $0 + min($1.count + 1, most / 3) }
            lines += cut(block, atMost: max(0, most - lines.count - later))
        }
        return lines
    }
}
