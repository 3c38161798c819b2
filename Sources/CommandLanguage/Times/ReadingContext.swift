public import PostMortem

/// What the meaning of a time depends on: the zone, the times that are known, and now.
public struct ReadingContext: Sendable {
    /// The zone in which bare times are read, as it is recorded.
    public let zoneName: String
    /// The rules of the zone; nil where this machine doesn't know it.
    public let zone: ZoneRules?
    /// The instant that a bare time of day is read next to where nothing else decides, and that `+5m` counts
    /// from.
    public let anchor: Instant
    /// Now; `+14d` counts from its day.
    public let now: Instant
    /// Whether anything has a time yet; if not, a bare time is the latest that isn't in the future.
    let isDated: Bool
    /// Whether the times are of something that is still to come: then a bare one is the next.
    let isPlanning: Bool
    /// Whether nobody stated the zone, so that it is only what a machine was set to.
    let isZoneAssumed: Bool
    /// The session whose times are known; nil where none are.
    let session: Session?
    /// What the machine says its zone is, where nofault can't tell what that means; else nil.
    private let unknownZone: String?

    /// Creates a context without a session.
    ///
    /// - Parameters:
    ///   - zone: the zone in which bare times are read.
    ///   - anchor: the time of the entry before; nil where nothing has a time yet.
    ///   - now: the instant at which the line is read.
    ///   - isPlanning: whether the times are of something that is still to come, as a meeting.
    public init(
        zone: ZoneRules, anchor: Instant? = nil, now: Instant, isPlanning: Bool = false
    ) {
        self.zoneName = zone.name
        self.zone = zone
        self.anchor = anchor ?? now
        self.now = now
        self.isDated = anchor != nil
        self.isPlanning = isPlanning
        isZoneAssumed = false
        session = nil
        unknownZone = nil
    }

    /// Creates the context of the next line of a session.
    ///
    /// The anchor is the time of the entry recorded last that is on the board and has one; else the
    /// time the incident started, or that of its first other milestone; else now.
    ///
    /// The context holds a copy of the session, so it has to be gone before the session is changed: a change
    /// of one of two copies copies everything.
    ///
    /// - Parameters:
    ///   - session: the session as it stands. Its zone can be one that this machine doesn't know:
    ///     then only times that need it are refused, so that `zone` can put it right.
    ///   - now: the instant at which the line is read.
    ///   - unknownZone: what the machine says its zone is, where nofault can't tell what that means. Until
    ///     somebody states a zone, times that need one are refused then.
    public init(_ session: Session, now: Instant, unknownZone: String? = nil) {
        let incident = session.incident
        let known = Self.latestTime(in: session) ?? Self.firstMilestone(of: incident)
        zoneName = incident.zone
        self.unknownZone = incident.isZoneStated ? nil : unknownZone
        zone = self.unknownZone == nil ? try? ZoneRules(incident.zone) : nil
        anchor = known ?? now
        self.now = now
        isDated = known != nil
        isPlanning = false
        isZoneAssumed = !incident.isZoneStated
        self.session = session
    }

    /// The day it is now in the zone; in UTC where the machine doesn't know the zone.
    public var today: CalendarDate {
        (zone ?? .utc).moment(at: now).date
    }

    /// Returns the rules of the zone.
    ///
    /// - Throws: a ``WordError`` where this machine doesn't know the zone.
    func rules() throws(WordError) -> ZoneRules {
        if let zone { return zone }
        if let unknownZone {
            throw WordError(
                .notAZone,
                "The zone that this machine is set to, \(quoted(unknownZone)), is none that nofault knows.",
                hints: [
                    "State the zone of the incident first, as with: zone Europe/Berlin",
                    "Or type the whole time with its offset, as 2026-11-21T09:14+01:00.",
                ])
        }
        throw WordError(
            .notAZone,
            "The session's zone, \(quoted(zoneName)), is not one that this machine knows.",
            hints: [
                "Type the whole time with its offset, as 2026-11-21T09:14+01:00.",
                "Or set another zone first, as with: zone Europe/Berlin",
            ])
    }

    private static func latestTime(in session: Session) -> Instant? {
        session.entries.last { $0.drop == nil && $0.time != nil }?.time?.instant
    }

    private static func firstMilestone(of incident: Incident) -> Instant? {
        Milestone.allCases.lazy.compactMap { incident.milestones[$0]?.time.instant }.first
    }
}

/// What a time is stated of, which helps to find its day.
enum TimeSubject: Hashable {
    /// Something that has no time yet.
    case new
    /// An entry that may have one already.
    case entry(ItemID)
    /// A milestone, which may be known already.
    case milestone(Milestone)
}
