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
        if let saying = milestoned(words) ?? titled(line, words) { return saying }
        return leading(line, words) ?? spokenTime(line)
    }

    /// `actions?`, `5 whys`, `who is missing?`, `whose is A2`, `how much time is left?`
    /// What asks to see something: `actions?`, `5 whys`, `who is missing?`, `whose is A2`.
    private func looking(_ line: String, _ words: [HastyWord]) -> Prefill? {
        let said = Hasty.folded(line)
        if let name = words.first?.bare, words.count == 1, let topic = topic(name),
            line.hasSuffix("?") || Phase(rawValue: name) == session.phase
        {
            return offer("show \(topic)")
        }
        if said == "zurück" { return offer("back") }
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
        let subjects: Set<String> = ["incident", "outage", "issue", "problem", "everything", "it"]
        let said = words.drop { Hasty.fillers.contains($0.bare) && $0.bare != "it" }
        guard let first = said.first, subjects.contains(first.bare), said.count > 2 else {
            return nil
        }
        let rest = said.dropFirst().drop { ["was", "is", "has", "been"].contains($0.bare) }
        guard let verb = rest.first.flatMap({ Hasty.verb($0.bare) }), verb.isMilestone,
            let milestone = Milestone(rawValue: verb.word),
            session.incident.milestones[milestone] == nil, let time = time(in: rest.dropFirst())
        else { return nil }
        return offer("\(verb.word) \(time)")
    }

    /// `+5`, `5 more minutes`, `we need another five min`.
    private func extending(_ line: String, _ words: [HastyWord]) -> Prefill? {
        let numbers = words.compactMap { $0.minutes }
        guard numbers.count == 1, let count = numbers.first, (1...60).contains(count) else {
            return nil
        }
        let bare = Set(words.map(\.bare))
        let isPlus = line.first == "+" && words.count < 3 && session.phase != .actions
        let units: Set<String> = ["min", "mins", "minute", "minutes", "m", "minuten"]
        let hasUnit =
            !bare.isDisjoint(with: units) || words.contains { $0.bare.hasSuffix("min") }
        let more: Set<String> = [
            "give", "need", "more", "extra", "another", "longer", "mehr", "noch", "additional",
        ]
        guard isPlus || hasUnit && !bare.isDisjoint(with: more) else { return nil }
        let known = bare.subtracting(units).subtracting(more).subtracting(Hasty.fillers)
            .subtracting(["we", "have", "need", "give", "take", "can", "get", "i", "could", "add"])
            .subtracting(Hasty.noise)
        guard known.allSatisfy({ HastyWord($0[...]).minutes != nil }) else { return nil }
        return offer("extend \(count)")
    }

    /// `I1 and I2 it is`, `we take I1 and I2`, `not I3, too much work`.
    private func choosing(_ line: String, _ words: [HastyWord]) -> Prefill? {
        guard session.phase == .actions, let first = words.first else { return nil }
        if ["not", "no", "forget", "without", "skip"].contains(first.bare), words.count > 1,
            let id = words[1].id, id.kind == .idea
        {
            let reason = Hasty.withoutBecause(
                String(line[words[1].typed.endIndex...]).withoutJoint)
            guard !reason.isEmpty else {
                return Prefill(line: "decline \(id) ", hint: "Say why it isn't done.")
            }
            return offer("decline \(id) \(reason)") ?? unreadable("decline \(id) \(reason)")
        }
        if let offer = listing(line, words) { return offer }
        let choosing: Set<String> = [
            "pick", "select",
            "take", "we", "we'll", "go", "with", "do", "choose", "keep", "let's", "lets", "want",
        ]
        let others = words.filter { !choosing.contains($0.bare) }
        guard others.count < words.count, let ids = ids(in: others, of: [.idea]),
            words.compactMap(\.id).count == ids.count
        else { return nil }
        return offer("pick \(listed(ids))")
    }

    /// Ideas and nothing else: in their order, or those to be done; or so many of the first.
    private func listing(_ line: String, _ words: [HastyWord]) -> Prefill? {
        let open = session.openIdeas.map(\.id)
        guard session.actionItems.isEmpty, !open.isEmpty else { return nil }
        let isRanked = session.unrankedIdeas.isEmpty
        if let match = Hasty.folded(line).wholeMatch(
            of: #/(?:the )?(?:top|first) (2|3|two|three)/#),
            isRanked
        {
            let count = ["2", "two"].contains(match.1) ? 2 : 3
            return offer("pick \(listed(Array(session.ranking.prefix(count))))")
        }
        let order: Set<String> = ["best", "first", "second", "third", "last", "top", "finally"]
        guard let ids = ids(in: words.filter { !order.contains($0.bare) }, of: [.idea]),
            ids.count > 1, Set(ids).count == ids.count
        else { return nil }
        if !isRanked { return ids.count == open.count ? ranked(ids) : nil }
        return offer("pick \(listed(ids))")
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

    /// Returns the line of the one reading that lies in the incident; where several may, it shows them all.
    func chosen(_ error: ParseError, _ typed: String) -> Prefill? {
        let lines = error.readings.compactMap(accepted)
        guard let first = lines.first, error.readings.count > 1 else { return nil }
        let times = session.incident.milestones.values.map(\.time.instant)
        if let start = times.min(), let end = times.max(), start < end {
            let inside = lines.filter { instant(in: $0).map((start...end).contains) == true }
            if inside.count == 1, let line = inside.first {
                return Prefill(
                    line: line, hint: "Enter takes it at the time that lies in the incident.")
            }
        }
        if lines.count == 1 { return Prefill(line: first, hint: nil) }
        return Prefill(line: typed, hint: "Whichever is meant: " + lines.joined(separator: " · "))
    }

    private func instant(in line: String) -> Instant? {
        switch try? CommandParser.parse(line, in: context) {
        case .record(_, at: let time?, text: _)?, .move(_, to: let time)?,
            .milestone(_, at: .time(let time), text: _)?:
            time.moment.instant
        default: nil
        }
    }

    /// A verb with the number of its item glued to it: `why2 nobody owns it`, `drop4`, `root2`.
    func glued(_ line: String) -> Prefill? {
        guard let first = Hasty.words(line).first,
            let match = first.bare.wholeMatch(of: #/([a-z]+?)([tqwfia]?[0-9]{1,3})/#),
            let verb = Verb(word: match.1), match.1.count > 1
        else { return nil }
        let text = String(line[first.typed.endIndex...]).withoutJoint
        if verb == .why {
            let digits = match.2.drop { $0.isLetter }
            return Int(digits).flatMap { ItemID(.why, $0) }.flatMap { offer("why \($0) \(text)") }
        }
        guard !verb.takesSentence else { return nil }
        let apart = Hasty.content(of: "\(verb.word) \(match.2) \(text)")
        return structured(apart) ?? offer(apart)
    }
}

extension ItemID.Kind {
    /// What shows the items of the kind.
    fileprivate var topic: Command.Topic {
        switch self {
        case .entry: .timeline
        case .question: .parked
        case .why: .whys
        case .factor: .factors
        case .idea: .ideas
        case .action: .actions
        }
    }
}

extension HastyWord {
    /// The count of minutes that the word says, as `5`, `+5`, `5min` or `five`; nil where it says none.
    fileprivate var minutes: Int? {
        let digits = bare.drop { $0 == "+" }
        if let match = digits.wholeMatch(of: #/([0-9]{1,2})(?:m|min|mins)?/#) {
            return Int(match.1)
        }
        return ["two": 2, "three": 3, "five": 5, "ten": 10, "fifteen": 15, "fünf": 5, "zehn": 10][
            bare]
    }
}

extension Hasty {
    /// What is said when something is over, and nothing else.
    fileprivate static let endings: Set<String> = [
        "done", "finish", "finished", "finito", "that's it", "thats it", "that's all", "thats all",
        "we're done", "were done", "we are done", "all done", "end", "the end", "end meeting",
        "end the meeting", "end of meeting", "close meeting", "close the meeting", "finish meeting",
        "wrap up", "let's wrap up", "lets wrap up", "complete", "completed", "fertig", "ende",
        "schluss", "end phase", "phase done", "next please",
    ]

    /// What is said when the clock is to stand still.
    fileprivate static let breaks: Set<String> = [
        "break", "coffee break", "short break", "stop the clock", "stop clock", "hold the clock",
        "pause the clock", "pause clock", "take a break", "let's take a break", "lets take a break",
        "time out", "timeout", "pause please", "kurze pause", "hold the time",
    ]

    /// What is said when the latest line was wrong.
    fileprivate static let mistakes: Set<String> = [
        "oops", "ups", "whoops", "wrong", "that was wrong", "that's wrong", "thats wrong",
        "mistake",
        "my mistake", "falsch", "mist", "rückgängig", "take it back", "take that back", "back out",
    ]

    /// Whether a sentence names the cause of it all, which waits for phase 3.
    static func isAboutCause(_ line: some StringProtocol) -> Bool {
        let text = folded(line)
        return ["root cause", "rootcause", "the root cause", "the cause ", "cause is", "cause was"]
            .contains { text.hasPrefix($0) }
    }

    /// Returns what a sentence says of how something counted, and the rest of it: `what worked: the rollback`,
    /// `we were lucky that …`, `harder to fix because …`.
    static func factorPhrase(_ line: String) -> (verb: Verb, text: String)? {
        let openings: [(Verb, [String])] = [
            (
                .worked,
                [
                    "what worked well", "what worked", "what went well", "went well", "worked well",
                    "what helped", "it helped that", "good that", "good thing",
                ]
            ),
            (.worsened, ["what made it worse", "made it worse", "made worse by", "worse because"]),
            (
                .hid,
                [
                    "what hid it", "what made it harder to see", "harder to see", "hard to see",
                    "harder to detect", "hard to detect", "made it harder to see",
                    "made it harder to detect",
                ]
            ),
            (
                .slowed,
                [
                    "what slowed us", "what slowed us down", "slowed us down", "harder to fix",
                    "hard to fix", "made it harder to fix", "slower because", "slow because",
                ]
            ),
            (.assumed, ["we assumed", "what we assumed", "we thought", "assumption was"]),
            (
                .luck,
                ["we were lucky that", "we were lucky", "we got lucky", "lucky that", "luckily"]
            ),
        ]
        let lowered = line.lowercased()
        guard lowered.count == line.count else { return nil }
        for (verb, phrases) in openings {
            for phrase in phrases.sorted(by: { $0.count > $1.count })
            where lowered.hasPrefix(phrase) {
                let rest = line.dropFirst(phrase.count)
                guard let next = rest.first, " :,-–".contains(next) else { continue }
                let text = withoutBecause(String(rest).withoutJoint)
                if !text.isEmpty { return (verb, text) }
            }
        }
        return nil
    }
}
