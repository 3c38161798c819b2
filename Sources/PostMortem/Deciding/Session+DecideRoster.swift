// Who is on the roster, and under which name.
extension Session {
    /// What a name is wanted for.
    enum NameUse {
        /// To be on the roster in a role.
        case invitation(Role)
        /// To own an action.
        case owner(ItemID)
        /// To be somebody's new name.
        case name(Person)
    }

    func decideInvitation(
        of typed: String, as role: Role, _ wordings: Wordings
    ) throws(Refusal) -> Event? {
        if typed.hasPrefix(NameList.asOne) {
            let name = String(typed.dropFirst(NameList.asOne.count).drop { $0 == " " })
            return invitation(of: name, as: role)
        }
        let parts = NameList.parts(of: typed, joinedBy: wordings.names.joins)
        guard !roster.has(typed), parts.count > 1 else {
            let name = parts.count == 1 && !roster.has(typed) ? parts[0] : typed
            if !roster.has(name) {
                try requireNoRole([name], as: role, wordings.names)
                try requireOnePerson(name, as: .invitation(role), wordings)
                try requireNewPerson(name, as: role)
            }
            return invitation(of: name, as: role)
        }
        try requireNoRole(parts, as: role, wordings.names)
        var names: [Person.ID] = []
        for part in parts {
            let found = roster.people(named: part)
            guard found.count == 1 || found.isEmpty && part.contains(" ") else {
                throw doubtful(typed, parts, as: role)
            }
            if found.isEmpty {
                try requireOnePerson(part, as: .invitation(role), wordings)
                try requireNewPerson(part, as: role)
            }
            let name = found.first?.id ?? part
            if found.first?.roles.contains(role) != true, !names.contains(name) {
                names.append(name)
            }
        }
        guard let first = names.first else { return nil }
        // A whole name with a comma in it can't stand in a list, and so it is typed alone.
        guard
            names.count == 1 || names.allSatisfy({ NameList.isPlain($0, hearing: wordings.names) })
        else {
            throw doubtful(typed, parts, as: role)
        }
        return names.count == 1
            ? .personInvited(name: first, role: role) : .peopleInvited(names: names, role: role)
    }

    /// Returns the invitation of one person; nil where they have the role.
    func invitation(of name: String, as role: Role) -> Event? {
        // The roster knows people by exactly the name they were invited under; another spelling of
        // the whole name is the same person.
        let known = roster.people.first { $0.id.lowercased() == name.lowercased() }
        if let known, known.roles.contains(role) { return nil }
        return .personInvited(name: known?.id ?? name, role: role)
    }

    /// Refuses names of which one has a role in it, as in `invite manager Eva Holm, on-call Tom Reed`.
    private func requireNoRole(
        _ names: [String], as role: Role, _ words: NameWords
    ) throws(Refusal) {
        try requireNoRole(in: names, hearing: words) { named in
            let lines = named.map { "invite \(($0.role ?? role).rawValue) \($0.name)" }
            let typed = zip(names, named).first { $1.role != nil }?.0 ?? ""
            return [
                "One role a line: \(lines.joined(separator: " · "))",
                "If it is a name: invite \(role.rawValue) - \(typed)",
            ]
        }
    }

    /// Refuses a name that differs from somebody's by its accents alone.
    private func requireNewPerson(_ name: String, as role: Role) throws(Refusal) {
        guard let person = roster.otherSpelling(of: name) else { return }
        throw Refusal(
            .unknownPerson, "\(quoted(name)) is \(person.id) with other accents.",
            hints: "If they are one person: invite \(role.rawValue) \(person.id)",
            "If they are two: invite \(role.rawValue) - \(name)")
    }

    /// Returns what to say of a text that may be one name or several.
    private func doubtful(_ typed: String, _ parts: [String], as role: Role) -> Refusal {
        let lines = parts.map { "invite \(role.rawValue) \($0)" }
        return Refusal(
            .unknownPerson,
            "\(quoted(typed)) may be \(parts.count) people or one: not every part is a whole name.",
            hints: "As \(parts.count) people, one a line: \(lines.joined(separator: " · "))",
            "As one person of just that name: invite \(role.rawValue) - \(typed)")
    }

    func decideRenaming(_ typed: String, _ wordings: Wordings) throws(Refusal) -> Event? {
        let (person, new) = try personInFront(
            of: typed, verb: "rename", wanting: "NEW NAME", hearing: wordings.names)
        let isAsTyped = new.hasPrefix(NameList.asOne)
        let name =
            isAsTyped ? String(new.dropFirst(NameList.asOne.count).drop { $0 == " " }) : new
        if name == person.id, name.unicodeScalars.elementsEqual(person.id.unicodeScalars) {
            return nil
        }
        let other = roster.people.first {
            $0.id != person.id && $0.id.lowercased() == name.lowercased()
        }
        if let other {
            throw Refusal(
                .impossible, "\(other.id) is on the roster already.",
                hints: "If the two are one person, take one off: uninvite \(person.id)")
        }
        if isAsTyped { return .personRenamed(name: person.id, to: name) }
        try requireNoRole(in: [name], hearing: wordings.names) { named in
            let lines = named.map { "rename \(person.id), \($0.name)" }
            let roles = named.compactMap(\.role).filter { !person.roles.contains($0) }
            return (named.map(\.name) == [person.id] ? [] : ["The name alone: \(lines[0])"])
                + roles.map { "The role has a line of its own: invite \($0.rawValue) \(person.id)" }
                + ["If it is a name: rename \(person.id), - \(name)"]
        }
        // A comma inside the new name was meant, since another one has already ended the old name.
        try requireOnePerson(name.filter { $0 != "," && $0 != ";" }, as: .name(person), wordings)
        return .personRenamed(name: person.id, to: name)
    }

