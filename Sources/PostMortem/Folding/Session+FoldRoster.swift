// Names that change, people who leave the roster, and those who can't agree.
extension Session {
    /// Gives somebody on the roster another name; nothing where somebody else has it.
    mutating func rename(_ name: Person.ID, to new: Person.ID, in change: Change) {
        guard let number = roster.rename(name, to: new) else { return }
        for agreement in Agreement.allCases where agreements[agreement]?.remove(name) != nil {
            agreements[agreement]?.insert(new)
        }
        newNames.put(new, of: number, in: change.id)
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
        recordedObjections.put(objection, at: change.id)
        switch clock.phase {
        case .room: agreements[.contract]?.remove(name)
        case .timeline: agreements[.order]?.remove(name)
        case .prepare, .cause, .factors, .actions, .after: break
        }
    }
}
