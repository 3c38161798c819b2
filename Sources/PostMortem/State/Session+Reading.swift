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

    /// The highest number that was ever given to an id of a kind, undone ones included; 0 where none was.
    public func highestNumber(of kind: ItemID.Kind) -> Int { ledger.numbers[kind] }

    /// How often the meeting was closed, undone closings included; each of them published an edition of the page.
    public var closings: Int { ledger.closings }

    /// The questions that are on the board and have no answer, in the order of entry.
    public var openQuestions: [Question] {
        onBoard(questions).filter { $0.answer == nil }
    }

    /// The whys on the board that are marked as structural causes, in the order of entry.
    public var roots: [Why] { onBoard(whys).filter(\.isRoot) }

    /// The ideas that can still be ranked and picked: neither dropped nor declined; ranked ones first.
    public var openIdeas: [Idea] {
        let open = onBoard(ideas).filter { $0.declined == nil }
        let ranks = self.ranks
        return open.sorted { first, second in
            (ranks[first.id] ?? .max, first.id.number) < (
                ranks[second.id] ?? .max, second.id.number
            )
        }
    }

    /// The open ideas that have no rank, in the order of entry.
    public var unrankedIdeas: [ItemID] {
        let ranks = self.ranks
        return openIdeas.map(\.id).filter { ranks[$0] == nil }
    }

    /// The rank of each ranked idea, from 1.
    public var ranks: [ItemID: Int] { order.ranks }

    /// The action items on the board, in the order of picking.
    public var actionItems: [ActionItem] { actions.onBoard }

    /// When each action was last said to be done; an action of which that was undone is missing.
    public var doneTimes: [ItemID: Instant] {
        ledger.history.list.done.reduce(into: [:]) { times, change in
            if case .actionDone(let id, _) = change.event { times[id] = change.now }
        }
    }

    /// The whys on the board by the why or the problem that each answers, in the order of entry: for whoever asks
    /// about more than one.
    public var answers: [ItemID: [Why]] {
        Dictionary(grouping: onBoard(whys), by: \.parent)
    }

    /// The people in the room who have not agreed to the contract although others have, once the meeting is past it:
    /// who came late.
    public var lateToContract: [Person.ID] {
        guard phase > .room, !isClosed, agreements[.contract]?.isEmpty == false else { return [] }
        return missing(.contract) ?? []
    }

    /// Returns the whys directly under a why or the problem, in the order of entry.
    public func answers(to id: ItemID) -> [Why] {
        onBoard(whys).filter { $0.parent == id }
    }

    /// Returns how many whys lead from the problem to this one: 0 for the problem, 1 for a first answer.
    public func depth(of id: ItemID) -> Int { whys[id]?.depth ?? 0 }

    /// Returns the whys from the first answer down to this one, the first answer first.
    public func chain(to id: ItemID) -> [Why] {
        var chain: [Why] = []
        var current = id
        // A why is only folded under one that is there, so no chain runs in a circle.
        while let why = whys[current] {
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

    /// Returns how a milestone came about, in people's words: what was typed with it, else the text of the entry that
    /// it lies at; nil where neither is known.
    public func how(_ milestone: Milestone) -> String? {
        incident.milestones[milestone].flatMap { $0.text ?? $0.entry.flatMap { text(of: $0) } }
    }

    /// Returns an item, dropped or not; nil where there is none.
    ///
    /// The problem is no item.
    public func item(_ id: ItemID) -> (any BoardItem)? {
        switch id.kind {
        case .entry: entries[id]
        case .question: questions[id]
        case .why: whys[id]
        case .factor: factors[id]
        case .idea: ideas[id]
        case .action: actions[id]
        }
    }

    /// Returns the items of a table that were not dropped, in the order of entry.
    public func onBoard<Item: BoardItem>(_ table: Table<Item>) -> [Item] {
        table.onBoard
    }

    /// Returns the time spent in a phase so far, in milliseconds; gaps and pauses left out.
    public func elapsed(in phase: Phase, at now: Instant) -> Int64 {
        clock.elapsed(in: phase, at: now, outside: ledger.gaps, first: ledger.gaps.count)
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
