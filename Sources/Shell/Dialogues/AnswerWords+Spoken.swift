import Prompts

// Answers in the words of a room, which are more than a list of words can hold.
extension AnswerWords {
    /// What says no besides the words of a language's list.
    private static let refusals: Set<String> = [
        "nope", "nah", "nein", "no sorry", "not yet", "not now",
    ]

    /// Returns whether somebody said yes or no, as `yep`, `sure` or `nope.`; nil for all else.
    func spoken(_ words: String) -> Bool? {
        let said = Hasty.folded(words)
        if let answer = isYes(said) { return answer }
        if AnswerWords.refusals.contains(said) { return false }
        return Hasty.isYes(words) ? true : nil
    }
}
