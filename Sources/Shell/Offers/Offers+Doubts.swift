import CommandLanguage
import PostMortem

// Lines that the session would take, and that mean something else to whoever typed them.
extension Offers {
    /// A line that is asked about once, before it is taken.
    struct Doubt: Equatable {
        /// What is doubtful, as a sentence.
        let message: String
        /// What is offered instead.
        let offer: Prefill
        /// Whether the line is taken when it is entered once more.
        var isInsisting = true
    }

    /// Returns what is doubtful about a line, if another reading of it is nearly certain.
    func doubt(about line: String) -> Doubt? {
        let content = Hasty.content(of: line)
        let words = Hasty.words(content)
        guard let first = words.first, words.count > 1 || content.hasPrefix("#") else { return nil }
        if content.hasPrefix("#") { return comment(content) }
        guard let verb = Verb(word: first.typed) else { return nil }
        if let offer = several(content) { return doubt("A line holds one command.", as: offer) }
        if verb == .why, Hasty.asking.contains(words[1].bare), !content.dropLast().contains("?") {
            return doubt("That reads like a question.", as: offer("park \(content)"))
        }
        let joints = ["=", ":", "->", "=>", "→"]
        if verb.shape.takesSentence, words.count > 2,
            joints.contains(String(words[1].typed))
                || !verb.shape.takesDash && ["-", "–", "—"].contains(String(words[1].typed))
        {
            let text = String(content[words[1].typed.endIndex...]).withoutJoint
            return doubt(
                "\"\(words[1].typed)\" is no part of the command.",
                as: offer("\(verb.word) \(text)"))
        }
        if verb == .incident, words.count > 3, ["title", "name"].contains(words[1].bare),
            ["is", "=", ":"].contains(String(words[2].typed))
        {
            let text = String(content[words[2].typed.endIndex...]).withoutJoint
            return doubt(
                "\"\(words[1].bare)\" is no part of the title.", as: offer("incident \(text)"))
        }
        if verb == .park, words.count > 2, words[1].typed == "it:" {
            let text = String(content[words[1].typed.endIndex...]).withoutJoint
            return doubt("\"it:\" is no part of the question.", as: offer("park \(text)"))
        }
        if first.typed.lowercased() == "i", Hasty.afterI.contains(words[1].bare) {
            return doubt("\"i\" is short for idea.", as: prose(content))
        }
        if verb == .why || verb == .blame, ItemID(String(words[1].typed)) == nil {
            return numbered(verb, words, content)
        }
        guard words.count > 2 else { return nil }
        if verb == .invite, isInvitingSentence(content) {
            let said = prose(content, behindVerb: true) ?? Prefill(line: "", hint: nil)
            return doubt("That reads like a sentence rather than a name.", as: said)
        }
        if let offer = capitalized(content) {
            return doubt("Names mostly begin with capitals.", as: offer)
        }
        if let id = words[1].id, words.count > 3,
            (joints + ["-", "–", "—"]).contains(String(words[2].typed)), !verb.shape.takesSentence
        {
            let text = String(content[words[2].typed.endIndex...]).withoutJoint
            return doubt(
                "\"\(words[2].typed)\" is no part of the text.",
                as: offer("\(verb.word) \(id) \(text)"))
        }
        if verb == .measure, let id = words[1].id {
            let days = dates(in: words.dropFirst(2))
            if !days.isEmpty {
                let due = days.count == 1 ? offer("\(Verb.due.word) \(id) \(days[0])") : nil
                return doubt(
                    "A day says when something is due, and not how anybody sees that it is done.",
                    as: due ?? unclearDate(
                        "\(Verb.due.word) \(id)", Array(words.dropFirst(2)), typed: "")
                        ?? Prefill(line: "", hint: nil))
            }
        }
        if verb == .drop, words.dropFirst().allSatisfy({ $0.id.flatMap(session.item) != nil }) {
            return doubt("\"drop\" takes one id.", as: single(.drop, Array(words.dropFirst())))
        }
        if verb == .rename {
            let names = String(content[first.typed.endIndex...]).withoutJoint
            guard !names.contains(","), let offer = renamed(names) else { return nil }
            return doubt("What stands between the names is no part of them.", as: offer)
        }
        if verb.isNoun, let offer = milestoned(words) {
            return doubt("\"\(verb.word)\" is a command.", as: offer)
        }
        if verb.isNoun, Hasty.behindNoun.contains(words[1].bare) {
            return doubt("\"\(verb.word)\" is a command.", as: prose(content, behindVerb: true))
        }
        if verb == .service, words.count > 3,
            words.dropFirst(2).contains(where: { Hasty.fillers.contains($0.bare) })
        {
            return doubt(
                "That reads like a sentence rather than a service.",
                as: prose(content, behindVerb: true))
        }
        if verb == .load || verb == .report || verb == .help, words.count > 3,
            !content.contains("/"), !content.contains(".")
        {
            return doubt("\"\(verb.word)\" is a command.", as: prose(content, behindVerb: true))
        }
        if verb == .noAction, words[1].bare == "of" {
            return doubt(
                "\"none\" ends the meeting without an action.", as: prose(content, behindVerb: true)
            )
        }
        return nil
    }

