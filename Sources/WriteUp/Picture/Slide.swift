import PostMortem
import Prompts
import SafeText

/// The timeline as a picture of its own, 16 to 9, for a slide: title, picture, and as many entries in words as there is
/// room for, those that matter most.
struct Slide {
    private let page: Page
    private let picture: Picture

    private static let width = 640.0, least = 360.0, margin = 24.0
    private static let line = 12.0
    private static let column = (width - 2 * margin - 20) / 2

    /// Lays a page's timeline out; nil where nothing has a time.
    init?(of page: Page) {
        self.page = page
        guard let picture = Picture(of: page, width: Slide.width - 2 * Slide.margin) else {
            return nil
        }
        self.picture = picture
    }

    /// An entry in its lines.
    private struct Entry {
        let entry: TimelineEntry
        let clock: String
        let lines: [String]

        var height: Double { Slide.line * Double(lines.count) + 3 }
    }

    /// The slide as SVG 1.1, its colours as attributes, so that it is right wherever SVG is drawn.
    var svg: String {
        let title = TextLines.broken(
            PaperText(page.title).printed, in: Slide.width - 2 * Slide.margin, size: 18,
            isBold: true)
        let top = Slide.margin + 22 * Double(title.count) + 20
        let legend = top + picture.height + 10
        let legendLines = Slide.lines(of: self.legend)
        let below = legend + Slide.line * Double(legendLines.count - 1)
        let height = max(Slide.least, below + 10 + Slide.margin)
        let columns = columns(of: height - below - 18 - Slide.margin)
        var svg = SVGWriter()
        svg.group(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"), ("width", n(Slide.width * 3)),
                ("height", n(height * 3)), ("viewBox", "0 0 \(n(Slide.width)) \(n(height))"),
                ("font-family", Picture.fonts), ("font-size", "9"), ("role", "img"),
                ("aria-labelledby", "tl-t"), ("aria-describedby", "tl-d"),
            ] + (page.language == .english ? [] : [("xml:lang", page.language.rawValue)])
        ) { svg in
            svg.element(
                "title", [("id", "tl-t")], words: picture.phrases(.timelineOf, [.text: page.title]))
            svg.element("desc", [("id", "tl-d")], words: picture.description)
            svg.element(
                "rect",
                [("width", n(Slide.width)), ("height", n(height)), ("fill", Picture.Ink.paper)])
            for (index, line) in title.enumerated() {
                text(
                    line, x: Slide.margin, y: Slide.margin + 14 + 22 * Double(index), size: 18,
                    isBold: true, &svg)
            }
            svg.group("g", [("transform", "translate(\(n(Slide.margin)) \(n(top - 8)))")]) { svg in
                picture.draw(&svg)
            }
            for (index, line) in legendLines.enumerated() {
                text(
                    line, x: Slide.margin, y: legend + Slide.line * Double(index), isSoft: true,
                    &svg)
            }
            for (index, column) in columns.enumerated() {
                draw(
                    column, x: Slide.margin + Double(index) * (Slide.column + 20), y: below + 26,
                    &svg)
            }
        }
        return svg.text
    }

    private func n(_ value: Double) -> String { SVGWriter.number(value) }

    private func text(
        _ words: String, x: Double, y: Double, size: Double = 9, isBold: Bool = false,
        isSoft: Bool = false, _ svg: inout SVGWriter
    ) {
        var attributes = [
            ("x", n(x)), ("y", n(y)), ("fill", isSoft ? Picture.Ink.soft : Picture.Ink.ink),
        ]
        if size != 9 { attributes.append(("font-size", n(size))) }
        if isBold { attributes.append(("font-weight", "bold")) }
        svg.element("text", attributes, words: words)
    }

    /// What signs, shades and times mean.
    private var legend: [String] {
        let phrases = picture.phrases
        var parts = [phrases(.legend)]
        parts += picture.spans.map { span in
            let look: PagePhrase =
                switch span.kind {
                case .undetected: .hatched
                case .unmitigated: .black
                case .unresolved: .grey
                }
            return "\(phrases(look)) \(picture.words(on: span))"
        }
        parts.append(phrases(.timesIn, [.zone: page.zone.name]))
        return parts
    }

    /// Returns parts in as few lines as hold them whole, with a point between two.
    private static func lines(of parts: [String]) -> [String] {
        parts.reduce(into: []) { lines, part in
            let joined = lines.last.map { "\($0) · \(part)" } ?? part
            let isWide = Picture.width(of: joined, 9) > width - 2 * margin
            if isWide || lines.isEmpty {
                lines.append(part)
            } else {
                lines[lines.count - 1] = joined
            }
        }
    }

    private func draw(_ entries: [Entry], x: Double, y: Double, _ svg: inout SVGWriter) {
        var y = y
        for entry in entries {
            picture.sign(entry.entry.kind, x: x + 4, y: y - 3, radius: 3.4, &svg)
            text(entry.entry.id.description, x: x + 12, y: y, isBold: true, &svg)
            text(entry.clock, x: x + 36, y: y, isSoft: true, &svg)
            for (index, line) in entry.lines.enumerated() {
                text(line, x: x + 80, y: y + Slide.line * Double(index), &svg)
            }
            y += entry.height
        }
    }

    /// Returns as many entries as two columns of a height hold, in the order of time.
    private func columns(of height: Double) -> [[Entry]] {
        let cited = page.cited
        let entries = page.timeline.map { line in
            Entry(
                entry: line.entry, clock: line.clock ?? "",
                lines: TextLines.broken(
                    PaperText(line.entry.text).printed, in: Slide.column - 80, size: 9))
        }
        func weight(_ entry: TimelineEntry) -> Int {
            entry.isKey ? 0 : cited.contains(entry.id) ? 1 : entry.kind == .signal ? 2 : 3
        }
        var kept: Set<ItemID> = []
        var best: [[Entry]] = []
        let order = entries.enumerated()
            .sorted {
                (weight($0.element.entry), $0.offset) < (weight($1.element.entry), $1.offset)
            }
        for entry in order.map(\.element).prefix(80) {
            kept.insert(entry.entry.id)
            if let columns = Slide.divided(entries.filter { kept.contains($0.entry.id) }, height) {
                best = columns
            } else {
                kept.remove(entry.entry.id)
            }
        }
        return best
    }

    /// Returns entries in two columns; nil where they don't fit.
    private static func divided(_ entries: [Entry], _ height: Double) -> [[Entry]]? {
        var columns: [[Entry]] = [[], []]
        var used = 0.0
        var column = 0
        for entry in entries {
            if used + entry.height > height {
                column += 1
                used = 0
            }
            guard column < 2, entry.height <= height else { return nil }
            columns[column].append(entry)
            used += entry.height
        }
        return columns
    }
}
