/// Recognises a "root cause" that is a memo to people rather than engineering work.
///
/// The rule is the practice's: stop asking only where the answer points to something to build, not to a
/// request to be more careful; and a person's act is never where a chain ends.
enum MemoWording {
    /// Wordings that ask people to be different.
    ///
    /// Words are compared without case; each phrase stands at word boundaries, so `remind` doesn't
    /// find `reminder job`.
    static let phrases: [[String]] = [
        "careful", "more careful", "carelessness", "be more attentive", "pay attention",
        "paid attention", "paying attention", "more attention", "double check", "double checked",
        "double checking", "triple check", "vigilant", "more vigilance", "remind", "reminded",
        "reminding", "remember to", "retrain", "retrained", "retraining", "re train",
        "train people", "train the team", "more training", "lack of training", "try harder",
        "human error", "operator error", "user error", "human mistake", "human failure", "forgot",
        "forgot to", "forgetful", "negligence", "negligent", "should have", "should not have",
        "shouldn t have", "was sloppy", "sloppiness", "did not follow the", "didn t follow the",
        "did not read the", "didn t read the", "did not think", "didn t think", "lack of care",
        "lack of discipline", "more discipline", "raise awareness", "more awareness",
        "lack of awareness",
    ].map { words(of: $0) }

    /// Returns the longest wording in a text that makes it a memo; nil where there is none.
    static func found(in text: String) -> String? {
        let words = words(of: text)
        let hit = phrases.filter { phrase in
            words.indices.contains { words[$0...].starts(with: phrase) }
        }
        return hit.max { $0.count < $1.count }?.joined(separator: " ")
    }

    /// Splits a text into lower-case words; everything but letters and digits separates.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
