import PostMortem

/// How high a page is on paper: the numbers of the style sheet for print, in points, once more.
///
/// The page is set 194 mm wide in 9-point type with lines 10.8 points apart, which is the same on A4 and
/// Letter with margins of 8 mm; Letter, the shorter one, leaves 746 points of height.
struct PageLayout {
    /// The height that may be used, in points.
    static let room = 741.0
    /// The width of a page, in points.
    static let width = 549.0
    /// The width of one of two columns: the gap between them is 16 points.
    static let column = 266.0
    /// The most people and services that are named.
    static let people = 10
    /// The most services that are named.
    static let services = 8

    private static let line = 10.8
    private static let heading = 20.0
    private var lines = TextLines()

    /// Returns the height of the whole page.
    mutating func height(of sheet: OnePage) -> Double {
        let columns = columns(of: sheet)
        return head(of: sheet) + max(columns.left, columns.right) + actions(of: sheet)
            + foot(of: sheet)
    }

    /// The heights of the two columns: the timeline on the left, causes and factors on the right, and the
    /// lists of what was put off below the shorter one.
    struct Columns {
        /// The height of the left one.
        let left: Double
        /// The height of the right one.
        let right: Double
        /// Whether the lists of what was put off are on the right.
        let isRestRight: Bool
    }

    /// Returns the heights of the columns.
    mutating func columns(of sheet: OnePage) -> Columns {
        let left = timeline(of: sheet)
        let right = causes(of: sheet) + factors(of: sheet)
        let rest = rest(of: sheet)
        return right < left
            ? Columns(left: left, right: right + rest, isRestRight: true)
            : Columns(left: left + rest, right: right, isRestRight: false)
    }

    // MARK: Above the columns

    private mutating func head(of sheet: OnePage) -> Double {
        let page = sheet.page
        var height = PageLayout.line
        height += 18 * lines(sheet.cut(page.title, most: 110), PageLayout.width, 15, true)
        let facts = sheet.facts.map { "\($0.label):0 \($0.value) · " }.joined()
        height += 2 + PageLayout.line * lines(facts, PageLayout.width)
        let summary = sheet.summary.map(\.text).joined()
        height += 5 + PageLayout.line * lines(summary, PageLayout.width - 18)
        height += milestones(of: sheet)
        if let picture = sheet.picture {
            height += 6 + picture.height * PageLayout.width / Picture.width
        }
        return height
    }

    private mutating func milestones(of sheet: OnePage) -> Double {
        let points = sheet.page.milestones
        guard !points.isEmpty else { return PageLayout.line }
        let width = PageLayout.width / Double(points.count) - 12
        var (head, how) = (1.0, 0.0)
        for point in points {
            // Its name alone is bold.
            head = max(
                head, lines("\(point.milestone)00 \(point.date) \(point.clock)", width))
            guard let text = point.how else { continue }
            how = max(how, lines(sheet.cut(text, most: sheet.howLetters), width))
        }
        return 20 + PageLayout.line * (head + how)
    }

    // MARK: Columns

    private mutating func timeline(of sheet: OnePage) -> Double {
        let page = sheet.page
        guard !page.timeline.isEmpty else { return PageLayout.heading + PageLayout.line }
        let clock = sheet.hasSeconds ? 54.0 : 40.0
        var height = PageLayout.heading + PageLayout.line
        var day: CalendarDate?
        for entry in page.timeline.map(\.entry) {
            let key = entry.isKey ? " key00" : ""
            let text = "●● \(entry.id) \(sheet.cut(entry.text))\(key)"
            height += 1 + PageLayout.line * lines(text, PageLayout.column - clock - 4)
            if let date = entry.time.map({ page.zone.moment($0).date }), date != day {
                height += PageLayout.line
                day = date
            }
        }
        return height
    }

