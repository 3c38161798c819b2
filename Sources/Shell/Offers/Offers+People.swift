import CommandLanguage
import PostMortem

// Lines about people: who is invited, who is there, who agrees, who takes what.
extension Offers {
    /// A role and the name of somebody, in whatever order, while people are being invited.
    func introduced(_ words: [HastyWord]) -> Prefill? {
        let words = words.withOnCall
        let isStated = words.contains(where: { $0.bare == "is" })
        guard session.phase == .prepare || session.phase == .room, (2...6).contains(words.count),
            words.contains(where: { Hasty.role($0.bare) != nil }),
            words.allSatisfy({
                Hasty.role($0.bare) != nil || $0.typed.trimmingMarks.first?.isUppercase == true
                    || isStated || ["is", "the", "our", "a", "as"].contains($0.bare)
            })
        else { return nil }
        return invited(words)
    }

    /// A line that begins with what somebody does: Jonas agrees, Jonas takes A2, fatma isn't here.
    func naming(_ words: [HastyWord]) -> Prefill? {
        guard words.count < 8 else { return nil }
        let bare = words.map(\.bare)
        if let id = words.compactMap(\.id).first, id.kind == .action || id.kind == .idea {
            let others = words.filter { $0.id == nil }
            let action = id.kind == .action ? id : session.ideas[id.number]?.action
            if let action, let lines = ownerAndDay(action, others), lines.count > 1,
                let first = accepted(lines[0])
            {
                return Prefill(
                    line: first, hint: "One command a line: " + lines.joined(separator: " · "))
            }
            guard let name = person(in: others), let action else { return nil }
            let isYes =
                others.contains { Hasty.isYes($0.bare) }
                && session.actions[action.number]?.owner == name
            return offer(isYes ? "yes \(action)" : "owner \(action) \(name)")
        }
        let named = people(in: words).names
        if named.count > 1, words.contains(where: { Hasty.isYes($0.bare) || $0.bare == "agrees" }) {
            guard session.phase == .actions else { return agreeing(people(in: words)) }
            return listed(
                "yes",
                session.actionItems.filter { item in
                    !item.isConfirmed && item.owner.map(named.contains) == true
                }.map { "\($0.id)" })
        }
        guard named.count == 1, let name = named.first else { return nil }
        if words.first?.isLabel == true, let first = words.first, session.phase == .room {
            let said = Hasty.content(of: String(first.typed.base[first.typed.endIndex...]))
            if let reason = Hasty.reason(behindNo: said) {
                return offer("object \(name), \(reason)")
            }
        }
        if let offer = objecting(name, words) ?? refusing(name, words) { return offer }
        let said = Set(bare)
        let cannot: Set<String> = ["can't", "cant", "cannot", "won't", "wont", "couldn't"]
        let coming: Set<String> = ["come", "make", "join", "attend", "be"]
        if !said.isDisjoint(with: cannot) && !said.isDisjoint(with: coming)
            || !said.isDisjoint(with: ["vacation", "leave", "pto", "holiday", "ill", "krank"])
            || !said.isDisjoint(with: ["later", "late"])
                && !said.isDisjoint(with: ["joins", "joining", "comes", "coming", "be"])
        {
            return offer("absent \(name)")
        }
        if !said.isDisjoint(with: [
            "isn't", "isnt", "not", "missing", "absent", "away", "sick", "left", "can't",
        ]),
            !said.isDisjoint(with: [
                "here", "missing", "absent", "away", "sick", "coming", "left", "today",
            ])
        {
            return offer("absent \(name)")
        }
        if !said.isDisjoint(with: ["here", "arrived", "joined", "back"]),
            person(in: words) != nil
                || words.count < 4
        {
            return offer("present \(name)")
        }
        guard let only = person(in: words) else { return nil }
        let isYes = words.contains { Hasty.isYes($0.bare) || $0.bare == "agrees" }
        switch session.phase {
        case .room, .timeline, .cause:
            guard isYes || words.count == 1 && session.phase == .room else { return nil }
            return offer("agree \(only)")
        case .actions:
            let open = session.actionItems.filter { $0.owner == only && !$0.isConfirmed }
            return isYes && open.count == 1 ? offer("yes \(open[0].id)") : nil
        case .prepare, .factors, .after:
            return nil
        }
    }

