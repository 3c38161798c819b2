import PostMortem

/// The labels of milestones, in rows at the upper edge.
struct PictureFlags {
    private let places:
        [(line: MilestoneLine, text: String, x: Double, width: Double, place: LabelLanes.Place)]
    /// How many rows there are.
    let rows: Int

    /// Places the labels of milestones.
    init(_ points: [MilestoneLine], on scale: TimeScale) {
        var lanes = LabelLanes(from: 2, to: Picture.width - 2)
        // From the right to the left: a milestone's line then passes no label of a later one.
        places = points.sorted { $0.time.instant > $1.time.instant }.map { line in
            let x = scale.x(of: line.time.instant.seconds)
            let text = "\(line.milestone.rawValue) \(line.clock)"
            let width = Picture.width(of: text, isBold: true) + 10
            let place = lanes.place(width: width, at: x, most: 4)
            return (line, text, x, width, place)
        }
        rows = lanes.count
    }

    /// Returns the milestones with their labels, the first row nearest to the line.
    func flags(from top: Double) -> [Picture.Flag] {
        places.reversed().map { flag in
            let row = Double(rows - 1 - flag.place.lane) * Picture.row
            return Picture.Flag(
                line: flag.line, text: flag.text, x: flag.x,
                box: LabelBox(
                    x: flag.place.x, y: top + row, width: flag.width, height: Picture.row))
        }
    }
}
