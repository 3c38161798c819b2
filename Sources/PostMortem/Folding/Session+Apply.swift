extension Session {
    /// Folds all records of a journal: undone changes are left out on the list of events, and what counts is
    /// folded once.
    public init(folding records: some Sequence<Record>) {
        self.init()
        apply(contentsOf: records)
    }

    /// Folds records as they are read: the same as one after the other, and faster where some of them undo others.
    ///
    /// - Parameter next: returns the next record, and nil behind the last.
    /// - Throws: what `next` throws; the records before it are folded.
    public mutating func apply<Failure: Error>(
        each next: () throws(Failure) -> Record?
    ) throws(Failure) {
        defer { catchUp() }
        while let record = try next() { list(record) }
    }

    /// Folds one more record into the session.
    ///
    /// Total: an event that makes no sense in this state, as only a forged journal has, changes
    /// nothing but the record count and the numbers that ids begin from.
    public mutating func apply(_ record: Record) {
        list(record)
        catchUp()
    }

    /// Folds more records into the session: the same as one after the other, and faster where some of them undo
    /// others.
    public mutating func apply(contentsOf records: some Sequence<Record>) {
        for record in records { list(record) }
        catchUp()
    }

    /// Folds one more event into the session.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - now: when it was recorded.
    ///   - author: who typed it; nil where nobody said.
    public mutating func apply(_ event: Event, at now: Instant, by author: Person.ID?) {
        list(event, at: now, by: author)
        catchUp()
    }

    private mutating func list(_ record: consuming Record) {
        // A reader may skip records that it doesn't know, so their numbers can be missing.
        ledger.recordCount = max(ledger.recordCount, min(record.sequence, Int.max - 1))
        list(record.event, at: record.at, by: record.by)
    }

    /// Enters an event in the ledger; a change is not folded yet.
    private mutating func list(
        _ event: consuming Event, at now: Instant, by author: consuming Person.ID?
    ) {
        let record = ledger.recordCount
        let previous = ledger.lastRecordAt
        ledger.recordCount = min(record, Int.max - 1) + 1
        ledger.lastRecordAt = now

        switch event.standing {
        case .opening(let name, let zone, let language, let prompts, let memoryHours):
            // Only a forged journal opens a session twice.
            guard record == 0 else { return }
            ledger.opening = Ledger.Opening(
                name: name, zone: zone, language: language, prompts: prompts,
                memoryHours: memoryHours, at: now, author: author)
            (self.name, incident.zone) = (name, zone)
        case .leaving:
            // A gap is measured from the record before the resumption, so nothing has to be kept of this one.
            break
        case .resumption:
            // Both `sessionResumed` and `recovered` say so; the second one comes too soon after the first to count.
            guard let previous, now.milliseconds(since: previous) > Gap.shortest else { return }
            ledger.gaps.append(Gap(from: previous, to: now))
        case .undoes(let record):
            ledger.history.undo(record)
        case .redoes(let record):
            ledger.history.redo(record)
        case .change(let ids):
            ledger.numbers.claim(ids)
            if case .sessionClosed = event { ledger.closings += 1 }
            ledger.history.append(
                Change(
                    id: record, event: event, now: now, author: author,
                    gaps: ledger.gaps.count))
        }
    }

    /// Folds what is listed and not folded; goes back first where the state has undone changes in it.
    private mutating func catchUp() {
        if ledger.history.isStale {
            var state = ledger.history.goBack() ?? Session()
            if let opening = ledger.opening, ledger.history.folded == 0 {
                (state.name, state.incident.zone) = (opening.name, opening.zone)
            }
            swap(&state.ledger, &ledger)
            self = state
        }
        while let change = ledger.history.next {
            fold(change)
            if ledger.history.advance() { keepCheckpoint() }
        }
    }

    /// Keeps the state as it is now, to fold on from after an undo.
    private mutating func keepCheckpoint() {
        var ledger = Ledger()
        swap(&ledger, &self.ledger)
        ledger.history.keepCheckpoint(self)
        swap(&ledger, &self.ledger)
    }
}
