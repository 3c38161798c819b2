// What events about the timeline, the cause and the factors set.
extension Session {
    mutating func foldTimeline(_ event: consuming Event, _ change: inout Change) {
        switch event {
        case .entryAdded(let id, let kind, let time, let text):
            guard id.kind == .entry, !entries.has(id.number) else { return }
            put(TimelineEntry(id: id, kind: kind, time: time, text: text), &change)
            reopenOrder(&change)
        case .entryMoved(let id, let time):
            guard id.kind == .entry, entries.has(id.number) else { return }
            edit(id, &change) { (entry: inout TimelineEntry) in entry.time = time }
            setMilestones(at: id, &change) { $0.time = time }
            reopenOrder(&change)
        case .questionParked(let id, let text):
            guard id.kind == .question, !questions.has(id.number) else { return }
            put(Question(id: id, text: text), &change)
        case .questionAnswered(let id, let text):
            edit(id, &change) { (question: inout Question) in question.answer = text }
        default:
            return
        }
    }

    /// Voids the agreement on the order while the timeline is still being built in phase 2.
    mutating func reopenOrder(_ change: inout Change) {
        guard phase == .timeline, agreements[.order] != nil else { return }
        var agreements = agreements
        agreements[.order] = nil
        set(.agreements(agreements), &change)
    }

    /// Changes the milestones that lie at an entry.
    mutating func setMilestones(
        at id: ItemID, _ change: inout Change, _ edit: (inout Incident.Point) -> Void
    ) {
        var incident = incident
        for (milestone, point) in incident.milestones where point.entry == id {
            var point = point
            edit(&point)
            incident.milestones[milestone] = point
        }
        set(.incident(incident), &change)
    }

    mutating func foldCause(
        _ event: consuming Event, _ context: FoldingContext, _ change: inout Change
    ) {
        switch event {
        case .problemStated(let text):
            set(.problem(text), &change)
        case .whyAdded(let id, let parent, let text):
            let known = parent == .problem || whys.has(parent.number)
            guard id.kind == .why, id != .problem, !whys.has(id.number), parent.kind == .why,
                known
            else { return }
            put(Why(id: id, parent: parent, text: text), &change)
            set(.currentWhy(id), &change)
        case .whyFocused(let id):
            guard id == .problem || (id.kind == .why && whys.has(id.number)) else { return }
            set(.currentWhy(id), &change)
        case .whyLinked(let id, let entry):
            guard id.kind == .why, var why = whys[id.number], !why.evidence.contains(entry)
            else { return }
            why.evidence.append(entry)
            put(why, &change)
        case .rootMarked(let id, let override):
            guard id.kind == .why, var why = whys[id.number] else { return }
            why.isRoot = true
            put(why, &change)
            keep(override, context, &change)
        case .factorAdded(let id, let kind, let text):
            guard id.kind == .factor, !factors.has(id.number) else { return }
            put(Factor(id: id, kind: kind, text: text), &change)
        default:
            return
        }
    }
}