    /// The same command for several, a line each.
    func listed(_ verb: String, _ targets: [String]) -> Prefill? {
        let lines = targets.compactMap { accepted("\(verb) \($0)") }
        guard let first = lines.first else { return nil }
        return lines.count == 1
            ? offer(first)
            : Prefill(line: first, hint: "One command a line: " + lines.joined(separator: " · "))
    }

    /// Several people who agree, as one line.
    func agreeing(_ people: (names: [String], others: Int)) -> Prefill? {
        guard people.names.count > 1, people.others == 0 else { return nil }
        return offer("agree \(people.names.joined(separator: ", "))")
    }

    /// Somebody who can't agree, and what they said.
    private func objecting(_ name: String, _ words: [HastyWord]) -> Prefill? {
        let objections: Set<String> = [
            "disagrees", "disagree", "objects", "object", "objected", "disagreed", "widerspricht",
        ]
        guard session.phase == .room || session.phase == .timeline else { return nil }
        let nots: Set<String> = [
            "not", "doesn't", "doesnt", "don't", "dont", "can't", "cant", "cannot", "won't", "wont",
        ]
        if let agree = words.last(where: { ["agree", "agrees", "agreed"].contains($0.bare) }),
            words.contains(where: { nots.contains($0.bare.replacing("’", with: "'")) })
        {
            let text = Hasty.withoutBecause(
                String(agree.typed.base[agree.typed.endIndex...]).withoutJoint)
            guard text.isEmpty else { return offer("object \(name), \(text)") }
            return Prefill(line: "object \(name) ", hint: "Say what they can't agree to.")
        }
        guard
            let verb = words.prefix(4).first(where: { objections.contains($0.bare) })
        else { return nil }
        let text = String(verb.typed.base[verb.typed.endIndex...]).withoutJoint
        guard !text.isEmpty else {
            return Prefill(line: "object \(name) ", hint: "Say what they can't agree to.")
        }
        return offer("object \(name), \(text)")
    }

    /// An owner who says no to the one action that waits for their yes.
    private func refusing(_ name: String, _ words: [HastyWord]) -> Prefill? {
        let open = session.actionItems.filter { $0.owner == name && !$0.isConfirmed }
        guard session.phase == .actions, open.count == 1,
            let no = words.prefix(4).first(where: { ["no", "nope", "nein"].contains($0.bare) })
        else { return nil }
        let text = Hasty.withoutBecause(String(no.typed.base[no.typed.endIndex...]).withoutJoint)
        guard !text.isEmpty else {
            return Prefill(line: "no \(open[0].id) ", hint: "Say what stands in the way.")
        }
        return offer("no \(open[0].id) \(text)")
    }

    /// Several actions with their owners, or an owner with the day: `A1 jonas, A2 ines`, `A1 jonas by friday`.
    func shared(_ words: some Sequence<HastyWord>) -> Prefill? {
        guard session.phase == .actions else { return nil }
        var parts: [(id: ItemID, words: [HastyWord])] = []
        for word in words {
            if let id = word.id, id.kind == .action {
                parts.append((id, []))
            } else if parts.isEmpty {
                guard Hasty.fillers.contains(word.bare) else { return nil }
            } else {
                parts[parts.count - 1].words.append(word)
            }
        }
        var lines: [String] = []
        for part in parts {
            guard let commands = ownerAndDay(part.id, part.words) else { return nil }
            lines += commands
        }
        guard lines.count > 1, let first = accepted(lines[0]) else { return nil }
        return Prefill(line: first, hint: "One command a line: " + lines.joined(separator: " · "))
    }

