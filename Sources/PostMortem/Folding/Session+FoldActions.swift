// What events about ideas and actions set.
extension Session {
    mutating func foldIdea(
        _ event: consuming Event, _ context: FoldingContext, _ change: inout Change
    ) {
        switch event {
        case .ideaAdded(let id, let text):
            guard id.kind == .idea, !ideas.has(id.number) else { return }
            put(Idea(id: id, text: text), &change)
        case .ideaTargeted(let id, let target):
            edit(id, &change) { $0.targets.append(target) }
        case .ideasRanked(let ids):
            set(.ranking(ids), &change)
        case .ideasPicked(let picked, let actionIDs, let override):
            for (idea, action) in zip(picked, actionIDs) {
                guard action.kind == .action, !actions.has(action.number),
                    idea.kind == .idea, let text = ideas[idea.number]?.text
                else { continue }
                edit(idea, &change) { $0.action = action }
                put(ActionItem(id: action, idea: idea, text: text), &change)
            }
            set(.noActionReason(nil), &change)
            keep(override, context, &change)
        case .ideaDeclined(let id, let reason):
            edit(id, &change) { (idea: inout Idea) in idea.declined = reason }
            set(.ranking(ranking.filter { $0 != id }), &change)
        case .noActionChosen(let reason):
            set(.noActionReason(reason), &change)
        default:
            return
        }
    }

    mutating func foldAction(_ event: consuming Event, _ change: inout Change) {
        switch event {
        case .ownerSet(let id, let name):
            edit(id, &change) { ($0.owner, $0.isConfirmed) = (name, false) }
        case .dueSet(let id, let date):
            edit(id, &change) { ($0.due, $0.isConfirmed) = (date, false) }
        case .measureSet(let id, let text):
            edit(id, &change) { ($0.measure, $0.isConfirmed) = (text, false) }
        case .actionConfirmed(let id):
            edit(id, &change) { $0.isConfirmed = true }
        case .actionDone(let id, let text):
            edit(id, &change) { $0.status = .done(text: text) }
        case .actionSlipped(let id, let date, let reason):
            edit(id, &change) { action in
                action.slips.append(.init(from: action.due, to: date, reason: reason))
                action.due = date
            }
        case .actionCancelled(let id, let reason):
            edit(id, &change) { $0.status = .cancelled(reason: reason) }
        default:
            return
        }
    }
}
