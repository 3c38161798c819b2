import Prompts

// Answers in the words of a room, which say more than a list of words can.
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

    /// Returns what stands behind a no, as in `no, on leave until May` and `n because of the move`; nil where there is
    /// no such.
    func reason(behindNo answer: String) -> String? {
        guard let first = Hasty.words(answer).first,
            isYes(first.bare) == false || AnswerWords.refusals.contains(first.bare)
        else { return nil }
        let rest = Hasty.content(of: String(answer[first.typed.endIndex...]))
        let reason = Hasty.withoutBecause(rest.withoutJoint)
        let isJoined = first.typed.last.map { ",;:.".contains($0) } == true || reason != rest
        return isJoined && !reason.isEmpty ? reason : nil
    }
}
