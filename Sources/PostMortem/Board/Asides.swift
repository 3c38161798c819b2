/// That somebody called out blame, the facilitator's included.
public struct CallOut: Hashable, Sendable {
    /// The record that holds it.
    public let record: Int
    /// When.
    public let at: Instant
    /// The item it is about; nil where it is about what was said.
    public let item: ItemID?
    /// What was said; nil where nothing was typed.
    public let text: String?
}

/// That somebody could not agree.
///
/// It is told in replays, and on no page.
public struct Objection: Hashable, Sendable {
    /// The record that holds it.
    public let record: Int
    /// The phase in which it was: what that asked agreement to.
    public let phase: Phase
    /// Who could not agree, by the name they have now.
    public internal(set) var name: Person.ID
    /// The person's number on the roster, by which a new name reaches this; nil where they weren't on it.
    let number: Int?
    /// What they said.
    public let text: String
}

/// The facilitator's note.
public struct Note: Hashable, Sendable {
    /// The record that holds it.
    public let record: Int
    /// When.
    public let at: Instant
    /// Who typed it; nil where the journal doesn't say.
    public let by: Person.ID?
    /// The note as typed.
    public let text: String
}

/// A rule that was set aside, and where.
public struct OverrideEntry: Hashable, Sendable {
    /// The record that holds it.
    public let record: Int
    /// The phase in which it was.
    public let phase: Phase
    /// The rules and the reason.
    public let override: Override
}

/// How a meeting ended.
public struct Outcome: Hashable, Sendable {
    /// When it was closed.
    public let closedAt: Instant
}
