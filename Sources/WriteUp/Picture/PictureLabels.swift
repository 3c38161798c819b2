import PostMortem

/// The labels of entries, put into rows: signals above the line, facts below.
///
/// It tries to give every label the beginning of its text, then only those that matter, then none: the
/// first try that keeps to the rows asked for, each label near its mark, is taken. Labels are placed from
/// the right to the left, so that lines to labels in farther rows do not run through nearer ones.
struct PictureLabels {
    /// The most labels; a longer timeline has marks without one, those that matter least.
    static let most = 60
    /// How many letters of a text a label has, in each try: of all entries, and of those that matter.
    private static let tries = [(34, 34), (24, 30), (16, 24), (0, 28), (0, 18)]

    private struct Label {
        let line: TimelineLine
        let x: Double
        let text: String
        let width: Double
        let place: LabelLanes.Place?
    }

    private let labels: [Label]
    /// How many rows there are above the line.
    let above: Int
    /// How many rows there are below it.
    let below: Int

    /// Places the labels of entries that have a time.
    ///
    /// - Parameters:
    ///   - page: the page.
    ///   - lines: its entries that have a time.
    ///   - scale: where times lie.
    ///   - rows: how many rows there should be on either side.
    init(_ page: Page, _ lines: [TimelineLine], on scale: TimeScale, rows: Int) {
        let cited = page.cited
        func weight(_ line: TimelineLine) -> Int {
            line.entry.isKey
                ? 3 : cited.contains(line.entry.id) ? 2 : line.entry.kind == .signal ? 1 : 0
        }
        let labelled = Set(
            lines.sorted { weight($0) > weight($1) }.prefix(PictureLabels.most).map(\.entry.id))
        for (all, some) in PictureLabels.tries {
            let result = PictureLabels.placed(lines, on: scale, rows: rows) { line in
                guard labelled.contains(line.entry.id) else { return nil }
                return weight(line) > 1 ? some : all
            }
            let isNear = result.labels.allSatisfy { label in
                guard let place = label.place else { return true }
                return place.x <= label.x + 24 && place.x + label.width >= label.x - 24
            }
            guard isNear, result.above <= rows, result.below <= rows else { continue }
            (labels, above, below) = result
            return
        }
        (labels, above, below) = PictureLabels.placed(lines, on: scale, rows: rows + 1) { line in
            labelled.contains(line.entry.id) ? 0 : nil
        }
    }

    /// Returns the entries with their labels.
    ///
    /// - Parameters:
    ///   - above: where the lowest row above the line ends.
    ///   - below: where the highest row below it begins.
    /// - Returns: the entries, in the order of time.
    func marks(above: Double, below: Double) -> [Picture.Mark] {
        labels.map { label in
            let isSignal = label.line.entry.kind == .signal
            let box = label.place.map { place in
                let row = Double(place.lane) * Picture.row
                return LabelBox(
                    x: place.x, y: isSignal ? above - row - Picture.row : below + row,
                    width: label.width, height: Picture.row)
            }
            return Picture.Mark(
                entry: label.line.entry, clock: label.line.clock ?? "", x: label.x,
                text: label.text, box: box)
        }
    }

    /// Puts every label into a row.
    ///
    /// - Parameters:
    ///   - lines: the entries.
    ///   - scale: where times lie.
    ///   - rows: how many rows there should be on either side.
    ///   - letters: how many letters of its text an entry's label has; nil for no label.
    /// - Returns: the labels in the order of time, and how many rows they take.
    private static func placed(
        _ lines: [TimelineLine], on scale: TimeScale, rows: Int,
        letters: (TimelineLine) -> Int?
    ) -> (labels: [Label], above: Int, below: Int) {
        var above = LabelLanes(from: 2, to: Picture.width - 2)
        var below = above
        var labels: [Label] = []
        for line in lines.reversed() {
            guard let time = line.entry.time else { continue }
            let x = scale.x(of: time.instant.seconds)
            guard let letters = letters(line) else {
                labels.append(Label(line: line, x: x, text: "", width: 0, place: nil))
                continue
            }
            let text = letters == 0 ? "" : Shortening.shortened(line.entry.text, to: letters)
            let id = Picture.width(of: line.entry.id.description, isBold: true)
            let width = id + (text.isEmpty ? 0 : Picture.width(of: " \(text)")) + 2
            let place =
                line.entry.kind == .signal
                ? above.place(width: width, at: x - 5, most: rows)
                : below.place(width: width, at: x - 5, most: rows)
            labels.append(Label(line: line, x: x, text: text, width: width, place: place))
        }
        return (labels.reversed(), above.count, below.count)
    }
}
