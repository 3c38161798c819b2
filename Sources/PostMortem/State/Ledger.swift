/// What a session knows of its records besides the state that they give: it grows with every one of them, and no
/// undo takes anything from it.
struct Ledger: Hashable, Sendable {
    /// How many records there were; the next record's number.
    var recordCount = 0
    /// When the latest record was made; nil before any.
    var lastRecordAt: Instant?
    /// The session's name and first zone, as its first record has them, with its time and author; nil before that.
    var opening: Opening?
    /// The changes that count, and those that were undone.
    var history = History()
    /// The numbers of ids that were given, undone or not.
    var numbers = GivenNumbers()
    /// Stretches that are off the phase clock.
    var gaps = Gaps()
    /// How often the meeting was closed, undone closings included: each of them published a page.
    var closings = 0

    /// What an opening event says.
    struct Opening: Hashable, Sendable {
        let name: String
        let zone: String
        let language: String?
        let prompts: String?
        let memoryHours: Int?
        let at: Instant
        let author: Person.ID?
    }
}

/// The highest number given so far of each kind of id, so that none is given twice.
struct GivenNumbers: Hashable, Sendable {
    private var entry = 0
    private var question = 0
    private var why = 0
    private var factor = 0
    private var idea = 0
    private var action = 0

    /// The highest number of a kind; 0 where none was given.
    private(set) subscript(kind: ItemID.Kind) -> Int {
        get {
            switch kind {
            case .entry: entry
            case .question: question
            case .why: why
            case .factor: factor
            case .idea: idea
            case .action: action
            }
        }
        set {
            switch kind {
            case .entry: entry = newValue
            case .question: question = newValue
            case .why: why = newValue
            case .factor: factor = newValue
            case .idea: idea = newValue
            case .action: action = newValue
            }
        }
    }

    /// Counts the ids that an event gives.
    mutating func claim(in event: Event) {
        switch event {
        case .entryAdded(let id, _, _, _), .questionParked(let id, _), .whyAdded(let id, _, _),
            .factorAdded(let id, _, _), .ideaAdded(let id, _):
            claim(id)
        case .ideasPicked(_, let actions, _):
            for id in actions { claim(id) }
        case .sessionOpened, .sessionResumed, .sessionLeft, .recovered, .undone, .redone, .titleSet,
            .severitySet,
            .peopleInvited, .personRenamed, .personRemoved, .objectionRaised, .kindSet,
            .actionRefused, .serviceAdded, .impactSet, .zoneSet, .recurrenceNoted, .milestoneSet,
            .personInvited, .summarySet,
            .attendanceSet, .fitJudged, .agreed, .phaseEntered, .phaseExtended, .clockPaused,
            .clockResumed, .questionAnswered, .problemStated, .whyFocused, .whyLinked, .rootMarked,
            .ideaTargeted, .ideasRanked, .ideaDeclined, .noActionChosen, .ownerSet, .dueSet,
            .measureSet, .actionConfirmed, .textEdited, .entryMoved, .itemDropped, .itemKeyed,
            .blameCalled, .noteAdded, .sessionClosed, .actionDone, .actionSlipped, .actionCancelled,
            .actionTracked:
            break
        }
    }

    private mutating func claim(_ id: ItemID) { self[id.kind] = max(self[id.kind], id.number) }
}

/// The stretches in which nobody was at the session, in the order of their records.
struct Gaps: Hashable, Sendable {
    private struct Entry: Hashable {
        let gap: Gap
        /// When the latest of this gap and those before it ends.
        let latestEnd: Instant
    }

    private var entries: [Entry] = []

    /// How many there are.
    var count: Int { entries.count }

    /// Adds a gap.
    mutating func append(_ gap: Gap) {
        let latest = entries.last.map { max($0.latestEnd, gap.to) } ?? gap.to
        entries.append(Entry(gap: gap, latestEnd: latest))
    }

    /// Returns the milliseconds that the first so many gaps share with a stretch of time.
    ///
    /// They overlap where the machine's clock was set back, and count twice then.
    func overlap(from start: Instant, to end: Instant, first count: Int) -> Int64 {
        var sum: Int64 = 0
        for entry in entries[..<count].reversed() {
            // Nothing before ends later.
            if entry.latestEnd <= start { break }
            sum = min(PhaseClock.longest, sum + entry.gap.overlap(from: start, to: end))
        }
        return sum
    }
}
