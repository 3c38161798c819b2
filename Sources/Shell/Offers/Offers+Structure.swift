import CommandLanguage
import PostMortem

// Lines whose verb stands elsewhere, or is left out, or whose ids lack their letter.
extension Offers {
    /// Returns a command made of the same words in the right order, with nothing left out but words that
    /// mean nothing by themselves.
    func structured(_ line: String) -> Prefill? {
        let words = Hasty.words(line).filter { !$0.bare.isEmpty || $0.typed == "~" }
        guard let first = words.first else { return nil }
        if first.bare == "the", (3..<7).contains(words.count), words[1].id == nil {
            return structured(String(line[words[1].typed.startIndex...]))
        }
        if let verb = Hasty.verb(first.bare) ?? nearVerb(first.bare) {
            if let offer = arranged(verb, line, words.dropFirst(), verbFirst: true) { return offer }
        }
        if first.id != nil, let offer = aboutItem(line, words) { return offer }
        if words.last?.id?.kind == .entry, let id = words.last?.id,
            let time = time(in: words.dropLast())
        {
            return offer("move \(id) \(time)")
        }
        if session.phase == .actions, Hasty.isEverybodyAgreeing(line) {
            let lines = session.actionItems.compactMap { accepted("yes \($0.id)") }
            if let first = lines.first {
                return Prefill(
                    line: first, hint: "One id a line: " + lines.joined(separator: " · "))
            }
        }
        if session.phase == .room || session.phase == .timeline, Hasty.isEverybodyAgreeing(line),
            let offer = offer("agree all")
        {
            return offer
        }
        if ["->", "=>", "→"].contains(where: { line.contains($0) }), let offer = renamed(line) {
            return offer
        }
        if let offer = movingOn(words) ?? naming(words) ?? introduced(words) { return offer }
        guard words.count < 6, let last = words.last, let verb = Verb(word: last.bare),
            last.bare.count > 1, !verb.shape.takesSentence
        else { return nil }
        return arranged(verb, line, words.dropLast(), verbFirst: false)
    }

    /// The verb that a word is a slip away from, if it takes no sentence.
    private func nearVerb(_ word: String) -> Verb? {
        Verb.nearest(to: word).flatMap { $0.shape.takesSentence ? nil : $0 }
    }

