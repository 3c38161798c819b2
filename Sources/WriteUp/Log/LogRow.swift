public import PostMortem
import Prompts

/// A session's row in the incident log.
///
/// Several texts in one cell are joined by `; `. What is not known is an empty cell.
public struct LogRow: Hashable, Sendable {
    /// The texts by column, before any escaping.
    private let texts: [LogColumn: String]

    /// Creates the row of a session.
    ///
    /// - Parameters:
    ///   - session: the session, folded from the journal's records.
    ///   - head: where the journal stands.
    ///   - journal: the journal's file name, without its folder.
    ///   - page: the page's file name, without its folder.
    ///   - id: what tells the row from all others; nil takes the session's name.
    public init(
        of session: Session, head: JournalHead, journal: String, page: String, id: String? = nil
    ) {
        let incident = session.incident
        let items = session.actionItems
        let open = items.filter { $0.status == .open }
        let milestones = MilestoneLine.lines(
            of: session, in: PageZone(of: session),
            PagePhrases.builtIn(in: Language(recorded: session.language)))
        func time(_ milestone: Milestone) -> String? {
            incident.milestones[milestone]?.time.description
        }
        func minutes(_ milestone: Milestone) -> String? {
            incident.minutes(to: milestone).map { "\($0)" }
        }
        let known: [LogColumn: String?] = [
            .id: id ?? session.name,
            .title: incident.title,
            .date: milestones.first?.time.moment.date.description,
            .severity: incident.severity,
            .services: joined(incident.services),
            .detectedBy: milestones.first { $0.milestone == .detected }?.how,
            .started: time(.started),
            .detected: time(.detected),
            .mitigated: time(.mitigated),
            .resolved: time(.resolved),
            .minutesToDetect: minutes(.detected),
            .minutesToMitigate: minutes(.mitigated),
            .minutesToResolve: minutes(.resolved),
            .rootCause: joined(session.roots.map(\.text)),
            .factors: "\(session.onBoard(session.factors).count)",
            .actionsTotal: "\(items.count)",
            .actionsOpen: "\(open.count)",
            .nextDue: open.compactMap(\.due).min()?.description,
            .owners: joined(items.compactMap(\.owner)),
            .facilitator: joined(session.roster.people(in: .facilitator).map(\.id)),
            .heldAt: session.clock.meetingBegan.map { Wording.universal($0) },
            .hoursToReview: LogRow.hoursToReview(session).map { "\($0)" },
            .recurs: incident.recurrence,
            .page: page,
            .journal: journal,
            .head: head.sum,
            .trackers: joined(items.compactMap { item in item.tracker.map { "\(item.id) \($0)" } }),
            .summary: incident.summary,
        ]
        texts = known.compactMapValues { $0 }
    }

    /// Creates a row from its texts by column.
    init(texts: [LogColumn: String]) {
        self.texts = texts.filter { !$0.value.isEmpty }
    }

    /// What a column says, before any escaping; empty where it is not known.
    public subscript(column: LogColumn) -> String { texts[column] ?? "" }

    /// Returns the whole hours from the incident's end to the meeting's beginning.
    ///
    /// - Returns: nil where either is unknown, and where the meeting began before the incident ended.
    private static func hoursToReview(_ session: Session) -> Int64? {
        guard let began = session.clock.meetingBegan, let end = session.incident.end,
            end.instant <= began
        else { return nil }
        return began.milliseconds(since: end.instant) / 3_600_000
    }
}

/// Returns texts joined by `; `, each of them once.
private func joined(_ texts: [String]) -> String {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.joined(separator: "; ")
}
