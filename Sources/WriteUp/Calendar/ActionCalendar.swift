import PostMortem
import Prompts

/// The days on which a session's actions are due, as a calendar file.
///
/// Each is an event of a whole day and not a to-do (VTODO), which the calendars of Google and Microsoft
/// pass over on import; it takes up no time. What was done or cancelled stays in the file and says so, for
/// that is how a calendar that has imported it before learns of it.
struct ActionCalendar {
    /// The file's content; nil where no action has a date, for a calendar must hold something (RFC 5545 §3.6).
    let text: String?

    /// Creates the calendar of a session.
    init(of session: Session) {
        let dated = session.actionItems.compactMap { action in
            action.due.map { (due: $0, line: ActionLine(action, in: session)) }
        }
        guard !dated.isEmpty else {
            text = nil
            return
        }
        text =
            CalendarFile { file in
                for (due, line) in dated {
                    ActionCalendar.add(line, on: due, of: session, to: &file)
                }
            }.text
    }

    private static func add(
        _ line: ActionLine, on due: CalendarDate, of session: Session, to file: inout CalendarFile
    ) {
        let action = line.action
        let phrases = PagePhrases.builtIn(in: Language(recorded: session.language))
        file.within("VEVENT") { file in
            // The same action has the same name in every report, so that importing again replaces it.
            file.add("UID", text: CalendarFile.name("\(action.id).", of: session))
            file.add("DTSTAMP", CalendarFile.time(session.lastRecordAt ?? Instant(seconds: 0)))
            // Grows with every record, undoing included: the later report is the one that counts.
            file.add("SEQUENCE", String(session.recordCount))
            file.add("DTSTART;VALUE=DATE", CalendarFile.day(due))
            file.add("SUMMARY", text: summary(of: action, phrases))
            file.add("DESCRIPTION", lines: description(of: line, in: session, phrases))
            file.add("STATUS", isCancelled(action) ? "CANCELLED" : "CONFIRMED")
            file.add("TRANSP", "TRANSPARENT")
            file.add("CATEGORIES", "POST-MORTEM")
        }
    }

    private static func summary(of action: ActionItem, _ phrases: PagePhrases) -> String {
        let owner = action.owner.map { " (\($0))" } ?? ""
        let phrase: PagePhrase =
            switch action.status {
            case .open: .actionDue
            case .done: .actionDone
            case .cancelled: .actionCancelled
            }
        return phrases(phrase, [.text: "\(action.text)\(owner)"])
    }

    private static func description(
        of line: ActionLine, in session: Session, _ phrases: PagePhrases
    ) -> [String] {
        let action = line.action
        var lines = [
            phrases(.subject, [.text: session.incident.title ?? session.name]),
            phrases(.actionId, [.id: action.id.description]),
        ]
        if let owner = action.owner { lines.append("\(phrases(.owner)) \(owner)") }
        if let measure = action.measure { lines.append("\(phrases(.doneWhen)) \(measure)") }
        lines += line.answers.map {
            "\(phrases(.answersItem, [.id: $0.id.description])) \($0.text)"
        }
        lines += action.slips.map { slip in
            let putOff = phrases.putOff(slip) { phrases.dayInNumbers($0) }
            return "\(Wording.capitalized(putOff)) \(slip.reason)"
        }
        if let remark = action.status.remark {
            lines.append("\(phrases(PagePhrase(action.status))): \(remark)")
        }
        return lines
    }

    private static func isCancelled(_ action: ActionItem) -> Bool {
        if case .cancelled = action.status { true } else { false }
    }
}
