import PostMortem
import Prompts

/// The timeline as a picture: a bar of time to scale, the ids of signals above it and of facts below.
///
/// Everything is laid out here, in points at 9-point letters; turning it into SVG is writing it down. Labels are ids and
/// milestones, so that none has to be cut, and none lies on another. An entry for whose id there is no room has its mark
/// alone.
struct Picture: Hashable, Sendable {
    /// An entry with its label.
    struct Mark: Hashable, Sendable {
        /// The entry.
        let entry: TimelineEntry
        /// Its time on the page's clock.
        let clock: String
        /// Where it lies on the line.
        let x: Double
        /// The room of sign and id; nil where there is none.
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
        /// The upper end of its pole.
        let top: Double
    }

    /// A time on the scale.
    struct Tick: Hashable, Sendable {
        /// Where it lies on the line.
        let x: Double
        /// What it says.
        let text: String
        /// The label's room.
        let box: LabelBox
    }

    /// A stretch of the bar that is shaded.
    struct Span: Hashable, Sendable {
        /// What it is.
        enum Kind: String, Sendable {
            case undetected, unmitigated, unresolved
        }

        /// What it is.
        let kind: Kind
        /// Where it begins and ends.
        let left, right: Double
        /// How long it is, in people's units.
        let length: String
    }

    /// What the picture is of.
    let title: String
    /// The language of its words.
    let language: Language
    /// Its size.
    let width, height: Double
    /// The size of letters.
    let letters: Double
    /// The height of a row of labels.
    let row: Double
    /// Where the bar is, its middle.
    let line: Double
    /// Where the scale is.
    let axis: Double
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

    /// Half the height of the bar.
    static let half = 3.0
    /// The most rows of ids on either side.
    private static let mostRows = 2

    /// The room of every label.
    var boxes: [LabelBox] {
        marks.compactMap(\.box) + flags.map(\.box) + ticks.map(\.box)
    }

    /// Creates the picture of a page's timeline; nil where nothing has a time.
    ///
    /// - Parameters:
    ///   - page: the page.
    ///   - width: the picture's width.
    ///   - letters: the size of letters.
    init?(of page: Page, width: Double, letters: Double = 9) {
        let timed = page.timeline.filter { $0.entry.time != nil }
        let times = timed.compactMap { $0.entry.time?.instant.seconds }
        let points = page.milestones
        let phrases = page.phrases
        guard !times.isEmpty || !points.isEmpty else { return nil }
        let scale = TimeScale(
            of: times + points.map(\.time.instant.seconds), from: 3, to: width - 3,
            breakWidth: letters * 5)
        func x(_ time: StatedTime) -> Double { scale.x(of: time.instant.seconds) }

        let row = letters * 4 / 3
        let flagged = Picture.flagPlaces(
            points.map { ($0, x($0.time)) }, width: width, letters: letters, phrases)
        let crossing = points.map { x($0.time) }
        let (signals, above) = Picture.labels(
            timed.filter { $0.entry.kind == .signal }, page, width, letters, crossing: crossing, x)
        let (facts, below) = Picture.labels(
            timed.filter { $0.entry.kind == .fact }, page, width, letters, crossing: [], x)

        let flagsBottom = Double(flagged.rows) * row
        let line = flagsBottom + Double(above) * row + 4 + Picture.half
        let axis = line + Picture.half + 4 + Double(below) * row
        marks = timed.map { entry in
            let isSignal = entry.entry.kind == .signal
            let place = isSignal ? signals[entry.entry.id] : facts[entry.entry.id]
            let box = place.map { place in
                let y =
                    isSignal
                    ? line - Picture.half - 4 - Double(place.row + 1) * row
                    : line + Picture.half + 4 + Double(place.row) * row
                return LabelBox(
                    x: place.left, y: y,
                    width: Picture.width(of: entry.entry, letters), height: row)
            }
            return Mark(
                entry: entry.entry, clock: entry.clock ?? "",
                x: entry.entry.time.map(x) ?? 0, box: box)
        }
        let flagBoxes = flagged.places.map { place in
            LabelBox(
                x: place.left, y: flagsBottom - Double(place.row + 1) * row, width: place.width,
                height: row)
        }
        flags = zip(flagged.places, flagBoxes).map { place, box in
            // A pole ends at its flag, or under the lowest label that lies across it.
            let under = flagBoxes.filter { $0.x <= place.x && place.x <= $0.right && $0.y >= box.y }
            return Flag(
                line: place.line, text: place.text, x: place.x, box: box,
                top: under.map { $0.y + $0.height }.max() ?? box.y + 1)
        }
        ticks =
            PictureRuler(
                scale, zone: page.zone, at: axis, width: width, letters: letters, phrases
            ).ticks
        breaks = scale.stretches.filter(\.isBroken)
        spans = Picture.spans(points, phrases, x)
        title = page.title
        language = page.language
        self.width = width
        self.letters = letters
        self.row = row
        self.line = line
        self.axis = axis
        height = axis + row + 3
    }

