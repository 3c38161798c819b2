import CommandLanguage
import PostMortem

// A line that somebody typed: it may answer what was asked, and what it lacks is asked for next.
extension Conversation {
    /// Takes a line that somebody typed, who can be asked questions and may be answering one of the guide's.
    ///
    /// - Parameters:
    ///   - line: the line as typed.
    ///   - recordsSecrets: whether somebody said that a secret in it is to be recorded.
    /// - Returns: what comes after it.
    /// - Throws: why it was not taken; nothing was recorded.
    func takeTyped(_ line: String, recordsSecrets: Bool = false) throws(Refused) -> Step {
        let before = session.recordCount
        let wanted = asked
        let step = try take(line, asksInTurn: true, recordsSecrets: recordsSecrets)
        guard session.recordCount > before else { return step }
        // What the answer itself asks for is open.
        guard asked == wanted else { return step }
        // What was asked for is answered, unless another answer of the kind can follow.
        if asked?.isRepeatable != true || asked?.verb != Verb(word: line.prefix { $0 != " " }) {
            note(nil)
        }
        return step
    }

    /// Notes what a line lacks, so that the next one can be the answer.
    func noteUnfinished(_ line: String, _ refused: Refused) {
        if case .unreadable(let error) = refused, error.kind == .missing,
            let asked = Wanted(unfinished: line)
        {
            note(asked)
        }
        // The debts were shown, the first of them with the line that settles it.
        if case .refused(let refusal, .next(because: nil)) = refused, refusal.kind == .owed,
            let asked = refusal.hints.first.flatMap(Wanted.init(showing:))
        {
            note(asked)
        }
    }
}
