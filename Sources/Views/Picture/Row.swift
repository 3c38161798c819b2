import Screen

/// A row of a picture, filled from left to right.
struct Row {
    /// What is on it so far.
    private(set) var line = Line()

    /// The first free column.
    var end: Int { line.columns }

    /// Returns whether something that begins at a column would touch what is there.
    func isFree(at column: Int, margin: Int = 1) -> Bool {
        line.isEmpty || end + margin <= column
    }

    /// Puts something at a column, or behind what is there already.
    mutating func place(_ piece: Line, at column: Int) {
        line = line.padded(to: column) + piece
    }
}
