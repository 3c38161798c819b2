import PostMortem
import Screen

/// The times below the axis of the timeline, and the dates below them where there is more than one.
struct TimelineTicks {
    let scale: TimelineScale
    /// Seconds east of UTC of the clock on the wall.
    let offset: Int
    /// The width to keep to, in columns.
    let columns: Int

    private static let day: Int64 = 86_400

    /// One row of times, and one of dates: each date at its first time.
    var rows: [Line] {
        var clock = Row()
        var dates = Row()
        var day: CalendarDate?
        for tick in ticks {
            let moment = moment(at: tick.step)
            if scale.step < TimelineTicks.day {
                clock.place(Line(text(of: moment)), at: tick.column)
            }
            let date = Line(moment.date.description, .muted)
            // A date at the right edge is moved left until it fits.
            let column = min(tick.column, max(0, columns - date.columns))
            if moment.date != day, dates.isFree(at: column) {
                dates.place(date, at: column)
                day = moment.date
            }
        }
        return [clock.line, dates.line].filter { !$0.isEmpty }
    }

    /// The slots that get a label: the first of each segment, and evenly what fits behind it.
    private var ticks: [(step: Int64, column: Int)] {
        let isClock = scale.step < TimelineTicks.day
        let label = isClock ? text(of: moment(at: scale.segments[0].firstStep)).count : 10
        let every = max(1, (label + 2 + scale.slotWidth - 1) / scale.slotWidth)
        return scale.segments.flatMap { segment in
            stride(from: 0, to: segment.count, by: every).compactMap { slot in
                let column = segment.column + slot * scale.slotWidth
                let end = segment.column + segment.count * scale.slotWidth
                // A label may run into the cut behind its segment, but not over the edge of the screen.
                let room = segment.gap > 0 ? end + TimelineScale.cutWidth - 2 : end
                guard slot == 0 || column + label <= room else { return nil }
                return (segment.firstStep + Int64(slot), column)
            }
        }
    }

    private func moment(at step: Int64) -> Moment {
        Moment(instant: Instant(seconds: step * scale.step - Int64(offset)), offset: offset)
    }

    /// The time as `09:14`, with seconds on all where the steps are shorter than a minute.
    private func text(of moment: Moment) -> String {
        let clock = moment.clockTime
        return scale.step < 60 && clock.count == 5 ? clock + ":00" : clock
    }
}
