/// What a session knows of its records beside the state they fold to: it only grows, and undo takes nothing from it.
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

    /// Counts ids as given.
    mutating func claim(_ ids: Event.GivenIDs) {
        switch ids {
        case .none: break
        case .one(let id): claim(id)
        case .several(let ids): for id in ids { claim(id) }
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
            // No earlier gap ends later than this.
            if entry.latestEnd <= start { break }
            sum = min(PhaseClock.longest, sum + entry.gap.overlap(from: start, to: end))
        }
        return sum
    }
}
