@testable import PostMortem

extension Improviser {
    /// An event that a journal can hold, whether or not it makes sense where it stands.
    mutating func event(in session: Session) -> Event {
        switch number(0...7) {
        case 0: journalEvent(in: session)
        case 1: preparingEvent(in: session)
        case 2: movingEvent()
        case 3: boardEvent(in: session)
        case 4: causeEvent(in: session)
        case 5: ideaEvent(in: session)
        case 6: actionEvent(in: session)
        default: itemEvent(in: session)
        }
    }

    private mutating func override() -> Override? {
        reason().map {
            Override(
                rules: generator.once(in: 2) ? [] : [text()],
                codes: generator.once(in: 2) ? [] : [text()], reason: $0)
        }
    }

    private mutating func someID(_ kind: ItemID.Kind, _ session: Session) -> ItemID {
        let given = id(kind, in: session)
        return generator.once(in: 2)
            ? given : .following(given.number, generator.once(in: 10) ? self.kind() : kind)
    }

    private mutating func ids(_ kind: ItemID.Kind, _ session: Session) -> [ItemID] {
        (0..<number(0...4)).map { _ in someID(kind, session) }
    }

    private mutating func journalEvent(in session: Session) -> Event {
        let record = number(-1...(session.recordCount + 1))
        switch number(0...8) {
        case 0: return .sessionOpened(session: text(), zone: text(), tool: text())
        case 1: return .sessionResumed(tool: text())
        case 2: return .recovered(bytes: number(-1...9), kept: text())
        case 3: return .undone(record: record)
        case 4: return .redone(record: record)
        case 5, 6: return .undone(record: session.undoableRecord ?? record)
        default: return .redone(record: session.redoableRecord ?? record)
        }
    }

    private mutating func preparingEvent(in session: Session) -> Event {
        switch number(0...9) {
        case 0: .titleSet(text: text())
        case 1: .severitySet(text: text())
        case 2: .serviceAdded(text: text())
        case 3: .impactSet(text: text())
        case 4: .zoneSet(zone: text())
        case 5: .recurrenceNoted(text: text())
        case 6:
            .milestoneSet(
                pick(Milestone.allCases) ?? .started, time: time(),
                entry: generator.once(in: 2) ? nil : someID(.entry, session), text: reason())
        case 7: .personInvited(name: name(), role: pick(Role.allCases) ?? .other)
        case 8: .attendanceSet(name: name(), present: generator.once(in: 2))
        default:
            .agreed(
                pick(Agreement.allCases) ?? .order,
                names: (0..<number(0...3)).map { _ in name() })
        }
    }

    private mutating func movingEvent() -> Event {
        switch number(0...7) {
        case 0: .fitJudged(override() ?? Override(rules: [], reason: "x"))
        case 1, 2, 3: .phaseEntered(pick(Phase.allCases) ?? .room, override: override())
        case 4: .phaseExtended(minutes: pick([Int.min, -1, 0, 5, Int.max]) ?? 5)
        case 5: .clockPaused
        case 6: .clockResumed
        default: .sessionClosed(override: override())
        }
    }

    private mutating func boardEvent(in session: Session) -> Event {
        switch number(0...3) {
        case 0, 1:
            .entryAdded(
                id: someID(.entry, session), kind: pick(EntryKind.allCases) ?? .fact,
                time: generator.once(in: 2) ? nil : time(), text: text())
        case 2: .questionParked(id: someID(.question, session), text: text())
        default: .questionAnswered(id: someID(.question, session), text: text())
        }
    }

    private mutating func causeEvent(in session: Session) -> Event {
        switch number(0...6) {
        case 0: .problemStated(text: text())
        case 1, 2:
            .whyAdded(id: someID(.why, session), under: someID(.why, session), text: text())
        case 3: .whyFocused(id: someID(.why, session))
        case 4: .whyLinked(id: someID(.why, session), entry: someID(.entry, session))
        case 5: .rootMarked(id: someID(.why, session), override: override())
        default:
            .factorAdded(
                id: someID(.factor, session), kind: pick(FactorKind.allCases) ?? .hid, text: text())
        }
    }

    private mutating func ideaEvent(in session: Session) -> Event {
        switch number(0...6) {
        case 0, 1: .ideaAdded(id: someID(.idea, session), text: text())
        case 2: .ideaTargeted(id: someID(.idea, session), target: someID(kind(), session))
        case 3: .ideasRanked(ids: ids(.idea, session))
        case 4:
            .ideasPicked(
                ideas: ids(.idea, session), actions: ids(.action, session), override: override())
        case 5: .ideaDeclined(id: someID(.idea, session), reason: text())
        default: .noActionChosen(reason: text())
        }
    }

    private mutating func actionEvent(in session: Session) -> Event {
        let id = someID(.action, session)
        switch number(0...6) {
        case 0: return .ownerSet(id: id, name: name())
        case 1: return .dueSet(id: id, date: date())
        case 2: return .measureSet(id: id, text: text())
        case 3: return .actionConfirmed(id: id)
        case 4: return .actionDone(id: id, text: reason())
        case 5: return .actionSlipped(id: id, date: date(), reason: text())
        default: return .actionCancelled(id: id, reason: text())
        }
    }

    private mutating func itemEvent(in session: Session) -> Event {
        let id = someID(kind(), session)
        switch number(0...5) {
        case 0: return .textEdited(id: id, text: text())
        case 1: return .entryMoved(id: id, time: time())
        case 2: return .itemDropped(id: id, reason: reason())
        case 3: return .itemKeyed(id: id)
        case 4: return .blameCalled(id: generator.once(in: 2) ? nil : id, text: reason())
        default: return .noteAdded(text: text())
        }
    }
}
