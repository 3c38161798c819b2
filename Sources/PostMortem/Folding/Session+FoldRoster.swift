// Names that change, people who leave the roster, and those who can't agree.
extension Session {
    /// Gives somebody on the roster another name; nothing where somebody else has it.
    mutating func rename(_ name: Person.ID, to new: Person.ID, in change: Change) {
        guard let number = roster.rename(name, to: new) else { return }
        for agreement in Agreement.allCases where agreements[agreement]?.remove(name) != nil {
            agreements[agreement]?.insert(new)
        }
        // Each item that names them is changed once, however often the name is.
        renamed[number] = NewName(name: new, record: change.id)
    }

    /// Takes somebody off the roster; an action that they own keeps the name.
    mutating func remove(_ name: Person.ID) {
        guard roster.remove(name) else { return }
        for agreement in Agreement.allCases { agreements[agreement]?.remove(name) }
    }

    /// Notes that somebody can't agree.
    mutating func object(_ name: Person.ID, _ text: String, in change: Change) {
        let objection = Objection(
            record: change.id, phase: clock.phase, name: name,
            number: roster.number(of: name), text: text)
        objections.put(objection, at: change.id)
        switch clock.phase {
        case .room: agreements[.contract]?.remove(name)
        case .timeline: agreements[.order]?.remove(name)
        case .prepare, .cause, .factors, .actions, .after: break
        }
    }

    /// Writes the names that were changed into the items that name the people.
    mutating func spreadNames() {
        guard !renamed.isEmpty else { return }
        // Who was named after that was named by a name of then.
        func name(_ number: Int?, since record: Int) -> Person.ID? {
            number.flatMap { renamed[$0] }.flatMap { $0.record > record ? $0.name : nil }
        }
        let renamed = renamed
        for action in actions.all(where: { $0.ownerNumber.map { renamed[$0] != nil } ?? false }) {
            if let name = name(action.ownerNumber, since: action.ownerRecord) {
                actions.edit(action.id) { $0.owner = name }
            }
        }
        for objection in objections.all {
            guard let name = name(objection.number, since: objection.record) else { continue }
            objections.edit(objection.record) { $0.name = name }
        }
        self.renamed = [:]
    }
}
