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
        var lines: [Line] = ["\("USE THIS MEETING WHEN", .heading)"] + list(prompts.useWhen)
        lines += ["\("AVOID IT", .heading)"] + list(prompts.avoidWhen)
        lines.append("\("WHAT THE INCIDENT SAYS", .heading)")
        let findings = session.fit(at: now)
        lines += findings.flatMap { finding in
            wrapping.lines(
                finding.sentence, behind: "  \(finding.speaksAgainst ? "against" : "for    ")  ")
        }
        if let override = session.fitOverride {
            lines += wrapping.lines(
                "held all the same: \(override.reason)", behind: "  decided  ")
        } else if findings.contains(where: \.speaksAgainst) {
            lines.append("  To hold it all the same: fit because REASON")
        }
        return lines
    }

    private func list(_ cases: [String]) -> [Line] {
        cases.flatMap { wrapping.lines($0, behind: "  - ") }
    }
}
