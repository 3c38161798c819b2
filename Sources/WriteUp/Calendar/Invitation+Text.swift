import PostMortem
import Prompts
import SafeText

extension Invitation {
    /// Where the invitation is read, which decides on signs and escapes.
    enum Place {
        /// In a calendar entry, which says itself what it is about and when.
        case calendar
        /// In a mail or a chat, as plain text.
        case mail
        /// Wherever Markdown is shown.
        case markdown
    }

    /// The invitation for a mail or a chat: a subject line, then plain text.
    public var text: String {
        (["Subject: \(subject)", ""] + lines(in: .mail)).map { TerminalText.safe($0) }
            .joined(separator: "\n") + "\n"
    }

    /// The invitation as Markdown.
    public var markdown: String {
        let subject = prompts.phrase(.subject, [.text: said(topic, in: .markdown)])
        let heading = "# \(subject)"
        return ([heading, ""] + lines(in: .markdown)).joined(separator: "\n") + "\n"
    }

    /// Returns the lines under the heading.
    func lines(in place: Place) -> [String] {
        var lines: [String] = []
        if place != .calendar { lines += [said(time, in: place), ""] }
        if let impact = session.incident.impact {
            lines += [prompts.phrase(.noticed, [.text: said(impact, in: place)]), ""]
        }
        lines.append(prompts.phrase(.purpose))
        lines += section(.who, in: place)
        for person in people {
            let reasons = person.roles.map { prompts.reason(for: $0) }.joined(separator: " ")
            lines.append("- \(said(person.id, in: place)) – \(reasons)")
        }
        if people.isEmpty { lines.append("- \(prompts.phrase(.nobody))") }
        lines += section(.bring, in: place)
        lines += toBring.map { "- \($0)" }
        lines += section(.agenda, in: place)
        lines += agenda.map { "- \($0.clock) \($0.text)" }
        return lines
    }

    private func section(_ heading: InvitationPhrase, in place: Place) -> [String] {
        let title = prompts.phrase(heading)
        return place == .markdown ? ["", "## \(title)", ""] : ["", title.uppercased()]
    }

    /// Returns somebody's words as the place takes them; a calendar file and plain text escape whole lines.
    private func said(_ text: String, in place: Place) -> String {
        place == .markdown ? MarkdownText().escapeText(text) : text
    }
}
