/// What every item on the board has in common.
public protocol BoardItem: Hashable, Sendable {
    /// What the ids of such items begin with.
    static var kind: ItemID.Kind { get }
    /// The item's id.
    var id: ItemID { get }
    /// The item in people's words, as typed.
    var text: String { get set }
    /// How the item was taken off the board; nil while it is still there.
    var drop: Drop? { get set }
}

/// How an item was taken off the board.
public struct Drop: Hashable, Sendable {
    /// The reason as typed; nil where none was given.
    public let reason: String?
}

/// Something that happened or could be seen, on the timeline.
public struct TimelineEntry: BoardItem {
    /// What the ids of such items begin with.
    public static let kind = ItemID.Kind.entry

    /// The item's id.
    public let id: ItemID
    /// Fact or signal.
    public internal(set) var kind: EntryKind
    /// When, as stated; nil where nobody said.
    public internal(set) var time: StatedTime?
    /// The item in people's words, as typed.
    public var text: String
    /// Whether it must stay on the page.
    public internal(set) var isKey = false
    /// How it was taken off the board; nil while it is still there.
    public var drop: Drop?
}

/// A question of interpretation that waits for phases 3 and 4.
public struct Question: BoardItem {
    /// What the ids of such items begin with.
    public static let kind = ItemID.Kind.question

    /// The item's id.
    public let id: ItemID
    /// The item in people's words, as typed.
    public var text: String
    /// The answer; nil while it is open.
    public internal(set) var answer: String?
    /// How it was taken off the board; nil while it is still there.
    public var drop: Drop?
}

/// An answer to the question what made something possible.
public struct Why: BoardItem {
    /// What the ids of such items begin with.
    public static let kind = ItemID.Kind.why

    /// The item's id.
    public let id: ItemID
    /// The why that it answers, or ``ItemID/problem``.
    public let parent: ItemID
    /// How many whys lead from the problem to this one, itself included: 1 for a first answer.
    public let depth: Int
    /// The item in people's words, as typed.
    public var text: String
    /// Timeline entries that are its evidence, in the order of linking; each once.
    public private(set) var evidence: [ItemID] = []
    /// The same entries as a set, so that looking one up doesn't search the list.
    private var linked: Set<ItemID> = []
    /// Whether it is a structural cause.
    public internal(set) var isRoot = false
    /// Whether it must stay on the page.
    public internal(set) var isKey = false
    /// How it was taken off the board; nil while it is still there.
    public var drop: Drop?
}

extension ActionItem {
    /// Creates an action that nobody has said anything about yet.
    init(id: ItemID, idea: ItemID, text: String) {
        (self.id, self.idea, self.text) = (id, idea, text)
    }
}

extension Why {
    /// Creates a why that nobody has said anything about yet.
    init(id: ItemID, parent: ItemID, depth: Int, text: String) {
        (self.id, self.parent, self.depth, self.text) = (id, parent, depth, text)
    }

    /// Returns whether an entry is evidence of it.
    func isLinked(to entry: ItemID) -> Bool { linked.contains(entry) }

    /// Makes an entry its evidence; nothing where it is already.
    mutating func link(to entry: ItemID) {
        if linked.insert(entry).inserted { evidence.append(entry) }
    }
}

/// Something that made it worse, harder to detect or harder to fix; or luck, or what worked.
public struct Factor: BoardItem {
    /// What the ids of such items begin with.
    public static let kind = ItemID.Kind.factor

    /// The item's id.
    public let id: ItemID
    /// How it contributed.
    public let kind: FactorKind
    /// The item in people's words, as typed.
    public var text: String
    /// Whether it must stay on the page.
    public internal(set) var isKey = false
    /// How it was taken off the board; nil while it is still there.
    public var drop: Drop?
}

/// A fix that somebody thought of; not a commitment.
public struct Idea: BoardItem {
    /// What the ids of such items begin with.
    public static let kind = ItemID.Kind.idea

    /// The item's id.
    public let id: ItemID
    /// The item in people's words, as typed.
    public var text: String
    /// The whys and factors that it answers, in the order of linking.
    public internal(set) var targets: [ItemID] = []
    /// Why it will not be done; nil while it is not declined.
    public internal(set) var declined: String?
    /// The action it became; nil where it was not picked.
    public internal(set) var action: ItemID?
    /// How it was taken off the board; nil while it is still there.
    public var drop: Drop?
}

/// A fix that somebody committed to.
public struct ActionItem: BoardItem {
    /// What the ids of such items begin with.
    public static let kind = ItemID.Kind.action

    /// How an action stands after the meeting.
    public enum Status: Hashable, Sendable {
        /// Not yet done.
        case open
        /// Done; what was typed about it, or nil.
        case done(text: String?)
        /// Not going to be done, and why.
        case cancelled(reason: String)
    }

    /// A date that was put off.
    public struct Slip: Hashable, Sendable {
        /// The date before; nil where there was none.
        public let from: CalendarDate?
        /// The date from then on.
        public let to: CalendarDate
        /// Why.
        public let reason: String
    }

    /// The item's id.
    public let id: ItemID
    /// The idea it was.
    public let idea: ItemID
    /// The item in people's words, as typed.
    public var text: String
    /// The one person who owns it; nil until somebody does.
    public internal(set) var owner: Person.ID?
    /// The owner's number on the roster, under which a later name is looked up; nil where the owner wasn't on it.
    var ownerNumber: Int?
    /// The record that named the owner.
    var ownerRecord = 0
    /// When it is due; nil until it has a date.
    public internal(set) var due: CalendarDate?
    /// How to know that it is done; nil until said.
    public internal(set) var measure: String?
    /// Whether the owner said yes to it as it stands.
    public internal(set) var isConfirmed = false
    /// Why the owner said no to it as it stands; nil where they didn't.
    public internal(set) var refusal: String?
    /// How it stands.
    public internal(set) var status = Status.open
    /// The address of its issue in a tracker, as recorded; nil where none is known.
    public internal(set) var tracker: String?
    /// The dates it was put off from, oldest first.
    public internal(set) var slips: [Slip] = []
    /// How it was taken off the board; nil while it is still there.
    public var drop: Drop?
}
