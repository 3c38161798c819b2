import OperatingSystem

/// What there is to draw on.
package struct Canvas: Hashable, Sendable {
    /// The width in columns; nil where there is none to keep to, and pictures are left out.
    package let columns: Int?
    /// The marks that can be shown.
    package let glyphs: Glyphs

    /// Creates a canvas.
    package init(columns: Int?, glyphs: Glyphs) {
        self.columns = columns
        self.glyphs = glyphs
    }

    /// The canvas that applies now: `COLUMNS` where it is set, else the terminal's, else none.
    package static var current: Canvas {
        Canvas(
            columns: Environment.value("COLUMNS").flatMap { Int($0) } ?? Terminal.columns,
            glyphs: .fitting(variable: Environment.value))
    }
}

extension Wrapping {
    /// The widest lines that read well across a room.
    private static let widest = 120
    /// Below this, breaking at words leaves too little of a line behind a label.
    private static let narrowest = 40

    /// The width that applies now: that of the screen, within what reads well.
    package static var current: Wrapping {
        Wrapping(width: Canvas.current.columns.map { min(max($0, narrowest), widest) })
    }
}
