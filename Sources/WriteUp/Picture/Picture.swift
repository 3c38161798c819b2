import PostMortem

/// The timeline as a picture: one line to scale, signals above it and facts below.
///
/// Everything is laid out here, in units of which ``width`` make the picture's width; turning it into SVG is
/// writing it down. No label lies on another, however many there are and whatever they say.
struct Picture: Hashable, Sendable {
    /// An entry with its label.
    struct Mark: Hashable, Sendable {
        /// The entry.
        let entry: TimelineEntry
        /// Its time on the page's clock.
        let clock: String
        /// Where it lies on the line.
        let x: Double
        /// Its text on the label, behind the id; empty where there is no room.
        let text: String
        /// The label's room; nil where the entry has none, as only in a very long timeline.
        let box: LabelBox?
    }

    /// A milestone with its label.
    struct Flag: Hashable, Sendable {
        /// The milestone.
        let line: MilestoneLine
        /// What the label says.
        let text: String
        /// Where it lies on the line.
        let x: Double
        /// The label's room.
        let box: LabelBox
    }

    /// A time on the scale, or the length of a broken gap.
    struct Tick: Hashable, Sendable {
        /// Where it lies on the line.
        let x: Double
        /// What it says.
        let text: String
        /// The label's room.
        let box: LabelBox
    }

    /// A stretch of time that is shaded.
    struct Span: Hashable, Sendable {
        /// What it is: `undetected` or `unmitigated`.
        let name: String
        /// Where it begins and ends.
        let left, right: Double
        /// How long it is, in people's units.
        let length: String
    }

    /// The picture's width.
    static let width = 720.0
    /// The size of letters: 9.2 points where the picture is 194 mm wide.
    static let letters = 12.0
    /// The height of a row of labels.
    static let row = 15.0

    /// What the picture is of.
    let title: String
    /// The picture's height.
    let height: Double
    /// Where the line is.
    let line: Double
    /// Where the scale is.
    let axis: Double
    /// Where labels and shades begin, under the upper edge.
    static let top = 2.0
    /// Entries in the order of time.
    let marks: [Mark]
    /// Milestones, the start first.
    let flags: [Flag]
    /// The scale.
    let ticks: [Tick]
    /// Shaded stretches.
    let spans: [Span]
    /// Broken gaps of the line.
    let breaks: [TimeScale.Stretch]
    /// The scale itself.
    let scale: TimeScale

    /// The room of every label.
    var boxes: [LabelBox] {
        marks.compactMap(\.box) + flags.map(\.box) + ticks.map(\.box)
    }

    /// Creates the picture of a page's timeline; nil where nothing has a time.
    ///
    /// - Parameters:
    ///   - page: the page.
    ///   - rows: how many rows of labels there should be on either side of the line; there are more only
    ///     where labels need them.
    init?(of page: Page, rows: Int) {
        let timed = page.timeline.filter { $0.entry.time != nil }
        let times = timed.compactMap { $0.entry.time?.instant.seconds }
        let points = page.milestones
        guard !times.isEmpty || !points.isEmpty else { return nil }
        let scale = TimeScale(
            of: times + points.map(\.time.instant.seconds), from: Picture.left, to: Picture.right)

        let labels = PictureLabels(page, timed, on: scale, rows: rows)
        let flagged = PictureFlags(points, on: scale)
        let gap = 10.0
        let flagHeight = Double(flagged.rows) * Picture.row
        let line = Picture.top + flagHeight + Double(labels.above) * Picture.row + gap + 4
        let axis = line + gap + 4 + Double(labels.below) * Picture.row
        let ruler = PictureRuler(scale, zone: page.zone, at: axis)

        title = page.title
        self.scale = scale
        self.line = line
        self.axis = axis
        marks = labels.marks(above: line - gap, below: line + gap)
        flags = flagged.flags(from: Picture.top)
        ticks = ruler.ticks
        breaks = scale.stretches.filter(\.isBroken)
        spans = Picture.spans(points, on: scale)
        height = axis + 2 * Picture.row + 8
    }

    /// The edges that labels keep within.
    static let left = 14.0, right = width - 14

    /// Returns how wide a label is at most.
    static func width(of text: String, isBold: Bool = false) -> Double {
        let width = Double(TextWidth.of(text)) / 1000 * letters
        return isBold ? width * Double(TextWidth.bold) / 100 : width
    }

    private static func spans(_ points: [MilestoneLine], on scale: TimeScale) -> [Span] {
        func point(_ milestone: Milestone) -> MilestoneLine? {
            points.first { $0.milestone == milestone }
        }
        func span(_ name: String, _ from: Milestone, _ to: Milestone) -> Span? {
            guard let first = point(from), let last = point(to) else { return nil }
            let milliseconds = last.time.instant.milliseconds(since: first.time.instant)
            guard milliseconds > 0 else { return nil }
            return Span(
                name: name, left: scale.x(of: first.time.instant.seconds),
                right: scale.x(of: last.time.instant.seconds),
                length: Wording.length(minutes: Int(milliseconds / 60_000)))
        }
        return [
            span("undetected", .started, .detected), span("unmitigated", .detected, .mitigated),
        ].compactMap { $0 }
    }
}
