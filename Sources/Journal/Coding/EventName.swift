/// The names of events in a journal.
///
/// **The storage format.** Names change only by adding.
enum EventName: String, CaseIterable, Sendable {
    // The journal itself
    case sessionOpened, sessionResumed, sessionLeft, recovered

    // The incident
    case titleSet, severitySet, serviceAdded, impactSet, zoneSet, recurrenceNoted, summarySet,
        milestoneSet

    // The room
    case personInvited, attendanceSet, fitJudged, agreed
    case peopleInvited, personRenamed, personRemoved, objectionRaised

    // The clock
    case phaseEntered, phaseExtended, clockPaused, clockResumed

    // The board
    case entryAdded, questionParked, questionAnswered, problemStated, whyAdded, whyFocused,
        whyLinked, rootMarked, factorAdded

    // Actions
    case ideaAdded, ideaTargeted, ideasRanked, ideasPicked, ideaDeclined, noActionChosen, ownerSet,
        dueSet, measureSet, actionConfirmed, actionRefused

    // Any item
    case textEdited, entryMoved, kindSet, itemDropped, itemKeyed

    // Beside the board
    case blameCalled, noteAdded

    // Undo and redo
    case undone, redone

    // The end, and what follows
    case sessionClosed, actionDone, actionSlipped, actionCancelled, actionTracked

    /// Returns the event that bytes name in full, or nil where none has that name, as far as this nofault
    /// knows.
    ///
    /// Bytes are compared, as canonically equivalent texts are equal strings: KELVIN SIGN is to K.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let length = bytes.count
        guard length < EventName.firsts.count - 1 else { return nil }
        let found = EventName.letters.withUnsafeBytes { letters -> Int? in
            guard var candidate = letters.baseAddress, let start = bytes.baseAddress else {
                return nil
            }
            candidate += EventName.places[length]
            for index in EventName.firsts[length]..<EventName.firsts[length + 1] {
                if Memory.isEqual(candidate, start, count: length) { return index }
                candidate += length
            }
            return nil
        }
        guard let found else { return nil }
        self = EventName.sorted[found]
    }

    /// The names, the shortest first.
    private static let sorted = allCases.sorted { $0.rawValue.utf8.count < $1.rawValue.utf8.count }
    /// Their bytes, one name after the other: looking through them counts no references.
    private static let letters = sorted.flatMap(\.rawValue.utf8)
    /// For each length in bytes the index of the first name that is as long or longer; one more behind the longest.
    private static let firsts: [Int] = {
        let longest = sorted.last?.rawValue.utf8.count ?? 0
        return (0...longest + 1).map { length in
            sorted.firstIndex { $0.rawValue.utf8.count >= length } ?? sorted.count
        }
    }()
    /// Where the bytes of each of these first names begin.
    private static let places: [Int] = firsts.map { first in
        sorted[..<first].reduce(0) { $0 + $1.rawValue.utf8.count }
    }

    /// Returns the event of a name; nil as for bytes.
    init?(_ text: String) {
        var text = text
        guard let name = text.withUTF8({ EventName(UnsafeRawBufferPointer($0)) }) else {
            return nil
        }
        self = name
    }
}
