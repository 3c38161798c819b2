/// The names of events in a journal.
///
/// **The storage format.** Names change only by adding.
enum EventName: String, CaseIterable, Sendable {
    // The journal itself
    case sessionOpened, sessionResumed, recovered

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
        var slot = Slots.first(for: bytes)
        while let candidate = Slots.all[slot] {
            if candidate.isNamed(bytes) {
                self = candidate.name
                return
            }
            slot = (slot + 1) % Slots.count
        }
        return nil
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

/// The names by their first, middle and last bytes: a hash table with a gap behind each run.
private enum Slots {
    struct Slot {
        let name: EventName
        let bytes: [UInt8]

        func isNamed(_ other: UnsafeRawBufferPointer) -> Bool {
            guard bytes.count == other.count else { return false }
            return bytes.withUnsafeBytes { bytes in
                guard let first = bytes.baseAddress, let second = other.baseAddress else {
                    return false
                }
                return Memory.isEqual(first, second, count: bytes.count)
            }
        }
    }

    /// A power of two, well above the number of names.
    static let count = 128

    static let all: [Slot?] = {
        var slots = [Slot?](repeating: nil, count: count)
        for name in EventName.allCases {
            let bytes = Array(name.rawValue.utf8)
            var slot = bytes.withUnsafeBytes { first(for: $0) }
            while slots[slot] != nil { slot = (slot + 1) % count }
            slots[slot] = Slot(name: name, bytes: bytes)
        }
        return slots
    }()

    /// Returns the slot at which to begin looking for a name.
    static func first(for bytes: UnsafeRawBufferPointer) -> Int {
        guard let first = bytes.first, let last = bytes.last else { return 0 }
        let middle = Int(bytes[bytes.count / 2])
        return (Int(first) &* 31 &+ middle &* 7 &+ Int(last) &* 3 &+ bytes.count) % count
    }
}
