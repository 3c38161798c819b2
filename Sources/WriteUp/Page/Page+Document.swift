import PostMortem
import Prompts

extension Page {
    /// The page as JSON, its names sorted, for `report --format json`.
    public var json: String { document.json }

    /// What templates are filled from: ``document``, in which each why has two spaces of `indent` for
    /// each why above it, at most ``deepestIndent`` of them, since a template can't count, and the summary is in parts.
    package var templateDocument: DocumentValue {
        let indented = DocumentValue.list(of: whys) { why in
            why.document.setting(
                "indent",
                to: .text(String(repeating: "  ", count: min(why.depth - 1, Page.deepestIndent))))
        }
        return document.setting("whys", to: indented)
            .setting("editionNote", to: .text(editionNote))
            .setting("summaryParts", to: summary.document)
    }

    /// The deepest level that `indent` shows: deeper ones would cost the square of their number.
    private static let deepestIndent = 100

    /// The page as one value, which `report --format json` prints.
    package var document: DocumentValue {
        [
            "version": .number(1),
            "session": .text(session),
            "title": .text(title),
            "closed": .bool(isClosed),
            "status": .text(status),
            "summary": .text(summary.text),
            "zone": ["name": .text(zone.name), "session": .text(zone.session)],
            "severity": .text(severity),
            "services": .texts(services),
            "impact": .text(impact),
            "recurrence": .text(recurrence),
            "heldAt": .text(heldAt.map { Wording.universal($0) }),
            "held": .text(heldAt.map { zone.readable($0) }),
            "closedAt": .text(closedAt.map { Wording.universal($0) }),
            "facilitators": .texts(people.filter { $0.roles.contains(.facilitator) }.map(\.id)),
            "present": .list(people.map { $0.document(in: phrases) }),
            // The names stay for the templates of teams; nobody is shown as absent, and nothing is counted.
            "absent": .list([]),
            "callOuts": .null,
            "edition": .number(edition),
            "milestones": .list(milestones.map(\.document)),
            "timeline": .list(of: timeline) { $0.document },
            "agreedToOrder": .number(agreedToOrder),
            "presentCount": .number(people.count),
            "problem": .text(problem),
            "whys": .list(of: whys) { $0.document },
            "roots": .list(of: roots) { $0.document },
            "factors": .list(factors.map { $0.document(in: phrases) }),
            "actions": .list(of: actions) { trackedDocument($0) },
            "noActionReason": .text(noActionReason),
            "otherIdeas": .list(of: otherIdeas) { $0.document },
            "openQuestions": .list(of: openQuestions) { $0.document },
            "answeredQuestions": .list(of: questions.filter { $0.answer != nil }) { $0.document },
            "overrides": .list(of: overrides) { [phrases] in $0.document(in: phrases) },
            "journal": ["records": .number(journal.records), "sum": .text(journal.sum)],
        ]
    }
}

extension Person {
    fileprivate func document(in phrases: PagePhrases) -> DocumentValue {
        ["name": .text(id), "roles": .texts(roles.map { phrases(PagePhrase($0)) })]
    }
}

extension MilestoneLine {
    var document: DocumentValue {
        [
            "milestone": .text(milestone.rawValue),
            "time": .text(time.moment.description),
            "approximate": .bool(time.isApproximate),
            "date": .written(date),
            "clock": .text(clock),
            "duration": .text(duration),
            "minutes": .number(minutes),
            "entry": .written(entry),
            "how": .text(how),
        ]
    }
}

extension TimelineLine {
    var document: DocumentValue {
        [
            "id": .written(entry.id),
            "kind": .text(entry.kind.rawValue),
            "time": .text(entry.time?.moment.description),
            "approximate": .bool(entry.time?.isApproximate ?? false),
            "date": .written(date),
            "clock": .text(clock),
            "text": .text(entry.text),
            "key": .bool(entry.isKey),
        ]
    }
}

extension WhyLine {
    var document: DocumentValue {
        [
            "id": .written(id),
            "under": .written(parent),
            "depth": .number(depth),
            "text": .text(text),
            "evidence": .texts(evidence.map(\.description)),
            "root": .bool(isRoot),
            "key": .bool(isKey),
        ]
    }
}

extension FactorGroup {
    fileprivate func document(in phrases: PagePhrases) -> DocumentValue {
        let items = DocumentValue.list(of: factors) { factor in
            ["id": .written(factor.id), "text": .text(factor.text), "key": .bool(factor.isKey)]
        }
        return [
            "kind": .text(kind.rawValue), "heading": .text(phrases(PagePhrase(kind))),
            "items": items,
        ]
    }
}

extension ActionLine {
    /// The action as a template and the JSON take it.
    var document: DocumentValue {
        action.document.setting(
            "answers",
            to: .list(answers.map { ["id": .written($0.id), "text": .text($0.text)] }))
    }
}

extension IdeaLine {
    fileprivate var document: DocumentValue {
        [
            "id": .written(idea.id),
            "text": .text(idea.text),
            "rank": .number(rank),
            "declined": .text(idea.declined),
        ]
    }
}

extension Question {
    var document: DocumentValue {
        ["id": .written(id), "text": .text(text), "answer": .text(answer)]
    }
}

extension SetAside {
    fileprivate func document(in phrases: PagePhrases) -> DocumentValue {
        [
            "phase": .text(phrases(PagePhrase(phase))),
            "rules": .texts(rules),
            "reason": .text(reason),
        ]
    }
}

extension Page {
    /// Returns an action as templates and the JSON take it, with its issue's address, and with that of the form
    /// for one where there is none.
    func trackedDocument(_ line: ActionLine) -> DocumentValue {
        line.document.setting("tracker", to: .text(trackerAddress(of: line.action)))
            .setting("newIssue", to: .text(newIssues[line.action.id]))
    }

    /// Returns the address of an action's issue; nil where it has none, or one that nobody could follow, as only a
    /// forged journal has.
    func trackerAddress(of action: ActionItem) -> String? {
        action.tracker.flatMap { WebAddress($0) }?.description
    }
}
