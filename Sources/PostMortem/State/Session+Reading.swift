extension Session {
    /// The timeline on the board: by time, and by the order of entry within one second.
    ///
    /// An entry without a time stands behind the entry that was recorded before it, and goes with it
    /// when that is moved.
    public var timeline: [TimelineEntry] {
        var place = Instant(milliseconds: .min)
        let placed = entries.all.map { entry in
            place = entry.time?.instant ?? place
            return (place: place, entry: entry)
        }
        return
            placed
            .filter { $0.entry.drop == nil }
            .sorted { ($0.place, $0.entry.id) < ($1.place, $1.entry.id) }
            .map(\.entry)
    }

    /// The questions that are on the board and have no answer, in the order of entry.
    public var openQuestions: [Question] {
        onBoard(questions).filter { $0.answer == nil }
    }

    /// The whys on the board that are marked as structural causes, in the order of entry.
    public var roots: [Why] { onBoard(whys).filter(\.isRoot) }

    /// The ideas that can still be ranked and picked: neither dropped nor declined; ranked ones first.
    public var openIdeas: [Idea] {
        let open = onBoard(ideas).filter { $0.declined == nil }
        let ranks = Dictionary(
            ranking.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return open.sorted { first, second in
            (ranks[first.id] ?? .max, first.id.number) < (
                ranks[second.id] ?? .max, second.id.number
            )
        }
    }

    /// The action items on the board, in the order of picking.
    public var actionItems: [ActionItem] { onBoard(actions) }

    /// Returns the whys directly under a why or the problem, in the order of entry.
    public func answers(to id: ItemID) -> [Why] {
        onBoard(whys).filter { $0.parent == id }
    }

    /// Returns how many whys lead from the problem to this one: 0 for the problem, 1 for a first answer.
    public func depth(of id: ItemID) -> Int {
        var depth = 0
        var current = id
        // A parent is always older than its child; the bound keeps a forged journal from circling.
        while current != .problem, let why = whys[current.number], depth < whys.highest {
            depth += 1
            current = why.parent
        }
        return depth
    }

    /// Returns the whys from the first answer down to this one, the first answer first.
    public func chain(to id: ItemID) -> [Why] {
        var chain: [Why] = []
        var current = id
        while current != .problem, let why = whys[current.number], chain.count < whys.highest {
            chain.append(why)
            current = why.parent
        }
        return chain.reversed()
    }

    /// Returns the text of an item on the board, the problem included; nil where there is none.
    public func text(of id: ItemID) -> String? {
        if id == .problem { return problem }
        guard let item = item(id), item.drop == nil else { return nil }
        return item.text
    }

    /// Returns an item, dropped or not; nil where there is none.
    ///
    /// The problem is no item.
    public func item(_ id: ItemID) -> (any BoardItem)? {
        switch id.kind {
        case .entry: entries[id.number]
        case .question: questions[id.number]
        case .why: whys[id.number]
        case .factor: factors[id.number]
        case .idea: ideas[id.number]
        case .action: actions[id.number]
        }
    }

    /// Returns the items of a table that were not dropped, in the order of entry.
    public func onBoard<Item: BoardItem>(_ table: Table<Item>) -> [Item] {
        table.all.filter { $0.drop == nil }
    }

    /// Returns the time spent in a phase so far, in milliseconds; gaps and pauses left out.
    public func elapsed(in phase: Phase, at now: Instant) -> Int64 {
        clock.elapsed(in: phase, at: now, outside: gaps)
    }

    /// Returns the seconds left in the current phase, rounded up; negative from its limit on.
    ///
    /// - Returns: nil outside the meeting.
    public func secondsLeft(at now: Instant) -> Int? {
        guard let limit = clock.limit(of: phase) else { return nil }
        let left = Int64(limit) * 60_000 - elapsed(in: phase, at: now)
        return Int(-floorDivide(-left, 1000))
    }
}
