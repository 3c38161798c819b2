import PostMortem
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
        let heading = "# Post-mortem: \(said(topic, in: .markdown))"
        return ([heading, ""] + lines(in: .markdown)).joined(separator: "\n") + "\n"
    }

    /// Returns the lines under the heading.
    func lines(in place: Place) -> [String] {
        var lines: [String] = []
        if place != .calendar {
            lines += ["\(said(time, in: place)), \(Invitation.minutes) minutes", ""]
        }
        if let impact = session.incident.impact {
            lines += ["What was noticed: \(said(impact, in: place))", ""]
        }
        lines += [
            "We look for what in the system made this possible, not for who did it. We leave with an "
                + "agreed timeline, a structural cause, and two or three actions with owner and date."
        ]
        lines += section("Who, and why", in: place)
        for person in people {
            let roles = person.roles.map { "\($0.title), \($0.reason)" }
            lines.append("- \(said(person.id, in: place)): \(roles.joined(separator: "; "))")
        }
        if people.isEmpty { lines.append("- nobody yet") }
        lines += section("What to bring", in: place)
        lines += toBring.map { "- \($0)" }
        lines += section("Agenda", in: place)
        lines += agenda.map { "- \($0.clock) \($0.title), \($0.length): \($0.purpose)" }
        lines.append("- \(end.clockTime) End")
        return lines
    }

    private func section(_ title: String, in place: Place) -> [String] {
        place == .markdown ? ["", "## \(title)", ""] : ["", title.uppercased()]
    }

    /// Returns somebody's words as the place takes them; a calendar file and plain text escape whole lines.
    private func said(_ text: String, in place: Place) -> String {
        place == .markdown ? MarkdownText().escapeText(text) : text
    }
}
