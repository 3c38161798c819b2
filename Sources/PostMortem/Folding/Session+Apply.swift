extension Session {
    /// Folds one more record into the session.
    ///
    /// Total: an event that makes no sense in this state, as only a forged journal has, changes
    /// nothing but the record count.
    public mutating func apply(_ record: Record) {
        // Records that a reader may pass over leave holes in the numbers it hands on.
        recordCount = max(recordCount, min(record.sequence, Int.max - 1))
        apply(record.event, at: record.at, by: record.by)
    }

    /// Folds one more event into the session.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - now: when it was recorded.
    ///   - author: who typed it; nil where nobody said.
    public mutating func apply(_ event: Event, at now: Instant, by author: Person.ID?) {
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
            let context = FoldingContext(record: record, now: now, author: author)
            var parts = newParts(after: event, context)
            exchange(&parts)
            done.append(Change(record: record, parts: parts))
            if !undone.isEmpty { undone.removeAll() }
        }
    }

    /// The record whose change `undo` would take back; nil where there is nothing to undo.
    public var undoableRecord: Int? { done.last?.record }

    /// The record whose change `redo` would bring back; nil where there is nothing to redo.
    public var redoableRecord: Int? { undone.last?.record }

    /// Exchanges every part of a change, the last touched first.
    private mutating func reverse(_ change: Change) -> Change {
        var change = change
        change.parts.reverse()
        exchange(&change.parts)
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
