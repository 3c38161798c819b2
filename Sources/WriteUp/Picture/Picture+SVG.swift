import PostMortem
import Prompts

extension Picture {
    /// The colours, as attributes.
    ///
    /// They hold wherever there is no style sheet, as in viewers that know none. The page's style sheet overrides them by the
    /// classes beside them.
    ///
    /// Facts and signals differ in shape, side and colour: blue and orange, which people who confuse red and green tell apart
    /// (Okabe and Ito, "Color Universal Design", 2008), each at least 4.5 to 1 against white (WCAG 2.2, 1.4.3).
    enum Ink {
        static let ink = "#14202b"
        static let soft = "#52606d"
        static let rule = "#98a3b0"
        static let fact = "#0a5a9c"
        static let signal = "#b04a00"
        static let late = "#c9ced4"
        static let paper = "#ffffff"
    }

    /// The fonts: those of the page.
    static let fonts =
        "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', Roboto, 'Noto Sans', sans-serif"

    /// Returns the picture as SVG as it stands in an HTML page, where it needs no namespace.
    ///
    /// - Parameter name: tells its title and description from those of another picture of the page.
    /// - Returns: the element.
    func svg(named name: String) -> String {
        var svg = SVGWriter()
        svg.group(
            "svg",
            [
                ("class", "tl"), ("viewBox", "0 0 \(n(width)) \(n(height))"),
                ("font-family", Picture.fonts),
                ("font-size", n(letters)), ("role", "img"), ("aria-labelledby", "\(name)-t"),
                ("aria-describedby", "\(name)-d"),
            ]
        ) { svg in
            svg.element("title", [("id", "\(name)-t")], words: phrases(.timelineOf, [.text: title]))
            svg.element("desc", [("id", "\(name)-d")], words: description)
            draw(&svg)
        }
        return svg.text
    }

    /// What it says in its language.
    var phrases: PagePhrases { PagePhrases.builtIn(in: language) }

    /// What a shaded stretch is, with how long it is: `undetected for 17 min`.
    func words(on span: Span) -> String {
        let phrase: PagePhrase =
            switch span.kind {
            case .undetected: .undetected
            case .unmitigated: .unmitigated
            case .unresolved: .unresolved
            }
        return phrases(phrase, [.length: span.length])
    }

    /// What the picture shows, for who doesn't see it.
    var description: String {
        let phrases = phrases
        let signals = marks.count { $0.entry.kind == .signal }
        let facts = marks.count - signals
        var sentences = [
            phrases(
                .aboveAndBelow,
                [
                    .first: phrases.counted(signals, .oneSignal, .severalSignals),
                    .second: phrases.counted(facts, .oneFact, .severalFacts),
                ])
        ]
        for flag in flags {
            let when = phrases.dayAndTime(flag.line.date, flag.line.clock)
            sentences.append(
                "\(Wording.capitalized(phrases(PagePhrase(flag.line.milestone)))) \(when).")
        }
        for span in spans { sentences.append("\(Wording.capitalized(words(on: span))).") }
        return sentences.joined(separator: " ")
    }

    /// Draws everything, from the back to the front.
    func draw(_ svg: inout SVGWriter) {
        drawBar(&svg)
        for mark in marks where mark.box != nil { drawLeader(mark, &svg) }
        for flag in flags { drawPole(flag, &svg) }
        for flag in flags { drawFlag(flag, &svg) }
        for mark in marks { drawMark(mark, &svg) }
        drawRuler(&svg)
    }

    private func n(_ value: Double) -> String { SVGWriter.number(value) }

    private func stroke(
        _ kind: String, _ d: String, _ colour: String, width: Double, _ svg: inout SVGWriter
    ) {
        svg.element(
            "path",
            [
                ("class", kind), ("d", d), ("stroke", colour), ("stroke-width", n(width)),
                ("fill", "none"),
            ])
    }

    private func word(
        _ words: String, x: Double, y: Double, isBold: Bool = false, isSoft: Bool = false,
        anchor: String = "start", _ svg: inout SVGWriter
    ) {
        var attributes = [
            ("class", isSoft ? "tl-q" : "tl-i"), ("x", n(x)), ("y", n(y)),
            ("fill", isSoft ? Ink.soft : Ink.ink),
        ]
        if isBold { attributes.append(("font-weight", "bold")) }
        if anchor != "start" { attributes.append(("text-anchor", anchor)) }
        svg.element("text", attributes, words: words)
    }

    /// The baseline of a row that begins at a height.
    private func baseline(_ y: Double) -> Double { y + row * 0.78 }

    private func drawBar(_ svg: inout SVGWriter) {
        let (top, bottom) = (line - Picture.half, line + Picture.half)
        var left = 0.0
        for gap in breaks {
            stroke("tl-l", "M\(n(left)) \(n(line))H\(n(gap.left + 4))", Ink.ink, width: 1, &svg)
            left = gap.right - 4
        }
        stroke("tl-l", "M\(n(left)) \(n(line))H\(n(width))", Ink.ink, width: 1, &svg)
        for span in spans { drawSpan(span, top, bottom, &svg) }
        for gap in breaks {
            svg.element(
                "rect",
                [
                    ("class", "tl-p"), ("fill", Ink.paper), ("x", n(gap.left + 4)),
                    ("y", n(top - 1)),
                    ("width", n(gap.right - gap.left - 8)), ("height", n(bottom - top + 2)),
                ])
            for x in [gap.left + 4, gap.right - 4] {
                stroke(
                    "tl-l", "M\(n(x - 1.5)) \(n(bottom + 2))L\(n(x + 1.5)) \(n(top - 2))", Ink.ink,
                    width: 1, &svg)
            }
            word(
                GapLength.short(seconds: gap.to - gap.from, in: phrases),
                x: (gap.left + gap.right) / 2,
                y: line + letters * 0.34, isSoft: true, anchor: "middle", &svg)
        }
    }

