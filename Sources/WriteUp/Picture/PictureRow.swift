/// The room that a label takes in the picture.
struct LabelBox: Hashable, Sendable {
    /// The left edge and the upper edge.
    var x, y: Double
    /// The size.
    let width, height: Double

    /// The right edge.
    var right: Double { x + width }

    /// Returns whether two labels share any room.
    func overlaps(_ other: LabelBox) -> Bool {
        x < other.right && other.x < right && y < other.y + other.height && other.y < y + height
    }
}

/// Rows of labels on one side of the line, each label a flag on a thin line that leads to its moment: no label lies on
/// another, and no line runs through one.
struct PictureRows: Sendable {
    /// Where a label came to lie.
    struct Place: Hashable, Sendable {
        /// The row, from 0, which is nearest to the line.
        let row: Int
        /// The left edge.
        let left: Double
    }

    /// What each row holds: the moment and the edges of each label.
    private var rows: [[(moment: Double, left: Double, right: Double)]] = []
    /// The thin lines, each up to its row.
    private var poles: [(x: Double, row: Int)]
    private let right: Double
    private let most: Int
    /// The room between two labels of a row, and between a label and its line.
    private static let gap = 4.0, lead = 2.5

    /// How many rows hold anything.
    var count: Int { rows.count }

    /// Creates empty rows.
    ///
    /// - Parameters:
    ///   - width: the right edge; the left one is 0.
    ///   - most: how many rows there may be.
    ///   - crossing: lines that run through all of them, as those of milestones do.
    init(width: Double, most: Int, crossing: [Double] = []) {
        right = width
        self.most = most
        poles = crossing.map { ($0, Int.max) }
    }

    /// Puts a label into the nearest row that has room: right of its moment's line, behind other labels of the same
    /// moment, or left of the line where nothing of that moment stands yet.
    ///
    /// Between the line and the label there is no other moment's line, so that nobody reads it there.
    ///
    /// - Parameters:
    ///   - width: the label's width.
    ///   - x: the moment.
    /// - Returns: where it lies; nil where no row has room.
    mutating func place(width: Double, at x: Double) -> Place? {
        for row in 0..<most {
            let others = row < rows.count ? rows[row].filter { $0.moment == x } : []
            let behind = others.map(\.right).max().map { $0 + PictureRows.gap + 1 }
            let lefts =
                others.isEmpty
                ? [x + PictureRows.lead, x - PictureRows.lead - width]
                : others.allSatisfy { $0.left >= x } ? [behind].compactMap(\.self) : []
            for left in lefts where isFree(left, left + width, at: x, in: row) {
                while rows.count <= row { rows.append([]) }
                rows[row].append((x, left, left + width))
                poles.append((x, row))
                return Place(row: row, left: left)
            }
        }
        return nil
    }

    private func isFree(_ left: Double, _ end: Double, at x: Double, in row: Int) -> Bool {
        guard left >= 0, end <= right else { return false }
        if row < rows.count,
            rows[row].contains(where: {
                left < $0.right + PictureRows.gap && $0.left < end + PictureRows.gap
            })
        {
            return false
        }
        // Its own line runs through the rows below, and lines to rows above run through this one.
        let isClear = rows.prefix(row).joined().allSatisfy { x < $0.left || x > $0.right }
        return isClear
            && poles.allSatisfy {
                $0.row < row || $0.x < min(left, x) || $0.x > max(end, x) || $0.x == x
            }
    }
}
