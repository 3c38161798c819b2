import SafeText

/// One line of a screen: stretches of text, each with a role.
///
/// **Its text is safe from the start.** However a line is made, each stretch goes through
/// ``TerminalText`` first, so that people's words are made visible before anything is measured, broken
/// or coloured. Roles become escape sequences only where ``Output`` writes them.
///
/// ```swift
/// let line: Line = "\("Error:", .error) \(message)"
/// ```
package struct Line: Hashable, Sendable {
    /// A stretch of text in one role.
    package struct Span: Hashable, Sendable {
        /// The text as it is shown.
        package fileprivate(set) var text: String
        /// What it means.
        package let role: Tone
    }

    /// The stretches, in order; none is empty, and neighbours differ in role.
    package private(set) var spans: [Span] = []

    /// Creates a line from people's words or ours.
    package init(_ text: String = "", _ role: Tone = .plain) {
        append(Span(text: TerminalText.safe(text), role: role))
    }

    /// The text without roles.
    package var text: String { spans.map(\.text).joined() }

    /// How many columns it takes.
    package var columns: Int { spans.reduce(0) { $0 + ColumnWidth.ofShown($1.text) } }

    /// Whether there is nothing on it.
    package var isEmpty: Bool { spans.isEmpty }

    /// Appends a stretch that is safe already.
    private mutating func append(_ span: Span) {
        guard !span.text.isEmpty else { return }
        if let last = spans.indices.last, spans[last].role == span.role {
            spans[last].text += span.text
        } else {
            spans.append(span)
        }
    }

    package static func + (first: Line, second: Line) -> Line {
        var line = first
        line += second
        return line
    }

    package static func += (line: inout Line, more: Line) {
        for span in more.spans { line.append(span) }
    }

    /// Appends a word behind a space; the space has the role of the words around it.
    package mutating func append(word: Line) {
        let role = spans.last?.role
        append(Span(text: " ", role: role == word.spans.first?.role ? role ?? .plain : .plain))
        self += word
    }

    /// Returns the line filled with spaces up to a width in columns; a wider one stays as it is.
    package func padded(to width: Int) -> Line {
        self + Line(String(repeating: " ", count: max(0, width - columns)))
    }

    /// Returns the line cut to a width in columns, its end marked where something is missing.
    ///
    /// - Parameters:
    ///   - width: the most columns.
    ///   - mark: what stands at the end of a cut line; it is left out where it doesn't fit.
    /// - Returns: a line that is at most so wide.
    package func truncated(to width: Int, mark: String) -> Line {
        guard columns > width else { return self }
        let markWidth = ColumnWidth.of(mark)
        let room = markWidth <= width ? width - markWidth : width
        let kept = split(at: room).head
        return markWidth <= width ? kept + Line(mark) : kept
    }

    /// Returns the part that fits into a width in columns, and the rest.
    package func split(at width: Int) -> (head: Line, rest: Line) {
        var head = Line()
        var rest = Line()
        var left = max(0, width)
        for span in spans {
            guard rest.isEmpty else {
                rest.append(span)
                continue
            }
            let end = Line.end(of: span.text, within: &left)
            head.append(Span(text: String(span.text[..<end]), role: span.role))
            rest.append(Span(text: String(span.text[end...]), role: span.role))
        }
        return (head, rest)
    }

    /// Returns the line cut into pieces that each fit into a width in columns, in one pass; a character that is
    /// wider has a piece of its own.
    package func pieces(of width: Int) -> [Line] {
        var pieces: [Line] = []
        var piece = Line()
        var left = width
        for span in spans {
            var start = span.text.startIndex
            for index in span.text.indices {
                let columns = ColumnWidth.of(span.text[index])
                if columns > left, !piece.isEmpty || start < index {
                    piece.append(Span(text: String(span.text[start..<index]), role: span.role))
                    pieces.append(piece)
                    (piece, start, left) = (Line(), index, width)
                }
                left -= columns
            }
            piece.append(Span(text: String(span.text[start...]), role: span.role))
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }

    private static func end(of text: String, within left: inout Int) -> String.Index {
        for index in text.indices {
            let width = ColumnWidth.of(text[index])
            if width > left { return index }
            left -= width
        }
        return text.endIndex
    }

    /// Returns the line's words: what stands between its spaces; empty ones where spaces follow
    /// one another.
    package var words: [Line] {
        var words = [Line()]
        for span in spans {
            for (index, piece) in span.text.split(
                separator: " ", omittingEmptySubsequences: false
            ).enumerated() {
                if index > 0 { words.append(Line()) }
                words[words.count - 1].append(Span(text: String(piece), role: span.role))
            }
        }
        return words
    }
}

extension Line: ExpressibleByStringInterpolation {
    /// Gathers the stretches of a literal.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var line = Line()

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { line += Line(literal) }

        /// Appends a text in a role.
        package mutating func appendInterpolation(_ text: String, _ role: Tone = .plain) {
            line += Line(text, role)
        }

        /// Appends another line with its roles.
        package mutating func appendInterpolation(_ other: Line) { line += other }

        /// Appends anything as it describes itself.
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            line += Line(value.description)
        }
    }

    package init(stringLiteral value: String) { self.init(value) }

    package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.line }
}
