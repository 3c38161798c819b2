public import PostMortem

/// The minutes of a session: for each record one line, in the order of the journal.
///
/// A line has the record's number, the time of day in UTC, the time since the meeting began, who typed it,
/// and what it did:
///
/// ```
/// 2026-11-23
///   14  09:06:40Z  +0:02:40  mara  T6  09:14 +01:00  signal  p99 of checkout passes 4 s
/// - 15  09:06:58Z  +0:02:58  mara  Q1  parked for phase 3: why did the canary pass?
///   16  09:07:03Z  +0:03:03  mara  Undone: Q1  parked for phase 3: why did the canary pass?
/// ```
///
/// A line for the day comes first and wherever the day changes. A change that was taken back has a `-` in
/// front. Records are handed in one by one, so a replay can go at its own pace.
public struct Minutes: Sendable {
    /// The session as far as it was folded.
    public private(set) var session = Session()

    private var events: [Int: Event] = [:]
    private var day: CalendarDate?
    /// The day of the time that was told last.
    private var shown: CalendarDate?

    /// Creates minutes without an entry.
    public init() {}

    /// Folds the next record and returns its entry.
    public mutating func entry(for record: Record) -> MinutesEntry {
        session.apply(record)
        events[record.sequence] = record.event
        let date = Moment(instant: record.at, offset: 0).date
        defer { day = date }
        return MinutesEntry(
            record: record, newDay: date == day ? nil : date,
            elapsed: session.clock.meetingBegan.map { record.at.milliseconds(since: $0) },
            text: sentence(of: record))
    }

    private mutating func sentence(of record: Record) -> String {
        let target = record.event.target.flatMap { events[$0] }
        let sentence = EventSentence(record.event, after: session, target: target, shown: shown)
        shown = sentence.day ?? shown
        let minute = sentence.minute
        guard let override = record.event.traits.override else { return minute }
        let against =
            override.rules.isEmpty ? "" : "against: \(override.rules.joined(separator: "; ")), "
        return "\(minute) (\(against)because \(override.reason))"
    }
}
