/// The names of events in a journal.
///
/// **The storage format.** Names change only by adding.
enum EventName: String, CaseIterable, Sendable {
    // The journal itself
    case sessionOpened, sessionResumed, sessionLeft, recovered

    // The incident
    case titleSet, severitySet, serviceAdded, impactSet, zoneSet, recurrenceNoted, milestoneSet

    // The room
    case personInvited, attendanceSet, fitJudged, agreed

    // The clock
    case phaseEntered, phaseExtended, clockPaused, clockResumed

    // The board
    case entryAdded, questionParked, questionAnswered, problemStated, whyAdded, whyFocused,
        whyLinked, rootMarked, factorAdded

    // Actions
    case ideaAdded, ideaTargeted, ideasRanked, ideasPicked, ideaDeclined, noActionChosen, ownerSet,
        dueSet, measureSet, actionConfirmed

    // Any item
    case textEdited, entryMoved, itemDropped, itemKeyed

    // Beside the board
    case blameCalled, noteAdded

    // Undo and redo
    case undone, redone

    // The end, and what follows
    case sessionClosed, actionDone, actionSlipped, actionCancelled

    /// Returns the event that bytes name in full, or nil where none has that name, as far as this nofault
    /// knows.
    ///
    /// Bytes are compared, as canonically equivalent texts are equal strings: KELVIN SIGN is to K.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count < EventName.byLength.count else { return nil }
        let found = EventName.byLength[bytes.count].first { $0.bytes.elementsEqual(bytes) }
        guard let found else { return nil }
        self = found.name
    }

    /// The names with their bytes, by their length.
    private static let byLength: [[(bytes: [UInt8], name: EventName)]] = {
        let longest = allCases.map(\.rawValue.utf8.count).max() ?? 0
        return (0...longest).map { length in
            allCases.filter { $0.rawValue.utf8.count == length }.map {
                (Array($0.rawValue.utf8), $0)
            }
        }
    }()

    /// Returns the event of a name; nil as for bytes.
    init?(_ text: String) {
        var text = text
        guard let name = text.withUTF8({ EventName(UnsafeRawBufferPointer($0)) }) else {
            return nil
        }
        self = name
    }
}
