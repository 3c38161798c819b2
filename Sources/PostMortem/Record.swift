/// One event as the journal holds it: numbered, dated and signed by whoever typed it.
public struct Record: Identifiable, Hashable, Sendable {
    /// What the names of journals, the files of records, end in.
    public static let fileEnding = ".journal"

    /// The record's number in its journal, from 0, without gaps.
    public let sequence: Int
    /// When it was made durable.
    public let at: Instant
    /// Who typed it; nil where nobody said who they are.
    public let by: Person.ID?
    /// What happened.
    public let event: Event
    /// The script line that it came from, as `draft.script:12`; nil where it was typed.
    public let source: String?

    /// The record's number.
    public var id: Int { sequence }

    /// Creates a record.
    public init(sequence: Int, at: Instant, by: Person.ID?, event: Event, source: String? = nil) {
        self.sequence = sequence
        self.at = at
        self.by = by
        self.event = event
        self.source = source
    }
}
