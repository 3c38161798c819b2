// The board: timeline, parked questions, whys, factors, and changes to any of them.
extension Session {
    func decideAnswer(_ id: ItemID, _ text: String) throws(Refusal) -> Event? {
        let question = try find(id, .question) as? Question
        return question?.answer == text ? nil : .questionAnswered(id: id, text: text)
    }

    func decideWhy(under parent: ItemID?, _ text: String) throws(Refusal) -> Event {
        try requireProblem()
        let parent = try parent.map { (id) throws(Refusal) in try why(id)?.id ?? id } ?? currentWhy
        return .whyAdded(id: try newID(.why), under: parent, text: text)
    }

    func decideLink(_ id: ItemID, to entry: ItemID) throws(Refusal) -> Event? {
        let why = try find(id, .why) as? Why
        _ = try find(entry, .entry)
        return why?.isLinked(to: entry) == true ? nil : .whyLinked(id: id, entry: entry)
    }

    func decideRoot(
        _ id: ItemID, _ because: String?, _ wordings: Wordings
    ) throws(Refusal) -> Event? {
        guard id != .problem else {
            throw Refusal(
                .ruled, "W0 is the problem; what made it possible?",
                hints: "Answer it with: why TEXT")
        }
        guard let why = try find(id, .why) as? Why else { return nil }
        if why.isRoot { return nil }
        let rules = rootRules(against: why, hearing: wordings)
        if let because {
            return .rootMarked(
                id: id, override: Override(of: rules, reason: because))
        }
        guard let first = rules.first else { return .rootMarked(id: id, override: nil) }
        throw Refusal(
            .ruled, rules.map { $0.message + "." }.joined(separator: " "),
            hints: [first.hint, "To mark it all the same: root \(id) because REASON"])
    }

    /// Returns what speaks against a why as a structural cause, each with how to go on.
    public func rootRules(against why: Why, hearing wordings: Wordings) -> [BrokenRule] {
        var rules: [BrokenRule] = []
        if depth(of: why.id) == 1 {
            rules.append(
                BrokenRule(
                    code: .firstAnswer,
                    message: "\(why.id) is the first answer, often the same fact reversed",
                    hint: "Ask once more what made that possible: why \(why.id) TEXT"))
        }
        if let found = wordings.unfitCause(why.text) {
            rules.append(
                found.asksForCare
                    ? BrokenRule(
                        code: .memo,
                        message:
                            "\(why.id) reads like a memo to people (\(quoted(found.wording)))",
                        hint:
                            "What could be built so that care isn't the control? Answer with: why \(why.id) TEXT"
                    )
                    : BrokenRule(
                        code: .person,
                        message: "\(why.id) says what somebody did (\(quoted(found.wording)))",
                        hint:
                            "What made that possible, whoever it was? Answer with: why \(why.id) TEXT"
                    ))
        }
        return rules
    }

    func decideMove(_ id: ItemID, to time: StatedTime) throws(Refusal) -> Event? {
        let entry = try find(id, .entry) as? TimelineEntry
        return entry?.time == time ? nil : .entryMoved(id: id, time: time)
    }

    func decideKind(of id: ItemID, _ kind: EntryKind) throws(Refusal) -> Event? {
        let entry = try find(id, .entry) as? TimelineEntry
        return entry?.kind == kind ? nil : .kindSet(id: id, kind: kind)
    }

    func decideKey(_ id: ItemID) throws(Refusal) -> Event? {
        let item = try find(id, .entry, .why, .factor)
        let isKey = (item as? TimelineEntry)?.isKey ?? (item as? Why)?.isKey
        return isKey ?? (item as? Factor)?.isKey == true ? nil : .itemKeyed(id: id)
    }

    func decideBlame(_ id: ItemID?, _ text: String?) throws(Refusal) -> Event {
        if let id, id != .problem { _ = try findAny(id) }
        return .blameCalled(id: id, text: text)
    }

    func decideEdit(
        _ id: ItemID, _ text: String, _ wordings: Wordings
    ) throws(Refusal) -> Event? {
        if id == .problem {
            try requireProblem()
            return text == problem ? nil : .textEdited(id: id, text: text)
        }
        let item = try findAny(id)
        if item.text == text { return nil }
        // A root that was marked in spite of its wording, with a reason, can be reworded freely.
        if let why = item as? Why, why.isRoot, wordings.unfitCause(why.text) == nil,
            let found = wordings.unfitCause(text)
        {
            let what = found.asksForCare ? "is a memo to people" : "says what somebody did"
            throw Refusal(
                .ruled,
                "\(id) is marked as a structural cause, and \(quoted(found.wording)) \(what).",
                hints: "Say what could be built instead, or answer it further: why \(id) TEXT")
        }
        return .textEdited(id: id, text: text)
    }

    func decideDrop(_ id: ItemID, _ reason: String?) throws(Refusal) -> Event? {
        if id == .problem {
            throw Refusal(
                .impossible, "The problem can't be dropped.",
                hints: "Put it otherwise: edit W0 TEXT")
        }
        let item = try findAny(id)
        let children = id.kind == .why ? answers(to: id).map(\.id.description) : []
        if !children.isEmpty {
            throw Refusal(
                .impossible, "\(listed(children)) answer\(children.count == 1 ? "s" : "") \(id).",
                hints: "Drop what is under it first, or edit \(id).")
        }
        if let action = (item as? Idea)?.action {
            throw Refusal(
                .impossible, "\(id) was picked and is \(action).",
                hints: "Drop the action: drop \(action)")
        }
        return .itemDropped(id: id, reason: reason)
    }

    private func findAny(_ id: ItemID) throws(Refusal) -> any BoardItem {
        try find(id, .entry, .question, .why, .factor, .idea, .action)
    }

    /// Returns the id of the next item of a kind.
    func newID(_ kind: ItemID.Kind) throws(Refusal) -> ItemID {
        guard let id = ItemID(kind, highestNumber(of: kind) + 1) else {
            throw Refusal(
                .impossible, "A session holds \(ItemID.largestNumber) \(kind.plural) at the most.")
        }
        return id
    }
}
