// Ideas, their order, and the actions that come of them.
extension Session {
    func decideTarget(of id: ItemID, _ target: ItemID) throws(Refusal) -> Event? {
        let idea = try openIdea(id)
        if target != .problem { _ = try find(target, .why, .factor) }
        return idea.targets.contains(target) ? nil : .ideaTargeted(id: id, target: target)
    }

    func decideDeclining(_ id: ItemID, _ reason: String) throws(Refusal) -> Event {
        let idea = try openIdea(id)
        if let action = idea.action {
            throw Refusal(
                .impossible, "\(id) was picked and is \(action).",
                hints: "Drop the action first: drop \(action)")
        }
        return .ideaDeclined(id: id, reason: reason)
    }

    func decideNoAction(_ reason: String) throws(Refusal) -> Event? {
        guard actionItems.isEmpty else {
            let names = listed(actionItems.map(\.id.description))
            throw Refusal(
                .impossible, "There is an action already: \(names).",
                hints: "Drop it first: drop A-ID")
        }
        return reason == noActionReason ? nil : .noActionChosen(reason: reason)
    }

    func decideRanking(_ ids: [ItemID]) throws(Refusal) -> Event? {
        guard !ids.isEmpty else { return nil }
        for id in ids { _ = try openIdea(id) }
        if let twice = repeated(in: ids) {
            throw Refusal(
                .ruled, "\(twice) is named twice, and an order has no ties.",
                hints: "Name each idea once, the most effective first.")
        }
        let named = Set(ids)
        let left = openIdeas.map(\.id).filter { !named.contains($0) }
        guard left.isEmpty else {
            throw Refusal(
                .ruled,
                "\(listed(left.map(\.description))) \(left.count == 1 ? "has" : "have") no place in the order.",
                hints: "Name every idea, the most effective first.",
                "Take one out with: decline I-ID REASON")
        }
        return ids == ranking ? nil : .ideasRanked(ids: ids)
    }

    /// The most actions a meeting picks without giving a reason.
    static let mostActions = 3

    func decidePick(_ ids: [ItemID], _ because: String?) throws(Refusal) -> Event? {
        for id in ids { _ = try openIdea(id) }
        if let twice = repeated(in: ids) {
            throw Refusal(.ruled, "\(twice) is named twice.", hints: "Name each idea once.")
        }
        let new = ids.filter { ideas[$0]?.action == nil }
        guard !new.isEmpty else { return nil }
        let rules = pickRules(new)
        guard rules.isEmpty || because != nil else {
            throw Refusal(
                .ruled, rules.map { $0.message + "." }.joined(separator: " "),
                hints: rules.map(\.hint) + [
                    "To pick them all the same: pick \(ids.map(\.description).joined(separator: " ")) because REASON"
                ])
        }
        var actionIDs: [ItemID] = []
        let first = try newID(.action)
        for offset in new.indices {
            guard let id = ItemID(.action, first.number + offset) else {
                throw Refusal(
                    .impossible,
                    "A session holds \(ItemID.largestNumber) \(ItemID.Kind.action.plural) at the most."
                )
            }
            actionIDs.append(id)
        }
        return .ideasPicked(
            ideas: new, actions: actionIDs,
            override: because.map { Override(of: rules, reason: $0) })
    }

    private func pickRules(_ new: [ItemID]) -> [BrokenRule] {
        var rules: [BrokenRule] = []
        let unranked = unrankedIdeas
        if !unranked.isEmpty {
            rules.append(
                BrokenRule(
                    code: .ranking,
                    message:
                        "\(listed(unranked.map(\.description))) \(unranked.count == 1 ? "is" : "are") not ranked yet",
                    hint: "Rank first, the most effective in front: rank I-ID…"))
        }
        let total = actionItems.count + new.count
        if total > Session.mostActions {
            rules.append(
                BrokenRule(
                    code: .mostActions,
                    message: "That would make \(total) actions, and two or three get done",
                    hint: "Pick fewer, or drop one: drop A-ID"))
        }
        return rules
    }

