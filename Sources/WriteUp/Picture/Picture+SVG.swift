import PostMortem

extension Picture {
    /// Where a picture stands.
    enum Setting {
        /// In a page, which has the style sheet.
        case inline
        /// In a file of its own.
        case file
    }

    /// Returns the picture as SVG 1.1.
    func svg(_ setting: Setting) -> String {
        var svg = SVGWriter()
        let size = [("viewBox", "0 0 \(n(Picture.width)) \(n(height))")]
        let own = [
            ("xmlns", "http://www.w3.org/2000/svg"), ("width", n(Picture.width * 2)),
            ("height", n(height * 2)),
        ]
        let role = [
            ("class", "tl"), ("role", "img"), ("aria-labelledby", "tl-title"),
            ("aria-describedby", "tl-desc"),
        ]
        svg.group("svg", (setting == .file ? own : []) + size + role) { svg in
            svg.element("title", [("id", "tl-title")], words: "Timeline: \(title)")
            svg.element("desc", [("id", "tl-desc")], words: description)
            if setting == .file { svg.raw("<style>\n\(PictureStyle.sheet)\n</style>\n") }
            svg.group("defs") { svg in
                svg.group(
                    "pattern",
                    [
                        ("id", "tl-hatch"), ("width", "7"), ("height", "7"),
                        ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"),
                    ]
                ) { svg in
                    svg.element("rect", [("class", "tl-late"), ("width", "7"), ("height", "7")])
                    svg.element(
                        "line",
                        [("class", "tl-hatch"), ("x1", "0"), ("y1", "0"), ("x2", "0"), ("y2", "7")])
                }
            }
            if setting == .file {
                svg.element(
                    "rect",
                    [("class", "tl-paper"), ("width", n(Picture.width)), ("height", n(height))])
            }
            drawSpans(&svg)
            drawAxis(&svg)
            for mark in marks { drawLeader(mark, &svg) }
            for flag in flags { drawFlag(flag, &svg) }
            for mark in marks { drawMark(mark, &svg) }
            drawLegend(&svg)
        }
        return svg.text
    }

    /// What the picture shows, for who doesn't see it.
    var description: String {
        let signals = marks.count { $0.entry.kind == .signal }
        let facts = marks.count - signals
        var sentences = [
            "A line of time with \(signals) \(signals == 1 ? "signal" : "signals") above it and "
                + "\(facts) \(facts == 1 ? "fact" : "facts") below."
        ]
        for flag in flags {
            sentences.append(
                "\(Wording.capitalized(flag.line.milestone.rawValue)) \(flag.line.date) \(flag.line.clock)."
            )
        }
        for span in spans {
            sentences.append("\(Wording.capitalized(span.name)) for \(span.length).")
        }
        return sentences.joined(separator: " ")
    }

    private func n(_ value: Double) -> String { SVGWriter.number(value) }

    private func path(_ kind: String, _ d: String, _ svg: inout SVGWriter) {
        svg.element("path", [("class", kind), ("d", d)])
    }

    private func word(
        _ words: String, x: Double, box: LabelBox, kind: String, anchor: String = "start",
        _ svg: inout SVGWriter
    ) {
        svg.element(
            "text",
            [("class", kind), ("x", n(x)), ("y", n(box.y + 11.5)), ("text-anchor", anchor)],
            words: words)
    }

    private func drawSpans(_ svg: inout SVGWriter) {
        let top = Picture.top + Double(Set(flags.map(\.box.y)).count) * Picture.row
        for span in spans {
            let fill = span.name == "undetected" ? ("fill", "url(#tl-hatch)") : ("class", "tl-open")
            svg.element(
                "rect",
                [
                    fill, ("x", n(span.left)), ("y", n(top)),
                    ("width", n(max(1, span.right - span.left))), ("height", n(axis - top)),
                ])
        }
    }

