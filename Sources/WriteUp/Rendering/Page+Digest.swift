import PostMortem
import Prompts
import SafeText

extension Page {
    /// The page in five lines of plain text, to be pasted into a chat.
    ///
    /// Every line begins with words of the tool, so that none is a command of the chat. A space of no width stands
    /// behind an `@`, so that nobody is called, and invisible characters are shown as `\u{202E}`.
    public var digest: String {
        let phrases = phrases
        let held = heldAt.map(dayAndTime) ?? phrases(.digestNotHeld)
        let journal =
            "\(phrases(.digestJournal, [.name: session])), \(phrases.records(journal.records))"
        let lines = [
            phrases(.subject, [.text: title]) + (severity.map { " · \($0)" } ?? "")
                + " · \(status)",
            "\(phrases(.inShort)) \(summary.text)",
            "\(phrases(.possibleBy)) \(digestOfCauses)",
            "\(phrases(.digestActions)) \(digestOfActions)",
            "\(phrases(.held)) \(held) · \(phrases(.allTimes, [.zone: zone.name])) · \(journal)",
        ]
        return lines.map { Page.plain($0) + "\n" }.joined()
    }

    private var digestOfCauses: String {
        let causes = roots.map { "\($0.id) \($0.text)" }
        return causes.isEmpty ? phrases(.possibleByNothing) : causes.joined(separator: "; ")
    }

    private var digestOfActions: String {
        let phrases = phrases
        guard !actions.isEmpty else {
            return noActionReason.map { phrases(.digestNoneBecause, [.text: $0]) }
                ?? phrases(.digestNone)
        }
        let parts = actions.map { line in
            let action = line.action
            let terms = [
                action.owner ?? phrases(.noOwner),
                action.due.map { phrases(.due, [.day: phrases.dayInNumbers($0)]) }
                    ?? phrases(.noDate),
                phrases(PagePhrase(action.status)),
            ]
            let address = action.tracker.map { " \($0)" } ?? ""
            return "\(action.id) \(action.text) (\(terms.joined(separator: ", ")))\(address)"
        }
        return parts.joined(separator: "; ")
    }

    private static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in UnsafeCharacters.shown(in: text).unicodeScalars {
            result.append(scalar)
            if scalar == "@" { result.append("\u{200B}") }
        }
        return String(result)
    }
}
