import CommandLanguage
import PostMortem

// Whole lines that people say to the meeting rather than about the incident.
extension Offers {
    /// Returns the command of a line that says no more than: show me, go on, we are done, that was wrong, give
    /// us five more minutes.
    func said(_ line: String) -> Prefill? {
        let words = Hasty.words(line)
        guard (1...8).contains(words.count) else { return nil }
        if let saying = looking(line, words) ?? stopping(line) ?? ending(line) ?? going(line) {
            return saying
        }
        if let saying = extending(line, words) ?? choosing(line, words) ?? placed(words) {
            return saying
        }
        if let saying = spanned(words) ?? restated(words) ?? milestoned(words)
            ?? titled(line, words)
        {
            return saying
        }
        if let saying = allBut(words) ?? several(line) { return saying }
        return zoned(words) ?? leading(line, words) ?? spokenTime(line)
    }

    /// What asks to see something: `actions?`, `5 whys`, `who is missing?`, `whose is A2`, `how much time is left?`, and the like.
    private func looking(_ line: String, _ words: [HastyWord]) -> Prefill? {
        let said = Hasty.folded(line)
        if let name = words.first?.bare, words.count == 1, let topic = topic(name),
            line.hasSuffix("?") || Phase(rawValue: name) == session.phase
        {
            return offer("show \(topic)")
        }
        if Hasty.returns.contains(said) { return offer(Verb.back.word) }
        if words.count < 4, words.last?.bare == "directive" { return offer("directive") }
        if ["5 whys", "five whys", "the 5 whys", "5 why", "5whys"].contains(said) {
            return session.phase == .cause
                ? offer("show whys") : offer("phase cause") ?? unreadable("phase cause")
        }
        guard let first = words.first?.bare, Hasty.questionWords.contains(first) || first == "when",
            words.count < 7
        else { return nil }
        let rest = words.dropFirst().map(\.bare).filter { !Hasty.fillers.contains($0) }
        let people: Set<String> = [
            "missing", "absent", "here", "present", "invited", "coming", "roster", "room", "there",
        ]
        if first == "who", !rest.isEmpty, rest.allSatisfy(people.contains) {
            return offer("show roster")
        }
        if said.contains("time is left") || said.contains("much time") || said.contains("long left")
            || said == "what time is it" || said == "how long do we have"
        {
            return offer("show clock")
        }
        let ids = words.compactMap(\.id)
        let asking: Set<String> = [
            "owner", "owns", "has", "does", "takes", "due", "about", "again",
        ]
        guard ids.count == 1, ["who", "whose", "what", "when", "which", "where"].contains(first),
            rest.allSatisfy({ asking.contains($0) || ItemID($0) != nil })
        else { return nil }
        return offer("show \(ids[0].kind.topic.rawValue)")
    }

    /// `done`, `finish`, `end meeting`: what ends the phase, or the meeting in the last one.
    private func ending(_ line: String) -> Prefill? {
        let said = Hasty.folded(line)
        if Hasty.mistakes.contains(said) {
            return Prefill(line: "", hint: "To take back the latest change: undo")
        }
        guard Hasty.endings.contains(said), session.phase != .after else { return nil }
        // While somebody is asked for a yes or a name, the word may be their answer.
        return moved(session.phase == .actions ? .close : .next)
    }

    /// `lets go`, `begin`, `start meeting`: the meeting begins, or goes on.
    private func going(_ line: String) -> Prefill? {
        guard Hasty.isGo(line) || Hasty.folded(line) == "weiter", session.phase < .actions,
            Verb(word: Hasty.folded(line)) == nil
        else { return nil }
        if case .none? = asked.first?.gap { return nil }
        return moved(.next)
    }

    private func moved(_ verb: Verb) -> Prefill? {
        if let offer = offer(verb.word) { return offer }
        guard let refusal = refusal(of: verb.word) else { return nil }
        let hint = ([refusal.message] + refusal.hints.prefix(2)).joined(separator: " ")
        return Prefill(line: "", hint: "\(verb.word): \(hint)")
    }

    /// `stop the clock`, `coffee break`; `continue` once it stands still; `reopen` once all is closed.
    private func stopping(_ line: String) -> Prefill? {
        let said = Hasty.folded(line)
        if session.phase == .after,
            ["reopen", "open again", "reopen it", "not done"].contains(said)
        {
            return Prefill(line: "", hint: "To take back the latest change: undo")
        }
        if Hasty.breaks.contains(said) { return offer("pause") }
        return session.clock.isPaused && Hasty.isGo(line) ? offer("resume") : nil
    }

