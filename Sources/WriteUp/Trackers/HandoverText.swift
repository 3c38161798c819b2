import PostMortem
import Prompts
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
    /// What stands behind lines of which some are left out.
    let moreText: String

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
        let phrases = PagePhrases.builtIn(in: Language(recorded: session.language))
        moreText = phrases(.moreOnThePage)
        let due = action.due.map { phrases.dayInNumbers($0) } ?? phrases(.noDate)
        var lines = [
            phrases(.whereItIsFrom, [.text: said(session.incident.title ?? session.name)]), "",
        ]
        if title != whole { lines += ["- \(phrases(.what)) \(said(action.text))"] }
        lines.append("- \(phrases(.owner)) \(action.owner.map(said) ?? phrases(.nobody))")
        lines.append("- \(phrases(.dueDay)) \(due)")
        lines.append(
            "- \(phrases(.doneWhen)) \(action.measure.map(said) ?? phrases(.notSaid))")
        lines += line.answers.map {
            "- \(phrases(.answersItem, [.id: $0.id.description])) \(said($0.text))"
        }
        lines += action.slips.map { slip in
            let putOff = phrases.putOff(slip) { phrases.dayInNumbers($0) }
            return "- \(Wording.capitalized(putOff)) \(said(slip.reason))"
        }
        lines += [
            "",
            phrases(
                .actionOfJournal, [.id: action.id.description, .name: said(session.name)]),
        ]
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
