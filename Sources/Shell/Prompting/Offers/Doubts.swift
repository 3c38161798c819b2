import CommandLanguage
import PostMortem

/// What was doubted already: nobody is asked about the same line twice.
final class Doubts {
    /// How the line is taken all the same.
    static let insisting = "To have it taken as it was: arrow-up and Enter."

    private var last: String?

    /// Returns what is doubtful about a line, unless it was just asked about.
    func doubt(about line: String, in offers: Offers) -> Offers.Doubt? {
        guard let doubt = offers.doubt(about: line), line != last || !doubt.isInsisting else {
            last = nil
            return nil
        }
        last = line
        return doubt
    }
}

extension Conversation {
    /// Takes a line that was typed: with somebody there to answer questions, and to answer the guide's.
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
        // What is owed was shown, the first of it with the line that pays it.
        if case .refused(let refusal, .next(because: nil)) = refused, refusal.kind == .owed,
            let asked = refusal.hints.first.flatMap(Wanted.init(showing:))
        {
            note(asked)
        }
    }
}
