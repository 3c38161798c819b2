public import PostMortem

/// The whole state of a session as one JSON document, for `show --format json`.
///
/// It is a function of what was said and decided. Left out is what depends on when and by whom the lines
/// were typed, and into which journal: the session's name, instants and numbers of records, elapsed
/// times, authors. So a script that rebuilds a state in a new journal gives the same document. Dropped
/// items are left out too.
public struct StateDocument: Hashable, Sendable {
    /// The document's value.
    package let document: DocumentValue

    /// Creates the document of a session.
    public init(of session: Session) {
        document = [
            "version": .number(1),
            "phase": .text(session.phase.rawValue),
            "closed": .bool(session.isClosed),
            "incident": StateDocument.incident(session.incident),
            "milestones": StateDocument.milestones(session.incident),
            "roster": .list(session.roster.people.map { StateDocument.person($0) }),
            "agreements": StateDocument.agreements(session.agreements),
            "clock": StateDocument.clock(session.clock),
            "timeline": .list(of: session.timeline) { StateDocument.entry($0) },
            "questions": .list(of: session.onBoard(session.questions)) {
                StateDocument.question($0)
            },
            "problem": .text(session.problem),
            "whys": .list(of: session.onBoard(session.whys)) { StateDocument.why($0, in: session) },
            "currentWhy": .written(session.currentWhy),
            "roots": .texts(session.roots.map(\.id.description)),
            "factors": .list(of: session.onBoard(session.factors)) { StateDocument.factor($0) },
            "ideas": .list(of: session.onBoard(session.ideas)) { [ranks = session.ranks] in
                StateDocument.idea($0, rank: ranks[$0.id], in: session)
            },
            "actions": .list(of: session.actionItems) { StateDocument.action($0) },
            "noActionReason": .text(session.noActionReason),
            "callOuts": .list(
                session.callOuts.all.map { ["item": .written($0.item), "text": .text($0.text)] }),
            "objections": .list(
                session.objections.all.map {
                    [
                        "name": .text($0.name), "phase": .text($0.phase.rawValue),
                        "text": .text($0.text),
                    ]
                }),
            "notes": .texts(session.notes.all.map(\.text)),
            "overrides": .list(
                session.overrides.all.map { entry in
                    StateDocument.override(entry.override)
                        .setting("phase", to: .text(entry.phase.rawValue))
                }),
            "fit": session.fitOverride.map { StateDocument.override($0) } ?? .null,
        ]
    }

    /// The document as JSON, its names sorted, with a line feed at the end.
    public var json: String { document.json }

    private static func incident(_ incident: Incident) -> DocumentValue {
        [
            "title": .text(incident.title),
            "severity": .text(incident.severity),
            "services": .texts(incident.services),
            "impact": .text(incident.impact),
            "recurrence": .text(incident.recurrence),
            "summary": .text(incident.summary),
            "zone": .text(incident.zone),
        ]
    }

    private static func milestones(_ incident: Incident) -> DocumentValue {
        let known = incident.milestones.map { milestone, point in
            let value = timed(
                point.time,
                [
                    "entry": .written(point.entry),
                    "minutes": milestone == .started
                        ? .null : .number(incident.minutes(to: milestone)),
                    "text": .text(point.text),
                ])
            return (milestone.rawValue, value)
        }
        return .object(Dictionary(known, uniquingKeysWith: { $1 }))
    }

    private static func person(_ person: Person) -> DocumentValue {
        [
            "name": .text(person.id),
            "roles": .texts(person.roles.map(\.rawValue)),
            "present": .bool(person.isPresent),
        ]
    }

    private static func agreements(_ agreements: [Agreement: Set<Person.ID>]) -> DocumentValue {
        let known = agreements.map { agreement, names in
            (agreement.rawValue, DocumentValue.texts(names.sorted()))
        }
        return .object(Dictionary(known, uniquingKeysWith: { $1 }))
    }

    /// What was decided about the clock, not what it shows.
    private static func clock(_ clock: PhaseClock) -> DocumentValue {
        let extensions = clock.extensions.map { ($0.rawValue, DocumentValue.number($1)) }
        return [
            "paused": .bool(clock.isPaused),
            "extensions": .object(Dictionary(extensions, uniquingKeysWith: { $1 })),
        ]
    }

    private static func entry(_ entry: TimelineEntry) -> DocumentValue {
        timed(
            entry.time,
            [
                "id": .written(entry.id),
                "kind": .text(entry.kind.rawValue),
                "text": .text(entry.text),
                "key": .bool(entry.isKey),
            ])
    }

    private static func question(_ question: Question) -> DocumentValue {
        [
            "id": .written(question.id), "text": .text(question.text),
            "answer": .text(question.answer),
        ]
    }

    private static func why(_ why: Why, in session: Session) -> DocumentValue {
        [
            "id": .written(why.id),
            "under": .written(why.parent),
            "text": .text(why.text),
            "evidence": .list(known(why.evidence, in: session)),
            "root": .bool(why.isRoot),
            "key": .bool(why.isKey),
        ]
    }

    private static func factor(_ factor: Factor) -> DocumentValue {
        [
            "id": .written(factor.id),
            "kind": .text(factor.kind.rawValue),
            "text": .text(factor.text),
            "key": .bool(factor.isKey),
        ]
    }

    private static func idea(
        _ idea: Idea, rank: Int?, in session: Session
    ) -> DocumentValue {
        [
            "id": .written(idea.id),
            "text": .text(idea.text),
            "for": .list(known(idea.targets, in: session)),
            "rank": .number(rank),
            "declined": .text(idea.declined),
            "action": .written(idea.action),
        ]
    }

    private static func action(_ action: ActionItem) -> DocumentValue {
        action.document.setting("refusal", to: .text(action.refusal))
            .setting("tracker", to: .text(action.tracker))
    }

    private static func override(_ override: Override) -> DocumentValue {
        ["rules": .texts(override.rules), "reason": .text(override.reason)]
    }

    /// Returns the ids of which the items are on the board.
    private static func known(_ ids: [ItemID], in session: Session) -> [DocumentValue] {
        ids.filter { session.text(of: $0) != nil }.map { .written($0) }
    }

    private static func timed(
        _ time: StatedTime?, _ value: DocumentValue
    ) -> DocumentValue {
        value
            .setting("time", to: .text(time?.moment.description))
            .setting("approximate", to: .bool(time?.isApproximate ?? false))
    }
}