    private func doubt(_ message: String, as offer: Prefill?) -> Doubt? {
        offer.map { Doubt(message: message, offer: $0) }
    }

    /// A line that begins with `#` is a comment in a script; nobody types one at a prompt in order to have it
    /// vanish.
    private func comment(_ line: String) -> Doubt {
        let text = String(line.drop { $0 == "#" || $0 == " " })
        // A number sign in front of a word, as in #4711 or #incident, belongs to it.
        let said =
            line.dropFirst().first?.isWhitespace == false && !line.hasPrefix("##") ? line : text
        let isOnTimeline = session.phase == .timeline || session.phase == .prepare
        let candidate = accepted("\(isOnTimeline ? Verb.fact.word : Verb.note.word) \(said)")
        let hint = isOnTimeline ? Verb.fact.sentenceHint : Verb.note.sentenceHint
        let offer =
            candidate.map { Prefill(line: $0, hint: hint) }
            ?? Prefill(line: "note \(line)", hint: hint)
        guard !text.isEmpty else {
            return Doubt(
                message: "A line that begins with # is a comment.",
                offer: Prefill(line: "", hint: nil))
        }
        return Doubt(
            message: "A line that begins with # is a comment.", offer: offer, isInsisting: false)
    }

    /// A why or a call-out that names its id without the letter, or with a mark glued to it.
    private func numbered(_ verb: Verb, _ words: [HastyWord], _ line: String) -> Doubt? {
        let word = words[1]
        let text = String(line[word.typed.endIndex...]).withoutJoint
        guard words.count > 2, !text.isEmpty else { return nil }
        if let id = word.id, word.typed.count > word.bare.count,
            session.item(id) != nil || id == .problem
        {
            return doubt(
                "\(id) is named with a mark behind it.", as: offer("\(verb.word) \(id) \(text)"))
        }
        guard verb == .why, let number = word.number, let id = ItemID(.why, number),
            session.item(id) != nil, Hasty.afterNumber.contains(words[2].bare) || word.isLabel
        else { return nil }
        return doubt("\(number) may be \(id).", as: offer("why \(id) \(text)"))
    }
}

extension Hasty {
    /// What people go on with behind the word I.
    fileprivate static let afterI: Set<String> = [
        "think", "saw", "was", "am", "have", "had", "don't", "dont", "did", "didn't", "didnt",
        "guess",
        "believe", "would", "could", "can", "can't", "cant", "will", "noticed", "remember",
        "looked", "got",
        "just", "thought", "assume", "assumed", "know", "knew", "want", "need", "restarted",
        "checked",
        "tried", "rolled", "opened", "found", "heard", "called", "paged", "went", "started",
        "deployed",
        "merged", "pushed", "joined", "also", "then", "only", "never", "ran", "asked", "wasn't",
        "wonder",
        "wondered", "wrote", "said", "told", "left", "woke", "took", "made", "reverted", "felt",
        "mean",
    ]

    /// What stands behind the word why in a question.
    fileprivate static let asking: Set<String> = [
        "did", "didn't", "didnt", "was", "wasn't", "wasnt", "were", "weren't", "is", "isn't", "are",
        "aren't",
        "does", "doesn't", "doesnt", "do", "don't", "has", "hasn't", "have", "had", "hadn't",
        "not", "would", "wouldn't", "should", "shouldn't", "could", "couldn't", "can", "can't",
        "will", "won't", "haven't",
    ]

    /// What goes on behind a noun in a sentence, and never begins a name.
    fileprivate static let behindNoun: Set<String> = [
        "was", "were", "is", "are", "had", "has", "went", "got", "came", "did", "didn't", "wasn't",
        "isn't",
        "started", "began",
    ]
}
