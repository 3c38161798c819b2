package import PostMortem
package import Screen
import WriteUp

/// Where a resumed meeting stood: the time in its phase, what was recorded last, and what is missing.
package struct ResumptionView {
    let session: Session
    /// The latest records whose changes count, the latest last.
    let latest: [Record]
    let now: Instant
    let wrapping: Wrapping

    /// The most records that are shown.
    package static let mostLatest = 3
    /// The most debts that are shown.
    private static let mostDebts = 3

    /// Creates the view of a session; the latest records are those whose changes count, the latest last.
    package init(session: Session, latest: [Record], now: Instant, wrapping: Wrapping) {
        self.session = session
        self.latest = latest
        self.now = now
        self.wrapping = wrapping
    }

    /// The lines, at most eight of them, each cut to the screen.
    package var lines: [Line] {
        let status = StatusView(session: session, now: now, wrapping: wrapping)
        let clock = session.phase.minutes == nil ? [] : [row("Phase", status.phase)]
        let lately = latest.enumerated().map { place, record in
            row(place == 0 ? "Latest" : "", EventSentence(record.event, after: session).minute)
        }
        let debts = session.debts(of: session.phase, at: now)
        let shown = debts.prefix(ResumptionView.mostDebts).enumerated().map { place, debt in
            row(place == 0 ? "Missing" : "", "\(debt.sentence): \(debt.remedy)")
        }
        let more = debts.count - shown.count
        return clock + lately + shown + (more > 0 ? [row("", "and \(more) more: status")] : [])
    }

    private func row(_ label: String, _ text: String) -> Line {
        let line: Line = "  \(column(label, 8), .heading) \(text)"
        return wrapping.width.map { line.truncated(to: $0, mark: "…") } ?? line
    }
}
