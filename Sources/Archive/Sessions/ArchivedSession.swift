public import PostMortem

/// What the archive keeps of a session: enough to list, filter, count and compare it without reading its
/// journal again.
public struct ArchivedSession: Hashable, Sendable {
    /// The journal's file name, without its folder.
    public let journal: String
    /// The session's name.
    public internal(set) var name: String
    /// Where the session stands.
    public let phase: Phase
    /// Whether the meeting is over.
    public let isClosed: Bool
    /// The day of the incident's first milestone; nil where none was stated.
    public let date: CalendarDate?
    /// The day on which the meeting was closed; nil where it is not.
    public let closedOn: CalendarDate?
    /// The incident's title; nil where it has none.
    public let title: String?
    /// The severity in the team's own word; nil where it has none.
    public let severity: String?
    /// The affected services.
    public let services: [String]
    /// What customers noticed; nil until said.
    public let impact: String?
    /// The problem that the whys start from; nil until said.
    public let problem: String?
    /// The structural causes.
    public let roots: [String]
    /// Minutes from the start to the detection; nil where either is unknown.
    public let minutesToDetect: Int?
    /// Minutes from the start to the resolution; nil where either is unknown.
    public let minutesToResolve: Int?
    /// The actions on the board, in the order of picking.
    public let actions: [ArchivedAction]
    /// The hashes of the words that it is compared by, sorted; a word that counts twice is there twice.
    public let words: [UInt64]
    /// The cells of its row in the incident log, in the order of the log's columns.
    ///
    /// What they say is the write-up's business.
    public internal(set) var row: [String]

    /// Creates what is kept of a session.
    ///
    /// - Parameters:
    ///   - session: the session, folded from its journal.
    ///   - journal: the journal's file name.
    ///   - row: the cells of its row in the incident log.
    ///   - closedOn: the day on which it was closed; nil where it is not.
    ///   - doneOn: the day on which each action that is done was said to be.
    public init(
        of session: Session, journal: String, row: [String], closedOn: CalendarDate?,
        doneOn: [ItemID: CalendarDate]
    ) {
        let incident = session.incident
        let roots = session.roots.map(\.text)
        self.journal = journal
        self.row = row
        self.closedOn = closedOn
        self.roots = roots
        name = session.name
        phase = session.phase
        isClosed = session.isClosed
        date = incident.date
        title = incident.title
        severity = incident.severity
        services = incident.services
        impact = incident.impact
        problem = session.problem
        minutesToDetect = incident.minutes(to: .detected)
        minutesToResolve = incident.minutes(to: .resolved)
        actions = session.actionItems.map { ArchivedAction($0, doneOn: doneOn[$0.id]) }
        words = Wordings(of: session).hashes
    }

    /// Returns the session under another name, which a cell of its row says as well.
    public func named(_ name: String, in column: Int) -> ArchivedSession {
        var session = self
        session.name = name
        if row.indices.contains(column) { session.row[column] = name }
        return session
    }
}
