// What happens to items of any kind, and what goes with it.
extension Session {
    mutating func edit(_ id: ItemID, _ text: String) {
        switch id.kind {
        case .entry: entries.edit(id) { $0.text = text }
        case .question: questions.edit(id) { $0.text = text }
        case .why: whys.edit(id) { $0.text = text }
        case .factor: factors.edit(id) { $0.text = text }
        case .idea: ideas.edit(id) { $0.text = text }
        // The owner said yes to the old words.
        case .action:
            recordedActions.edit(id) { ($0.text, $0.isConfirmed, $0.refusal) = (text, false, nil) }
        }
    }

    mutating func key(_ id: ItemID) {
        switch id.kind {
        case .entry: entries.edit(id) { $0.isKey = true }
        case .why: whys.edit(id) { $0.isKey = true }
        case .factor: factors.edit(id) { $0.isKey = true }
        case .question, .idea, .action: break
        }
    }

    mutating func drop(_ id: ItemID, _ drop: Drop) {
        switch id.kind {
        case .entry:
            guard entries.edit(id, { $0.drop = drop }) else { return }
            editMilestones(at: id) { $0.entry = nil }
            reopenOrder()
        case .question: questions.edit(id) { $0.drop = drop }
        case .why:
            guard whys.edit(id, { $0.drop = drop }), currentWhy == id else { return }
            currentWhy = whys[id]?.parent ?? .problem
        case .factor: factors.edit(id) { $0.drop = drop }
        case .idea:
            guard ideas.edit(id, { $0.drop = drop }) else { return }
            order.remove(id)
        case .action:
            guard recordedActions.edit(id, { $0.drop = drop }), let idea = recordedActions[id]?.idea
            else { return }
            ideas.edit(idea) { $0.action = nil }
        }
    }

    /// Changes the milestones that lie at an entry.
    mutating func editMilestones(at id: ItemID, _ edit: (inout Incident.Point) -> Void) {
        for milestone in Milestone.allCases {
            guard var point = incident.milestones[milestone], point.entry == id else { continue }
            edit(&point)
            incident.milestones[milestone] = point
        }
    }

    /// Voids the agreement on the order while the timeline is still being built in phase 2.
    mutating func reopenOrder() {
        if clock.phase == .timeline { agreements[.order] = nil }
    }
}
