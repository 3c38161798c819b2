/// A call-out: somebody said that blame was in the air, or the facilitator noted it.
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

/// Somebody could not agree.
///
/// Replays show it; no page does.
public struct Objection: Hashable, Sendable {
    /// The record that holds it.
    public let record: Int
    /// The phase it was raised in, which says what they were asked to agree to.
    public let phase: Phase
    /// Who could not agree, by the name they have now.
    public internal(set) var name: Person.ID
    /// The person's number on the roster, under which a later name is looked up; nil where they weren't on it.
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
    /// The phase it happened in.
    public let phase: Phase
    /// The rules and the reason.
    public let override: Override
}

/// How a meeting ended.
public struct Outcome: Hashable, Sendable {
    /// When it was closed.
    public let closedAt: Instant
}
