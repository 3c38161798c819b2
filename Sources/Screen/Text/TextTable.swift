import SafeText

/// Rows in columns that fit the screen.
package struct TextTable {
    /// A column.
    package struct Column {
        /// What stands above it.
        package let heading: String
        /// Whether its cells end, rather than begin, below one another.
        package var isNumber = false
        /// The least width that it can be cut to; nil where it is never cut.
        package var least: Int?
        /// Whether it is cut before others are.
        package var yields = false

        /// Creates a column.
        package init(
            heading: String, isNumber: Bool = false, least: Int? = nil, yields: Bool = false
        ) {
            self.heading = heading
            self.isNumber = isNumber
            self.least = least
            self.yields = yields
        }
    }

    package let columns: [Column]
    package let rows: [[String]]
    /// The width of the screen; nil where there is none, and nothing is cut.
    package let width: Int?

    /// Creates a table.
    package init(columns: [Column], rows: [[String]], width: Int?) {
        self.columns = columns
        self.rows = rows
        self.width = width
    }

    /// What stands between two columns.
    private static let gap = 2

    /// A cell that is safe, and how wide it is.
    private struct Cell {
        let text: String
        let width: Int

        init(_ text: String) {
            self.text = text
            width = ColumnWidth.ofShown(text)
        }

        /// Returns the cell, cut where it is wider.
        func cut(to width: Int) -> Cell {
            self.width <= width
                ? self
                : Cell(Line(text).truncated(to: width, mark: Glyphs.current.ellipsis).text)
        }
    }

    /// The heading, and a line for each row; none where there is no row.
    package var lines: [String] {
        guard !rows.isEmpty else { return [] }
        let cells = ([columns.map(\.heading)] + rows).map { row in
            row.map { Cell(TerminalText.safe($0)) }
        }
        var widths = columns.indices.map { index in
            cells.reduce(0) { max($0, $1[index].width) }
        }
        fit(&widths)
        return cells.map { row in
            var line = ""
            for (index, cell) in row.enumerated() {
                let cell = cell.cut(to: widths[index])
                let blank = String(repeating: " ", count: max(0, widths[index] - cell.width))
                if index > 0 { line += String(repeating: " ", count: TextTable.gap) }
                line += columns[index].isNumber ? blank + cell.text : cell.text + blank
            }
            while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
            return line
        }
    }

    /// Takes what is too much off the columns that can be cut, those that yield first.
    private func fit(_ widths: inout [Int]) {
        guard let width else { return }
        var excess = widths.reduce(0, +) + TextTable.gap * (columns.count - 1) - width
        for yields in [true, false] {
            cut(&excess, off: &widths, columns.indices.filter { columns[$0].yields == yields })
        }
    }

    /// Takes it off the widest of some columns, again and again.
    private func cut(_ excess: inout Int, off widths: inout [Int], _ places: [Int]) {
        while excess > 0 {
            let candidates = places.filter { widths[$0] > columns[$0].least ?? .max }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
            let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let least = max(columns[widest].least ?? 0, min(next, widths[widest] - 1))
            let step = min(excess, widths[widest] - least)
            widths[widest] -= step
            excess -= step
        }
    }
}
