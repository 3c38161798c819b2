package import PostMortem
package import Prompts
package import Screen

/// What `fit` prints: when to hold the meeting and when to avoid it, with what can be computed.
package struct FitView {
    let session: Session
    let now: Instant
    let prompts: Prompts
    let wrapping: Wrapping

    /// Creates the view of a session.
    package init(session: Session, now: Instant, prompts: Prompts, wrapping: Wrapping) {
        self.session = session
        self.now = now
        self.prompts = prompts
        self.wrapping = wrapping
    }

    /// The lines: both lists for people to judge, then what the incident's own data say.
    package var lines: [Line] {
        var lines = [heading(.listFor)] + list(prompts.useWhen)
        lines += [heading(.listAgainst)] + list(prompts.avoidWhen)
        lines += [heading(.listIncident)] + findings(indentedBy: 2)
        if let override = session.fitOverride {
            lines += wrapping.lines(
                prompts.phrase(.heldBecause, [.text: override.reason]),
                behind: "  \(prompts.phrase(.decided))  ")
        } else if session.fit(at: now).contains(where: \.speaksAgainst) {
            lines += wrapping.lines(prompts.phrase(.holdBecause), behind: "  ")
        }
        return lines
    }

    /// Returns what the incident's own data say, each behind what it speaks for.
    package func findings(indentedBy blanks: Int) -> [Line] {
        let (pro, con) = (prompts.phrase(.speaksFor), prompts.phrase(.speaksAgainst))
        let width = max(Line(pro).columns, Line(con).columns)
        let indent = String(repeating: " ", count: blanks)
        return session.fit(at: now).flatMap { finding in
            wrapping.lines(
                prompts.sentence(of: finding),
                behind: "\(indent)\(column(finding.speaksAgainst ? con : pro, width))  ")
        }
    }

    private func heading(_ phrase: MeetingPhrase) -> Line {
        Line(prompts.phrase(phrase), .heading)
    }

    private func list(_ cases: [String]) -> [Line] {
        cases.flatMap { wrapping.lines($0, behind: "  - ") }
    }
}
