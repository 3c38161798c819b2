package import Archive
package import Screen
package import WriteUp

/// What `log --figures` prints: a line a span of time, with small bars.
package struct FiguresView {
    let figures: [SpanFigures]

    /// Creates the view of counts, the sum of all at the end.
    package init(figures: [SpanFigures]) { self.figures = figures }

    /// The widest and the narrowest bar, in cells.
    private static let barWidths = 4...12

    /// This many empty spans in a row, or more, are shown as one line.
    private static let shortestGap = 3

    /// The lines for people, and what the columns mean.
    package var lines: [Line] {
        guard !figures.isEmpty else { return ["No such incident."] }
        let spans = figures.dropLast()
        let most = spans.map(\.incidents).max() ?? 0
        let mostToDetect = spans.compactMap(\.detection.median).max() ?? 0
        let mostToResolve = spans.compactMap(\.resolution.median).max() ?? 0
        let width = barWidth
        let rows = listed.map { name, figure -> [String] in
            let isSpan = figure != figures.last
            func bar(_ value: Int?, _ most: Int) -> String {
                isSpan ? Glyphs.current.bar(value ?? 0, of: most, width: width) : ""
            }
            return [
                name, "\(figure.incidents)", bar(figure.incidents, most),
                MinutesFace.text(figure.detection.median),
                MinutesFace.text(figure.detection.percentile90),
                bar(figure.detection.median, mostToDetect),
                MinutesFace.text(figure.resolution.median),
                MinutesFace.text(figure.resolution.percentile90),
                bar(figure.resolution.median, mostToResolve), share(figure),
            ]
        }
        let table = TextTable(
            columns: [
                .init(heading: "WHEN"), .init(heading: "COUNT", isNumber: true),
                .init(heading: ""), .init(heading: "DETECT", isNumber: true),
                .init(heading: "90 %", isNumber: true), .init(heading: ""),
                .init(heading: "RESOLVE", isNumber: true), .init(heading: "90 %", isNumber: true),
                .init(heading: ""), .init(heading: "IN TIME", isNumber: true),
            ], rows: rows, width: nil)
        let note =
            "DETECT and RESOLVE: from the start, the median, then what nine of ten stayed within. IN TIME: "
            + "actions done by the first date they had, of those due."
        return table.lines.map { Line($0) } + Wrapping.current.lines(note, behind: "")
    }

    /// The spans with their names; a long run of empty ones is represented by its last, without a name.
    private var listed: [(name: String, figure: SpanFigures)] {
        figures.split(omittingEmptySubsequences: false) { $0.incidents > 0 }
            .reduce(into: []) { rows, gap in
                if gap.count >= FiguresView.shortestGap, let last = gap.last {
                    rows.append((Glyphs.current.ellipsis, last))
                } else {
                    rows += gap.map { ($0.name, $0) }
                }
                if gap.endIndex < figures.endIndex {
                    rows.append((figures[gap.endIndex].name, figures[gap.endIndex]))
                }
            }
    }

    private func share(_ figure: SpanFigures) -> String {
        figure.percentInTime.map { "\($0) % of \(figure.actionsDue)" } ?? "—"
    }

    /// The room that the numbers leave for each of the three bars.
    private var barWidth: Int {
        guard let width = Wrapping.current.width else { return FiguresView.barWidths.upperBound }
        let left = (width - 74) / 3
        return min(max(left, FiguresView.barWidths.lowerBound), FiguresView.barWidths.upperBound)
    }

    /// The figures for programs.
    package var table: DataTable {
        DataTable(
            columns: [
                "span", "incidents", "detect_median", "detect_p90", "resolve_median",
                "resolve_p90", "actions_due", "actions_in_time",
            ],
            rows: figures.map { figure in
                [
                    .text(figure.name), .number(figure.incidents), .init(figure.detection.median),
                    .init(figure.detection.percentile90), .init(figure.resolution.median),
                    .init(figure.resolution.percentile90), .number(figure.actionsDue),
                    .number(figure.actionsInTime),
                ]
            })
    }
}
