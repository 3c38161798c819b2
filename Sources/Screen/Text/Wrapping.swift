/// Breaks texts at spaces, so that they read well on a projector.
package struct Wrapping {
    /// The width of the screen in columns; nil where there is none, and nothing is broken.
    package let width: Int?

    /// Creates a wrapping.
    package init(width: Int?) { self.width = width }

    /// Returns a text as lines that fit, the first behind a label, the others below the text.
    package func lines(_ text: String, behind label: Line) -> [Line] {
        lines(Line(text), behind: label)
    }

    /// Returns a text as lines that fit, the first behind a label, the others below the text.
    ///
    /// - Parameters:
    ///   - text: the text; each space in it is a place to break, and a word that is wider than a line is
    ///     broken where the line ends.
    ///   - label: what stands in front of the first line.
    ///   - margin: what stands in front of the others; nil stands for spaces.
    /// - Returns: at least one line.
    package func lines(_ text: Line, behind label: Line, below margin: Line? = nil) -> [Line] {
        guard let width else { return [label + text] }
        let indent =
            margin.map { $0.columns < width ? $0 : Line() }
            ?? Line(String(repeating: " ", count: min(label.columns, width / 2)))
        var lines: [Line] = []
        var line = label
        var isEmpty = true
        // Spaces beyond the one in front of a word; a break stands for all of them.
        var spaces = 0
        for word in text.words {
            var word = word
            if word.isEmpty, !isEmpty {
                spaces += 1
                continue
            }
            defer { spaces = 0 }
            if !isEmpty, line.columns + spaces + 1 + word.columns > width {
                lines.append(line)
                (line, isEmpty) = (indent, true)
            }
            if !isEmpty {
                line += Line(String(repeating: " ", count: spaces))
                line.append(word: word)
                continue
            }
            if line.columns + word.columns > width {
                let part = word.split(at: width - line.columns)
                // A label that fills the line leaves no room, and then the text begins below it.
                if !part.head.isEmpty || line.columns > indent.columns {
                    lines.append(line + part.head)
                    (line, word) = (indent, part.rest)
                    let pieces = word.pieces(of: width - indent.columns)
                    lines += pieces.dropLast().map { indent + $0 }
                    word = pieces.last ?? word
                }
            }
            line += word
            isEmpty = false
        }
        return lines + [line]
    }
}