    private func repeated(in ids: [ItemID]) -> ItemID? {
        var seen: Set<ItemID> = []
        return ids.first { !seen.insert($0).inserted }
    }

    func decideOwner(
        of id: ItemID, _ name: String, _ wordings: Wordings
    ) throws(Refusal) -> Event? {
        let action = try actionItem(id)
        // Somebody on the roster may own it even if their name looks like a team's.
        if !roster.has(name) { try requireOnePerson(name, as: .owner(id), wordings) }
        let person = try presentPerson(
            named: name, to: "say yes to \(id)", behind: "owner \(id)", hearing: wordings.names)
        return action.owner == person.id ? nil : .ownerSet(id: id, name: person.id)
    }

    func decideDue(
        _ id: ItemID, _ date: CalendarDate, today: CalendarDate
    ) throws(Refusal) -> Event? {
        let action = try actionItem(id)
        try require(date, notBefore: today)
        return action.due == date ? nil : .dueSet(id: id, date: date)
    }

    func decideSlip(
        _ id: ItemID, _ date: CalendarDate, _ reason: String, today: CalendarDate
    ) throws(Refusal) -> Event {
        let action = try openAction(id)
        try require(date, notBefore: today)
        if let due = action.due, date <= due {
            throw Refusal(
                .impossible, "\(id) is due on \(due) already; slip puts it off to a later day.",
                hints: "slip \(id) DATE REASON")
        }
        return .actionSlipped(id: id, date: date, reason: reason)
    }

    func decideTracked(_ id: ItemID, _ address: String) throws(Refusal) -> Event? {
        let action = try actionItem(id)
        guard WebAddress(address) != nil else {
            throw Refusal(
                .ruled, "\(address) is no address that people can follow.",
                hints: "Give the whole of it, as in: tracked \(id) https://tracker.example/OPS-12")
        }
        return action.tracker == address ? nil : .actionTracked(id: id, address: address)
    }

    func decideYes(_ id: ItemID) throws(Refusal) -> Event? {
        let action = try actionItem(id)
        if action.isConfirmed { return nil }
        guard let owner = action.owner else {
            throw Refusal(
                .owed, "\(id) has no owner who could say yes.", hints: "owner \(id) NAME")
        }
        guard action.due != nil else {
            throw Refusal(
                .owed, "\(id) has no date yet; a yes without one is a wish.",
                hints: "due \(id) DATE")
        }
        _ = try presentPerson(
            named: owner, to: "say yes to \(id)", behind: "owner \(id)", hearing: .none)
        return .actionConfirmed(id: id)
    }

    func decideRefusal(of id: ItemID, _ text: String) throws(Refusal) -> Event? {
        let action = try actionItem(id)
        guard action.owner != nil else {
            throw Refusal(
                .owed, "\(id) has no owner who could say no.", hints: "owner \(id) NAME")
        }
        return action.refusal == text ? nil : .actionRefused(id: id, text: text)
    }

    /// Returns an action that is neither done nor cancelled.
    func openAction(_ id: ItemID) throws(Refusal) -> ActionItem {
        let action = try actionItem(id)
        switch action.status {
        case .open:
            return action
        case .done:
            throw Refusal(
                .impossible, "\(id) is done already.", hints: "undo takes the latest change back.")
        case .cancelled(let reason):
            throw Refusal(
                .impossible, "\(id) was cancelled: \(reason).",
                hints: "undo takes the latest change back.")
        }
    }

    private func require(_ date: CalendarDate, notBefore today: CalendarDate) throws(Refusal) {
        guard date < today else { return }
        throw Refusal(
            .ruled, "\(date) is in the past; today is \(today).",
            hints: "Give a day from today on, such as \(today.adding(days: 14)) or +14d.")
    }
}
