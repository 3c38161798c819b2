// Finding what a command names, or refusing with what there is.
extension Session {
    /// Returns the one person whom a name means; `stem` is the line in front of the name, for hints.
    func person(
        named name: String, behind stem: String, hearing words: NameWords
    ) throws(Refusal) -> Person {
        let found = roster.people(named: name)
        if let person = found.first, found.count == 1 { return person }
        if found.isEmpty {
            try requireNoRole(in: [name], behind: stem, hearing: words)
            let known = roster.people.map(\.id).joined(separator: ", ")
            let near = roster.people(near: name).map(\.id)
            throw Refusal(
                .unknownPerson, "Nobody on the roster is called \(quoted(name)).",
                hints: (near.isEmpty ? [] : ["Near it: \(near.joined(separator: ", "))."]) + [
                    known.isEmpty ? "The roster is empty." : "On the roster: \(known).",
                    "Add somebody with: invite ROLE NAME",
                ])
        }
        let names = found.map(\.id).joined(separator: ", ")
        throw Refusal(
            .unknownPerson, "\(quoted(name)) could be \(names).", hints: "Give the whole name.")
    }

    /// Returns the one person whom a name means, if they are in the room; `what` is what they are to do, for the
    /// refusal, and `stem` the line in front of the name, for hints.
    func presentPerson(
        named name: String, to what: String, behind stem: String, hearing words: NameWords
    ) throws(Refusal) -> Person {
        let person = try person(named: name, behind: stem, hearing: words)
        try requirePresence(of: person, to: what)
        return person
    }

    /// Refuses to have somebody do something who is not in the room.
    func requirePresence(of person: Person, to what: String) throws(Refusal) {
        guard !person.isPresent else { return }
        throw Refusal(
            .impossible, "\(person.id) is not in the room, and can't \(what).",
            hints: "If they have come: present \(person.id)")
    }

    /// Returns an item that is on the board, if it is of one of the kinds.
    func find(_ id: ItemID, _ kinds: ItemID.Kind...) throws(Refusal) -> any BoardItem {
        guard id != .problem else {
            throw Refusal(
                .wrongItem(id), "W0 is the problem itself, and this takes an answer to it.",
                hints: "See the whys with: show whys")
        }
        guard kinds.contains(id.kind) else {
            let letters = kinds.map { "\($0.rawValue) (\($0.plural))" }.joined(separator: ", ")
            throw Refusal(
                .wrongItem(id),
                "\(id) won't do here: this is about ids that begin with \(letters).",
                hints: "See the ids with: show \(kinds.first?.topic.rawValue ?? "timeline")")
        }
        guard let item = item(id) else {
            throw Refusal(
                .unknownItem(id), "There is no \(id).",
                hints: "See what there is with: show \(id.kind.topic.rawValue)")
        }
        if let drop = item.drop {
            let reason = drop.reason.map { ": \($0)" } ?? ""
            throw Refusal(
                .unknownItem(id), "\(id) was dropped\(reason).",
                hints: "If that was the last change, undo brings it back; else record it anew.")
        }
        return item
    }

    /// Returns a why that is on the board, or nil for the problem itself.
    func why(_ id: ItemID) throws(Refusal) -> Why? {
        if id == .problem {
            try requireProblem()
            return nil
        }
        return try find(id, .why) as? Why
    }

    /// Makes sure that there is a problem for the whys to start from.
    func requireProblem() throws(Refusal) {
        guard problem == nil else { return }
        throw Refusal(
            .impossible, "The whys start from a problem, and none is stated yet.",
            hints: "Say what anyone could observe: problem TEXT")
    }

    /// Returns an action that is on the board.
    func actionItem(_ id: ItemID) throws(Refusal) -> ActionItem {
        guard let action = try find(id, .action) as? ActionItem else {
            throw Refusal(.unknownItem(id), "There is no \(id).")
        }
        return action
    }

    /// Returns an idea that is on the board and was not declined.
    func openIdea(_ id: ItemID) throws(Refusal) -> Idea {
        guard let idea = try find(id, .idea) as? Idea else {
            throw Refusal(.unknownItem(id), "There is no \(id).")
        }
        if let reason = idea.declined {
            throw Refusal(
                .impossible, "\(id) was declined: \(reason).",
                hints: "Record it anew with: idea TEXT")
        }
        return idea
    }
}

extension ItemID.Kind {
    /// What several of the kind are called.
    public var plural: String {
        switch self {
        case .entry: "timeline entries"
        case .question: "parked questions"
        case .why: "whys"
        case .factor: "factors"
        case .idea: "ideas"
        case .action: "actions"
        }
    }

    /// Where they are shown.
    public var topic: Command.Topic {
        switch self {
        case .entry: .timeline
        case .question: .parked
        case .why: .whys
        case .factor: .factors
        case .idea: .ideas
        case .action: .actions
        }
    }
}

/// Returns a text between quotation marks, for messages.
func quoted(_ text: String) -> String { "\"\(text)\"" }

/// Returns names or ids as people list them: `A, B and C`.
func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
}
