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
        guard bytes.count < EventName.byLength.count,
            let name = EventName.byLength[bytes.count].name(bytes)
        else { return nil }
        self = name
    }

    /// The names by their length in bytes.
    private static let byLength: [Group] = {
        let longest = allCases.map(\.rawValue.utf8.count).max() ?? 0
        return (0...longest).map { length in
            Group(names: allCases.filter { $0.rawValue.utf8.count == length })
        }
    }()

    /// Names of one length.
    private struct Group {
        let names: [EventName]
        /// Their bytes, one name after the other, so that looking through them counts no references.
        let letters: [UInt8]

        init(names: [EventName]) {
            self.names = names
            self.letters = names.flatMap(\.rawValue.utf8)
        }

        /// Returns the name that bytes of this length spell; nil where none does.
        func name(_ bytes: UnsafeRawBufferPointer) -> EventName? {
            letters.withUnsafeBytes { letters in
                guard let first = letters.baseAddress, let start = bytes.baseAddress else {
                    return nil
                }
                for (index, name) in names.enumerated()
                where Memory.isEqual(first + index * bytes.count, start, count: bytes.count) {
                    return name
                }
                return nil
            }
        }
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