    func decideRemoval(of name: String, _ wordings: Wordings) throws(Refusal) -> Event {
        let person = try person(named: name, behind: "uninvite", hearing: wordings.names)
        let owned = actionItems.filter { $0.owner == person.id }
        guard let first = owned.first else { return .personRemoved(name: person.id) }
        throw Refusal(
            .impossible, "\(person.id) owns \(listed(owned.map(\.id.description))).",
            hints: "Give it to somebody else first: owner \(first.id) NAME",
            "Or say that they aren't here: absent \(person.id)")
    }

    func decideObjection(_ typed: String, _ wordings: Wordings) throws(Refusal) -> Event? {
        let (person, text) = try personInFront(
            of: typed, verb: "object", wanting: "TEXT", hearing: wordings.names)
        try requirePresence(of: person, to: "object")
        let isKnown = objections.all.contains { $0.name == person.id && $0.text == text }
        return isKnown ? nil : .objectionRaised(name: person.id, text: text)
    }

    func decideAgreement(
        of typed: String, to agreement: Agreement, _ wordings: Wordings
    ) throws(Refusal) -> Event? {
        let agreed = agreements[agreement] ?? []
        // After phase 1, agreeing to the contract takes the word `contract`.
        let stem = agreement == .contract && phase != .room ? "agree contract" : "agree"
        let names = try presentPeople(named: typed, behind: stem, wordings).map(\.id).filter {
            !agreed.contains($0)
        }
        return names.isEmpty ? nil : .agreed(agreement, names: names)
    }

    /// Returns the people in the room whom a text names: one, or several with commas between the names.
    private func presentPeople(
        named typed: String, behind stem: String, _ wordings: Wordings
    ) throws(Refusal) -> [Person] {
        let parts = NameList.parts(of: typed, joinedBy: wordings.names.joins)
        guard parts.count > 1, roster.people(named: typed).isEmpty else {
            let name = parts.count == 1 ? parts[0] : typed
            return [
                try presentPerson(
                    named: name, to: "agree", behind: stem, hearing: wordings.names)
            ]
        }
        try requireNoRole(in: parts, behind: stem, hearing: wordings.names)
        var people: [Person] = []
        for part in parts {
            let found = roster.people(named: part)
            guard found.count == 1, let person = found.first else {
                throw doubtful(part, found, among: parts, of: typed)
            }
            try requirePresence(of: person, to: "agree")
            if !people.contains(person) { people.append(person) }
        }
        return people
    }

    /// Returns the refusal of a list in which one name is nobody's, or several people's.
    private func doubtful(
        _ part: String, _ found: [Person], among parts: [String], of typed: String
    ) -> Refusal {
        let known = parts.compactMap { (part) -> String? in
            let people = roster.people(named: part)
            return people.count == 1 ? people.first.map { "agree \($0.id)" } : nil
        }
        let near = found.isEmpty ? roster.people(near: part) : found
        let problem =
            found.isEmpty
            ? "\(quoted(part)) is nobody's on the roster"
            : "\(quoted(part)) could be \(found.map(\.id).joined(separator: ", "))"
        let more = near.map { "agree \($0.id)" }
        let lines = (known + more).joined(separator: " · ")
        return Refusal(
            .unknownPerson,
            "\(quoted(typed)) may be \(parts.count) names or one. As \(parts.count): \(problem). As one: nobody has it.",
            hints: (lines.isEmpty ? [] : ["One a line: \(lines)"]) + [
                "On the roster: \(roster.people.map(\.id).joined(separator: ", "))."
            ])
    }

    /// Refuses a name that isn't one single person's.
    func requireOnePerson(
        _ name: String, as use: NameUse, _ wordings: Wordings
    ) throws(Refusal) {
        guard let problem = wordings.names.fault(of: name) else { return }
        let people = roster.present.map(\.id)
        let room =
            people.isEmpty
            ? "Name one person." : "Name one person; in the room are \(listed(people))."
        let hints: [String] =
            switch use {
            case .owner(let id):
                [room, people.isEmpty ? "invite ROLE NAME" : "owner \(id) NAME"]
            case .invitation(let role):
                [
                    "Name the one person who speaks for them: invite \(role.rawValue) NAME",
                    "If it is a person's name: invite \(role.rawValue) - \(name)",
                ]
            case .name(let person):
                [
                    "Give one person's name: rename \(person.id), NEW NAME",
                    "If it is a person's name: rename \(person.id), - \(name)",
                ]
            }
        throw Refusal(.unknownPerson, "\(quoted(name)) \(problem).", hints: hints)
    }
}
