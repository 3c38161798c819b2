/// How many lines a text takes at most, by the rule that browsers break lines by.
///
/// Words go on a line while they fit; a word that fits no line is broken where the line ends; between ideographs a line
/// can break anywhere. Browsers know further places to break at, which never makes more lines.
struct TextLines {
    /// A stretch of text of one weight.
    struct Run {
        let text: String
        let isBold: Bool

        /// Creates a stretch in regular weight.
        static func regular(_ text: String) -> Run { Run(text: text, isBold: false) }
        /// Creates a stretch in bold.
        static func bold(_ text: String) -> Run { Run(text: text, isBold: true) }
    }

    /// The width of a line in thousandths of the font's size.
    private let width: Int
    private var lines = 1
    private var used = 0
    private var word = 0
    /// Where lines begin, as offsets in scalars of the whole text.
    private var starts = [0]
    private var offset = 0
    private var wordStart = 0

    private init(width: Int) { self.width = max(1400, width) }

    /// Counts the lines of a text.
    ///
    /// - Parameters:
    ///   - runs: the text, unsafe characters already shown.
    ///   - points: the line's width in points.
    ///   - size: the font's size in points.
    /// - Returns: the number of lines, at least 1.
    static func count(_ runs: [Run], in points: Double, size: Double = 9) -> Int {
        laidOut(runs, in: points, size: size).lines
    }

    /// Breaks a text of one weight into lines.
    static func broken(_ text: String, in points: Double, size: Double, isBold: Bool = false)
        -> [String]
    {
        let lines = laidOut([Run(text: text, isBold: isBold)], in: points, size: size)
        let scalars = Array(text.unicodeScalars)
        return zip(lines.starts, lines.starts.dropFirst() + [scalars.count]).map { start, end in
            var line = String.UnicodeScalarView()
            line.append(contentsOf: scalars[start..<end])
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }

    private static func laidOut(_ runs: [Run], in points: Double, size: Double) -> TextLines {
        var lines = TextLines(width: Int(points / size * 1000))
        for run in runs {
            for scalar in run.text.unicodeScalars { lines.add(scalar, isBold: run.isBold) }
        }
        lines.place(lines.word)
        return lines
    }

    private mutating func add(_ scalar: Unicode.Scalar, isBold: Bool) {
        let width = TextWidth.of(scalar, isBold: isBold)
        if scalar == " " || TextWidth.isIdeographic(scalar) {
            place(word)
            word = 0
            wordStart = offset
            if scalar == " " { used += width } else { place(width) }
            offset += 1
            wordStart = offset
        } else {
            word += width
            offset += 1
        }
    }

    private mutating func place(_ length: Int) {
        // Blanks hang over the end of a line.
        guard length > 0 else { return }
        if used + length <= width {
            used += length
        } else if length <= width {
            newLine(at: wordStart)
            used = length
        } else {
            // A word longer than a line begins a new one; each further line may end a letter early.
            let full = max(1, width - 1400)
            for _ in 0..<((used > 0 ? 1 : 0) + length / full) { newLine(at: wordStart) }
            used = length % full
        }
    }

    private mutating func newLine(at start: Int) {
        lines += 1
        if start > starts.last ?? 0 { starts.append(start) }
    }
}
