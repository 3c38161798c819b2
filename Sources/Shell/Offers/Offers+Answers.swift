import CommandLanguage
import PostMortem
import Prompts

// Answers to what was just asked.
extension Offers {
    /// Returns the command that a line answers, where something was asked for.
    func answer(_ line: String) -> Prefill? {
        for asked in asked {
            if case .date = asked.gap,
                let offer = unclearDate(asked.stem, Hasty.words(line), typed: line)
            {
                return offer
            }
            guard let command = command(for: line, as: asked) else { continue }
            guard let offer = offer(command) else { continue }
            let word = asked.verb?.word ?? "asked"
            return Prefill(line: offer.line, hint: "Enter takes it as the answer: \(word).")
        }
        return nil
    }

    private func command(for line: String, as asked: Wanted) -> String? {
        if case .none = asked.gap { return isYes(line, to: asked) ? asked.stem : nil }
        let isNo = answers?.isYes(Hasty.folded(line)) == false
        guard !isNo, !Hasty.isNoAnswer(line) else { return nil }
        let words = Hasty.words(line)
        // Who begins with a command, or with what the line is about, answers nothing.
        guard let first = words.first, first.id == nil || asked.gap.isIDs else { return nil }
        // Nor is it an answer if it begins with a command that takes no sentence, or names an entry by its id.
        if asked.gap.isText, first.bare.count > 1,
            let verb = Verb(word: first.bare), !verb.shape.takesSentence
        {
            return nil
        }
        if asked.gap == .timedText, words.contains(where: { $0.id?.kind == .entry }) { return nil }
        if asked.gap.isShort,
            words.contains(where: { $0.id != nil }) || Verb(word: first.bare) != nil
        {
            return nil
        }
        switch asked.gap {
        case .none:
            return nil
        case .time:
            return timed(line).map { "\(asked.stem) \($0.line)" }
        case .timedText:
            if let timed = timed(line), timed.hasText { return "\(asked.stem) \(timed.line)" }
            return isSentence(line) && !Hasty.isQuestion(line) ? "\(asked.stem) \(line)" : nil
        case .text:
            guard isSentence(line), !Hasty.isQuestion(line) else { return nil }
            // A day says when something is due, and not how anybody sees that it is done.
            if asked.verb == .measure, !dates(in: words).isEmpty { return nil }
            let text = asked.verb == .why ? Hasty.withoutBecause(line) : line
            return "\(asked.stem) \(text)"
        case .word:
            return words.count < 4 && !Hasty.isQuestion(line) ? "\(asked.stem) \(line)" : nil
        case .name:
            return name(in: line, for: asked).map { "\(asked.stem) \($0)" }
        case .date:
            return date(in: words).map { "\(asked.stem) \($0)" }
        case .ids(let kinds):
            return ids(in: words, of: kinds).map {
                "\(asked.stem) \($0.map(\.description).joined(separator: " "))"
            }
        }
    }

    private func isYes(_ line: String, to asked: Wanted) -> Bool {
        if asked.verb == .agree, Hasty.isEverybodyAgreeing(line) { return true }
        if answers?.isYes(Hasty.folded(line)) == true { return true }
        // "Go on" says yes to what moves the meeting.
        let goesOn = [.next, .resume, .close, .read, .directive].contains(asked.verb)
        return Hasty.isYes(line) || goesOn && Hasty.isGo(line)
    }

    /// Whether a line is more than a word: one word is a slip rather than an answer.
    func isSentence(_ line: String) -> Bool {
        Hasty.words(line).count { $0.bare.contains { $0.isLetter } } > 1
    }

    /// The one person that an answer names; somebody new where people are being invited.
    private func name(in line: String, for asked: Wanted) -> String? {
        let words = Hasty.words(line)
        if asked.verb != .invite { return person(in: words, mayHoldMore: true) }
        let names = words.filter { !Hasty.introductions.contains($0.bare) }
        let name = names.map { $0.typed.trimmingMarks }
        guard (1...4).contains(name.count), !Hasty.isQuestion(line),
            name.allSatisfy({ $0.first?.isLetter == true && $0.contains { $0.isLetter } }),
            // A single word in lower case may be anything.
            name.count > 1 || name.first?.first?.isUppercase == true,
            name.contains(where: { $0.first?.isUppercase == true }) || name.count == 2
        else { return nil }
        return name.joined(separator: " ")
    }
}

extension Wanted.Gap {
    fileprivate var isIDs: Bool { if case .ids = self { true } else { false } }

    /// Whether any sentence fills it.
    var isText: Bool { self == .text || self == .timedText }

    /// Whether a word or two fill it, so that a command or an id among them means something else.
    fileprivate var isShort: Bool {
        switch self {
        case .time, .word, .name, .date: true
        case .none, .timedText, .text, .ids: false
        }
    }
}

extension Hasty {
    /// Words in front of a name, or behind it, that belong to no name.
    static let introductions: Set<String> = [
        "that's", "thats", "it's", "its", "is", "from", "our", "the", "me", "add", "i", "think",
        "maybe",
        "please", "ask", "me:",
    ]
}

extension Substring {
    /// The word without marks around it, in the case it was typed in.
    var trimmingMarks: String {
        let bare = HastyWord(self).bare
        guard let range = lowercased().firstRange(of: bare), lowercased().count == count else {
            return String(self)
        }
        let lowered = lowercased()
        let start = lowered.distance(from: lowered.startIndex, to: range.lowerBound)
        return String(dropFirst(start).prefix(bare.count))
    }
}
