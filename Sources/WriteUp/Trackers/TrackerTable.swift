import PostMortem
import Prompts

/// A session's actions in the columns that issue trackers import.
///
/// `title`, `description` and `due_date`, a day as `2026-12-05`, are the names that GitLab reads; it
/// passes over the others. Jira and Linear ask at import what each column is, and the importers for GitHub
/// take `title`, `labels` and `assignee`. A description is one line, and never begins with what
/// somebody typed: GitLab would carry out a line that begins with `/close`.
struct TrackerTable {
    /// The rows, one an action, in the order of picking.
    let table: DataTable

    private static let columns = [
        "title", "description", "due_date", "assignee", "labels", "status", "reference",
    ]

    /// The header row, by which such a file is known again.
    static let header = columns.joined(separator: ",")

    /// Creates the table of a session.
    init(of session: Session) {
        table = DataTable(
            columns: TrackerTable.columns,
            rows: session.actionItems.map { action in
                [
                    .text(action.text),
                    .text(
                        TrackerTable.description(of: ActionLine(action, in: session), in: session)),
                    .init(action.due?.description),
                    .init(action.owner),
                    .text("post-mortem"),
                    .text(action.status.word),
                    .text("\(session.name) \(action.id)"),
                ]
            })
    }

    private static func description(of line: ActionLine, in session: Session) -> String {
        let action = line.action
        let phrases = PagePhrases.builtIn(in: Language(recorded: session.language))
        var clauses = [phrases(.subject, [.text: session.incident.title ?? session.name])]
        if !line.answers.isEmpty {
            let answers = line.answers.map { "\($0.id) \($0.text)" }
            clauses.append(phrases(.lineAnswers, [.text: answers.joined(separator: "; ")]))
        }
        clauses.append(
            action.measure.map { phrases(.lineDoneWhen, [.text: $0]) } ?? phrases(.lineNotDone))
        clauses += action.slips.map { slip in
            let to = phrases.dayInNumbers(slip.to)
            guard let from = slip.from else {
                return phrases(.linePutOff, [.to: to, .text: slip.reason])
            }
            return phrases(
                .linePutOffFrom,
                [.from: phrases.dayInNumbers(from), .to: to, .text: slip.reason])
        }
        if let remark = action.status.remark {
            clauses.append("\(phrases(PagePhrase(action.status))): \(remark)")
        }
        return clauses.joined(separator: " · ")
    }
}
