import CommandLanguage
import PostMortem

// Lines that begin with an id: what is said of the item.
extension Offers {
    /// Returns the command that a line which begins with an id comes to.
    func aboutItem(_ line: String, _ words: [HastyWord]) -> Prefill? {
        guard let first = words.first, let id = first.id else { return nil }
        let rest = Array(words.dropFirst())
        let said = rest.filter {
            !Hasty.fillers.contains($0.bare) && !Hasty.noise.contains($0.bare)
        }
        if let offer = numberedByHand(id, first, line) ?? shared(words) ?? declared(id, rest, line)
        {
            return offer
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
            if let time = corrected(rest) { return offer("move \(id) \(time)") }
            let corrected = rest.filter { !Hasty.correcting.contains($0.bare) }
            if let time = time(in: rest) ?? time(in: corrected) {
                // So long after the entry recorded before is not what is meant beside an id.
                if time.first.map({ "+-".contains($0) }) == true {
                    return Prefill(line: line, hint: "Type the time itself: move \(id) TIME")
                }
                return offer("move \(id) \(time)")
            }
            let others = rest.filter { !Hasty.showing.contains($0.bare) }
            if let ids = ids(in: others, of: [.why]), ids.count == 1 {
                return offer("link \(ids[0]) \(id)")
            }
        case .question:
            let question = session.questions[id.number]
            guard question?.answer == nil, isSentence(behind(id, line)) else { return nil }
            return offer("answer \(id) \(behind(id, line))")
        case .why:
            let others = rest.filter { !Hasty.showing.contains($0.bare) }
            if let ids = ids(in: others, of: [.entry]), ids.count == 1 {
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
            if let name = person(in: rest) {
                let isYes =
                    said.contains { Hasty.isYes($0.bare) }
                    && session.actions[id.number]?.owner == name
                return offer(isYes ? "yes \(id)" : "owner \(id) \(name)")
            }
            if let date = date(in: rest) { return offer("due \(id) \(date)") }
            if let back = unclearDate("due \(id)", rest, typed: line) { return back }
            if asked.contains(where: { $0.stem == "measure \(id)" }), isSentence(behind(id, line)) {
                return offer("measure \(id) \(behind(id, line))")
            }
        }
        return nil
    }

    /// The time that takes the place of another: `22:42 not 22:41`, `22:42 instead of 22:41`, `not 22:41 but 22:42`.
    private func corrected(_ words: [HastyWord]) -> String? {
        guard let joint = words.firstIndex(where: { Hasty.notThis.contains($0.bare) }) else {
            return nil
        }
        let behind = words[(joint + 1)...].drop { ["of", "than"].contains($0.bare) }
        if joint > 0 {
            return time(in: behind) == nil ? nil : time(in: words[..<joint])
        }
        guard let but = behind.firstIndex(where: { ["but", "sondern"].contains($0.bare) }),
            time(in: behind[..<but]) != nil
        else { return nil }
        return time(in: behind[(but + 1)...])
    }

    /// What is said of an item in a form of its own: `T4 is a signal`, `T2 is when we detected it`, `T3 is
    /// important`, `A1 done when the test passes`, `A1 https://tracker.example/OPS-12`.
    func declared(_ id: ItemID, _ rest: [HastyWord], _ line: String) -> Prefill? {
        let said = rest.map(\.bare).filter { !Hasty.fillers.contains($0) && !$0.isEmpty }
        switch id.kind {
        case .entry:
            let isNot = said.contains("not") || said.contains("no") || said.contains("isn't")
            let colours = said.filter {
                !["into", "make", "colour", "color", "not", "no", "isn't"].contains($0)
            }
            if isNot, colours.count == 1, let kind = EntryKind(rawValue: colours[0]) {
                return offer("\(kind == .fact ? "signal" : "fact") \(id)")
            }
            if !isNot, let last = colours.last, let kind = EntryKind(rawValue: last),
                colours.allSatisfy({ EntryKind(rawValue: $0) != nil })
            {
                return offer("\(kind.rawValue) \(id)")
            }
            let telling: Set<String> = [
                "when", "where", "we", "first", "incident", "outage", "all",
            ]
            let facts = said.filter { !telling.contains($0) }
            if facts.count == 1, said.count > 1, let verb = Hasty.verb(facts[0]), verb.isMilestone {
                return offer("\(verb.word) \(id)")
            }
            let text = behind(id, line)
            for opening in [
                "should say ", "should read ", "should be called ", "now says ", "reads ",
            ]
            where text.lowercased().hasPrefix(opening) {
                return offer("edit \(id) \(text.dropFirst(opening.count))")
            }
        case .idea where session.phase == .actions:
            guard let no = rest.first, ["no", "not", "out", "rejected", "nope"].contains(no.bare)
            else { break }
            let reason = Hasty.withoutBecause(String(line[no.typed.endIndex...]).withoutJoint)
            guard !reason.isEmpty else {
                return Prefill(line: "decline \(id) ", hint: "Say why it isn't done.")
            }
            return offer("decline \(id) \(reason)")
        case .action:
            let isBareNo = said == ["no"] || said == ["nope"] || said == ["nein"]
            if isBareNo || said == ["refused"] {
                return Prefill(line: "no \(id) ", hint: "Say what stands in the way.")
            }
            let whole = behind(id, line)
            for opening in ["done when ", "is done when ", "done if ", "is done if ", "done once "]
            where whole.lowercased().hasPrefix(opening) {
                return offer("measure \(id) \(whole.dropFirst(opening.count))")
            }
            if rest.count == 1, rest[0].typed.contains("://") {
                return offer("tracked \(id) \(rest[0].typed)")
            }
        case .question, .why, .factor, .idea: break
        }
        guard !said.isEmpty, said.allSatisfy({ Hasty.important.contains($0) }) else { return nil }
        return offer("key \(id)")
    }

    /// What people number themselves, before nofault does: `A1: limit the pool` where there is no A1.
    private func numberedByHand(_ id: ItemID, _ first: HastyWord, _ line: String) -> Prefill? {
        if id == .problem, session.phase == .cause, session.problem == nil {
            return isSentence(behind(id, line)) ? offer("problem \(behind(id, line))") : nil
        }
        guard first.isLabel, session.item(id) == nil, id != .problem,
            isSentence(behind(id, line)), time(in: Hasty.words(behind(id, line))) == nil
        else { return nil }
        let verb: Verb
        switch id.kind {
        case .entry: verb = .fact
        case .question: verb = .park
        case .idea: verb = .idea
        case .action:
            guard session.actionItems.isEmpty else { return nil }
            verb = .idea
        case .why, .factor: return nil
        }
        let text = behind(id, line)
        return offer("\(verb.word) \(text)", verb == .idea ? "park \(text)" : nil)
    }

    /// Returns how to go on with a line about an item, with what was typed where it belongs.
    func hint(for id: ItemID, in line: String) -> String {
        let text = behind(id, line)
        guard isSentence(text) else { return Hasty.hint(for: id, in: session.phase) }
        let verbs: [Verb] =
            switch id.kind {
            case .entry, .factor: [.edit]
            case .question: [.answer]
            case .why: [.why, .edit]
            case .idea: [.edit, .decline]
            case .action where session.phase == .after: [.done, .cancel]
            case .action: [.measure, .edit]
            }
        let lines = verbs.compactMap { accepted("\($0.word) \(id) \(text)") }
        guard !lines.isEmpty else { return Hasty.hint(for: id, in: session.phase) }
        let more = id.kind == .action && session.phase == .after ? " · slip \(id) DATE REASON" : ""
        return "Say what to do with \(id): " + lines.joined(separator: " · ") + more
    }
}

extension Verb {
    /// Whether the verb states one of the times of the whole incident.
    var isMilestone: Bool {
        [.started, .detected, .mitigated, .resolved].contains(self)
    }
}

extension Hasty {
    /// What an entry does to the why that it shows.
    static let showing: Set<String> = [
        "shows", "show", "proves", "prove", "supports", "support", "backs", "see", "cf", "explains",
        "confirms", "links", "belongs", "evidences", "shown",
    ]

    /// What stands in front of a time that was wrong.
    static let notThis: Set<String> = ["not", "instead", "rather", "nicht", "statt", "anstatt"]

    /// What is said of a time that takes the place of another.
    static let correcting: Set<String> = [
        "wrong", "time", "instead", "rather", "correct", "corrected", "real", "must", "better",
        "sorry", "earlier", "later",
    ]

    /// What is said of an item that must stay on the page.
    static let important: Set<String> = [
        "important", "key", "crucial", "essential", "star", "starred", "pin", "pinned",
        "highlight", "mark", "marked", "must", "stay", "keep", "wichtig", "very",
    ]
}
