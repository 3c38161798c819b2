// One item with a change made to it, as the part that holds it; nothing where there is no such item.
extension Session {
    func changed(_ id: ItemID, _ change: (inout TimelineEntry) -> Void) -> [Part] {
        id.kind == .entry ? part(entries[id.number], change) { .entry(id.number, $0) } : []
    }

    func changed(_ id: ItemID, _ change: (inout Question) -> Void) -> [Part] {
        id.kind == .question ? part(questions[id.number], change) { .question(id.number, $0) } : []
    }

    func changed(_ id: ItemID, _ change: (inout Why) -> Void) -> [Part] {
        id.kind == .why ? part(whys[id.number], change) { .why(id.number, $0) } : []
    }

    func changed(_ id: ItemID, _ change: (inout Factor) -> Void) -> [Part] {
        id.kind == .factor ? part(factors[id.number], change) { .factor(id.number, $0) } : []
    }

    func changed(_ id: ItemID, _ change: (inout Idea) -> Void) -> [Part] {
        id.kind == .idea ? part(ideas[id.number], change) { .idea(id.number, $0) } : []
    }

    func changed(_ id: ItemID, _ change: (inout ActionItem) -> Void) -> [Part] {
        id.kind == .action ? part(actions[id.number], change) { .action(id.number, $0) } : []
    }

    private func part<Item>(
        _ item: Item?, _ change: (inout Item) -> Void, _ part: (Item) -> Part
    ) -> [Part] {
        guard var item else { return [] }
        change(&item)
        return [part(item)]
    }
}