    /// Returns how wide a text is at most.
    static func width(of text: String, _ letters: Double, isBold: Bool = false) -> Double {
        Double(TextWidth.of(text, isBold: isBold)) / 1000 * letters
    }

    /// The room of the sign in front of an id.
    static func sign(_ letters: Double) -> Double { letters * 1.15 }

    private static func width(of entry: TimelineEntry, _ letters: Double) -> Double {
        sign(letters) + width(of: entry.id.description, letters, isBold: true)
    }

    /// Places the ids of one side: what is marked as key first, then what something refers to, then by time.
    private static func labels(
        _ lines: [TimelineLine], _ page: Page, _ width: Double, _ letters: Double,
        crossing: [Double], _ x: (StatedTime) -> Double
    ) -> (places: [ItemID: PictureRows.Place], rows: Int) {
        let cited = page.cited
        func weight(_ line: TimelineLine) -> Int {
            line.entry.isKey ? 0 : cited.contains(line.entry.id) ? 1 : 2
        }
        var rows = PictureRows(width: width, most: mostRows, crossing: crossing)
        var places: [ItemID: PictureRows.Place] = [:]
        let order = lines.enumerated()
            .sorted { (weight($0.element), $0.offset) < (weight($1.element), $1.offset) }
        for line in order.map(\.element) {
            guard let time = line.entry.time else { continue }
            places[line.entry.id] = rows.place(
                width: Picture.width(of: line.entry, letters), at: x(time))
        }
        return (places, rows.count)
    }

    private struct FlagPlace {
        let line: MilestoneLine
        let text: String
        let x: Double
        let width: Double
        let left: Double
        let row: Int
    }

    /// Places the labels of milestones; where there is no room for how long after the start they were, without that.
    private static func flagPlaces(
        _ points: [(line: MilestoneLine, x: Double)], width: Double, letters: Double,
        _ phrases: PagePhrases
    ) -> (places: [FlagPlace], rows: Int) {
        let groups = Picture.atOneTime(points)
        func labels(_ texts: [String]) -> [FlagRows.Label] {
            zip(groups, texts).map { group, text in
                FlagRows.Label(
                    x: group.x, width: Picture.width(of: text, letters, isBold: true))
            }
        }
        let long = groups.map { flagText($0.lines, phrases) }
        let short = groups.map { flagNames($0.lines, phrases) }
        var texts = long
        var rows = FlagRows(labels(long), within: width)
        if rows == nil {
            texts = short
            rows = FlagRows(labels(short), within: width)
        }
        let settled = rows ?? FlagRows(stacking: labels(short), within: width)
        let places = groups.indices.map { index in
            FlagPlace(
                line: groups[index].lines[0], text: texts[index], x: groups[index].x,
                width: Picture.width(of: texts[index], letters, isBold: true),
                left: settled.places[index].left, row: settled.places[index].row)
        }
        return (places, settled.count)
    }

    /// Returns milestones in groups of one place, in the order of time.
    private static func atOneTime(
        _ points: [(line: MilestoneLine, x: Double)]
    ) -> [(lines: [MilestoneLine], x: Double)] {
        var groups: [(lines: [MilestoneLine], x: Double)] = []
        for (line, x) in points.sorted(by: { $0.line.time.instant < $1.line.time.instant }) {
            if let last = groups.last, x - last.x < 1 {
                groups[groups.count - 1].lines.append(line)
            } else {
                groups.append(([line], x))
            }
        }
        return groups
    }

    /// Returns the names of milestones as a flag has them.
    private static func flagNames(_ lines: [MilestoneLine], _ phrases: PagePhrases) -> String {
        Wording.capitalized(phrases.list(lines.map { phrases(PagePhrase($0.milestone)) }))
    }

    /// Returns what stands on the flag of milestones: how long after the start, else when.
    private static func flagText(_ lines: [MilestoneLine], _ phrases: PagePhrases) -> String {
        let names = flagNames(lines, phrases)
        guard let line = lines.last, let minutes = line.minutes, minutes > 0 else {
            return "\(names) \(lines[0].clock)"
        }
        let length = (line.isLengthAbout ? "~" : "") + phrases.length(minutes: minutes)
        return "\(names) \(phrases(.after, [.length: length]))"
    }

    private static func spans(
        _ points: [MilestoneLine], _ phrases: PagePhrases, _ x: (StatedTime) -> Double
    ) -> [Span] {
        func point(_ milestone: Milestone) -> MilestoneLine? {
            points.first { $0.milestone == milestone }
        }
        func span(_ kind: Span.Kind, _ from: Milestone, _ to: Milestone) -> Span? {
            guard let first = point(from), let last = point(to) else { return nil }
            let milliseconds = last.time.instant.milliseconds(since: first.time.instant)
            guard milliseconds > 0 else { return nil }
            return Span(
                kind: kind, left: x(first.time), right: x(last.time),
                length: GapLength.text(seconds: milliseconds / 1000, in: phrases))
        }
        return [
            span(.undetected, .started, .detected), span(.unmitigated, .detected, .mitigated),
            span(.unresolved, .mitigated, .resolved),
        ].compactMap { $0 }
    }
}
