import PostMortem
import Prompts
import SafeText

/// The items of a page in the order of reading, in words, each with the most lines that it can take.
struct PaperItems {
    private let page: Page
    private let words: PageWords
    private let cited: Set<ItemID>

    /// Prepares the items of a page.
    init(of page: Page) {
        self.page = page
        words = PageWords(of: page)
        cited = page.cited
    }

    /// The sections that have anything.
    var sections: [PaperSection] {
        PaperSection.Kind.allCases.map { PaperSection(kind: $0, items: items(of: $0)) }
            .filter { !$0.items.isEmpty }
    }

    private func items(of kind: PaperSection.Kind) -> [PaperItem] {
        switch kind {
        case .why: whys
        case .actions: actions
        case .factors: factors
        case .timeline: timeline
        case .questions: questions
        case .ideas: ideas
        case .rules: rules
        }
    }

    private func height(
        _ runs: [TextLines.Run], in width: Double, below room: Double = 1
    ) -> Double {
        PaperSize.line * Double(TextLines.count(runs, in: width)) + room
    }

    // MARK: Causes and actions

    private var whys: [PaperItem] {
        let width = PaperSize.column - PaperSize.indent
        let problem = PaperItem(
            key: .item(.problem),
            height: height(words.problem, in: width, below: 1.2), rank: .rest, order: 1)
        var items = words.whys.enumerated().map { index, why in
            let inset = PaperSize.indent * Double(min(why.level, PaperSize.deepest))
            return PaperItem(
                key: .item(why.line.id), height: height(why.runs, in: width - inset, below: 1.2),
                rank: why.line.isRoot
                    ? .rest : why.isOnWay ? .causes : why.line.isKey ? .key : .sideWhys,
                order: -Double(index),
                needs: why.line.parent == .problem ? nil : .item(why.line.parent))
        }
        // A why that others need matters as much as they do, so that none stands alone.
        var places: [PaperKey: Int] = [:]
        for (index, item) in items.enumerated() { places[item.key] = index }
        for item in items.reversed() {
            guard let needed = item.needs, let place = places[needed] else { continue }
            let rank = min(items[places[item.key] ?? place].rank, .causes)
            items[place].rank = max(items[place].rank, rank)
        }
        return [problem] + items
            + (page.roots.isEmpty
                ? [PaperItem(key: .line, height: PaperSize.line + 1.2, rank: .rest, order: 2)] : [])
    }

    private var actions: [PaperItem] {
        let width = PaperSize.column - PaperSize.number
        guard !page.actions.isEmpty else {
            return [
                PaperItem(
                    key: .line,
                    height: height([.regular(words.noAction.printed)], in: PaperSize.column),
                    rank: .rest, order: 2)
            ]
        }
        return words.actions.enumerated().map { index, action in
            let lines = action.lines.reduce(0) { $0 + TextLines.count([.regular($1)], in: width) }
            return PaperItem(
                key: .item(action.id),
                height: height([.bold(action.text.printed)], in: width, below: 3)
                    + PaperSize.line * Double(lines), rank: .rest, order: -Double(index) - 1)
        }
    }

    // MARK: Factors

    private var factors: [PaperItem] {
        var items: [PaperItem] = []
        for (number, group) in page.factors.enumerated() {
            let highest: PaperItem.Rank = group.factors.contains(where: \.isKey) ? .key : .cited
            for (index, factor) in group.factors.enumerated() {
                let lead =
                    index == 0
                    ? [TextLines.Run.bold("\(words.phrases(PagePhrase(group.kind))) ")] : []
                let text = TextLines.Run.regular("\(factor.id) \(PaperText(factor.text).printed)")
                // The first one has the heading in it, and goes last.
                let rank: PaperItem.Rank =
                    index == 0
                    ? highest : factor.isKey ? .key : index == 1 ? .sideWhys : .thirdFactors
                items.append(
                    PaperItem(
                        key: .item(factor.id),
                        height: height(lead + [text], in: PaperSize.column, below: 2), rank: rank,
                        order: -Double(index * 100 + number) - (index == 0 ? 0 : 1),
                        needs: index == 0 ? nil : group.factors.first.map { .item($0.id) }))
            }
        }
        if page.recurrence != nil {
            items.append(
                PaperItem(
                    key: .recurrence,
                    height: height(words.recurrence, in: PaperSize.column, below: 2),
                    rank: .cited, order: -1))
        }
        return items
    }

    // MARK: Timeline

    private var timeline: [PaperItem] {
        let lines = words.timeline
        guard !lines.isEmpty else {
            return [PaperItem(key: .line, height: PaperSize.line + 1, rank: .rest, order: 2)]
        }
        let width = PaperSize.column - PaperSize.time(hasSeconds: words.hasSeconds)
        let hasDays = words.hasDays
        var before: Instant?
        return lines.map { line in
            // The one that follows closest on another goes first; the first of all goes last.
            let gap = line.time.flatMap { time in
                before.map { Double(time.milliseconds(since: $0)) }
            }
            before = line.time ?? before
            return PaperItem(
                key: line.key, height: height(line.runs, in: width), rank: rank(of: line),
                order: gap ?? (line.time == nil ? -1 : .greatestFiniteMagnitude),
                day: hasDays ? line.day : nil)
        }
    }

    private func rank(of line: PageWords.TimelineLine) -> PaperItem.Rank {
        guard let entry = line.entry else { return .cited }
        if entry.isKey { return .key }
        if cited.contains(entry.id) { return .cited }
        return entry.kind == .signal ? .signals : .facts
    }

    // MARK: What was put off

    private var questions: [PaperItem] {
        page.questions.enumerated().map { index, question in
            PaperItem(
                key: .item(question.id),
                height: height([.regular(words.text(of: question))], in: PaperSize.column),
                rank: question.answer == nil ? .openQuestions : .answers, order: -Double(index))
        }
    }

    private var ideas: [PaperItem] {
        page.otherIdeas.enumerated().map { index, line in
            PaperItem(
                key: .item(line.idea.id),
                height: height([.regular(words.text(of: line))], in: PaperSize.column),
                rank: line.idea.declined == nil ? .ideas : .declinedIdeas, order: -Double(index))
        }
    }

    private var rules: [PaperItem] {
        page.overrides.enumerated().map { index, rule in
            PaperItem(
                key: .rule(rule.record),
                height: height([.regular(words.text(of: rule))], in: PaperSize.column),
                rank: .rules, order: -Double(index))
        }
    }
}