    /// What a word or two in front of a colon, or glued to it, say of the line: `name of the incident: login`,
    /// `zone=UTC`, `next why: nobody owns it`, `why? because it was full`.
    private func titled(_ line: String, _ words: [HastyWord]) -> Prefill? {
        guard let first = words.first else { return nil }
        if first.typed.lowercased() == "why?", words.count > 2 {
            let text = Hasty.withoutBecause(String(line[first.typed.endIndex...]).withoutJoint)
            return offer("why \(text)", "problem \(text)")
        }
        if let mark = first.typed.firstIndex(where: { $0 == "=" || $0 == ":" }),
            mark > first.typed.startIndex, first.typed.index(after: mark) < first.typed.endIndex,
            first.typed[first.typed.index(after: mark)] != "/"
        {
            let label = first.typed[..<mark]
            guard label.count > 1, Hasty.label(label.lowercased()) != nil else { return nil }
            let apart = "\(label): \(line[first.typed.index(after: mark)...])"
            return structured(apart) ?? labelled(apart)
        }
        if first.bare == "services", line.contains(",") {
            let names = String(line[first.typed.endIndex...]).withoutJoint.split(separator: ",")
            let lines = names.compactMap { accepted("service \(Hasty.content(of: String($0)))") }
            return lines.first.map {
                Prefill(line: $0, hint: "One service a line: " + lines.joined(separator: " · "))
            }
        }
        guard let colon = words.prefix(5).firstIndex(where: \.isLabel), colon > 0 else {
            return nil
        }
        let front = words[...colon].map(\.bare)
        let text = String(line[words[colon].typed.endIndex...]).withoutJoint
        let naming: Set<String> = ["name", "title", "headline", "of", "the", "incident", "our"]
        if front.allSatisfy(naming.contains),
            !Set(front).isDisjoint(with: ["name", "title", "headline"])
        {
            return offer("incident \(text)")
        }
        if front.last == "question" || front == ["park", "it"] { return offer("park \(text)") }
        if front.count == 3, front.starts(with: ["done", "when"]), let id = words[colon].id,
            id.kind == .action
        {
            return offer("measure \(id) \(text)")
        }
        if front.count == 2, ["under", "below"].contains(front[0]), let id = words[colon].id,
            id.kind == .why
        {
            return offer("why \(id) \(text)")
        }
        if front.last == "why", front.count == 2 { return offer("why \(text)") }
        if ["action item", "action items", "action point", "follow up", "to do"]
            .contains(front.joined(separator: " "))
        {
            return offer("idea \(text)", "park \(text)")
        }
        return nil
    }

    /// Lines whose sense their first words give away: `P1`, `happened before in May`, `it was T2 when we detected
    /// it`, `make T4 a signal`, `no action needed`.
    private func leading(_ line: String, _ words: [HastyWord]) -> Prefill? {
        let said = Hasty.folded(line)
        if session.phase == .prepare, said.wholeMatch(of: #/p(?:rio)?[0-5]/#) != nil {
            return offer("severity \(line)")
        }
        if said.hasPrefix("happened before") || said.hasPrefix("it happened before") {
            return offer("recurs \(line)")
        }
        if session.phase == .actions, said.hasPrefix("no action") {
            let reason = words.drop { $0.bare != "because" && $0.bare != "as" }.dropFirst()
            guard let start = reason.first else {
                return Prefill(line: "none ", hint: "Say why none is needed.")
            }
            return offer("none \(line[start.typed.startIndex...])")
        }
        let opening: Set<String> = [
            "it", "was", "is", "make", "set", "turn", "mark", "that", "colour",
        ]
        let behind = words.drop { opening.contains($0.bare) }
        guard behind.count < words.count, let id = behind.first?.id, behind.count > 1 else {
            return nil
        }
        return declared(id, Array(behind.dropFirst()), line)
    }

    /// `13h`, `~13:58`: a time and nothing else; what happened then is typed behind it.
    func timeAlone(_ line: String) -> Prefill? {
        let words = Hasty.words(line)
        guard session.phase == .timeline || session.phase == .prepare, words.count < 4,
            words.contains(where: { $0.typed.looksLikeClock }), let time = time(in: words)
        else { return nil }
        return Prefill(
            line: Prefill.open("\(Verb.fact.word) \(time)"),
            hint: "Go on with what happened then; for a signal, change the word in front.")
    }

    /// A sentence that begins with a time in words, without its verb: `half past ten the rollback starts`.
    private func spokenTime(_ line: String) -> Prefill? {
        guard session.phase == .timeline || session.phase == .prepare else { return nil }
        do throws(ParseError) {
            _ = try CommandParser.parse("fact \(line)", in: context)
            return nil
        } catch {
            guard error.kind == .notATime else { return nil }
            if !error.readings.isEmpty { return chosen(error, line) }
            return error.corrected.flatMap(accepted).map {
                Prefill(line: $0, hint: Verb.fact.sentenceHint)
            }
        }
    }

