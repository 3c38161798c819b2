// The ways to change the state: each keeps in the change what was there before.
extension Session {
    /// Sets a part to the value that it holds.
    mutating func set(_ part: consuming Part, _ change: inout Change) {
        exchange(&part)
        change.parts.append(part)
    }

    // MARK: An item under its number, new or changed

    mutating func put(_ entry: consuming TimelineEntry, _ change: inout Change) {
        let number = entry.id.number
        change.parts.append(.entry(number, Kept(entries.exchange(entry, at: number))))
    }

    mutating func put(_ question: consuming Question, _ change: inout Change) {
        let number = question.id.number
        change.parts.append(.question(number, Kept(questions.exchange(question, at: number))))
    }

    mutating func put(_ why: consuming Why, _ change: inout Change) {
        let number = why.id.number
        change.parts.append(.why(number, Kept(whys.exchange(why, at: number))))
    }

    mutating func put(_ factor: consuming Factor, _ change: inout Change) {
        let number = factor.id.number
        change.parts.append(.factor(number, Kept(factors.exchange(factor, at: number))))
    }

    mutating func put(_ idea: consuming Idea, _ change: inout Change) {
        let number = idea.id.number
        change.parts.append(.idea(number, Kept(ideas.exchange(idea, at: number))))
    }

    mutating func put(_ action: consuming ActionItem, _ change: inout Change) {
        let number = action.id.number
        change.parts.append(.action(number, Kept(actions.exchange(action, at: number))))
    }

    // MARK: An item edited; nothing happens where there is none of that kind under the id

    mutating func edit(
        _ id: ItemID, _ change: inout Change, _ edit: (inout TimelineEntry) -> Void
    ) {
        guard id.kind == .entry, var entry = entries[id.number] else { return }
        edit(&entry)
        put(entry, &change)
    }

    mutating func edit(_ id: ItemID, _ change: inout Change, _ edit: (inout Question) -> Void) {
        guard id.kind == .question, var question = questions[id.number] else { return }
        edit(&question)
        put(question, &change)
    }

    mutating func edit(_ id: ItemID, _ change: inout Change, _ edit: (inout Why) -> Void) {
        guard id.kind == .why, var why = whys[id.number] else { return }
        edit(&why)
        put(why, &change)
    }

    mutating func edit(_ id: ItemID, _ change: inout Change, _ edit: (inout Factor) -> Void) {
        guard id.kind == .factor, var factor = factors[id.number] else { return }
        edit(&factor)
        put(factor, &change)
    }

    mutating func edit(_ id: ItemID, _ change: inout Change, _ edit: (inout Idea) -> Void) {
        guard id.kind == .idea, var idea = ideas[id.number] else { return }
        edit(&idea)
        put(idea, &change)
    }

    mutating func edit(_ id: ItemID, _ change: inout Change, _ edit: (inout ActionItem) -> Void) {
        guard id.kind == .action, var action = actions[id.number] else { return }
        edit(&action)
        put(action, &change)
    }
}
