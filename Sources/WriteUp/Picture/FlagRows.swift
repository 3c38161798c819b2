/// Where the labels of milestones lie above the line: flags on poles, in rows.
///
/// No label lies on another, no pole runs through one, and nothing stands between a label and its own pole. A label
/// hangs right of its pole, or left of it, or else lies across its top, as a sign on a post does.
struct FlagRows: Sendable {
    /// A label that wants a place.
    struct Label: Hashable, Sendable {
        /// Where its pole is.
        let x: Double
        /// How wide it is.
        let width: Double
    }

    /// Where a label came to lie.
    struct Place: Hashable, Sendable {
        /// The row, from 0, which is nearest to the line.
        let row: Int
        /// The left edge.
        let left: Double
    }

    /// The places, in the order of the labels.
    let places: [Place]

    /// How many rows hold anything.
    var count: Int { places.map { $0.row + 1 }.max() ?? 0 }

    /// The room between two labels of a row, between a label and its pole, and the least between a label and another's.
    private static let gap = 6.0, lead = 3.0, clearance = 2.0

    /// Places labels, the last first and nearest to the line; nil where there is no room without a crossing.
    ///
    /// Milestones are four, so every way to place them can be tried.
    ///
    /// - Parameters:
    ///   - labels: the labels, from left to right.
    ///   - width: the right edge; the left one is 0.
    init?(_ labels: [Label], within width: Double) {
        guard let found = FlagRows.placed(labels[...], of: labels, within: width) else {
            return nil
        }
        // Rows that hold nothing go.
        let used = Set(found.map(\.row)).sorted()
        places = found.map { place in
            Place(row: used.firstIndex(of: place.row) ?? place.row, left: place.left)
        }
    }

    /// Stacks labels that have no room beside one another: a row each, the last nearest to the line.
    ///
    /// Poles that would run through a label of theirs have to end below it.
    init(stacking labels: [Label], within width: Double) {
        places = labels.enumerated().map { index, label in
            Place(
                row: labels.count - 1 - index,
                left: max(0, min(label.x + FlagRows.lead, width - label.width)))
        }
    }

    /// Returns the places of the first labels, where those of the rest are settled; nil where there are none.
    private static func placed(
        _ open: ArraySlice<Label>, of all: [Label], within width: Double,
        _ settled: [Place] = []
    ) -> [Place]? {
        guard let label = open.last else { return settled }
        let others = all[open.endIndex...]
        for row in all.indices {
            for left in lefts(of: label, among: all, within: width) {
                let place = Place(row: row, left: left)
                let isFree = zip(others, settled).allSatisfy { other, taken in
                    !clash(label, place, other, taken)
                }
                guard isFree else { continue }
                let found = placed(open.dropLast(), of: all, within: width, [place] + settled)
                if let found { return found }
            }
        }
        return nil
    }

    /// Returns where a label may begin, the best first: right of its pole, left of it, or across it, next to the pole of
    /// another or to an edge.
    private static func lefts(
        of label: Label, among all: [Label], within width: Double
    ) -> [Double] {
        let beside: [Double] = [label.x + lead, label.x - lead - label.width]
        var across: [Double] = [0, width - label.width]
        for other in all { across += [other.x + lead, other.x - lead - label.width] }
        across = across.filter { $0 <= label.x && label.x <= $0 + label.width }
        return (beside + across).filter { $0 >= 0 && $0 + label.width <= width }
    }

    /// Whether two labels can't both lie where they are.
    private static func clash(
        _ first: Label, _ place: Place, _ second: Label, _ other: Place
    ) -> Bool {
        if place.row == other.row {
            return place.left < other.left + second.width + gap
                && other.left < place.left + first.width + gap
        }
        // The pole of the upper one runs through the row of the lower.
        return place.row < other.row
            ? isCrossed(first, place, by: second.x) : isCrossed(second, other, by: first.x)
    }

    /// Whether a pole would run through a label, or between it and its own pole.
    private static func isCrossed(_ label: Label, _ place: Place, by x: Double) -> Bool {
        x > min(place.left, label.x) - clearance
            && x < max(place.left + label.width, label.x) + clearance
    }
}
