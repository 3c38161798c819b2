public import PostMortem
import Prompts

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
    public let duration: String?
    /// The same within a sentence: `after 1 h 50 min`, `within a minute`, `at about the same time`.
    public let afterStart: String?

    /// Returns the known milestones of a session, the start first.
    static func lines(
        of session: Session, in zone: PageZone, _ phrases: PagePhrases
    ) -> [MilestoneLine] {
        let isStartAbout = session.incident.milestones[.started]?.time.isApproximate ?? false
        return Milestone.allCases.compactMap { milestone in
            session.incident.milestones[milestone].map { point in
                let minutes =
                    milestone == .started ? nil : session.incident.minutes(to: milestone)
                let isAbout = isStartAbout || point.time.isApproximate
                let duration = minutes.map { length(minutes: $0, isAbout: isAbout, phrases) }
                return MilestoneLine(
                    milestone: milestone, time: point.time,
                    date: zone.moment(point.time).date, clock: zone.clock(point.time),
                    minutes: minutes, entry: point.entry,
                    how: session.how(milestone),
                    isLengthAbout: isAbout, duration: duration,
                    afterStart: minutes == 0
                        ? phrases(isAbout ? .atAboutTheSameTime : .withinAMinute)
                        : duration.map { phrases(.after, [.length: $0]) })
            }
        }
    }

    private static func length(
        minutes: Int, isAbout: Bool, _ phrases: PagePhrases
    ) -> String {
        let length = phrases.length(minutes: minutes)
        return isAbout && minutes > 0 ? phrases(.about, [.length: length]) : length
    }
}
