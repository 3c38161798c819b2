import PostMortem
import SafeText

/// What a tracker is told of an action: a title, and what the meeting knows of it.
struct HandoverText {
    /// How people's words are written.
    enum Form {
        /// For trackers that show Markdown.
        case markdown
        /// For Jira, which is given plain text.
        case plain
    }

    /// The action in one line; of one that is too long its beginning, up to a word's end, and `…`.
    let title: String
    /// The lines of the text below it.
    ///
    /// Each begins with words of the tool: GitLab would carry out a line that begins with `/close`.
    let lines: [String]

    /// The most letters of a title: GitLab and Jira take 255.
    private static let longestTitle = 250

    /// Creates what is told of an action of a session.
    init(_ line: ActionLine, of session: Session, in form: Form) {
        let action = line.action
        func said(_ text: String) -> String {
            switch form {
            case .markdown: MarkdownText().escapeText(text)
            case .plain: HandoverText.plain(text)
            }
        }
        let whole = UnsafeCharacters.shown(in: action.text)
        title = HandoverText.shortened(whole)
        var lines = ["From the post-mortem: \(said(session.incident.title ?? session.name))", ""]
        if title != whole { lines += ["- What: \(said(action.text))"] }
        lines.append("- Owner: \(action.owner.map(said) ?? "nobody")")
        lines.append("- Due: \(action.due?.description ?? "no date")")
        lines.append("- Done when: \(action.measure.map(said) ?? "not said")")
        lines += line.answers.map { "- Answers \($0.id): \(said($0.text))" }
        lines += action.slips.map { slip in
            "- Put off \(slip.from.map { "from \($0) " } ?? "")to \(slip.to): \(said(slip.reason))"
        }
        lines += ["", "Action \(action.id) of the journal \(said(session.name))"]
        self.lines = lines
    }

    /// Returns a text in which nothing is invisible, and nobody is called (`[~name]`, in Jira).
    private static func plain(_ text: String) -> String {
        var result = ""
        for scalar in UnsafeCharacters.shown(in: text).unicodeScalars {
            if result.unicodeScalars.last == "[", scalar == "~" { result += "\u{200B}" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private static func shortened(_ text: String) -> String {
        guard text.count > longestTitle else { return text }
        let start = text.prefix(longestTitle - 1)
        let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
        return "\(words)…"
    }
}
