import PostMortem
import Screen
import Shell
import Views

/// The stickies that a phase is about, as many as there is room for.
struct BoardStickies {
    let session: Session
    let now: Instant
    let columns: Int
    let glyphs: Glyphs

    /// The rows that the entries keep beside a picture of the timeline; two in five where that is more.
    private static let leastWords = 4
    /// The fewest rows with which parked questions are told in full beside other things.
    private static let roomy = 26

    /// Returns the rows of the current phase's board; what doesn't fit into them is named.
    func lines(atMost most: Int) -> [Line] {
        switch session.phase {
        case .prepare, .timeline:
            return timeline(atMost: most)
        case .room:
            return list(roster, under: .roster).lines(atMost: most)
        case .cause:
            return tree(atMost: most)
        case .factors:
            return stacked([list(factors, under: .factors)] + parked, atMost: most)
        case .actions:
            let hasActions = !session.actionItems.isEmpty || session.noActionReason != nil
            return stacked((hasActions ? [actions] : []) + [ideas], atMost: most)
        case .after:
            return actions.lines(atMost: most)
        }
    }

    private var view: ShowView {
        ShowView(
            session: session, now: now, wrapping: Wrapping(width: columns),
            screen: Canvas(columns: columns, glyphs: glyphs))
    }

    // MARK: Boards

    /// The picture as tall as it may be, and the newest entries below it.
    private func timeline(atMost most: Int) -> [Line] {
        guard !session.timeline.isEmpty else {
            return Array(view.lines(of: .timeline).prefix(max(0, most)))
        }
        let questions = aside(within: most)
        let words = max(BoardStickies.leastWords, most * 2 / 5)
        let picture = picture(within: most - words - questions.count)
        var entries = BoardList(
            items: entries, columns: columns, ellipsis: glyphs.ellipsis)
        entries.priority = .newest(session.timeline.map(\.id))
        return picture + entries.lines(atMost: most - picture.count - questions.count) + questions
    }

    /// The whys, with the problem at the top and the current one in sight; then what is parked, then the picture
    /// where there is still room.
    private func tree(atMost most: Int) -> [Line] {
        let whys = view.lines(of: .whys)
        let rows = aside(within: most)
        let aside = rows.count == 1 ? [""] + rows : rows
        let room = most - aside.count
        guard whys.count < room else { return around(whys, atMost: room) + aside }
        let picture = picture(within: room - whys.count - 1)
        return whys + aside + (picture.isEmpty ? [] : [""] + picture.dropLast())
    }

    /// Returns the top of the tree, and the rows about the current why, where not all of them fit.
    private func around(_ lines: [Line], atMost most: Int) -> [Line] {
        guard lines.count > most else { return lines }
        // The heading and the first row of the problem, however long that is.
        let top = lines.prefix(2)
        let rest = Array(lines.dropFirst(top.count))
        let room = most - top.count
        guard room > 2 else { return Array(lines.prefix(max(0, most))) }
        let here = rest.firstIndex { $0.text.hasSuffix(glyphs.here) } ?? rest.count - 1
        let gap: Line = "  \(glyphs.ellipsis, .muted)"
        // A gap takes a row on either side where something is left out there.
        if here < room - 1 { return top + rest.prefix(room - 1) + [gap] }
        if here >= rest.count - (room - 1) { return top + [gap] + rest.suffix(room - 1) }
        let shown = room - 2
        let first = min(max(0, here - shown * 2 / 3), rest.count - shown)
        return top + [gap] + rest[first..<(first + shown)] + [gap]
    }

    /// The tallest picture that fits, with an empty row below it; none where none fits.
    private func picture(within rows: Int) -> [Line] {
        for tallest in stride(from: 12, through: 1, by: -1) {
            let picture = TimelinePicture(
                session: session, columns: columns, glyphs: glyphs, tallest: tallest
            ).lines
            if picture.isEmpty { return [] }
            if picture.count <= rows { return picture + [""] }
        }
        return []
    }

    /// What is parked, below other things: in full where there is room, else which ones in one row.
    private func aside(within most: Int) -> [Line] {
        guard let parked = parked.first else { return [] }
        if most >= BoardStickies.roomy { return [""] + parked.lines(atMost: most / 4 - 1) }
        let ids = session.openQuestions.map(\.id.description).joined(separator: ", ")
        return ["\("Parked", .heading)  \(ids)"]
    }

    /// Returns lists below one another; each has its share, and what one doesn't need goes to the next.
    private func stacked(_ lists: [BoardList], atMost most: Int) -> [Line] {
        var lines: [Line] = []
        for (index, list) in lists.enumerated() {
            let gap = index == 0 ? 0 : 1
            let later = lists[(index + 1)...].reduce(0) { $0 + min($1.least + 1, most / 3) }
            let room = most - lines.count - gap - later
            guard room > 1 else { continue }
            lines += Array(repeating: Line(), count: gap) + list.lines(atMost: room)
        }
        return lines
    }
}