    /// Fills the places of a verb with words in whatever order they stand.
    func arranged(
        _ verb: Verb, _ line: String, _ words: ArraySlice<HastyWord>, verbFirst: Bool
    ) -> Prefill? {
        var rest = Array(words)
        if session.phase == .after, rest.first?.id?.kind == .action {
            if verb == .move { return texted(.slip, line, rest) }
            if verb == .drop { return texted(.cancel, line, rest) }
        }
        if verb == .move, line.contains(" to "), person(in: rest.prefix(1)) != nil {
            return words.first.flatMap { renamed(String(line[$0.typed.startIndex...])) }
        }
        if let other = otherVerb(for: verb, before: rest) {
            return arranged(other, line, words, verbFirst: verbFirst)
        }
        switch verb.shape {
        case .entryAndTime:
            guard let id = takeID(&rest, .entry), let time = time(in: rest) else { return nil }
            return offer("move \(id) \(time)")
        case .whyAndEntry:
            guard let ids = ids(in: rest, of: [.why, .entry]), ids.count == 2 else {
                return numbered(.link, rest, .why, .entry)
            }
            let (why, entry) = ids[0].kind == .why ? (ids[0], ids[1]) : (ids[1], ids[0])
            guard why.kind == .why, entry.kind == .entry else {
                return numbered(.link, rest, .why, .entry)
            }
            return offer("link \(why) \(entry)")
        case .ideaAndCause:
            guard let idea = takeID(&rest, .idea), let ids = ids(in: rest, of: [.why, .factor]),
                ids.count == 1
            else { return nil }
            return offer("for \(idea) \(ids[0])")
        case .actionAndPerson:
            if let offer = shared(rest) { return offer }
            guard let id = takeID(&rest, .action), let name = person(in: rest) else { return nil }
            return offer("owner \(id) \(name)")
        case .actionAndDate:
            guard let id = takeID(&rest, .action) else { return nil }
            if let date = date(in: rest) { return offer("due \(id) \(date)") }
            return unclearDate("due \(id)", rest, typed: line)
        case .ideas:
            let ideas = ids(in: rest, of: [.idea])
            if verb == .rank { return ranked(ideas) }
            guard let ideas else { return nil }
            return offer("pick \(ideas.map(\.description).joined(separator: " "))")
        case .item:
            return single(verb, rest)
        case .nothing:
            return verb == .undo ? single(verb, rest) : nil
        case .refusal: return verbFirst ? texted(verb, line, rest) : nil
        case .itemAndText, .itemAndPerhapsText, .callOut, .itemOrSentence, .actionDateAndText:
            return verbFirst ? texted(verb, line, rest) : single(verb, rest)
        case .milestone:
            return milestone(verb, line, rest, isExact: line.lowercased().hasPrefix(verb.word))
        case .roleAndPeople:
            return invited(rest)
        case .people, .agreeing, .leaver:
            let isEverybody = { (word: HastyWord) in
                Hasty.everybody.contains(word.bare)
                    || Spelling.nearest(to: word.bare, among: ["all", "everyone", "everybody"])
                        != nil
            }
            if verb == .agree, !rest.isEmpty, rest.allSatisfy(isEverybody) {
                return offer("agree all")
            }
            if verb == .agree, let offer = agreeing(people(in: rest)) { return offer }
            let several = people(in: rest)
            if several.names.count > 1, several.others == 0 {
                return listed(verb.word, several.names)
            }
            return person(in: rest).flatMap { offer("\(verb.word) \($0)") }
        case .phase:
            return movingOn(Array(words))
        case .topic:
            let topics = rest.compactMap { topic($0.bare) }
            return topics.count == 1 ? offer("show \(topics[0])") : nil
        case .minutes:
            return rest.compactMap(\.number).first.flatMap { offer("extend \($0)") }
        case .reason, .other, .category, .zone, .word, .name, .sentence, .soleSentence, .idea,
            .aside,
            .timedSentence, .nameAndMore:
            return nil
        }
    }

    /// The verb that was meant by another, as what stands behind it tells; nil where the verb is right.
    private func otherVerb(for verb: Verb, before words: [HastyWord]) -> Verb? {
        let first = words.first?.id
        if verb == .edit, first?.kind == .entry, time(in: words.dropFirst()) != nil { return .move }
        if verb == .slip, words.contains(where: { $0.id?.kind == .entry }) { return .move }
        if verb == .cancel, words.contains(where: { $0.id != nil && $0.id?.kind != .action }) {
            return .drop
        }
        if verb == .rename, first != nil { return .edit }
        if verb == .drop, words.allSatisfy({ $0.id == nil }), !people(in: words).names.isEmpty {
            return .uninvite
        }
        return nil
    }

    /// A line that names a phase, or a why, to go to.
    private func movingOn(_ words: [HastyWord]) -> Prefill? {
        let bare = words.map(\.bare).filter { !Hasty.fillers.contains($0) }
        let going = bare.drop {
            [
                "go", "goto", "back", "jump", "skip", "switch", "phase", "lets", "let's", "move",
                "on", "return",
                "continue",
            ].contains($0)
        }
        guard going.count == 1, going.count < bare.count || words.count == 1,
            let target = going.first
        else { return nil }
        if let id = ItemID(target), id.kind == .why { return offer("at \(id)") }
        if target == "next" { return offer("next") }
        guard Phase(rawValue: target) != nil || bare.contains("phase") else { return nil }
        return offer("phase \(target)") ?? unreadable("phase \(target)")
    }
}
