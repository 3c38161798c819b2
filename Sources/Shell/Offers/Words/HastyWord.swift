import PostMortem

/// A word of a hasty line: as typed, and bare of what people glue to words.
struct HastyWord {
    /// The word as it stands in the line.
    let typed: Substring
    /// The word without brackets, marks and arrows around it, in lower case.
    let bare: String
    /// Whether a colon, an equals sign or an arrow stands behind it, or is glued to it.
    let isLabel: Bool

    init(_ typed: Substring) {
        self.typed = typed
        var core = typed[...]
        while let first = core.first, HastyWord.marks.contains(first) { core = core.dropFirst() }
        while let last = core.last, HastyWord.marks.contains(last) { core = core.dropLast() }
        bare = core.lowercased()
        isLabel = !core.isEmpty && (typed.last == ":" || typed.last == "=")
    }

    /// What stands around words without belonging to them.
    private static let marks: Set<Character> = [
        ",", ":", ";", ".", "!", "?", "(", ")", "[", "]", "\"", "'", "=", "-", "–", "—", ">", "<",
        "→", "/", "*", "•", "@", "#", "&", "|", "“", "”", "…",
    ]

    /// The id that the word names; nil where it is none.
    var id: ItemID? { ItemID(bare) }

    /// The number that the word is; nil where it is none.
    var number: Int? {
        bare.count < 5 && !bare.isEmpty && bare.allSatisfy { $0.isASCII && $0.isNumber }
            ? Int(bare) : nil
    }
}

/// Sets of words that people answer with, or put around what they mean.
enum Hasty {
    /// Splits a line at its blanks.
    static func words(_ line: some StringProtocol) -> [HastyWord] {
        Substring(line).split { $0 == " " || $0 == "\t" }.map(HastyWord.init)
    }

    /// Returns a line in lower case, its words bare, for looking it up.
    static func folded(_ line: some StringProtocol) -> String {
        words(line).map(\.bare).filter { !$0.isEmpty }.joined(separator: " ")
            .replacing("’", with: "'")
    }

    /// What joins arguments and means nothing by itself.
    static let fillers: Set<String> = [
        "", "to", "at", "was", "is", "on", "by", "for", "and", "as", "the", "a", "an", "of", "it",
        "be", "should", "happened", "actually", "really", "time", "please", "pls", "plz", "now",
        "then", "with", "from", "will", "goes", "us", "me", "my", "our", "that", "this", "s",
        "one", "its", "it's", "in", "answers", "until", "till",
    ]

    /// What is said before a command, or behind it, and means nothing.
    static let noise: Set<String> = [
        "", "oops", "ups", "ok", "okay", "so", "well", "um", "uh", "uhm", "sorry", "wait", "please",
        "pls",
        "plz", "now", "then", "nofault", "just", "hm", "hmm", "ah", "oh", "no", "that", "it",
        "this",
        "again", "last", "and", "argh", "hey", "thanks", "thx", "command", "me", "the", "my",
        "bitte",
        "let's", "lets", "can", "you", "could", "we", "us", "phase", "meeting", "session", "one",
        "entry",
        "change", "ty",
    ]

    /// Whether a line says yes, and nothing else.
    static func isYes(_ line: some StringProtocol) -> Bool {
        let said = folded(line)
        if yes.contains(said) || line == "+1" || line == "👍" { return true }
        let words = said.split(separator: " ")
        return words.count > 1 && words.count < 5
            && words.allSatisfy { yes.contains(String($0)) || yesParts.contains(String($0)) }
            && words.contains { yes.contains(String($0)) }
    }

    /// Whether a line says that everybody agrees.
    static func isEverybodyAgreeing(_ line: some StringProtocol) -> Bool {
        let words = Set(
            folded(line).split(separator: " ").map { word in
                word.count > 4
                    ? Spelling.nearest(to: word, among: ["agree", "agrees", "agreed"])
                        ?? String(word)
                    : String(word)
            })
        // Whoever goes on with other words says something else: we agree on a limit of 50.
        let others = words.subtracting(everybody).subtracting(agreeing).subtracting(yes)
            .subtracting(yesParts).subtracting(fillers).subtracting(noise)
        return words.count < 7 && !words.isDisjoint(with: everybody)
            && !words.isDisjoint(with: agreeing)
            && words.isDisjoint(with: ["not", "don't", "dont", "but", "except", "nobody", "no"])
            && others.isSubset(of: ["present", "here", "there", "order", "contract", "timeline"])
    }

    /// Whether a line says that there is no answer.
    static func isNoAnswer(_ line: some StringProtocol) -> Bool {
        let said = folded(line)
        return said.isEmpty || noAnswers.contains(said)
    }

