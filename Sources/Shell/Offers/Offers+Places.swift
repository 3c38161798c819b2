import CommandLanguage
import PostMortem

// What stands behind a verb: ids, which may lack their letter, times, and words of people.
extension Offers {
    /// Takes the first id of a kind out of some words; a bare number is one if the board has it.
    func takeID(_ words: inout [HastyWord], _ kind: ItemID.Kind) -> ItemID? {
        if let index = words.firstIndex(where: { $0.id?.kind == kind }) {
            return words.remove(at: index).id
        }
        if let index = words.firstIndex(where: { $0.number != nil }),
            let number = words[index].number,
            let id = ItemID(kind, number), session.item(id) != nil
        {
            words.remove(at: index)
            return id
        }
        // An idea that was picked goes by the number of its action from then on.
        if kind == .action, let index = words.firstIndex(where: { $0.id?.kind == .idea }),
            let idea = words[index].id, let action = session.ideas[idea.number]?.action
        {
            words.remove(at: index)
            return action
        }
        return nil
    }

    func numbered(
        _ verb: Verb, _ words: [HastyWord], _ first: ItemID.Kind, _ second: ItemID.Kind
    ) -> Prefill? {
        var rest = words.filter { !Hasty.fillers.contains($0.bare) }
        guard rest.count == 2, let one = takeID(&rest, first), let other = takeID(&rest, second)
        else {
            return nil
        }
        return offer("\(verb.word) \(one) \(other)")
    }

    /// A verb with one id and nothing else.
    func single(_ verb: Verb, _ words: [HastyWord]) -> Prefill? {
        let others = words.filter {
            !Hasty.fillers.contains($0.bare) && !Hasty.noise.contains($0.bare)
                && ![
                    "cause", "causes", "structural", "root", "entry", "action", "number", "no",
                    "nr",
                ]
                .contains($0.bare)
        }
        let ids = others.compactMap { id($0, for: verb) }
        if ids.count > 1, ids.count == others.count {
            let lines = ids.compactMap { accepted("\(verb.word) \($0)") }
            guard let first = lines.first else { return nil }
            return Prefill(line: first, hint: "One id a line: " + lines.joined(separator: " · "))
        }
        if others.count == 1, let id = id(others[0], for: verb) {
            return offer("\(verb == .undo ? "drop" : verb.word) \(id)")
        }
        if verb == .yes, let name = person(in: words) {
            let open = session.actionItems.filter { $0.owner == name && !$0.isConfirmed }
            return open.count == 1 ? offer("yes \(open[0].id)") : nil
        }
        return nil
    }

    /// The id that a word is for a verb: with its letter, or a number that the board has.
    private func id(_ word: HastyWord, for verb: Verb) -> ItemID? {
        if let id = word.id { return id }
        guard let number = word.number else { return nil }
        guard case .item(let choice) = verb.places.first, verb.shape.takesNumber else { return nil }
        // What several kinds of things can be meant by is an entry while there is nothing else.
        let isEarly = session.phase <= .timeline
        guard let kind = choice.kind ?? (isEarly ? .entry : nil), let id = ItemID(kind, number)
        else { return nil }
        return session.item(id) == nil ? nil : id
    }

    /// A verb, an id and words of people, which stay as they were typed.
    func texted(_ verb: Verb, _ line: String, _ words: [HastyWord]) -> Prefill? {
        if verb == .drop, words.compactMap(\.id).count > 1,
            words.allSatisfy({ $0.id != nil || Hasty.fillers.contains($0.bare) })
        {
            return single(.drop, words)
        }
        guard let index = words.firstIndex(where: { !Hasty.fillers.contains($0.bare) }),
            let id = id(words[index], for: verb)
        else { return nil }
        guard let rest = line.behindFirst(words[index].typed) else { return nil }
        let text = String(rest.dropFirst(words[index].typed.count)).withoutJoint
        if verb == .slip { return slipped(id, text) }
        let command = Hasty.content(of: "\(verb.word) \(id) \(text)")
        if let offer = offer(command) { return offer }
        // Nothing else is meant by an id behind such a verb: what stands in its way is worth more than a note.
        guard verb == .decline || session.phase == .after,
            [.decline, .done, .cancel, .tracked].contains(verb)
        else { return nil }
        return unreadable(command)
    }

