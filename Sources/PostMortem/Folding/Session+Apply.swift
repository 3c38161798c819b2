extension Session {
    /// Folds one more record into the session.
    ///
    /// Total: an event that makes no sense in this state, as only a forged journal has, changes
    /// nothing but the record count.
    public mutating func apply(_ record: consuming Record) {
        // Records that a reader may pass over leave holes in the numbers it hands on.
        recordCount = max(recordCount, min(record.sequence, Int.max - 1))
        // Taken out of the record, so that its texts move on without being counted: they were last in
        // the hands of another thread, and counting would fetch each one.
        var event = Event.clockPaused
        swap(&event, &record.event)
        apply(event, at: record.at, by: record.by)
    }

    /// Folds one more event into the session.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - now: when it was recorded.
    ///   - author: who typed it; nil where nobody said.
    public mutating func apply(_ event: consuming Event, at now: Instant, by author: Person.ID?) {
        let record = recordCount
        let previous = lastRecordAt
        recordCount = min(recordCount, Int.max - 1) + 1
        lastRecordAt = now

        switch event {
        case .sessionOpened(let name, let zone, _):
            self.name = name
            incident.zone = zone
        case .sessionResumed, .recovered:
            // Both are written by a process that opens a journal again, whichever comes first.
            guard let previous, now.milliseconds(since: previous) > Gap.shortest else { return }
            gaps.append(Gap(from: previous, to: now))
        case .undone(let record):
            guard done.last?.record == record, let change = done.popLast() else { return }
            undone.append(reverse(change))
        case .redone(let record):
            guard undone.last?.record == record, let change = undone.popLast() else { return }
            done.append(reverse(change))
        default:
            var change = Change(record: record)
            fold(event, FoldingContext(record: record, now: now, author: author), &change)
            done.append(change)
            if !undone.isEmpty { undone.removeAll() }
        }
    }

    /// The record whose change `undo` would take back; nil where there is nothing to undo.
    public var undoableRecord: Int? { done.last?.record }

    /// The record whose change `redo` would bring back; nil where there is nothing to redo.
    public var redoableRecord: Int? { undone.last?.record }

    /// Sets what an event sets, and keeps in the change what was there.
    ///
    /// Nothing else changes, so the former values of these parts are all that undoing needs. Nothing is
    /// set where the event makes no sense in this state.
    private mutating func fold(
        _ event: consuming Event, _ context: FoldingContext, _ change: inout Change
    ) {
        switch event {
        case .sessionOpened, .sessionResumed, .recovered, .undone, .redone:
            break
        case .titleSet, .severitySet, .serviceAdded, .impactSet, .zoneSet, .recurrenceNoted,
            .milestoneSet:
            foldIncident(event, &change)
        case .personInvited, .attendanceSet, .agreed:
            foldRoom(event, &change)
        case .fitJudged, .phaseEntered, .phaseExtended, .clockPaused, .clockResumed, .sessionClosed:
            foldClock(event, context, &change)
        case .entryAdded, .questionParked, .questionAnswered, .entryMoved:
            foldTimeline(event, &change)
        case .problemStated, .whyAdded, .whyFocused, .whyLinked, .rootMarked, .factorAdded:
            foldCause(event, context, &change)
        case .ideaAdded, .ideaTargeted, .ideasRanked, .ideasPicked, .ideaDeclined, .noActionChosen:
            foldIdea(event, context, &change)
        case .ownerSet, .dueSet, .measureSet, .actionConfirmed, .actionDone, .actionSlipped,
            .actionCancelled:
            foldAction(event, &change)
        case .textEdited, .itemDropped, .itemKeyed:
            foldItem(event, &change)
        case .blameCalled, .noteAdded:
            foldAside(event, context, &change)
        }
    }

    /// Exchanges every part of a change, the last touched first.
    private mutating func reverse(_ change: consuming Change) -> Change {
        change.parts.reverse()
        change.parts.exchange(with: &self)
        return change
    }
}

/// What the fold knows of an event besides the event itself.
struct FoldingContext {
    /// The record that holds the event.
    let record: Int
    /// When it was recorded.
    let now: Instant
    /// Who typed it; nil where nobody said.
    let author: Person.ID?
}
