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

    /// A role and the name of somebody, in whatever order, while people are being invited.
    private func introduced(_ words: [HastyWord]) -> Prefill? {
        guard session.phase == .prepare || session.phase == .room, (2...5).contains(words.count),
            words.contains(where: { Hasty.role($0.bare) != nil }),
            words.allSatisfy({
                Hasty.role($0.bare) != nil || $0.typed.trimmingMarks.first?.isUppercase == true
            })
        else { return nil }
        return invited(words)
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

    /// A line that begins with what somebody does: Jonas agrees, Jonas takes A2, fatma isn't here.
    private func naming(_ words: [HastyWord]) -> Prefill? {
        guard words.count < 8 else { return nil }
        let bare = words.map(\.bare)
        if let id = words.compactMap(\.id).first, id.kind == .action || id.kind == .idea {
            let others = words.filter { $0.id == nil }
            let action = id.kind == .action ? id : session.ideas[id.number]?.action
            guard let name = person(in: others), let action else { return nil }
            let isYes =
                others.contains { Hasty.isYes($0.bare) }
                && session.actions[action.number]?.owner == name
            return offer("\(isYes ? "yes" : "owner") \(action) \(isYes ? "" : name)".trimmed)
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

    // MARK: Pieces

    /// Takes the first id of a kind out of some words; a bare number is one if the board has it.
    private func takeID(_ words: inout [HastyWord], _ kind: ItemID.Kind) -> ItemID? {
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

    private func numbered(
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
    private func single(_ verb: Verb, _ words: [HastyWord]) -> Prefill? {
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
        let kinds: [ItemID.Kind] =
            switch verb {
            case .root, .focus, .why: [.why]
            case .yes, .done, .cancel, .measure, .slip, .tracked: [.action]
            case .answer: [.question]
            case .decline: [.idea]
            case .drop, .edit, .key:
                switch session.phase {
                case .prepare, .room, .timeline: [.entry]
                default: []
                }
            default: []
            }
        return kinds.compactMap { ItemID($0, number) }.first { session.item($0) != nil }
    }

    /// A verb, an id and words of people, which stay as they were typed.
    private func texted(_ verb: Verb, _ line: String, _ words: [HastyWord]) -> Prefill? {
        guard let index = words.firstIndex(where: { !Hasty.fillers.contains($0.bare) }),
            let id = id(words[index], for: verb)
        else { return nil }
        guard let rest = line.behindFirst(words[index].typed) else { return nil }
        let text = String(rest.dropFirst(words[index].typed.count)).withoutJoint
        if verb == .slip { return slipped(id, text) }
        return offer("\(verb.word) \(id) \(text)".trimmed)
    }

    private func slipped(_ id: ItemID, _ text: String) -> Prefill? {
        let words = Hasty.words(text)
        for count in 1..<max(2, min(5, words.count)) {
            guard let date = date(in: words.prefix(count)) else { continue }
            let reason = String(text[words[count - 1].typed.endIndex...]).withoutJoint
            return offer("slip \(id) \(date) \(Hasty.withoutBecause(reason))")
        }
        return nil
    }

    private func milestone(
        _ verb: Verb, _ line: String, _ words: [HastyWord], isExact: Bool
    ) -> Prefill? {
        let said = words.filter { !Hasty.fillers.contains($0.bare) }
        if said.count == 1, let id = said[0].id { return offer("\(verb.word) \(id)") }
        if let id = words.first?.id, let offer = offer("\(verb.word) \(id)"), said.count == 1 {
            return offer
        }
        guard let first = words.first, let rest = line.behindFirst(first.typed) else { return nil }
        let text = rest.withoutJoint
        // A word that only resembles the verb may begin a sentence, unless the time stands right behind it.
        guard let timed = timed(text),
            isExact || words.prefix(3).contains(where: \.typed.looksLikeClock)
        else {
            return nil
        }
        return offer("\(verb.word) \(timed.line)")
    }

    private func ranked(_ ids: [ItemID]?) -> Prefill? {
        guard var ids else { return nil }
        // Where a single idea is left out, it can only come last.
        let left = session.openIdeas.map(\.id).filter { !ids.contains($0) }
        if left.count == 1, ids.count > 1 { ids += left }
        return offer("rank \(listed(ids))")
    }

    private func listed(_ ids: [ItemID]) -> String { ids.map(\.description).joined(separator: " ") }

    private func topic(_ word: String) -> String? {
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
    private func behind(_ id: ItemID, _ line: String) -> String {
        guard let first = Hasty.words(line).first else { return "" }
        return String(line[first.typed.endIndex...]).withoutJoint
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

extension Hasty {
    /// The verb that a word is, by itself or as people put it beside an id, a name or a time.
    static func verb(_ word: String) -> Verb? {
        if let verb = Verb(word: word) { return verb }
        return structural[word]
    }

    /// What people say instead of a verb where ids, names or times show what is meant.
    private static let structural: [String: Verb] = [
        "reschedule": .move, "shift": .move, "correct": .move, "set": .move, "time": .move,
        "delete": .drop, "remove": .drop, "del": .drop, "rm": .drop, "dropped": .drop,
        "assign": .owner, "assigned": .owner, "owned": .owner, "give": .owner, "owns": .owner,
        "takes": .owner,
        "deadline": .due, "date": .due, "by": .due, "until": .due, "duedate": .due,
        "start": .started, "began": .started, "begin": .started, "beginning": .started,
        "starts": .started,
        "detect": .detected,
        "mitigate": .mitigated, "mitigation": .mitigated, "resolve": .resolved,
        "ended": .resolved, "end": .resolved, "resolution": .resolved,
        "roots": .root, "rootcause": .root, "mark": .root, "structural": .root,
        "add": .invite, "join": .invite, "invited": .invite, "attendee": .invite,
        "agrees": .agree, "agreed": .agree, "missing": .absent, "away": .absent, "here": .present,
        "order": .rank, "sort": .rank, "ranking": .rank, "choose": .pick, "select": .pick,
        "picked": .pick,
        "reject": .decline, "declined": .decline, "confirm": .yes, "confirmed": .yes, "ok": .yes,
        "finished": .done, "completed": .done, "closed": .done, "cancelled": .cancel,
        "canceled": .cancel,
        "slipped": .slip, "postpone": .slip, "delay": .slip, "goto": .phase, "go": .phase,
        "answers": .target, "answered": .answer, "reply": .answer,
        "connect": .link, "linked": .link, "evidence": .link, "measured": .measure,
        "metric": .measure,
        "done-when": .measure, "change": .edit, "rename": .edit, "reword": .edit,
        "revert": .undo, "ctrl-z": .undo, "list": .show, "print": .show, "display": .show,
        "view": .show,
        "ls": .show, "cat": .show,
    ]

    /// The role that a word means.
    static func role(_ word: String) -> Role? {
        if let role = Role(rawValue: word) { return role }
        switch word {
        case "oncall", "on-caller", "sre", "responder": return .onCall
        case "dev", "author": return .developer
        case "lead", "tl", "boss", "techlead", "tech-lead", "mgr", "em": return .manager
        case "facilitates", "moderator", "host", "facilitating": return .facilitator
        case "guest", "observer": return .other
        default: return nil
        }
    }
}

extension String {
    fileprivate var trimmed: String { Hasty.content(of: self) }

    fileprivate var lastWord: String { split(separator: " ").last.map(String.init) ?? "" }

    /// The line from a word on that stands behind its first one; nil where it doesn't.
    fileprivate func behindFirst(_ word: Substring) -> String? {
        let rest = drop { $0 != " " && $0 != "\t" }
        return rest.firstRange(of: String(word)).map { String(rest[$0.lowerBound...]) }
    }

    /// A text without the mark, or the word, that joins it to what stands in front.
    var withoutJoint: String {
        var text = self[...]
        while let first = text.first, " \t:=,;-–—>→".contains(first) { text = text.dropFirst() }
        return String(text)
    }
}
