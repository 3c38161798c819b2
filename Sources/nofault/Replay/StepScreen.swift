import PostMortem
import SafeText
import Screen
import Shell
import Views
import WriteUp

/// What the screen shows at one step of a replay: the minutes up to a record, and the state after it.
struct StepScreen {
    let history: ReplayHistory
    /// The journal's path, for the first line.
    let journal: String
    /// The record to stand at.
    let index: Int

    /// Rows that the minutes keep when the state would take all.
    private static let fewestMinutes = 4

    /// Returns the screen's rows, no more than there are.
    ///
    /// Rows can be longer than the screen is wide; the terminal cuts them off. The newest record is broken
    /// into rows, so that all of it can be read.
    func rows(columns: Int, rows: Int) -> [Line] {
        let title = Line(
            "\(journal) · record \(history.entries[index].record.sequence), "
                + "the last is \(history.entries.last?.record.sequence ?? 0)")
        let state = self.state(columns)
        // All but the title and the keys.
        let room = rows - 2
        let shown: [Line] = state.count + 1 + StepScreen.fewestMinutes <= room ? [""] + state : []
        let minutes = self.minutes(columns, atMost: max(1, room - shown.count))
        let gap = Array(repeating: Line(), count: max(0, room - shown.count - minutes.count))
        return Array(([title] + minutes + gap + shown + [Line(StepMove.help)]).suffix(max(1, rows)))
    }

    private func state(_ columns: Int) -> [Line] {
        let session = history.session(after: index)
        let now = history.entries[index].record.at
        let view = StatusView(
            session: session, now: now, wrapping: Wrapping(width: max(columns, 20)))
        return view.lines
    }

    /// Returns the last rows of the minutes, those of the newest record at the end.
    private func minutes(_ columns: Int, atMost count: Int) -> [Line] {
        let label = String(repeating: " ", count: 7)
        var newest = history.lines(of: index, after: index)
        if let line = newest.popLast()?.text {
            newest += Wrapping(width: max(columns, 20)).lines(
                String(line.dropFirst(label.count)), behind: Line(String(line.prefix(label.count))))
        }
        var rows = Array(newest.suffix(count))
        var earlier = index - 1
        while earlier >= 0, rows.count < count {
            rows = history.lines(of: earlier, after: index).suffix(count - rows.count) + rows
            earlier -= 1
        }
        return rows
    }
}
