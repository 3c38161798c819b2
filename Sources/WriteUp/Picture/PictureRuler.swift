import PostMortem
import Prompts

/// The scale under the picture: round times where there is room, the day in front of its first.
struct PictureRuler {
    /// The steps between two ticks, in seconds.
    private static let steps: [Int64] = [
        1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
        172_800, 604_800, 2_419_200, 31_536_000,
    ]

    /// The times.
    private(set) var ticks: [Picture.Tick] = []
    private let y: Double
    private let width: Double
    private let letters: Double

    /// Lays a scale out under a line.
    init(
        _ scale: TimeScale, zone: PageZone, at axis: Double, width: Double, letters: Double,
        _ phrases: PagePhrases
    ) {
        y = axis + 3
        self.width = width
        self.letters = letters
        var shown: CalendarDate?
        for run in scale.stretches.split(whereSeparator: \.isBroken) {
            guard let first = run.first, let last = run.last else { continue }
            let times = PictureRuler.times(
                from: first, to: last, offset: Int64(zone.offset), spacing: letters * 6)
            let isFine = times.contains { $0 % 60 != 0 }
            for time in times {
                let moment = Moment(instant: Instant(seconds: time), offset: zone.offset)
                let clock =
                    isFine ? String(moment.description.dropFirst(11).prefix(8)) : moment.clockTime
                let isNew = moment.date != shown
                let text = isNew ? "\(phrases.shortDay(moment.date)) \(clock)" : clock
                if add(text, at: scale.x(of: time)), isNew { shown = moment.date }
            }
        }
    }

    /// Adds a label under a place, unless it would lie on another.
    ///
    /// - Returns: whether it was added.
    private mutating func add(_ text: String, at x: Double) -> Bool {
        let length = Picture.width(of: text, letters) + 4
        let left = min(max(x - length / 2, 0), width - length)
        let box = LabelBox(x: left, y: y, width: length, height: letters * 4 / 3)
        guard !ticks.contains(where: { $0.box.overlaps(box) }) else { return false }
        ticks.append(Picture.Tick(x: x, text: text, box: box))
        return true
    }

    /// Returns the round times on the page's clock within a part of the line that is not broken.
    private static func times(
        from first: TimeScale.Stretch, to last: TimeScale.Stretch, offset: Int64, spacing: Double
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
