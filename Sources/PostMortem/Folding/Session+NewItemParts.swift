// The parts that events about the board set: what `newParts(after:_:)` hands on, one family each.
extension Session {
    func timelineParts(after event: Event) -> [Part] {
        switch event {
        case .entryAdded(let id, let kind, let time, let text):
            guard id.kind == .entry, entries[id.number] == nil else { return [] }
            let entry = TimelineEntry(id: id, kind: kind, time: time, text: text)
            return [.entry(id.number, entry)].with(reopenedOrder)
        case .entryMoved(let id, let time):
            guard id.kind == .entry, var entry = entries[id.number] else { return [] }
            entry.time = time
            var incident = incident
            for (milestone, point) in incident.milestones where point.entry == id {
                incident.milestones[milestone]?.time = time
            }
            return [.entry(id.number, entry), .incident(incident)].with(reopenedOrder)
        case .questionParked(let id, let text):
            guard id.kind == .question, questions[id.number] == nil else { return [] }
            return [.question(id.number, Question(id: id, text: text))]
        case .questionAnswered(let id, let text):
            guard id.kind == .question, var question = questions[id.number] else { return [] }
            question.answer = text
            return [.question(id.number, question)]
        default:
            return []
        }
    }

    /// The agreement on the order, void again while the timeline is still being built in phase 2.
    var reopenedOrder: [Part] {
        guard phase == .timeline, agreements[.order] != nil else { return [] }
        var agreements = agreements
        agreements[.order] = nil
        return [.agreements(agreements)]
    }

    func causeParts(after event: Event, _ context: FoldingContext) -> [Part] {
        switch event {
        case .problemStated(let text):
            return [.problem(text)]
        case .whyAdded(let id, let parent, let text):
            let known = parent == .problem || whys[parent.number] != nil
            guard id.kind == .why, id != .problem, whys[id.number] == nil, parent.kind == .why,
                known
            else { return [] }
            return [.why(id.number, Why(id: id, parent: parent, text: text)), .currentWhy(id)]
        case .whyFocused(let id):
            guard id == .problem || (id.kind == .why && whys[id.number] != nil) else { return [] }
            return [.currentWhy(id)]
        case .whyLinked(let id, let entry):
            guard id.kind == .why, var why = whys[id.number], !why.evidence.contains(entry)
            else { return [] }
            why.evidence.append(entry)
            return [.why(id.number, why)]
        case .rootMarked(let id, let override):
            guard id.kind == .why, var why = whys[id.number] else { return [] }
            why.isRoot = true
            return [.why(id.number, why)].with(overrideParts(override, context))
        case .factorAdded(let id, let kind, let text):
            guard id.kind == .factor, factors[id.number] == nil else { return [] }
            return [.factor(id.number, Factor(id: id, kind: kind, text: text))]
        default:
            return []
        }
    }

    func ideaParts(after event: Event, _ context: FoldingContext) -> [Part] {
        switch event {
        case .ideaAdded(let id, let text):
            guard id.kind == .idea, ideas[id.number] == nil else { return [] }
            return [.idea(id.number, Idea(id: id, text: text))]
        case .ideaTargeted(let id, let target):
            return changed(id) { $0.targets.append(target) }
        case .ideasRanked(let ids):
            return [.ranking(ids)]
        case .ideasPicked(let picked, let actionIDs, let override):
            let parts = zip(picked, actionIDs).flatMap { idea, action -> [Part] in
                guard action.kind == .action, actions[action.number] == nil,
                    idea.kind == .idea, let text = ideas[idea.number]?.text
                else { return [] }
                return changed(idea) { $0.action = action }
                    + [.action(action.number, ActionItem(id: action, idea: idea, text: text))]
            }
            return parts + [.noActionReason(nil)] + overrideParts(override, context)
        case .ideaDeclined(let id, let reason):
            return changed(id) { (idea: inout Idea) in idea.declined = reason }
                + [.ranking(ranking.filter { $0 != id })]
        case .noActionChosen(let reason):
            return [.noActionReason(reason)]
        default:
            return []
        }
    }

    func actionParts(after event: Event) -> [Part] {
        switch event {
        case .ownerSet(let id, let name):
            changed(id) { ($0.owner, $0.isConfirmed) = (name, false) }
        case .dueSet(let id, let date):
            changed(id) { ($0.due, $0.isConfirmed) = (date, false) }
        case .measureSet(let id, let text):
            changed(id) { ($0.measure, $0.isConfirmed) = (text, false) }
        case .actionConfirmed(let id):
            changed(id) { $0.isConfirmed = true }
        case .actionDone(let id, let text):
            changed(id) { $0.status = .done(text: text) }
        case .actionSlipped(let id, let date, let reason):
            changed(id) { action in
                action.slips.append(.init(from: action.due, to: date, reason: reason))
                action.due = date
            }
        case .actionCancelled(let id, let reason):
            changed(id) { $0.status = .cancelled(reason: reason) }
        default:
            []
        }
    }

    func itemParts(after event: Event) -> [Part] {
        switch event {
        case .textEdited(.problem, let text):
            [.problem(text)]
        case .textEdited(let id, let text):
            switch id.kind {
            case .entry: changed(id) { (entry: inout TimelineEntry) in entry.text = text }
            case .question: changed(id) { (question: inout Question) in question.text = text }
            case .why: changed(id) { (why: inout Why) in why.text = text }
            case .factor: changed(id) { (factor: inout Factor) in factor.text = text }
            case .idea: changed(id) { (idea: inout Idea) in idea.text = text }
            case .action: changed(id) { ($0.text, $0.isConfirmed) = (text, false) }
            }
        case .itemDropped(let id, let reason):
            dropParts(of: id, Drop(reason: reason))
        case .itemKeyed(let id):
            switch id.kind {
            case .entry: changed(id) { (entry: inout TimelineEntry) in entry.isKey = true }
            case .why: changed(id) { (why: inout Why) in why.isKey = true }
            case .factor: changed(id) { (factor: inout Factor) in factor.isKey = true }
            case .question, .idea, .action: []
            }
        default:
            []
        }
    }

    private func dropParts(of id: ItemID, _ drop: Drop) -> [Part] {
        guard item(id) != nil else { return [] }
        switch id.kind {
        case .entry:
            var incident = incident
            for (milestone, point) in incident.milestones where point.entry == id {
                incident.milestones[milestone]?.entry = nil
            }
            return changed(id) { (entry: inout TimelineEntry) in entry.drop = drop }
                + [.incident(incident)] + reopenedOrder
        case .question:
            return changed(id) { (question: inout Question) in question.drop = drop }
        case .why:
            let parent = whys[id.number]?.parent ?? .problem
            return changed(id) { (why: inout Why) in why.drop = drop }
                + (currentWhy == id ? [.currentWhy(parent)] : [])
        case .factor:
            return changed(id) { (factor: inout Factor) in factor.drop = drop }
        case .idea:
            return changed(id) { (idea: inout Idea) in idea.drop = drop }
                + [.ranking(ranking.filter { $0 != id })]
        case .action:
            let idea = actions[id.number]?.idea
            return changed(id) { (action: inout ActionItem) in action.drop = drop }
                + (idea.map { changed($0) { (idea: inout Idea) in idea.action = nil } } ?? [])
        }
    }
}