    private func drawSpan(_ span: Span, _ top: Double, _ bottom: Double, _ svg: inout SVGWriter) {
        let (kind, fill) =
            switch span.kind {
            case .undetected: ("tl-u", Ink.paper)
            case .unmitigated: ("tl-o", Ink.ink)
            case .unresolved: ("tl-r", Ink.late)
            }
        svg.element(
            "rect",
            [
                ("class", kind), ("x", n(span.left)), ("y", n(top)),
                ("width", n(max(1, span.right - span.left))), ("height", n(bottom - top)),
                ("fill", fill), ("stroke", Ink.ink), ("stroke-width", "0.8"),
            ])
        guard span.kind == .undetected else { return }
        // Hatched by lines of its own: not every viewer knows patterns.
        let height = bottom - top
        var d = ""
        for x in stride(from: span.left, to: span.right - height + 0.1, by: 4).prefix(200) {
            d += "M\(n(x)) \(n(bottom))l\(n(height)) \(n(-height))"
        }
        if !d.isEmpty { stroke("tl-l", d, Ink.ink, width: 0.8, &svg) }
    }

    private func drawLeader(_ mark: Mark, _ svg: inout SVGWriter) {
        guard let box = mark.box else { return }
        let isSignal = mark.entry.kind == .signal
        let from = isSignal ? line - Picture.half : line + Picture.half
        let end = isSignal ? box.y + 1 : box.y + box.height - 1
        stroke("tl-f", "M\(n(mark.x)) \(n(from))V\(n(end))", Ink.rule, width: 0.6, &svg)
    }

    private func drawPole(_ flag: Flag, _ svg: inout SVGWriter) {
        stroke(
            "tl-l", "M\(n(flag.x)) \(n(flag.top))V\(n(line + Picture.half))", Ink.ink, width: 1.2,
            &svg)
    }

    private func drawFlag(_ flag: Flag, _ svg: inout SVGWriter) {
        let box = flag.box
        // It hangs on its pole, on the side that it lies on, or lies across it.
        let (x, anchor) =
            if box.right <= flag.x {
                (box.right, "end")
            } else if box.x >= flag.x {
                (box.x, "start")
            } else {
                ((box.x + box.right) / 2, "middle")
            }
        word(flag.text, x: x, y: baseline(box.y), isBold: true, anchor: anchor, &svg)
    }

    private func drawMark(_ mark: Mark, _ svg: inout SVGWriter) {
        let isSignal = mark.entry.kind == .signal
        let kind = phrases(PagePhrase(mark.entry.kind))
        svg.group("g") { svg in
            svg.element(
                "title",
                words: "\(mark.entry.id) \(mark.clock) \(kind): \(mark.entry.text)")
            guard let box = mark.box else {
                let y = isSignal ? line - Picture.half - 2.5 : line + Picture.half + 2.5
                sign(mark.entry.kind, x: mark.x, y: y, radius: letters * 0.2, &svg)
                return
            }
            let radius = letters * 0.38
            sign(
                mark.entry.kind, x: box.x + radius + 0.6, y: box.y + box.height / 2, radius: radius,
                &svg)
            word(
                mark.entry.id.description, x: box.x + Picture.sign(letters), y: baseline(box.y),
                isBold: mark.entry.isKey, &svg)
        }
    }

    func sign(
        _ kind: EntryKind, x: Double, y: Double, radius: Double, _ svg: inout SVGWriter
    ) {
        switch kind {
        case .signal:
            let r = n(radius)
            svg.element(
                "path",
                [
                    ("class", "tl-s"),
                    ("d", "M\(n(x)) \(n(y - radius))l\(r) \(r)l-\(r) \(r)l-\(r) -\(r)z"),
                    ("fill", Ink.paper), ("stroke", Ink.signal), ("stroke-width", "1.4"),
                ])
        case .fact:
            svg.element(
                "circle",
                [
                    ("class", "tl-c"), ("cx", n(x)), ("cy", n(y)), ("r", n(radius)),
                    ("fill", Ink.fact),
                ])
        }
    }

    private func drawRuler(_ svg: inout SVGWriter) {
        stroke("tl-f", "M0 \(n(axis))H\(n(width))", Ink.rule, width: 0.6, &svg)
        for tick in ticks {
            stroke("tl-f", "M\(n(tick.x)) \(n(axis))v3", Ink.rule, width: 0.6, &svg)
            word(
                tick.text, x: tick.box.x + tick.box.width / 2, y: baseline(tick.box.y) + 1,
                isSoft: true, anchor: "middle", &svg)
        }
    }
}
