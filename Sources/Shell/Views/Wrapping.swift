/// Breaks texts at spaces, so that they read well on a projector.
struct Wrapping {
    /// The width of the screen in columns; nil where there is none, and nothing is broken.
    let width: Int?

    /// The widest lines that read well across a room.
    private static let widest = 120
    /// Below this, breaking at words leaves too little of a line behind a label.
    private static let narrowest = 40

    /// The width that applies now: `COLUMNS` where it is set, else the terminal's, else none.
    static var current: Wrapping {
        let given = environment("COLUMNS").flatMap { Int($0) } ?? Terminal.columns
        return Wrapping(width: given.map { min(max($0, narrowest), widest) })
    }

    /// Returns a text as lines that fit, the first behind a label, the others below the text.
    ///
    /// - Parameters:
    ///   - text: the text; each space in it is a place to break.
    ///   - label: what stands in front of the first line.
    /// - Returns: at least one line.
    func lines(_ text: String, behind label: String) -> [String] {
        guard let width else { return [label + text] }
        let indent = String(repeating: " ", count: min(label.count, width / 2))
        var lines: [String] = []
        var line = label
        var isEmpty = true
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            // Spaces at which a line was broken don't indent the next one.
            if isEmpty, word.isEmpty, !lines.isEmpty { continue }
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                (line, isEmpty) = (indent, true)
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}
