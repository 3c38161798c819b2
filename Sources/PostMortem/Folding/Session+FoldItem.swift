// What events about any item on the board set.
extension Session {
    mutating func foldItem(_ event: consuming Event, _ change: inout Change) {
        switch event {
        case .textEdited(.problem, let text):
            set(.problem(text), &change)
        case .textEdited(let id, let text):
            switch id.kind {
            case .entry: edit(id, &change) { (entry: inout TimelineEntry) in entry.text = text }
            case .question: edit(id, &change) { (item: inout Question) in item.text = text }
            case .why: edit(id, &change) { (why: inout Why) in why.text = text }
            case .factor: edit(id, &change) { (factor: inout Factor) in factor.text = text }
            case .idea: edit(id, &change) { (idea: inout Idea) in idea.text = text }
            case .action: edit(id, &change) { ($0.text, $0.isConfirmed) = (text, false) }
            }
        case .itemDropped(let id, let reason):
            drop(id, Drop(reason: reason), &change)
        case .itemKeyed(let id):
            switch id.kind {
            case .entry: edit(id, &change) { (entry: inout TimelineEntry) in entry.isKey = true }
            case .why: edit(id, &change) { (why: inout Why) in why.isKey = true }
            case .factor: edit(id, &change) { (factor: inout Factor) in factor.isKey = true }
            case .question, .idea, .action: return
            }
        default:
            return
        }
    }

    private mutating func drop(_ id: ItemID, _ drop: Drop, _ change: inout Change) {
        guard item(id) != nil else { return }
        switch id.kind {
        case .entry:
            edit(id, &change) { (entry: inout TimelineEntry) in entry.drop = drop }
            setMilestones(at: id, &change) { $0.entry = nil }
            reopenOrder(&change)
        case .question:
            edit(id, &change) { (question: inout Question) in question.drop = drop }
        case .why:
            edit(id, &change) { (why: inout Why) in why.drop = drop }
            guard currentWhy == id else { return }
            set(.currentWhy(whys[id.number]?.parent ?? .problem), &change)
        case .factor:
            edit(id, &change) { (factor: inout Factor) in factor.drop = drop }
        case .idea:
            edit(id, &change) { (idea: inout Idea) in idea.drop = drop }
            set(.ranking(ranking.filter { $0 != id }), &change)
        case .action:
            let idea = actions[id.number]?.idea
            edit(id, &change) { (action: inout ActionItem) in action.drop = drop }
            guard let idea else { return }
            edit(idea, &change) { (idea: inout Idea) in idea.action = nil }
        }
    }
}
