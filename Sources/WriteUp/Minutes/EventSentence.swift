public import PostMortem

/// One line that says what an event did: the answer to an accepted line, and the line in the minutes.
///
/// It is plain text, with people's words as typed; whoever prints it makes it safe for the way out.
public struct EventSentence: Hashable, Sendable {
    /// What is answered, as `Q1  parked for phase 3`; it leaves words out that were just typed.
    public let answer: String
    /// What the minutes say: the answer with all words in it.
    public let minute: String
    /// The day of the time that the answer tells; nil where it tells none.
    public let day: CalendarDate?

    /// Creates the sentence of an event.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - session: the session with the event folded in.
    ///   - target: for `undone` and `redone`, the event that was taken back or brought back; nil where it
    ///     is not at hand, and for all others.
    ///   - shown: the day that was shown last, which isn't shown again; nil where none was.
    public init(
        _ event: Event, after session: Session, target: Event? = nil, shown: CalendarDate? = nil
    ) {
        day = (target ?? event).traits.time?.moment.date
        switch event.standing {
        case .undoes(let record):
            answer = EventSentence.reverted("Undone", record, target, session, shown)
            minute = answer
        case .redoes(let record):
            answer = EventSentence.reverted("Redone", record, target, session, shown)
            minute = answer
        case .opening, .resumption, .leaving, .change:
            answer = Sentences.sentence(of: event, after: session, shown: shown, isAnswer: true)
            minute = Sentences.sentence(of: event, after: session, shown: shown, isAnswer: false)
        }
    }

    private static func reverted(
        _ word: String, _ record: Int, _ target: Event?, _ session: Session,
        _ shown: CalendarDate?
    ) -> String {
        // Only a forged journal takes back anything but a change; the number says enough.
        guard let target, case .change = target.standing else {
            return "\(word): record \(record)"
        }
        return "\(word): \(EventSentence(target, after: session, shown: shown).minute)"
    }
}
