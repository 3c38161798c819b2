package import Screen

/// What `help` prints: lines of a table or of sentences; a wrapped line continues below its own text.
package struct HelpView {
    let text: String
    let wrapping: Wrapping

    /// Creates the view of a text, whose lines end with line feeds.
    package init(text: String, wrapping: Wrapping) {
        self.text = text
        self.wrapping = wrapping
    }

    /// The lines, without empty ones.
    package var lines: [Line] {
        text.split(separator: "\n").flatMap { line -> [Line] in
            let label = HelpView.label(of: line)
            return wrapping.lines(String(line.dropFirst(label.count)), behind: Line(label))
        }
    }

    /// Returns the part of a line that its continuation is indented by: the margin, or a word and the blanks up to the
    /// next column.
    private static func label(of line: Substring) -> String {
        let margin = line.prefix { $0 == " " }
        guard margin.isEmpty, let gap = line.firstRange(of: "  ") else { return String(margin) }
        return String(line[..<gap.lowerBound] + line[gap.lowerBound...].prefix { $0 == " " })
    }
}
