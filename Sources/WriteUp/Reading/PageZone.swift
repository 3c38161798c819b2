import PostMortem

/// The one clock that all times on a page are read from.
///
/// It is a UTC offset and no zone: the offset in which the start was stated, else the first milestone,
/// else the first entry that has a time, else UTC. So a page needs no table of zones, and is the same on
/// any machine.
public struct PageZone: Hashable, Sendable {
    /// Seconds east of UTC.
    public let offset: Int
    /// The session's zone, in which bare times were read; the page only names it.
    public let session: String

    /// Creates the clock of a session's page.
    init(of session: Session) {
        let points = Milestone.allCases.lazy.compactMap { session.incident.milestones[$0]?.time }
        let time = points.first ?? session.timeline.lazy.compactMap(\.time).first
        offset = time?.moment.offset ?? 0
        self.session = session.incident.zone
    }

    /// The clock's name: `UTC` or `UTC+01:00`.
    public var name: String {
        offset == 0
            ? "UTC" : "UTC\(Moment(instant: Instant(seconds: 0), offset: offset).offsetName)"
    }

    /// Whether the session's zone has another name, and is worth naming too.
    var isNamedOtherwise: Bool { session != name && session.contains("/") }

    /// Returns a stated time on this clock.
    func moment(_ time: StatedTime) -> Moment { Moment(instant: time.instant, offset: offset) }

    /// Returns a stated time of day on this clock, as `09:14` or `~09:14:30`.
    func clock(_ time: StatedTime) -> String {
        (time.isApproximate ? "~" : "") + moment(time).clockTime
    }

    /// Returns the day that an instant is on by this clock.
    func date(_ instant: Instant) -> CalendarDate {
        Moment(instant: instant, offset: offset).date
    }

    /// Returns an instant on this clock, to the minute: `2026-11-23 10:00`.
    func readable(_ instant: Instant) -> String {
        let moment = Moment(instant: instant, offset: offset)
        return "\(moment.date) \(moment.clockTime.prefix(5))"
    }
}
