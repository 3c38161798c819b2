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
/// A line for the day comes first and wherever the day changes. A change that was taken back in the end has
/// a `-` in front. Records are handed in one by one, so a replay can go at its own pace.
public struct Minutes: Sendable {
    /// The session as far as it was folded.
    public private(set) var session = Session()

    private let takenBack: Set<Int>
    private var events: [Int: Event] = [:]
    private var day: CalendarDate?

    /// Creates minutes without a line.
    ///
    /// - Parameter takenBack: the numbers of records to mark; see ``takenBack(in:)``.
    public init(takenBack: Set<Int> = []) {
        self.takenBack = takenBack
    }

    /// Returns the numbers of the records whose changes do not hold in the end.
    public static func takenBack(in records: some Sequence<Record>) -> Set<Int> {
        var session = Session()
        var takenBack: Set<Int> = []
        for record in records {
            switch record.event {
            case .undone(let number) where session.undoableRecord == number:
                takenBack.insert(number)
            case .redone(let number) where session.redoableRecord == number:
                takenBack.remove(number)
            default:
                break
            }
            session.apply(record)
        }
        return takenBack
    }

    /// Folds the next record and returns its lines, safe for a terminal: that of the day, where it changes,
    /// and that of the record.
    public mutating func lines(for record: Record) -> [String] {
        session.apply(record)
        events[record.sequence] = record.event
        var lines: [String] = []
        let date = Moment(instant: record.at, offset: 0).date
        if date != day {
            lines.append(date.description)
            day = date
        }
        let fields = [
            "\(takenBack.contains(record.sequence) ? "-" : " ")\(number(record.sequence))",
            "\(Wording.clock(record.at))Z",
            elapsed(at: record.at),
            record.by ?? "—",
            sentence(of: record) + (record.source.map { " (from \($0))" } ?? ""),
        ]
        lines.append(fields.joined(separator: "  "))
        return lines.map { TerminalText.safe($0) }
    }

    private func number(_ sequence: Int) -> String {
        let digits = String(sequence)
        return String(repeating: " ", count: max(0, 4 - digits.count)) + digits
    }

    /// Returns the time since the meeting began as `+0:02:40`, and blanks before it began.
    private func elapsed(at now: Instant) -> String {
        guard let began = session.clock.meetingBegan else { return "        " }
        let milliseconds = now.milliseconds(since: began)
        let sign = milliseconds < 0 ? "-" : "+"
        return sign + Wording.duration(Int64((milliseconds / 1000).magnitude), hourDigits: 1)
    }

    private func sentence(of record: Record) -> String {
        let target: Event? =
            switch record.event {
            case .undone(let number), .redone(let number): events[number]
            default: nil
            }
        let minute = EventSentence(record.event, after: session, target: target).minute
        guard let override = record.event.override else { return minute }
        let against =
            override.rules.isEmpty ? "" : "against: \(override.rules.joined(separator: "; ")) "
        return "\(minute) (\(against)because \(override.reason))"
    }
}

extension Event {
    /// The rules that the event set aside, with the reason; nil where it set aside none.
    fileprivate var override: Override? {
        switch self {
        case .fitJudged(let override): override
        case .phaseEntered(_, let override), .rootMarked(_, let override),
            .ideasPicked(_, _, let override), .sessionClosed(let override):
            override
        default: nil
        }
    }
}
