import PostMortem
import Screen

/// The phases' clocks: what each took of what was planned, as bars where there is a screen.
struct ClockView {
    let session: Session
    let now: Instant
    let screen: Canvas

    /// The columns in front of the bars.
    private static let labelWidth = 48
    /// In fewer columns, bars would tell nothing.
    private static let narrowestBar = 12
    /// The most columns of the longest bar.
    private static let widestBar = 70

    /// One line a phase.
    var lines: [Line] {
        let times = Phase.allCases.compactMap { time(of: $0) }
        let longest = times.map { max($0.planned, $0.spent) }.max() ?? 1
        return times.flatMap { time -> [Line] in
            let label = label(of: time)
            guard let columns = screen.columns else { return [label] }
            let labelWidth = max(ClockView.labelWidth, label.columns + 1)
            let room = columns - labelWidth
            if room >= ClockView.narrowestBar {
                return [label.padded(to: labelWidth) + bar(time, longest, within: room)]
            }
            let cut = label.truncated(to: columns, mark: screen.glyphs.ellipsis)
            return [cut, "    " + bar(time, longest, within: columns - 4)]
        }
    }

    /// What a phase took and may take, in seconds.
    private struct Time {
        let phase: Phase
        let planned: Int64
        let spent: Int64
    }

    private func time(of phase: Phase) -> Time? {
        guard let limit = session.clock.limit(of: phase) else { return nil }
        return Time(
            phase: phase, planned: Int64(limit) * 60,
            spent: session.elapsed(in: phase, at: now) / 1000)
    }

    private func label(of time: Time) -> Line {
        let clock = column(ClockFace.text(seconds: Int(time.spent)), 6)
        let isNarrow = (screen.columns ?? .max) < ClockView.labelWidth
        let title =
            isNarrow
            ? column(String(time.phase.title.prefix(12)), 12) : column(time.phase.title, 21)
        let label: Line =
            "  \(time.phase.number) \(title) \(clock) of \(time.planned / 60) min"
        guard session.phase == time.phase else { return label }
        if session.clock.isPaused { return label + "  (paused)" }
        let pointer = screen.columns == nil ? "<-" : screen.glyphs.pointer
        return label + "  \("\(pointer) now", .milestone)"
    }

    /// Returns a bar: the time spent, what is left of the plan, and what went beyond it.
    private func bar(_ time: Time, _ longest: Int64, within columns: Int) -> Line {
        let most = max(0, min(columns - 1, ClockView.widestBar))
        func length(_ seconds: Int64) -> Int {
            Int((Double(seconds) / Double(longest) * Double(most)).rounded())
        }
        func stretch(_ mark: String, from start: Int, to end: Int, _ role: Tone) -> Line {
            Line(String(repeating: mark, count: max(0, end - start)), role)
        }
        let glyphs = screen.glyphs
        let inside = length(min(time.spent, time.planned))
        let limit = length(time.planned)
        return stretch(glyphs.spent, from: 0, to: inside, .fact)
            + stretch(glyphs.planned, from: inside, to: limit, .muted)
            + stretch(glyphs.over, from: limit, to: length(time.spent), .signal)
    }
}
