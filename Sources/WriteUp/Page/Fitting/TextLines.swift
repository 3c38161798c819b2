/// How many lines a text takes at most, by the rule that browsers break lines by.
///
/// Words go on a line while they fit; a word that fits no line is broken where the line ends; between
/// ideographs a line can break anywhere. Browsers know further places to break at, which never makes
/// more lines.
struct TextLines {
    private var known: [Key: Int] = [:]

    private struct Key: Hashable {
        let text: String
        let width: Int
    }

    /// Counts the lines of a text.
    ///
    /// - Parameters:
    ///   - text: the text, unsafe characters already shown.
    ///   - points: the line's width in points.
    ///   - size: the font's size in points.
    ///   - isBold: whether it is set in bold.
    /// - Returns: the number of lines, at least 1.
    mutating func count(
        _ text: String, in points: Double, size: Double = 9, isBold: Bool = false
    ) -> Int {
        let scale = isBold ? 100_000 / Double(TextWidth.bold) : 1000
        let width = max(1020, Int(points / size * scale))
        let key = Key(text: text, width: width)
        if let count = known[key] { return count }
        let count = TextLines.count(text, width: width)
        known[key] = count
        return count
    }

    private static func count(_ text: String, width: Int) -> Int {
        var lines = 1
        var used = 0
        var word = 0
        func place(_ length: Int) {
            if used + length <= width {
                used += length
            } else if length <= width {
                lines += 1
                used = length
            } else {
                // A word longer than a line begins a new one; each further line may end a letter early.
                lines += (used > 0 ? 1 : 0) + length / max(1, width - 1020)
                used = width
            }
        }
        for scalar in text.unicodeScalars {
            if scalar == " " {
                place(word)
                word = 0
                used += TextWidth.of(scalar)
            } else if TextWidth.isIdeographic(scalar) {
                place(word)
                word = 0
                place(TextWidth.of(scalar))
            } else {
                word += TextWidth.of(scalar)
            }
        }
        place(word)
        return lines
    }
}