    /// `the outage began at 22:30`: a milestone, where it isn't known yet and nothing else is said.
    func milestoned(_ words: [HastyWord]) -> Prefill? {
        let said = words.drop { Hasty.fillers.contains($0.bare) && $0.bare != "it" }
        guard let first = said.first, Hasty.subjects.contains(first.bare), said.count > 2 else {
            return nil
        }
        let rest = said.dropFirst().drop { ["was", "is", "has", "been"].contains($0.bare) }
        guard let verb = rest.first.flatMap({ Hasty.verb($0.bare) }), verb.isMilestone,
            let milestone = Milestone(rawValue: verb.word),
            session.incident.milestones[milestone] == nil, let time = time(in: rest.dropFirst())
        else { return nil }
        return offer("\(verb.word) \(time)")
    }

    /// `outage 22:30 till 23:40`: when all of it began and ended, a line each.
    private func spanned(_ words: [HastyWord]) -> Prefill? {
        let joints: Set<String> = [
            "from", "till", "until", "to", "and", "between", "bis", "von", "down", "",
        ]
        let clocks = words.filter { $0.typed.looksLikeClock }
        guard clocks.count == 2, words.count > 2,
            words.contains(where: { Hasty.subjects.contains($0.bare) || $0.bare == "down" }),
            words.allSatisfy({
                $0.typed.looksLikeClock || joints.contains($0.bare)
                    || Hasty.fillers.contains($0.bare)
                    || Hasty.subjects.contains($0.bare)
            }), let start = time(in: [clocks[0]]), let end = time(in: [clocks[1]])
        else { return nil }
        let lines = ["started \(start)", "resolved \(end)"].compactMap(accepted)
        guard lines.count == 2 else { return nil }
        return Prefill(
            line: lines[0], hint: "One command a line: " + lines.joined(separator: " · "))
    }

    /// `change resolved to 23:45`: a milestone that is known already gets another time.
    private func restated(_ words: [HastyWord]) -> Prefill? {
        let said = words.filter { !Hasty.fillers.contains($0.bare) }
        guard said.count > 2,
            ["change", "set", "correct", "update", "move", "fix"].contains(said[0].bare),
            let verb = Hasty.verb(said[1].bare), verb.isMilestone, let time = time(in: said[2...])
        else { return nil }
        return offer("\(verb.word) \(time)")
    }

    /// `everybody agrees except jonas`: the others, by their names.
    private func allBut(_ words: [HastyWord]) -> Prefill? {
        guard session.phase == .room || session.phase == .timeline,
            let place = words.firstIndex(where: { ["except", "but", "without"].contains($0.bare) }),
            Hasty.isEverybodyAgreeing(words[..<place].map(\.bare).joined(separator: " "))
        else { return nil }
        let (names, others) = people(in: words[(place + 1)...])
        guard !names.isEmpty, others == 0 else { return nil }
        let rest = session.roster.present.map(\.id).filter { !names.contains($0) }
        return offer("agree \(rest.joined(separator: ", "))")
    }

    /// Several commands in one line, with semicolons between: each is shown, and the first that is taken is offered.
    func several(_ line: String) -> Prefill? {
        let parts = line.replacing("&&", with: ";").split(separator: ";").map {
            Hasty.content(of: String($0))
        }.filter { !$0.isEmpty }
        guard (2...4).contains(parts.count) else { return nil }
        let lines = parts.compactMap { part -> String? in
            guard let first = Hasty.words(part).first, first.bare.count > 1 else { return nil }
            if Verb(word: first.typed) != nil, unread(part) == nil { return part }
            return Hasty.label(first.bare) == nil ? nil : labelled(part)?.line
        }
        guard lines.count == parts.count, let first = lines.first(where: { accepted($0) != nil })
        else { return nil }
        return Prefill(line: first, hint: "One command a line: " + lines.joined(separator: " · "))
    }

    /// A zone and nothing else, while nobody stated one.
    private func placed(_ words: [HastyWord]) -> Prefill? {
        guard words.count == 1, session.phase == .prepare, let word = words.first,
            word.typed.contains("/") || word.typed.allSatisfy({ $0.isUppercase }),
            word.typed.count > 2, Verb(word: word.bare) == nil
        else { return nil }
        let command = "zone \(word.typed)"
        do throws(ParseError) {
            let parsed = try CommandParser.parse(command, in: context)
            guard let parsed, isTaken(parsed) else { return nil }
            return Prefill(line: command, hint: "Enter runs it as zone.")
        } catch {
            // An abbreviation that several places use.
            return error.readings.isEmpty ? nil : chosen(error, String(word.typed))
        }
    }
}
