import OperatingSystem
public import PostMortem

/// A session's row in the incident log.
///
/// Several texts in one cell are joined by `; `. What is not known is an empty cell.
public struct LogRow: Hashable, Sendable {
    /// What every column says, in the order of the columns, before any escaping; empty where not known.
    public let cells: [String]

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
        let items = session.actionItems
        let open = items.filter { $0.status == .open }
        cells = LogColumn.inOrder.map { column in
            let text: String? =
                switch column {
                case .id: id ?? session.name
                case .page: page
                case .journal: journal
                case .head: head.sum
                case .title: session.incident.title
                case .severity: session.incident.severity
                case .services: joined(session.incident.services)
                case .recurs: session.incident.recurrence
                case .summary: session.incident.summary
                case .date: session.incident.date?.description
                case .detectedBy: session.how(.detected)
                case .started: session.time(.started)
                case .detected: session.time(.detected)
                case .mitigated: session.time(.mitigated)
                case .resolved: session.time(.resolved)
                case .minutesToDetect: session.minutes(.detected)
                case .minutesToMitigate: session.minutes(.mitigated)
                case .minutesToResolve: session.minutes(.resolved)
                case .rootCause: joined(session.roots.map(\.text))
                case .factors: "\(session.onBoard(session.factors).count)"
                case .actionsTotal: "\(items.count)"
                case .actionsOpen: "\(open.count)"
                case .nextDue: open.compactMap(\.due).min()?.description
                case .owners: joined(items.compactMap(\.owner))
                case .trackers:
                    joined(items.compactMap { item in item.tracker.map { "\(item.id) \($0)" } })
                case .facilitator: joined(session.roster.people(in: .facilitator).map(\.id))
                case .heldAt: session.clock.meetingBegan.map { Wording.universal($0) }
                case .hoursToReview: session.hoursToReview.map { "\($0)" }
                }
            return text ?? ""
        }
    }

    /// Creates the row of a session whose page has the journal's name.
    ///
    /// - Parameters:
    ///   - session: the session, folded from the journal's records.
    ///   - head: where the journal stands.
    ///   - journal: the journal's file name, without its folder.
    public init(of session: Session, head: JournalHead, journal: String) {
        let name = FileLocation(journal).name(without: Record.fileEnding) ?? journal
        self.init(
            of: session, head: head, journal: PathText.shown(journal),
            page: PathText.shown("\(name).html"))
    }

    /// Creates a row from what ``cells`` gave.
    public init(cells: [String]) { self.cells = cells }

    /// What a column says, before any escaping; empty where it is not known.
    public subscript(column: LogColumn) -> String {
        guard let place = LogColumn.inOrder.firstIndex(of: column), cells.indices.contains(place)
        else { return "" }
        return cells[place]
    }

    /// Where in ``cells`` the session's name is.
    public static let idCell = LogColumn.inOrder.firstIndex(of: .id) ?? 0
}

extension LogColumn {
    /// All columns, in the order of the file.
    fileprivate static let inOrder = LogColumn.allCases
}

extension Session {
    fileprivate func time(_ milestone: Milestone) -> String? {
        incident.milestones[milestone]?.time.description
    }

    fileprivate func minutes(_ milestone: Milestone) -> String? {
        incident.minutes(to: milestone).map { "\($0)" }
    }

    /// The whole hours from the incident's end to the meeting's beginning; nil where either is unknown, and where the
    /// meeting began before the incident ended.
    fileprivate var hoursToReview: Int64? {
        guard let began = clock.meetingBegan, let end = incident.end, end.instant <= began
        else { return nil }
        return began.milliseconds(since: end.instant) / 3_600_000
    }
}

/// Returns texts joined by `; `, each of them once.
private func joined(_ texts: [String]) -> String {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.joined(separator: "; ")
}
