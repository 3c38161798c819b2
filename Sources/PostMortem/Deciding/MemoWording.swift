/// Recognises a "structural cause" that is a memo to people rather than engineering work.
///
/// The rule is the practice's: stop asking only where the answer points to something to build, not to a
/// request to be more careful; and a person's act is never where a chain ends.
enum MemoWording {
    /// Wordings that ask people to be different.
    ///
    /// Words are compared without case; each phrase stands at word boundaries, so `remind` doesn't
    /// find `reminder job`.
    static let phrases: [[String]] =
        [
            "careful", "more careful", "more care", "careless", "carelessness",
            "be more attentive", "pay attention", "paid attention", "paying attention",
            "more attention", "double check", "double checked", "double checking", "triple check",
            "vigilant", "more vigilance", "remind", "reminded", "reminding", "remember to",
            "retrain people", "retrain the team", "retrain engineers", "retrain everyone",
            "train people", "train the team", "train engineers", "train everyone",
            "more training", "lack of training", "try harder", "human error", "operator error",
            "user error", "human mistake", "human failure", "forgot", "forgot to", "forgetful",
            "negligence", "negligent", "should have", "should ve", "should not have",
            "shouldn t have", "was sloppy", "sloppiness", "did not think", "didn t think",
            "lack of care", "lack of discipline", "more discipline", "raise awareness",
            "more awareness", "lack of awareness",
        ].map { words(of: $0) } + neglected

    /// That somebody didn't follow or read what is written for people; machines follow redirects.
    private static let neglected = ["did not", "didn t"].flatMap { negation in
        [
            "follow the runbook", "follow the process", "follow the procedure",
            "follow the checklist", "follow the instructions", "read the docs",
            "read the documentation", "read the runbook", "read the instructions",
        ].map { words(of: "\(negation) \($0)") }
    }

    /// Terms of engineering that only sound like a memo; what they cover is not looked at.
    private static let terms = [
        "double checked locking", "forgot password", "forgot my password", "user error page",
        "user error message", "user error rate",
    ].map { words(of: $0) }

    /// Returns the longest wording in a text that makes it a memo; nil where there is none.
    static func found(in text: String) -> String? {
        let words = withoutTerms(words(of: text))
        let hit = phrases.filter { phrase in
            words.indices.contains { words[$0...].starts(with: phrase) }
        }
        return hit.max { $0.count < $1.count }?.joined(separator: " ")
    }

    /// Puts an empty word, which no phrase has, in the place of each term.
    private static func withoutTerms(_ words: [String]) -> [String] {
        var rest = words[...]
        var kept: [String] = []
        while let word = rest.first {
            let term = terms.first { rest.starts(with: $0) }
            kept.append(term == nil ? word : "")
            rest = rest.dropFirst(term?.count ?? 1)
        }
        return kept
    }

    /// Splits a text into lower-case words; everything but letters and digits separates.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
