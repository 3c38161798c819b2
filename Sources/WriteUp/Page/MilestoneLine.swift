public import PostMortem

/// A milestone as the page shows it.
public struct MilestoneLine: Hashable, Sendable {
    /// Which milestone.
    public let milestone: Milestone
    /// When.
    public let time: StatedTime
    /// Whole minutes from the start; nil for the start itself, where the start is unknown, and where the
    /// milestone lies before it.
    public let minutes: Int?
    /// The timeline entry that it lies at; nil where it has a time of its own.
    public let entry: ItemID?
    /// How, in people's words: what was typed with it, else the entry's text; nil where neither is known.
    public let how: String?

    /// Returns the known milestones of a session, the start first.
    static func lines(of session: Session) -> [MilestoneLine] {
        Milestone.allCases.compactMap { milestone in
            session.incident.milestones[milestone].map { point in
                MilestoneLine(
                    milestone: milestone, time: point.time,
                    minutes: milestone == .started ? nil : session.incident.minutes(to: milestone),
                    entry: point.entry,
                    how: point.text ?? point.entry.flatMap { session.text(of: $0) })
            }
        }
    }
}
