import CommandLanguage
import PostMortem

// Lines whose verb stands elsewhere, or is left out, or whose ids lack their letter.
extension Offers {
    /// Returns a command made of the same words in the right order, with nothing left out but words that
    /// mean nothing by themselves.
    func structured(_ line: String) -> Prefill? {
        let words = Hasty.words(line).filter { !$0.bare.isEmpty || $0.typed == "~" }
        guard let first = words.first else { return nil }
        if let verb = Hasty.verb(first.bare) ?? nearVerb(first.bare) {
            if let offer = arranged(verb, line, words.dropFirst(), verbFirst: true) { return offer }
        }
        if first.id != nil, let offer = aboutItem(line, words) { return offer }
        if words.last?.id?.kind == .entry, let id = words.last?.id,
            let time = time(in: words.dropLast())
        {
            return offer("move \(id) \(time)")
        }
        if session.phase == .room || session.phase == .timeline, Hasty.isEverybodyAgreeing(line),
            let offer = offer("agree all")
        {
            return offer
        }
        if let offer = movingOn(words) ?? naming(words) ?? introduced(words) { return offer }
        guard words.count < 6, let last = words.last, let verb = Verb(word: last.bare),
            last.bare.count > 1, !verb.takesSentence
        else { return nil }
        return arranged(verb, line, words.dropLast(), verbFirst: false)
    }

    /// The verb that a word is a slip away from, if it takes no sentence.
    private func nearVerb(_ word: String) -> Verb? {
        Verb.nearest(to: word).flatMap { $0.takesSentence ? nil : $0 }
    }

    /// Fills the places of a verb with words in whatever order they stand.
    private func arranged(
        _ verb: Verb, _ line: String, _ words: ArraySlice<HastyWord>, verbFirst: Bool
    ) -> Prefill? {
        var rest = Array(words)
        switch verb {
        case .move:
            guard let id = takeID(&rest, .entry), let time = time(in: rest) else { return nil }
            return offer("move \(id) \(time)")
        case .link:
            guard let ids = ids(in: rest, of: [.why, .entry]), ids.count == 2 else {
                return numbered(.link, rest, .why, .entry)
            }
            let (why, entry) = ids[0].kind == .why ? (ids[0], ids[1]) : (ids[1], ids[0])
            guard why.kind == .why, entry.kind == .entry else {
                return numbered(.link, rest, .why, .entry)
            }
            return offer("link \(why) \(entry)")
        case .target:
            guard let idea = takeID(&rest, .idea), let ids = ids(in: rest, of: [.why, .factor]),
                ids.count == 1
            else { return nil }
            return offer("for \(idea) \(ids[0])")
        case .owner:
            guard let id = takeID(&rest, .action), let name = person(in: rest) else { return nil }
            return offer("owner \(id) \(name)")
        case .due:
            guard let id = takeID(&rest, .action), let date = date(in: rest) else { return nil }
            return offer("due \(id) \(date)")
        case .rank:
            return ranked(ids(in: rest, of: [.idea]))
        case .pick:
            guard let ids = ids(in: rest, of: [.idea]) else { return nil }
            return offer("pick \(ids.map(\.description).joined(separator: " "))")
        case .root, .yes, .focus, .key, .undo:
            return single(verb, rest)
        case .refusal: return verbFirst ? texted(verb, line, rest) : nil
        case .drop, .edit, .answer, .measure, .done, .cancel, .decline, .blame, .why, .slip,
            .tracked:
            return verbFirst ? texted(verb, line, rest) : single(verb, rest)
        case .started, .detected, .mitigated, .resolved:
            return milestone(verb, line, rest, isExact: line.lowercased().hasPrefix(verb.word))
        case .invite:
            return invited(rest)
        case .agree, .absent, .present, .uninvite:
            let isEverybody = { (word: HastyWord) in
                Hasty.everybody.contains(word.bare)
                    || Spelling.nearest(to: word.bare, among: ["all", "everyone", "everybody"])
                        != nil
            }
            if verb == .agree, !rest.isEmpty, rest.allSatisfy(isEverybody) {
                return offer("agree all")
            }
            return person(in: rest).flatMap { offer("\(verb.word) \($0)") }
        case .phase, .back:
            return movingOn(Array(words))
        case .show:
            let topics = rest.compactMap { topic($0.bare) }
            return topics.count == 1 ? offer("show \(topics[0])") : nil
        case .extend:
            return rest.compactMap(\.number).first.flatMap { offer("extend \($0)") }
        case .severity, .service, .incident, .impact, .recurs, .summary, .note, .park, .fact,
            .signal,
            .problem,
            .worsened, .hid, .slowed, .assumed, .luck, .worked, .idea, .noAction, .help, .guide,
            .status, .lens,
            .report, .redo, .load, .quit, .zone, .fit, .next, .pause, .resume, .directive, .read,
            .close, .rename, .object:
            return nil
        }
    }

    /// A line that begins with an id: what is said of it.
    private func aboutItem(_ line: String, _ words: [HastyWord]) -> Prefill? {
        guard let id = words.first?.id else { return nil }
        let rest = Array(words.dropFirst())
        let said = rest.filter {
            !Hasty.fillers.contains($0.bare) && !Hasty.noise.contains($0.bare)
        }
        // The verb behind the id, perhaps behind a filler: A1 is done.
        if let word = rest.first(where: { !Hasty.fillers.contains($0.bare) || $0.bare == "for" }),
            let verb = Hasty.verb(word.bare), word.bare.count > 1
        {
            var others = words
            others.removeAll { $0.typed.startIndex == word.typed.startIndex }
            let text =
                "\(verb.word) \(id) "
                + Hasty.content(of: String(line[word.typed.endIndex...]))
            if let offer = arranged(verb, text, others[...], verbFirst: true) { return offer }
        }
        switch id.kind {
        case .entry:
            if let time = time(in: rest) { return offer("move \(id) \(time)") }
            if let ids = ids(in: rest, of: [.why]), ids.count == 1 {
                return offer("link \(ids[0]) \(id)")
            }
        case .question:
            let question = session.questions[id.number]
            guard question?.answer == nil, isSentence(behind(id, line)) else { return nil }
            return offer("answer \(id) \(behind(id, line))")
        case .why:
            if let ids = ids(in: rest, of: [.entry]), ids.count == 1 {
                return offer("link \(id) \(ids[0])")
            }
            if said.map(\.bare).allSatisfy({ ["root", "structural", "cause"].contains($0) }),
                !said.isEmpty
            {
                return offer("root \(id)")
            }
            if asked.contains(where: { $0.stem == "why \(id)" }), isSentence(behind(id, line)) {
                return offer("why \(id) \(behind(id, line))")
            }
        case .factor:
            return nil
        case .idea:
            if let ids = ids(in: rest, of: [.why, .factor]), ids.count == 1 {
                return offer("for \(id) \(ids[0])")
            }
            if let ids = ids(in: words, of: [.idea]), ids.count > 1 {
                let verbs = asked.compactMap(\.verb)
                if verbs.contains(.pick) { return offer("pick \(listed(ids))") }
                if ids.count == session.openIdeas.count { return ranked(ids) }
            }
        case .action:
            if said.count == 1, Hasty.isYes(said[0].bare) { return offer("yes \(id)") }
            if let name = person(in: rest) { return offer("owner \(id) \(name)") }
            if let date = date(in: rest) { return offer("due \(id) \(date)") }
            if asked.contains(where: { $0.stem == "measure \(id)" }), isSentence(behind(id, line)) {
                return offer("measure \(id) \(behind(id, line))")
            }
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