    private func slipped(_ id: ItemID, _ text: String) -> Prefill? {
        let words = Hasty.words(text)
        for count in 1..<max(2, min(5, words.count)) {
            guard let date = date(in: words.prefix(count)) else { continue }
            let reason = String(text[words[count - 1].typed.endIndex...]).withoutJoint
            let command = "slip \(id) \(date) \(Hasty.withoutBecause(reason))"
            return offer(command) ?? (session.phase == .after ? unreadable(command) : nil)
        }
        return nil
    }

    func milestone(
        _ verb: Verb, _ line: String, _ words: [HastyWord], isExact: Bool
    ) -> Prefill? {
        let said = words.filter { !Hasty.fillers.contains($0.bare) }
        if said.count == 1, let id = said[0].id { return offer("\(verb.word) \(id)") }
        if let id = words.first?.id, let offer = offer("\(verb.word) \(id)"), said.count == 1 {
            return offer
        }
        guard let first = words.first, let rest = line.behindFirst(first.typed) else { return nil }
        let text = rest.withoutJoint
        // Behind the verb, digits alone are a time: nothing else can stand there first.
        if said.count == 1 || isExact, first.typed.looksLikeDigitalClock,
            let time = time(in: [first])
        {
            let behind = text.dropFirst(first.typed.count)
            return offer(Hasty.content(of: "\(verb.word) \(time) \(String(behind).withoutJoint)"))
        }
        // A word that only resembles the verb may begin a sentence, unless the time stands right behind it.
        guard let timed = timed(text),
            isExact || words.prefix(3).contains(where: \.typed.looksLikeClock)
        else {
            return nil
        }
        // `begin of the incident 22:30`: what it is the beginning of is known.
        let behind = Hasty.words(timed.line.dropFirst(timed.time.count))
        let isKnown = behind.allSatisfy {
            Hasty.fillers.contains($0.bare) || Hasty.subjects.contains($0.bare)
        }
        return offer("\(verb.word) \(isKnown ? timed.time : timed.line)")
    }

    func ranked(_ ids: [ItemID]?) -> Prefill? {
        guard var ids else { return nil }
        // Where a single idea is left out, it can only come last.
        let left = session.openIdeas.map(\.id).filter { !ids.contains($0) }
        if left.count == 1, ids.count > 1 { ids += left }
        return offer("rank \(listed(ids))")
    }

    func listed(_ ids: [ItemID]) -> String { ids.map(\.description).joined(separator: " ") }

    func topic(_ word: String) -> String? {
        let topics = [
            "timeline": "timeline", "questions": "parked", "parked": "parked", "whys": "whys",
            "tree": "whys",
            "factors": "factors", "ideas": "ideas", "actions": "actions", "roster": "roster",
            "people": "roster",
            "incident": "incident", "clock": "clock", "time": "clock", "board": "timeline",
            "line": "timeline",
        ]
        return topics[word]
    }

    /// What stands behind an id at the beginning of a line.
    func behind(_ id: ItemID, _ line: String) -> String {
        guard let first = Hasty.words(line).first else { return "" }
        return String(line[first.typed.endIndex...]).withoutJoint
    }
}

extension String {
    /// The line from a word on that stands behind its first one; nil where it doesn't.
    fileprivate func behindFirst(_ word: Substring) -> String? {
        let rest = drop { $0 != " " && $0 != "\t" }
        return rest.firstRange(of: String(word)).map { String(rest[$0.lowerBound...]) }
    }
}
