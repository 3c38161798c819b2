import CommandLanguage
import PostMortem

// Lines that begin with a word for the kind of thing they are, and sentences without any command.
extension Offers {
    /// Returns the command of a line that begins with a label: `alert: p99 over 4 s`, `title Checkout`,
    /// `sev2`.
    func labelled(_ line: String) -> Prefill? {
        let words = Hasty.words(line)
        guard let first = words.first, !first.bare.isEmpty else { return nil }
        if first.bare.wholeMatch(of: #/sev[-_]?[0-9]/#) != nil, words.count == 1 {
            return offer("severity \(line)")
        }
        if let offer = affected(line, words) { return offer }
        if first.bare.wholeMatch(of: #/sev[-_]?[0-9]/#) != nil, let mark = first.typed.last,
            ",;".contains(mark)
        {
            return accepted("severity \(first.bare)").map {
                Prefill(line: $0, hint: "Enter runs it as severity; the rest is a line of its own.")
            }
        }
        var text = String(line[first.typed.endIndex...]).withoutJoint
        guard let label = Hasty.label(first.bare), !text.isEmpty else {
            return splitVerb(line, first)
        }
        if label.isCertain, words.count > 2, ["is", "was", "ist"].contains(words[1].bare) {
            text = String(line[words[1].typed.endIndex...]).withoutJoint
        }
        let isMarked =
            first.isLabel
            || line[first.typed.endIndex...].withoutBlanks.first.map { ":=".contains($0) } == true
        let isFollowed = words.count > 1 && Hasty.afterNumber.contains(words[1].bare)
        let isTimed = words.count > 1 && words[1].typed.looksLikeClock
        guard
            isMarked || label.isEither && session.phase == .actions
                || isFollowed && label.isVerbLike || isTimed && label.verb != .zone
                || label.isCertain
        else {
            return nil
        }
        if label.verb == .invite { return invited(words) }
        if label.isEither, session.phase != .actions { return either(text, typed: line) }
        if Hasty.factorWords.contains(where: { $0.verb == label.verb }) {
            text = Hasty.withoutBecause(text)
        }
        let command = "\(label.verb.word) \(text)"
        if let offer = offer(command) { return offer }
        if label.verb == .idea, let parked = accepted("park \(text)") {
            return Prefill(
                line: parked, hint: "Enter parks it for later: what to do comes in phase 5.")
        }
        guard label.isCertain || isMarked else { return nil }
        return unreadable(command)
    }

    /// `affected service checkout`, where the first word alone would be a role.
    private func affected(_ line: String, _ words: [HastyWord]) -> Prefill? {
        guard words.count > 2, ["affected", "impacted", "betroffen"].contains(words[0].bare),
            ["service", "services", "system", "systems"].contains(words[1].bare)
        else { return nil }
        return offer("service \(String(line[words[1].typed.endIndex...]).withoutJoint)")
    }

    /// What was done, or is to be done: both lines are shown, and neither is offered.
    private func either(_ text: String, typed: String) -> Prefill? {
        let lines = ["fact \(text)", "park \(text)"].compactMap(accepted)
        guard lines.count == 2 else { return nil }
        return Prefill(
            line: typed,
            hint: "If it was done then: \(lines[0]) · if it is still to do: \(lines[1])")
    }

    /// A command that is sure to be meant, and isn't taken: why.
    func unreadable(_ line: String) -> Prefill? {
        let reasons: [String]
        do {
            _ = try CommandParser.parse(line, in: context)
            guard let refusal = refusal(of: line) else { return nil }
            reasons = [refusal.message] + refusal.hints.prefix(1)
        } catch {
            reasons = [error.message] + error.hints.prefix(1)
        }
        return Prefill(line: line, hint: reasons.joined(separator: " "))
    }

    /// A verb with what belongs behind it glued to it: `fact22:50 rolled back`, `moveT4 22:50`.
    private func splitVerb(_ line: String, _ first: HastyWord) -> Prefill? {
        let word = first.typed
        for verb in Verb.allCases where word.lowercased().hasPrefix(verb.word) {
            let rest = word.dropFirst(verb.word.count)
            guard rest.looksLikeClock || ItemID(String(rest)) != nil || rest.lowercased() == "all"
            else { continue }
            return offer("\(verb.word) \(rest)\(line[word.endIndex...])")
        }
        return nil
    }

    /// Returns the command that takes a sentence in this phase, where it is near certain which one.
    ///
    /// - Parameters:
    ///   - line: the sentence.
    ///   - behindVerb: whether its first word is a verb all the same, so that more of a sentence is wanted.
    /// - Returns: nil where it isn't.
    func prose(_ line: String, behindVerb: Bool = false) -> Prefill? {
        let words = Hasty.words(line)
        let text = line.withoutJoint
        let timed = session.phase == .after ? nil : timed(text) ?? spoken(words, text)
        let isLong = words.count > (behindVerb ? 3 : 1) || timed?.hasText == true
        // A name and a time are the head of a message, and no more than that.
        let isHead = timed.map {
            person(in: Hasty.words($0.line.dropFirst($0.time.count).replacing(".", with: " ")))
                != nil
        }
        guard isHead != true, isSentence(text) || timed?.hasText == true, isLong,
            words.first?.id == nil
        else {
            return nil
        }
        // A few words around an id are about that item.
        if words.count < 5, words.contains(where: { $0.id != nil }), !Hasty.isQuestion(text) {
            return nil
        }
        guard !Hasty.isNoAnswer(line), !Hasty.isYes(line), !Hasty.isGo(line) else { return nil }
        if Hasty.isQuestion(text), session.phase != .after {
            return sentence(.park, text, "Enter parks the question for later.")
        }
        let isSignal = asked.first?.verb == .signal || Hasty.isAlert(text)
        if let timed, timed.hasText {
            // The colour stands behind the time: `22:50 fact rollback starts`.
            let behind = Hasty.words(timed.line.dropFirst(timed.time.count))
            if behind.count > 1, let colour = behind.first,
                colour.bare == "fact" || colour.isLabel && Verb(word: colour.bare) == .signal
            {
                let text = String(timed.line[colour.typed.endIndex...]).withoutJoint
                if let verb = Verb(word: colour.bare) {
                    return sentence(verb, "\(timed.time) \(text)", verb.sentenceHint)
                }
            }
            let verb = isSignal ? Verb.signal : .fact
            return sentence(verb, timed.line, verb.sentenceHint)
        }
        if let phrase = Hasty.factorPhrase(text), session.phase == .factors {
            return sentence(phrase.verb, phrase.text)
        }
        if Hasty.isProposal(text) || Hasty.isAboutCause(text) && session.phase < .cause,
            [.prepare, .timeline, .cause, .factors].contains(session.phase)
        {
            return sentence(
                .park, text,
                Hasty.isProposal(text)
                    ? "Enter parks it for later: what to do comes in phase 5."
                    : "Enter parks it for later: causes come in phase 3.")
        }
        switch session.phase {
        case .prepare, .timeline: return sentence(isSignal ? .signal : .fact, text)
        case .room, .after: return sentence(.note, text)
        case .cause:
            let verb: Verb = session.problem == nil ? .problem : .why
            return sentence(verb, verb == .why ? Hasty.withoutBecause(text) : text)
        case .factors:
            return factor(text)
        case .actions:
            return session.actionItems.isEmpty ? sentence(.idea, text) : nil
        }
    }

    /// A line as channels show them: who, then when, then what.
    private func spoken(
        _ words: [HastyWord], _ line: String
    ) -> (line: String, time: String, hasText: Bool)? {
        for count in 1...2 where words.count > count + 1 {
            let clock = words[count]
            // `10:50 PM`, as chats show it.
            let half = ["am", "pm"].contains(words[count + 1].bare) ? [words[count + 1]] : []
            guard clock.typed.looksLikeClock, person(in: words.prefix(count)) != nil,
                let time = time(in: [clock] + half)
            else { continue }
            let who = line[..<words[count - 1].typed.endIndex]
            let what = line[(half.first ?? clock).typed.endIndex...]
            return ("\(time) \(who)\(what)", time, true)
        }
        return nil
    }

    private func sentence(_ verb: Verb, _ text: String, _ hint: String? = nil) -> Prefill? {
        let line = "\(verb.word) \(text)"
        if let taken = accepted(line) {
            return Prefill(line: taken, hint: hint ?? verb.sentenceHint)
        }
        // A sentence that says when, in a way that can't be read: how to say it, rather than a note without it.
        guard verb == .fact || verb == .signal, let error = unread(line), error.kind == .notATime
        else { return nil }
        return chosen(error, line)
            ?? Prefill(line: line, hint: ([error.message] + error.hints).joined(separator: " "))
    }

    /// A factor whose words say how it counted; nil where they leave it open.
    private func factor(_ text: String) -> Prefill? {
        let words = Set(Hasty.words(text).map(\.bare))
        let kinds = Hasty.factorWords.filter { !words.isDisjoint(with: $0.words) }
        guard kinds.count == 1, let kind = kinds.first else { return nil }
        return sentence(kind.verb, text)
    }

    /// Returns how to go on with a line that nothing can be offered for.
    func hint(for line: String, _ error: ParseError) -> String? {
        let words = Hasty.words(line)
        guard let first = words.first else { return nil }
        if error.kind == .leftOver, let verb = error.verb, let refusal = refusal(of: verb.word),
            words.dropFirst().allSatisfy({ Hasty.noise.contains($0.bare) })
        {
            return ([refusal.message] + refusal.hints).joined(separator: " ")
        }
        if error.kind == .leftOver, let verb = error.verb, [.next, .close, .fit].contains(verb),
            words.count > 3
        {
            let reason = line[first.typed.endIndex...].withoutBlanks
            return "If that is the reason: \(verb.word) because \(reason)"
        }
        if let id = first.id { return hint(for: id, in: line) }
        guard error.kind == .unknownVerb, error.verb == nil else { return nil }
        if Hasty.isNoAnswer(line) || !isSentence(line) {
            return "Enter on an empty line says what comes next; help lists the commands."
        }
        switch session.phase {
        case .factors:
            return
                "Put in front how it counted: hid (harder to see), slowed (harder to fix), worsened, "
                + "assumed, luck or worked. As in: worsened \(line)"
        case .actions:
            return "If it is another idea: idea \(line)"
        case .prepare, .room, .timeline, .cause, .after:
            return "If it is for your own notes: note \(line)"
        }
    }

    func refusal(of line: String) -> Refusal? {
        guard let command = try? CommandParser.parse(line, in: context) else { return nil }
        let now = (context.zone ?? .utc).moment(at: context.now)
        do {
            _ = try session.decide(command, at: now, hearing: wordings)
            return nil
        } catch {
            return error
        }
    }
}

extension Substring {
    /// The text without the blanks in front.
    fileprivate var withoutBlanks: Substring { drop { $0 == " " || $0 == "\t" } }
}
