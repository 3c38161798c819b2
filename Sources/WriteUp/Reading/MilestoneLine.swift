public import PostMortem

/// A milestone as the page shows it.
public struct MilestoneLine: Hashable, Sendable {
    /// Which milestone.
    public let milestone: Milestone
    /// When, as stated.
    public let time: StatedTime
    /// The day on the page's clock.
    public let date: CalendarDate
    /// The time of day on the page's clock, as `~09:14`.
    public let clock: String
    /// Whole minutes from the start; nil for the start itself, where the start is unknown, and where the
    /// milestone lies before it.
    public let minutes: Int?
    /// The timeline entry that it lies at; nil where it has a time of its own.
    public let entry: ItemID?
    /// How, in people's words: what was typed with it, else the entry's text; nil where neither is known.
    public let how: String?

    /// Whether this time or that of the start is approximate, and with it ``minutes``.
    public let isLengthAbout: Bool

    /// How long after the start, as `1 h 50 min` or `about 20 min`; nil where ``minutes`` is.
    public var duration: String? {
        minutes.map { minutes in
            (isLengthAbout && minutes > 0 ? "about " : "") + Wording.length(minutes: minutes)
        }
    }

    /// The same within a sentence: `after 1 h 50 min`, `within a minute`, `at about the same time`.
    public var afterStart: String? {
        guard minutes != 0 else {
            return isLengthAbout ? "at about the same time" : "within a minute"
        }
        return duration.map { "after \($0)" }
    }

    /// Returns the known milestones of a session, the start first.
    static func lines(of session: Session, in zone: PageZone) -> [MilestoneLine] {
        let isStartAbout = session.incident.milestones[.started]?.time.isApproximate ?? false
        return Milestone.allCases.compactMap { milestone in
            session.incident.milestones[milestone].map { point in
                MilestoneLine(
                    milestone: milestone, time: point.time,
                    date: zone.moment(point.time).date, clock: zone.clock(point.time),
                    minutes: milestone == .started ? nil : session.incident.minutes(to: milestone),
                    entry: point.entry,
                    how: point.text ?? point.entry.flatMap { session.text(of: $0) },
                    isLengthAbout: isStartAbout || point.time.isApproximate)
            }
        }
    }
}
