public import PostMortem

/// What the meaning of a time word depends on: the zone, the time it follows, and now.
public struct ReadingContext: Hashable, Sendable {
    /// The zone in which bare times are read, as it is recorded.
    public let zoneName: String
    /// The rules of the zone; nil where this machine doesn't know it.
    public let zone: ZoneRules?
    /// The instant that a bare time of day is read nearest to, and that `+5m` counts from.
    public let anchor: Instant
    /// Now; `+14d` counts from its day.
    public let now: Instant

    /// Creates a context.
    ///
    /// - Parameters:
    ///   - zone: the zone in which bare times are read.
    ///   - anchor: the time of the entry before; nil where there is none, which means now.
    ///   - now: the instant at which the line is read.
    public init(zone: ZoneRules, anchor: Instant? = nil, now: Instant) {
        self.zoneName = zone.name
        self.zone = zone
        self.anchor = anchor ?? now
        self.now = now
    }

    /// Creates the context of the next line of a session.
    ///
    /// The anchor is the time of the entry recorded last that is on the board and has one; else the
    /// time the incident started; else now.
    ///
    /// - Parameters:
    ///   - session: the session as it stands. Its zone can be one that this machine doesn't know:
    ///     then only times that need it are refused, so that `zone` can put it right.
    ///   - now: the instant at which the line is read.
    public init(_ session: Session, now: Instant) {
        self.zoneName = session.incident.zone
        self.zone = try? ZoneRules(session.incident.zone)
        self.anchor =
            Self.latestTime(in: session) ?? session.incident.milestones[.started]?.time.instant
            ?? now
        self.now = now
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
}
