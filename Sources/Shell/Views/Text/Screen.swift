/// What there is to draw on.
struct Screen: Hashable, Sendable {
    /// The width in columns; nil where there is none to keep to, and pictures are left out.
    let columns: Int?
    /// The marks that can be shown.
    let shapes: Shapes

    /// The screen that applies now: `COLUMNS` where it is set, else the terminal's, else none.
    static var current: Screen {
        Screen(
            columns: environment("COLUMNS").flatMap { Int($0) } ?? Terminal.columns,
            shapes: .fitting(variable: environment))
    }
}
