/// What there is to draw on.
package struct Canvas: Hashable, Sendable {
    /// The width in columns; nil where there is none to keep to, and pictures are left out.
    package let columns: Int?
    /// The marks that can be shown.
    package let shapes: Shapes

    /// Creates a canvas.
    package init(columns: Int?, shapes: Shapes) {
        self.columns = columns
        self.shapes = shapes
    }

    /// The canvas that applies now: `COLUMNS` where it is set, else the terminal's, else none.
    package static var current: Canvas {
        Canvas(
            columns: environment("COLUMNS").flatMap { Int($0) } ?? Terminal.columns,
            shapes: .fitting(variable: environment))
    }
}