    private func ownerAndDay(_ id: ItemID, _ words: [HastyWord]) -> [String]? {
        if let name = person(in: words) { return ["owner \(id) \(name)"] }
        for split in 1..<max(words.count, 1) {
            guard let name = person(in: words[..<split]) else { continue }
            let dates = dates(in: words[split...])
            if !dates.isEmpty { return ["owner \(id) \(name)"] + dates.map { "due \(id) \($0)" } }
        }
        return nil
    }

    /// Somebody whose name changes: `Jonas -> Jonas Meyer`, `rename jonas to Jonas Meyer`.
    func renamed(_ line: String) -> Prefill? {
        for joint in [" -> ", " => ", " → ", " = ", " is now ", " to "] {
            guard let range = line.firstRange(of: joint) else { continue }
            let old = Hasty.content(of: String(line[..<range.lowerBound]))
            let new = Hasty.content(of: String(line[range.upperBound...]))
            guard let name = person(in: Hasty.words(old)), !new.isEmpty,
                new.first?.isLetter == true, Hasty.words(new).allSatisfy({ $0.id == nil })
            else { continue }
            return offer("rename \(name), \(new)")
        }
        return nil
    }

    /// A name without the role that it is invited in: every role is shown.
    func roleless(_ words: [HastyWord]) -> Prefill? {
        let typed = words.map { $0.typed.trimmingMarks }
        let name = typed.count > 1 ? Hasty.capitalized(typed) : typed
        guard (1...4).contains(name.count), words.allSatisfy({ Hasty.role($0.bare) == nil }),
            name.allSatisfy({ $0.first?.isUppercase == true })
        else { return nil }
        let roles: [Role] = [.onCall, .developer, .affected, .manager, .other]
        let lines = roles.compactMap {
            accepted("invite \($0.rawValue) \(name.joined(separator: " "))")
        }
        guard let last = lines.last else { return nil }
        return Prefill(
            line: "invite \(name.joined(separator: " "))",
            hint: "Say in which role: " + lines.dropLast().joined(separator: " · ") + " · or "
                + last)
    }

    /// People who are being invited: a role and a name, in whatever order.
    func invited(_ words: [HastyWord]) -> Prefill? {
        var rest = words.filter { !["as", "the", "our", "a", "an", "is", "add"].contains($0.bare) }
        rest = rest.withOnCall
        let roles = rest.indices.filter { Hasty.role(rest[$0].bare) != nil }
        let role: Role
        if let index = roles.first, let named = Hasty.role(rest[index].bare), roles.count == 1 {
            rest.remove(at: index)
            role = named
        } else {
            let wanted = asked.compactMap {
                $0.verb == .invite ? Role(rawValue: $0.stem.lastWord) : nil
            }
            guard roles.isEmpty else { return nil }
            guard let first = wanted.first else { return roleless(rest) }
            role = first
        }
        let typed = rest.filter {
            !["engineer", "tech", "team", "eng"].contains($0.bare) || rest.count < 3
        }.map {
            $0.typed.trimmingMarks
        }
        // A single small word may be anything.
        let name = typed.count > 1 ? Hasty.capitalized(typed) : typed
        guard (1...4).contains(name.count),
            name.allSatisfy({ $0.first?.isLetter == true }),
            name.contains(where: { $0.first?.isUppercase == true })
                || words.contains(where: { $0.bare == "is" }) && name.count == 2
        else { return nil }
        return offer("invite \(role.rawValue) \(name.joined(separator: " "))")
    }
}

extension [HastyWord] {
    /// The words with `on call` as the one role that it is.
    fileprivate var withOnCall: [HastyWord] {
        guard let index = firstIndex(where: { $0.bare == "on" }), indices.contains(index + 1),
            self[index + 1].bare == "call"
        else { return self }
        return self[..<index] + [HastyWord("oncall")] + self[(index + 2)...]
    }
}

extension String {
    fileprivate var lastWord: String { split(separator: " ").last.map(String.init) ?? "" }
}