    private mutating func causes(of sheet: OnePage) -> Double {
        let page = sheet.page
        var height = PageLayout.heading
        let problem = page.problem.map { "Problem: " + sheet.cut($0) } ?? "No problem was stated."
        height += 2 + PageLayout.line * lines(problem, PageLayout.column)
        for why in page.whys {
            var text = "└ \(why.id) \(sheet.cut(why.text))"
            if why.isRoot { text += " structural cause00" }
            if why.isKey { text += " key00" }
            if !why.evidence.isEmpty {
                let shown = why.evidence.prefix(OnePage.evidence).map(\.description)
                text += " see \(shown.joined(separator: ", "))"
                if why.evidence.count > OnePage.evidence { text += ", …" }
            }
            let indent = 10.0 * Double(min(why.depth, 6) - 1)
            height += 1 + PageLayout.line * lines(text, PageLayout.column - indent)
        }
        return page.roots.isEmpty ? height + PageLayout.line + 2 : height
    }

    private mutating func factors(of sheet: OnePage) -> Double {
        guard !sheet.page.factors.isEmpty else { return PageLayout.heading + PageLayout.line }
        var height = PageLayout.heading
        for group in sheet.page.factors {
            height += 2
            for (index, factor) in group.factors.enumerated() {
                let kind = index == 0 ? "\(group.kind.title)000 " : ""
                let text =
                    "\(kind)\(factor.id) \(sheet.cut(factor.text))\(factor.isKey ? " key00" : "")"
                height += 1 + PageLayout.line * lines(text, PageLayout.column - 10)
            }
        }
        return height
    }

    // MARK: Below the columns

    private mutating func actions(of sheet: OnePage) -> Double {
        let page = sheet.page
        guard !page.actions.isEmpty else {
            let reason = page.noActionReason.map { "No action was chosen: " + sheet.cut($0) } ?? "-"
            return PageLayout.heading + PageLayout.line * lines(reason, PageLayout.width)
        }
        return page.actions.reduce(PageLayout.heading + PageLayout.line + 2) { height, line in
            let action = line.action
            var text = sheet.cut(action.text)
            if !line.answers.isEmpty { text += " Answers " + sheet.answersText(line) }
            var what = lines(text, 222, 9, true)
            let measure = lines(sheet.cut(action.measure ?? "not said"), 154)
            let yes = action.isConfirmed ? "" : " (no yes yet)"
            let owner = lines(sheet.cut(action.owner ?? "nobody", most: 40) + yes, 70) + 1
            var status = action.status.word
            if let remark = action.status.remark { status += ": " + sheet.cut(remark, most: 60) }
            let state = lines(status, 58)
            if let slip = action.slips.last {
                let text =
                    "put off from 2026-12-00 to 2026-12-00: \(sheet.cut(slip.reason, most: 60))"
                what += lines(text, 222)
            }
            return height + 4 + PageLayout.line * max(max(what, measure), max(owner, state))
        }
    }

    private mutating func rest(of sheet: OnePage) -> Double {
        let page = sheet.page
        var height = PageLayout.heading + PageLayout.line + 1
        if !page.otherIdeas.isEmpty { height += PageLayout.heading }
        for line in page.otherIdeas {
            let declined = line.idea.declined.map { " declined: " + sheet.cut($0) } ?? ""
            let text = "\(line.idea.id) \(sheet.cut(line.idea.text))\(declined)"
            height += 1 + PageLayout.line * lines(text, PageLayout.column)
        }
        for question in page.openQuestions {
            let text = "\(question.id) \(sheet.cut(question.text))"
            height += 1 + PageLayout.line * lines(text, PageLayout.column)
        }
        if !page.overrides.isEmpty { height += PageLayout.heading }
        for entry in page.overrides {
            height += 1 + PageLayout.line * lines(sheet.overrideText(entry), PageLayout.column)
        }
        return height
    }

    private mutating func foot(of sheet: OnePage) -> Double {
        let page = sheet.page
        let head =
            "Journal \(page.session): \(page.journal.records) records, head \(page.journal.sum)"
        // The longest that the line about what is left out can be on this page.
        return 12 + PageLayout.line
            * (lines(head, PageLayout.width) + lines(sheet.leftOutText, PageLayout.width))
    }

    private mutating func lines(
        _ text: String, _ width: Double, _ size: Double = 9, _ isBold: Bool = false
    ) -> Double {
        Double(lines.count(text, in: width, size: size, isBold: isBold))
    }
}
