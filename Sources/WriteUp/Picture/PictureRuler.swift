import PostMortem

/// The scale under the picture: round times where there is room, the day in front of its first, and how
/// long broken gaps are.
struct PictureRuler {
    /// The steps between two ticks, in seconds.
    private static let steps: [Int64] = [
        1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
        172_800, 604_800, 2_419_200, 31_536_000,
    ]
    /// The least room from one tick to the next.
    private static let spacing = 58.0

    /// Times, and lengths of broken gaps.
    private(set) var ticks: [Picture.Tick] = []

    /// Lays a scale out under a line.
    init(_ scale: TimeScale, zone: PageZone, at axis: Double) {
        let y = axis + 5
        for gap in scale.stretches where gap.isBroken {
            let text = PictureRuler.length(ofGap: gap.to - gap.from)
            add(text, at: (gap.left + gap.right) / 2, y: y)
        }
        var shown: CalendarDate?
        for run in scale.stretches.split(whereSeparator: \.isBroken) {
            guard let first = run.first, let last = run.last else { continue }
            let times = PictureRuler.times(from: first, to: last, offset: Int64(zone.offset))
            let isFine = times.contains { $0 % 60 != 0 }
            for time in times {
                let moment = Moment(instant: Instant(seconds: time), offset: zone.offset)
                let clock = isFine ? moment.description.clock : moment.clockTime
                let isNew = moment.date != shown
                let text = isNew ? "\(moment.date) \(clock)" : clock
                if add(text, at: scale.x(of: time), y: y), isNew { shown = moment.date }
            }
        }
    }

    /// Returns the length of a gap to the nearest minute, hour or day.
    private static func length(ofGap seconds: Int64) -> String {
        if seconds < 5400 { return "\((seconds + 30) / 60) min" }
        if seconds < 172_800 { return "\((seconds + 1800) / 3600) h" }
        return "\((seconds + 43_200) / 86_400) d"
    }

    /// Adds a label under a place, unless it would lie on another.
    ///
    /// - Returns: whether it was added.
    @discardableResult
    private mutating func add(
        _ text: String, at x: Double, y: Double
    ) -> Bool {
        let width = Picture.width(of: text) + 4
        let left = min(max(x - width / 2, 2), Picture.width - 2 - width)
        let box = LabelBox(x: left, y: y, width: width, height: Picture.row)
        guard !ticks.contains(where: { $0.box.overlaps(box) }) else { return false }
        ticks.append(Picture.Tick(x: x, text: text, box: box))
        return true
    }

    /// Returns the round times on the page's clock within a part of the line that is not broken.
    private static func times(
        from first: TimeScale.Stretch, to last: TimeScale.Stretch, offset: Int64
    ) -> [Int64] {
        let width = last.right - first.left
        let length = Double(last.to - first.from)
        guard
            let step = steps.first(where: { width / length * Double($0) >= spacing }) ?? steps.last
        else { return [] }
        let local = first.from + offset
        let rest = ((local % step) + step) % step
        let start = first.from + (rest == 0 ? 0 : step - rest)
        return start > last.to
            ? [] : Array(stride(from: start, through: last.to, by: Int.Stride(step)).prefix(40))
    }
}

extension String {
    /// The time of day of a moment's description, with seconds.
    fileprivate var clock: String { String(dropFirst(11).prefix(8)) }
}
