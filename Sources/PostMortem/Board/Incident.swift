/// What the session is about.
public struct Incident: Hashable, Sendable {
    /// The practice's figure for the hours after which memory has faded too much; a team's prompts can have another.
    public static let memoryHours = 48

    /// A milestone of the incident.
    public struct Point: Hashable, Sendable {
        /// When.
        public internal(set) var time: StatedTime
        /// The timeline entry that it lies at; nil where it has a time of its own.
        public internal(set) var entry: ItemID?
        /// How, in people's words; nil where nobody said.
        public let text: String?
    }

    /// The title; nil until it has one.
    public internal(set) var title: String?
    /// The severity in the team's own word; nil until it has one.
    public internal(set) var severity: String?
    /// The affected services, in the order of naming.
    public internal(set) var services: [String] = []
    /// What customers noticed; nil until said.
    public internal(set) var impact: String?
    /// What is known of earlier occurrences; nil where nothing is.
    public internal(set) var recurrence: String?
    /// The incident in the room's own two or three sentences; nil until said.
    public internal(set) var summary: String?
    /// The zone in which bare times are read: an IANA name or an offset.
    public internal(set) var zone: String
    /// Whether somebody stated the zone, rather than the machine being set to it.
    public internal(set) var isZoneStated = false
    /// The milestones that are known.
    public internal(set) var milestones: [Milestone: Point] = [:]

    /// Returns the minutes from the start to a milestone, rounded down.
    ///
    /// - Returns: nil where either is unknown, and where the milestone lies before the start.
    public func minutes(to milestone: Milestone) -> Int? {
        guard let start = milestones[.started], let end = milestones[milestone] else { return nil }
        let milliseconds = end.time.instant.milliseconds(since: start.time.instant)
        return milliseconds < 0 ? nil : Int(milliseconds / 60_000)
    }

    /// The day of the first known milestone, on the clock by which it was stated; nil where none is known.
    public var date: CalendarDate? {
        Milestone.allCases.lazy.compactMap { milestones[$0]?.time.moment.date }.first
    }

    /// When the incident ended: resolved, else mitigated; nil where neither is known.
    public var end: StatedTime? {
        (milestones[.resolved] ?? milestones[.mitigated])?.time
    }

    /// Whether it is known when it was mitigated, and not when it was resolved.
    public var lacksResolution: Bool {
        milestones[.mitigated] != nil && milestones[.resolved] == nil
    }

    /// The pairs of known milestones that come in the wrong order, the one that should be first in front.
    public var milestonesOutOfOrder: [(Milestone, Milestone)] {
        let known = Milestone.allCases.filter { milestones[$0] != nil }
        return zip(known, known.dropFirst()).filter { first, second in
            guard let early = milestones[first], let late = milestones[second] else { return false }
            return late.time.instant < early.time.instant
        }
    }
}
