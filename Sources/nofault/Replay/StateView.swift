import PostMortem
import Screen
import Shell
import Views
import WriteUp

/// The status of a session at a point of its journal, under a heading that names the point.
struct StateView {
    /// The lines, an empty one first.
    let lines: [Line]

    init(_ point: ReplayPoint) {
        let status = StatusView(session: point.session, now: point.now, wrapping: .current)
        lines = ["", "\("AFTER \(point.name.uppercased())", .heading)"] + status.lines
    }
}

/// What changed between two points of a journal.
struct DifferenceView {
    /// The lines; the earlier point is always the first, however they were named.
    let lines: [String]

    init(_ first: ReplayPoint, _ second: ReplayPoint, in reading: SessionReading) {
        let (before, after) = first.count <= second.count ? (first, second) : (second, first)
        let changes = SessionDifference(from: before.session, to: after.session).lines
        lines =
            ["From \(before.name)", "to   \(after.name)"]
            + (changes.isEmpty ? ["Nothing that the state holds changed."] : changes)
    }
}
