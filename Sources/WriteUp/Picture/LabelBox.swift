/// The room that a label takes in the picture.
struct LabelBox: Hashable, Sendable {
    /// The left edge and the upper edge.
    var x, y: Double
    /// The size.
    let width, height: Double

    /// Returns whether two labels share any room.
    func overlaps(_ other: LabelBox) -> Bool {
        x < other.x + other.width && other.x < x + width
            && y < other.y + other.height && other.y < y + height
    }
}

/// Rows that labels are put into, the nearest to the line first, so that none covers another.
struct LabelLanes: Sendable {
    /// Where a label came to lie.
    struct Place: Hashable, Sendable {
        /// The row, from 0.
        let lane: Int
        /// The left edge.
        let x: Double
    }

    /// What each row holds, as left and right edges.
    private var lanes: [[(left: Double, right: Double)]] = []
    private let left: Double
    private let right: Double
    /// The room between two labels of a row.
    private static let gap = 7.0
    /// How far a label rather moves aside than up a row.
    private static let step = 12.0

    /// How many rows hold anything.
    var count: Int { lanes.count }

    /// Creates rows between two edges.
    init(from left: Double, to right: Double) {
        self.left = left
        self.right = right
    }

    /// Puts a label where it is nearest to its place.
    ///
    /// - Parameters:
    ///   - width: the label's width.
    ///   - x: where its left edge belongs.
    ///   - most: how many rows there should be; one more is begun only where none of them has room.
    /// - Returns: where it lies.
    mutating func place(width: Double, at x: Double, most: Int) -> Place {
        var best: (cost: Double, place: Place)?
        for lane in 0...lanes.count where lane < most || lane == lanes.count {
            if lane >= most, best != nil { break }
            let taken = lane < lanes.count ? lanes[lane] : []
            guard let free = nearest(x, width: width, in: taken) else { continue }
            let cost = abs(free - x) + Double(lane) * LabelLanes.step
            if let best, best.cost <= cost { continue }
            best = (cost, Place(lane: lane, x: free))
        }
        let place = best?.place ?? Place(lane: lanes.count, x: left)
        if place.lane == lanes.count { lanes.append([]) }
        lanes[place.lane].append((place.x, place.x + width))
        return place
    }

    /// Returns the free place of a row that is nearest to where a label belongs; nil where it has none.
    private func nearest(
        _ x: Double, width: Double, in taken: [(left: Double, right: Double)]
    ) -> Double? {
        let end = max(left, right - width)
        var places = [min(max(x, left), end)]
        for label in taken {
            places.append(label.right + LabelLanes.gap)
            places.append(label.left - LabelLanes.gap - width)
        }
        return places.filter { place in
            place >= left && place <= end
                && taken.allSatisfy {
                    place + width + LabelLanes.gap <= $0.left + 0.001
                        || $0.right + LabelLanes.gap <= place + 0.001
                }
        }.min { (abs($0 - x), $0) < (abs($1 - x), $1) }
    }
}
