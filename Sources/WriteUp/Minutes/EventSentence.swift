public import PostMortem

/// One line that says what an event did: the answer to an accepted line, and the line in the minutes.
///
/// It is plain text, with people's words as typed; whoever prints it makes it safe for the way out.
public struct EventSentence: Hashable, Sendable {
    /// What is answered, as `Q1  parked for phase 3`.
    public let answer: String
    /// The words that the answer leaves out, because whoever reads it has just typed them; nil where it
    /// has them all.
    public let omitted: String?

    /// What the minutes say: the answer with all words in it.
    public var minute: String {
        omitted.map { "\(answer): \($0)" } ?? answer
    }

    /// Creates the sentence of an event.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - session: the session with the event folded in.
    ///   - target: for `undone` and `redone`, the event that was taken back or brought back; nil where it
    ///     is not at hand, and for all others.
    public init(_ event: Event, after session: Session, target: Event? = nil) {
        switch event.standing {
        case .undoes(let record):
            answer = EventSentence.reverted("Undone", record, target, session)
            omitted = nil
        case .redoes(let record):
            answer = EventSentence.reverted("Redone", record, target, session)
            omitted = nil
        case .opening, .resumption, .change:
            answer = Sentences.sentence(of: event, after: session)
            omitted = Sentences.omittedWords(of: event)
        }
    }

    private static func reverted(
        _ word: String, _ record: Int, _ target: Event?, _ session: Session
    ) -> String {
        // Only a forged journal takes back anything but a change; the number says enough.
        guard let target, target.standing == .change else { return "\(word): record \(record)" }
        return "\(word): \(EventSentence(target, after: session).minute)"
    }
}
