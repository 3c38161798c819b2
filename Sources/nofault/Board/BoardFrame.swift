import PostMortem
import Prompts
import Screen
import Shell
import Views

/// What the room sees on the projector: one screenful, made from the session and nothing else.
///
/// It is never wider or taller than it is told to be. From top to bottom: the phase and its clock, the
/// question that is being asked, the board of the phase, and a line on the journal itself.
struct BoardFrame {
    /// How large the screen is.
    typealias Size = ScreenSize

    let session: Session
    /// The time that the clock shows.
    let now: Instant
    let size: Size
    let glyphs: Glyphs
    /// What the phase and its clock are called by.
    let prompts: Prompts
    /// What is being asked; nil where the phase asks nothing.
    let question: String?
    /// What there is to choose from, if anything.
    var choices: [String] = []
    /// What there is to say of the journal.
    let footer: String

    /// The rows, from the top; at most as many and as wide as the screen.
    var lines: [Line] {
        guard size.columns > 0, size.rows > 0 else { return [] }
        let lines = session.recordCount == 0 ? [] : filled
        let body = lines.prefix(size.rows - 1).map {
            $0.truncated(to: size.columns, mark: glyphs.ellipsis)
        }
        let empty = Array(repeating: Line(), count: size.rows - 1 - body.count)
        let last = Line(footer, .muted).truncated(to: size.columns, mark: glyphs.ellipsis)
        return body + empty + [last]
    }

    /// Everything above the last row.
    private var filled: [Line] {
        var lines = [header, rule]
        if let question { lines += asked(question) }
        let stickies = BoardStickies(
            session: session, now: now, columns: size.columns, glyphs: glyphs)
        return lines + stickies.lines(atMost: max(0, size.rows - lines.count - 1))
    }

    /// The phase on the left, its clock on the right, and the title between them as far as it fits.
    private var header: Line {
        let clock = Line(clockText, .heading)
        let phase = session.phase
        let number = phase.minutes == nil ? "" : "\(phase.number) · "
        var left: Line = "\(number + prompts.title(of: phase).uppercased(), .heading)"
        if let title = session.incident.title { left += "   " + Line(title) }
        let room = max(0, size.columns - clock.columns - 2)
        return left.truncated(to: room, mark: glyphs.ellipsis).padded(to: room) + "  " + clock
    }

    private var clockText: String {
        if session.isClosed { return prompts.phrase(.closed) }
        guard let left = session.secondsLeft(at: now) else { return "" }
        let clock = ClockFace.text(seconds: abs(left))
        let time = left < 0 ? prompts.phrase(.over, [.time: clock]) : clock
        return session.clock.isPaused ? prompts.phrase(.paused, [.time: time]) : time
    }

    private var rule: Line {
        Line(String(repeating: glyphs.axis, count: size.columns), .muted)
    }

    /// The question in at most three rows, each choice in at most two, and an empty row below.
    private func asked(_ question: String) -> [Line] {
        let wrapping = Wrapping(width: size.columns)
        let lines = wrapping.lines(Line(question, .heading), behind: "")
        let chosen = choices.flatMap { wrapping.lines(Line($0), behind: "  ").prefix(2) }
        return lines.prefix(3) + chosen + [""]
    }
}
