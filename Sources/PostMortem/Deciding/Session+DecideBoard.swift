// The board: timeline, parked questions, whys, factors, and changes to any of them.
extension Session {
    func decideTimeline(_ command: Command) throws(Refusal) -> Event? {
        switch command {
        case .record(let kind, let time, let text):
            return .entryAdded(id: try newID(.entry), kind: kind, time: time, text: text)
        case .park(let text):
            return .questionParked(id: try newID(.question), text: text)
        case .answer(let id, let text):
            let question = try find(id, .question) as? Question
            return question?.answer == text ? nil : .questionAnswered(id: id, text: text)
        default:
            return nil
        }
    }

    func decideCause(_ command: Command) throws(Refusal) -> Event? {
        switch command {
        case .problem(let text):
            return text == problem ? nil : .problemStated(text: text)
        case .why(let parent, let text):
            try requireProblem()
            let parent =
                try parent.map { (id) throws(Refusal) in try why(id)?.id ?? id } ?? currentWhy
            return .whyAdded(id: try newID(.why), under: parent, text: text)
        case .focus(let id):
            _ = try why(id)
            return id == currentWhy ? nil : .whyFocused(id: id)
        case .link(let id, let entry):
            let why = try find(id, .why) as? Why
            _ = try find(entry, .entry)
            return why?.evidence.contains(entry) == true ? nil : .whyLinked(id: id, entry: entry)
        case .root(let id, let because):
            return try decideRoot(id, because)
        case .factor(let kind, let text):
            return .factorAdded(id: try newID(.factor), kind: kind, text: text)
        default:
            return nil
        }
    }

    private func decideRoot(_ id: ItemID, _ because: String?) throws(Refusal) -> Event? {
        guard id != .problem else {
            throw Refusal(
                .ruled, "W0 is the problem; what made it possible?",
                hints: "Answer it with: why TEXT")
        }
        guard let why = try find(id, .why) as? Why else { return nil }
        if why.isRoot { return nil }
        let rules = rootRules(against: why)
        if let because {
            return .rootMarked(
                id: id, override: Override(rules: rules.map(\.message), reason: because))
        }
        guard let first = rules.first else { return .rootMarked(id: id, override: nil) }
        throw Refusal(
            .ruled, rules.map { $0.message + "." }.joined(separator: " "),
            hints: [first.hint, "To mark it all the same: root \(id) because REASON"])
    }

    /// Returns what speaks against a why as a structural cause, each with how to go on.
    public func rootRules(against why: Why) -> [(message: String, hint: String)] {
        var rules: [(message: String, hint: String)] = []
        if depth(of: why.id) == 1 {
            rules.append(
                (
                    "\(why.id) is the first answer, often the same fact reversed",
                    "Ask once more what made that possible: why \(why.id) TEXT"
                ))
        }
        if let wording = MemoWording.found(in: why.text) {
            rules.append(
                (
                    "\(why.id) reads like a memo to people (\(quoted(wording)))",
                    "What could be built so that care isn't the control? Answer with: why \(why.id) TEXT"
                ))
        }
        return rules
    }

    func decideItem(_ command: Command) throws(Refusal) -> Event? {
        switch command {
        case .edit(let id, let text):
            return try decideEdit(id, text)
        case .move(let id, let time):
            let entry = try find(id, .entry) as? TimelineEntry
            return entry?.time == time ? nil : .entryMoved(id: id, time: time)
        case .drop(let id, let reason):
            return try decideDrop(id, reason)
        case .key(let id):
            let item = try find(id, .entry, .why, .factor)
            let isKey = (item as? TimelineEntry)?.isKey ?? (item as? Why)?.isKey
            return isKey ?? (item as? Factor)?.isKey == true ? nil : .itemKeyed(id: id)
        case .blame(let id, let text):
            if let id, id != .problem { _ = try findAny(id) }
            return .blameCalled(id: id, text: text)
        default:
            return nil
        }
    }

    private func decideEdit(_ id: ItemID, _ text: String) throws(Refusal) -> Event? {
        if id == .problem {
            try requireProblem()
            return text == problem ? nil : .textEdited(id: id, text: text)
        }
        let item = try findAny(id)
        if item.text == text { return nil }
        // A memo that was marked with a reason may stay one.
        if let why = item as? Why, why.isRoot, MemoWording.found(in: why.text) == nil,
            let wording = MemoWording.found(in: text)
        {
            throw Refusal(
                .ruled,
                "\(id) is marked as a structural cause, and \(quoted(wording)) is a memo to people.",
                hints: "Say what could be built instead, or answer it further: why \(id) TEXT")
        }
        return .textEdited(id: id, text: text)
    }

    private func decideDrop(_ id: ItemID, _ reason: String?) throws(Refusal) -> Event? {
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
        let highest =
            switch kind {
            case .entry: entries.highest
            case .question: questions.highest
            case .why: whys.highest
            case .factor: factors.highest
            case .idea: ideas.highest
            case .action: actions.highest
            }
        guard let id = ItemID(kind, highest + 1) else {
            throw Refusal(
                .impossible, "A session holds \(ItemID.largestNumber) \(kind.plural) at the most.")
        }
        return id
    }
}
