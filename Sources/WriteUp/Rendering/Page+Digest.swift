import PostMortem
import SafeText

extension Page {
    /// The page in five lines of plain text, to be pasted into a chat.
    ///
    /// Every line begins with words of the tool, so that none is a command of the chat. A space of no width stands
    /// behind an `@`, so that nobody is called, and invisible characters are shown as `\u{202E}`.
    public var digest: String {
        let lines = [
            "Post-mortem: \(title)" + (severity.map { " · \($0)" } ?? "") + " · \(status)",
            "In short: \(summary.text)",
            digestOfCauses,
            digestOfActions,
            "Held: \(heldAt.map { zone.readable($0) } ?? "not yet") · all times \(zone.name) · "
                + "journal \(session), \(journal.records) records",
        ]
        return lines.map { Page.plain($0) + "\n" }.joined()
    }

    private var digestOfCauses: String {
        let causes = roots.map { "\($0.id) \($0.text)" }
        return causes.isEmpty
            ? "What made it possible: no structural cause was marked"
            : "What made it possible: \(causes.joined(separator: "; "))"
    }

    private var digestOfActions: String {
        guard !actions.isEmpty else {
            return "Actions: none" + (noActionReason.map { ", because \($0)" } ?? " yet")
        }
        let parts = actions.map { line in
            let action = line.action
            let terms = [
                action.owner ?? "no owner", action.due.map { "due \($0)" } ?? "no date",
                action.status.word,
            ]
            let address = action.tracker.map { " \($0)" } ?? ""
            return "\(action.id) \(action.text) (\(terms.joined(separator: ", ")))\(address)"
        }
        return "Actions: \(parts.joined(separator: "; "))"
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
