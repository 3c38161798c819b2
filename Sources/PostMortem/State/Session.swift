/// The state of one post-mortem: a fold over its events, and nothing else.
///
/// A session begins empty, with ``init()``, and changes only by ``apply(_:at:by:)``. Commands are
/// held against it by ``decide(_:at:)``, which changes nothing.
public struct Session: Hashable, Sendable {
    /// The session's name, which is the journal's file name without its ending; empty before any event.
    public internal(set) var name = ""
    /// The language of what is said in it, as `de`; nil for English.
    public var language: String? { ledger.opening?.language }
    /// The digest of the team's own prompts that it was opened with; nil for the built-in ones.
    public var promptsDigest: String? { ledger.opening?.prompts }
    /// The hours after an incident's end by which memory has faded, as the prompts had them that it was opened with.
    public var memoryHours: Int { ledger.opening?.memoryHours ?? Incident.memoryHours }
    /// What the session is about.
    public internal(set) var incident = Incident(zone: "UTC")
    /// Who is invited.
    public internal(set) var roster = Roster()
    /// Who agreed on what.
    public internal(set) var agreements: [Agreement: Set<Person.ID>] = [:]
    /// Objections by the record that holds each, with the names as recorded; ``objections`` has the current ones.
    var recordedObjections = Table<Objection>()
    /// The names that were changed.
    var newNames = NewNames()
    /// Timeline entries in the order of entry, dropped ones included; ``timeline`` is the order of time.
    public internal(set) var entries = Table<TimelineEntry>()
    /// Parked questions.
    public internal(set) var questions = Table<Question>()
    /// The problem, W0; nil until stated.
    public internal(set) var problem: String?
    /// The whys under the problem.
    public internal(set) var whys = Table<Why>()
    /// The why that the next one goes under.
    public internal(set) var currentWhy = ItemID.problem
    /// Contributing factors.
    public internal(set) var factors = Table<Factor>()
    /// Ideas for actions.
    public internal(set) var ideas = Table<Idea>()
    /// Ideas in strict order; empty until ranked.
    var order = Ranking()
    /// Action items, with their owners' names as recorded; ``actions`` has the current ones.
    var recordedActions = Table<ActionItem>()
    /// Why there is no action at all; nil where there is one or where nobody decided.
    public internal(set) var noActionReason: String?
    /// Where blame was called out.
    public internal(set) var callOuts = Table<CallOut>()
    /// The facilitator's notes.
    public internal(set) var notes = Table<Note>()
    /// The rules that were set aside.
    public internal(set) var overrides = Table<OverrideEntry>()
    /// Why the meeting is held all the same, with the rules that spoke against it then; nil where nobody
    /// decided.
    public internal(set) var fitOverride: Override?
    /// How long each phase has lasted.
    public internal(set) var clock = PhaseClock()
    /// How the meeting ended; nil until closed.
    public internal(set) var outcome: Outcome?

    /// What grows with every record, whatever is undone.
    var ledger = Ledger()

    /// Creates the session before its first event.
    public init() {}

    /// The phase that the session is in.
    public var phase: Phase { clock.phase }
    /// Whether the meeting is over.
    public var isClosed: Bool { outcome != nil }
    /// Who could not agree, and why, by their records.
    public var objections: NamedItems<Objection> {
        NamedItems(table: recordedObjections, names: newNames)
    }
    /// Action items.
    public var actions: NamedItems<ActionItem> {
        NamedItems(table: recordedActions, names: newNames)
    }
    /// Ideas in strict order, the most effective first; empty until ranked.
    public var ranking: [ItemID] { order.ids }
    /// How many records the session has been folded from; the next record's number.
    public var recordCount: Int { ledger.recordCount }
    /// What its first record says: the name, the zone, when, and who.
    ///
    /// No other journal has the same four texts, except a copy of this one. Empty before any record.
    public var origin: [String] {
        ledger.opening.map { [$0.name, $0.zone, "\($0.at.milliseconds)", $0.author ?? ""] } ?? []
    }
    /// When the latest record was made; nil before any.
    public var lastRecordAt: Instant? { ledger.lastRecordAt }
    /// The record whose change `undo` would take back; nil where there is nothing to undo.
    public var undoableRecord: Int? { ledger.history.list.done.last?.id }
    /// The record whose change `redo` would bring back; nil where there is nothing to redo.
    public var redoableRecord: Int? { ledger.history.list.undone.last?.id }
}