    private static let yes: Set<String> = [
        "y", "yes", "yep", "yeah", "yup", "ok", "okay", "k", "sure", "agreed", "agree", "ja", "oui",
        "si",
        "sí", "da", "aye", "fine", "correct", "right", "confirmed", "accepted", "deal", "lgtm",
        "jep", "jo",
        "all yes", "all good", "sounds good", "works for me", "do it", "yes please",
    ]
    private static let yesParts: Set<String> = [
        "all", "we", "are", "we're", "good", "on", "now", "please", "do", "it", "i", "will", "he",
        "she",
        "they", "said", "says", "of", "course", "that", "that's", "is", "take",
    ]
    private static let going: Set<String> = [
        "go", "ready", "continue", "proceed", "start", "begin", "done", "go on", "go ahead",
        "move on",
    ]
    private static let goingParts: Set<String> = [
        "lets", "let's", "go", "we", "are", "we're", "all", "to", "on", "now", "please", "ahead",
        "then", "the", "pls", "plz", "bitte", "us", "start",
        "clock", "meeting", "here", "move", "it", "can", "should", "could", "may", "next", "phase",
    ]

    /// Whether a line says to go on, and nothing else.
    static func isGo(_ line: some StringProtocol) -> Bool {
        let said = folded(line)
        if going.contains(said) { return true }
        let words = said.split(separator: " ").map { word -> String in
            let isKnown = going.contains(String(word)) || goingParts.contains(String(word))
            return isKnown || word.count < 5
                ? String(word)
                : Spelling.nearest(
                    to: word, among: ["start", "begin", "ready", "continue", "meeting"])
                    ?? String(word)
        }
        return (2..<6).contains(words.count)
            && words.allSatisfy {
                going.contains($0) || goingParts.contains($0) || yes.contains($0)
            }
            && (words.contains { going.contains($0) }
                || zip(words, words.dropFirst()).contains {
                    going.contains("\($0) \($1)") || ($0, $1) == ("next", "phase")
                })
    }

    /// Words for everybody in the room.
    static let everybody: Set<String> = [
        "all", "everyone", "everybody", "both", "alle", "tous", "we", "room",
    ]
    private static let agreeing: Set<String> = [
        "agree", "agrees", "agreed", "yes", "ok", "okay", "said", "nodded", "in", "fine",
        "einverstanden", "ja", "stimmen", "zu",
    ]
    private static let noAnswers: Set<String> = [
        "nothing else", "nothing more", "no more", "nobody else", "no one else", "that was it",
        "that was all", "not that i know", "not that i know of", "nichts mehr", "sonst nichts",
        "no", "nope", "nah", "not yet", "not sure", "unsure", "no idea", "dont know", "don't know",
        "dunno",
        "idk", "i dont know", "i don't know", "we dont know", "we don't know", "nothing", "none",
        "nobody",
        "skip", "pass", "later", "n/a", "na", "unknown", "no one knows", "nobody knows", "hmm",
        "hm",
        "let me think", "wait", "one sec", "hold on", "tbd", "tba", "maybe", "nein", "non",
        "weiß nicht",
        "keine ahnung", "what now", "what next", "whats next", "what's next", "now what", "and now",
        "lol", "what", "why", "huh", "sorry", "same", "good question", "no clue",
        "next question", "other branch", "another branch", "next branch",
    ]

    /// Words behind which a number is an id, not a count.
    static let afterNumber: Set<String> = [
        "the", "a", "an", "no", "nobody", "there", "it", "we", "they", "because", "this", "that",
        "our",
        "their", "someone", "somebody", "is", "was", "were", "had", "has", "not", "nothing",
        "no-one", "its",
        "he", "she", "i", "you", "these", "those", "if", "when", "who", "what", "how",
    ]

    /// Words that questions begin with.
    static let questionWords: Set<String> = [
        "why", "how", "what", "who", "whose", "which", "where", "did", "does", "do", "could", "can",
        "would",
        "should", "is", "are", "isn't", "wasn't", "didn't", "doesn't", "weren't", "shouldn't",
        "couldn't",
    ]

    /// Whether a line asks something.
    static func isQuestion(_ line: some StringProtocol) -> Bool {
        if line.last == "?" { return true }
        let words = words(line).map(\.bare)
        guard let first = words.first, words.count > 2 else { return false }
        if ["who", "whose", "which"].contains(first) { return true }
        if ["what", "how"].contains(first),
            ["about", "if", "many", "much", "long"].contains(words[1])
        {
            return true
        }
        return ["why", "how", "what"].contains(first)
            && (words.contains("did") || words.contains("didn't") || words.contains("didnt")
                || words.contains("was") || words.contains("is") || words[1] == "come"
                || words.contains("does") || words.contains("nobody") || words[0] == "why")
    }

    /// Whether a sentence is about what should be done, which waits for the last phase.
    static func isProposal(_ line: some StringProtocol) -> Bool {
        let text = " \(folded(line)) "
        return [" we should ", " we need to ", " let's ", " lets ", " we must "]
            .contains { text.contains($0) }
    }
}
