import CommandLanguage
import PostMortem

// Lines about people: who is invited, who is there, who agrees, who takes what.
extension Offers {
    /// A role and the name of somebody, in whatever order, while people are being invited.
    func introduced(_ words: [HastyWord]) -> Prefill? {
        guard session.phase == .prepare || session.phase == .room, (2...5).contains(words.count),
            words.contains(where: { Hasty.role($0.bare) != nil }),
            words.allSatisfy({
                Hasty.role($0.bare) != nil || $0.typed.trimmingMarks.first?.isUppercase == true
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
            guard let name = person(in: others), let action else { return nil }
            let isYes =
                others.contains { Hasty.isYes($0.bare) }
                && session.actions[action.number]?.owner == name
            return offer(isYes ? "yes \(action)" : "owner \(action) \(name)")
        }
        let named = people(in: words).names
        if named.count > 1, words.contains(where: { Hasty.isYes($0.bare) || $0.bare == "agrees" }) {
            let lines = named.compactMap { accepted("agree \($0)") }
            guard let first = lines.first, session.phase != .actions else { return nil }
            return Prefill(line: first, hint: "One name a line: " + lines.joined(separator: " · "))
        }
        guard named.count == 1, let name = named.first else { return nil }
        let said = Set(bare)
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

    /// People who are being invited: a role and a name, in whatever order.
    func invited(_ words: [HastyWord]) -> Prefill? {
        var rest = words.filter { !["as", "the", "our", "a", "an", "is", "add"].contains($0.bare) }
        if let index = rest.firstIndex(where: { $0.bare == "on" }),
            rest.indices.contains(index + 1), rest[index + 1].bare == "call"
        {
            rest.remove(at: index)
            rest[index] = HastyWord("oncall")
        }
        let roles = rest.indices.filter { Hasty.role(rest[$0].bare) != nil }
        let role: Role
        if let index = roles.first, let named = Hasty.role(rest[index].bare), roles.count == 1 {
            rest.remove(at: index)
            role = named
        } else {
            let wanted = asked.compactMap {
                $0.verb == .invite ? Role(rawValue: $0.stem.lastWord) : nil
            }
            guard roles.isEmpty, let first = wanted.first else { return nil }
            role = first
        }
        let name = rest.filter {
            !["engineer", "tech", "team", "eng"].contains($0.bare) || rest.count < 3
        }.map {
            $0.typed.trimmingMarks
        }
        guard (1...4).contains(name.count),
            name.allSatisfy({ $0.first?.isLetter == true }),
            name.contains(where: { $0.first?.isUppercase == true })
        else { return nil }
        return offer("invite \(role.rawValue) \(name.joined(separator: " "))")
    }
}

extension String {
    fileprivate var lastWord: String { split(separator: " ").last.map(String.init) ?? "" }
}