    private func drawAxis(_ svg: inout SVGWriter) {
        var d = "M\(n(Picture.left - 10)) \(n(line))"
        for gap in breaks {
            let middle = (gap.left + gap.right) / 2
            d += "H\(n(middle - 4))M\(n(middle + 4)) \(n(line))"
            path("tl-axis", "M\(n(middle - 7)) \(n(line + 7))l6 -14m2 14l6 -14", &svg)
        }
        path("tl-axis", d + "H\(n(Picture.right + 10))", &svg)
        path("tl-rule", "M\(n(Picture.left - 10)) \(n(axis))H\(n(Picture.right + 10))", &svg)
        for tick in ticks {
            path("tl-rule", "M\(n(tick.x)) \(n(axis))v5", &svg)
        }
        for label in ticks {
            word(
                label.text, x: label.box.x + label.box.width / 2, box: label.box,
                kind: "tl-quiet", anchor: "middle", &svg)
        }
    }

    private func drawLeader(_ mark: Mark, _ svg: inout SVGWriter) {
        guard let box = mark.box else { return }
        let isSignal = mark.entry.kind == .signal
        let end = isSignal ? box.y + box.height - 2 : box.y + 3
        let x = min(max(mark.x, box.x + 3), max(box.x + 3, box.x + box.width - 3))
        let elbow = isSignal ? line - 11 : line + 11
        path("tl-rule", "M\(n(mark.x)) \(n(line))V\(n(elbow))L\(n(x)) \(n(end))", &svg)
    }

    private func drawFlag(_ flag: Flag, _ svg: inout SVGWriter) {
        path("tl-flag", "M\(n(flag.x)) \(n(flag.box.y + Picture.row))V\(n(axis))", &svg)
        // The label lies on the side of its line that it has more room on.
        let isBefore = flag.box.x + flag.box.width / 2 < flag.x
        word(
            flag.text, x: isBefore ? flag.box.x + flag.box.width - 4 : flag.box.x + 4,
            box: flag.box, kind: "tl-id", anchor: isBefore ? "end" : "start", &svg)
    }

    private func drawMark(_ mark: Mark, _ svg: inout SVGWriter) {
        let kind = "tl-\(mark.entry.kind.rawValue)"
        svg.group("g") { svg in
            svg.element(
                "title",
                words:
                    "\(mark.entry.id) \(mark.clock) \(mark.entry.kind.rawValue): \(mark.entry.text)"
            )
            if mark.entry.kind == .signal {
                path(kind, "M\(n(mark.x)) \(n(line - 7))l7 7l-7 7l-7 -7z", &svg)
            } else {
                svg.element(
                    "circle", [("class", kind), ("cx", n(mark.x)), ("cy", n(line)), ("r", "5")])
            }
            guard let box = mark.box else { return }
            svg.group("text", [("x", n(box.x + 1)), ("y", n(box.y + 11.5))]) { svg in
                svg.raw(
                    "<tspan class=\"tl-id\">\(mark.entry.id)</tspan><tspan> \(SVGWriter.escaped(mark.text))</tspan>\n"
                )
            }
        }
    }

    private func drawLegend(_ svg: inout SVGWriter) {
        let box = LabelBox(x: 0, y: height - Picture.row - 2, width: 0, height: Picture.row)
        let middle = box.y + 8
        var x = Picture.left
        func entry(_ words: String, _ svg: inout SVGWriter) {
            word(words, x: x + 14, box: box, kind: "tl-quiet", &svg)
            x += 14 + Picture.width(of: words) + 20
        }
        path("tl-signal", "M\(n(x)) \(n(middle - 6))l6 6l-6 6l-6 -6z", &svg)
        entry("signal", &svg)
        svg.element("circle", [("class", "tl-fact"), ("cx", n(x)), ("cy", n(middle)), ("r", "5")])
        entry("fact", &svg)
        for span in spans {
            let fill = span.name == "undetected" ? ("fill", "url(#tl-hatch)") : ("class", "tl-open")
            svg.element(
                "rect",
                [
                    fill, ("stroke", "currentColor"), ("stroke-opacity", "0.4"), ("x", n(x - 6)),
                    ("y", n(middle - 5)), ("width", "14"), ("height", "10"),
                ])
            entry("\(span.name) \(span.length)", &svg)
        }
    }
}
