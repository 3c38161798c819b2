import PostMortem

/// The texts of a page's items, as their lines are counted and as its template shows them.
struct PageWords {
    /// A why, as its line says it.
    struct WhyText {
        /// The why.
        let line: WhyLine
        /// How far it is set in: by one for each fork above it.
        let level: Int
        /// Whether it is on the way to a structural cause.
        let isOnWay: Bool
        /// Whether it is the first answer to the line above it, which then needs no naming.
        let isFirst: Bool
        /// What it says.
        let text: PaperText
        /// The actions that answer it.
        let actions: [ItemID]

        /// All of it, for counting.
        var runs: [TextLines.Run] {
            let parent = isFirst ? "" : "why \(line.parent) "
            let evidence = line.evidence.isEmpty ? "" : " \(evidenceText)"
            let cause = actions.isEmpty ? "" : " → \(PageWords.list(actions))"
            let words = "\(line.id) \(parent)\(text.printed)\(evidence)\(cause)"
            return [line.isRoot ? .bold(words) : .regular(words)]
        }

        /// The evidence; more than eight entries are counted.
        var evidenceText: String { PageWords.list(line.evidence, most: 8) }
    }

    /// An action in its lines.
    struct ActionText {
        let id: ItemID
        /// What is to be done.
        let text: PaperText
        /// Who and when, how to know, and what became of it.
        let lines: [String]
    }

    /// A line of the timeline: an entry with the milestones at it, or a milestone at a time of its own.
    struct TimelineLine {
        let key: PaperKey
        /// The entry; nil for a milestone.
        let entry: TimelineEntry?
        /// The time on the page's clock; nil where there is none.
        let clock: String?
        /// When; nil where there is no time.
        let time: Instant?
        /// The day that it stands under.
        let day: CalendarDate?
        /// The milestones here, as `Detected after about 17 min.`; nil where there is none.
        let badge: String?
        /// What happened; empty where nobody said.
        let text: PaperText
        /// How the milestones came about, where that was typed besides.
        let notes: [PaperText]

        /// All of it, for counting.
        var runs: [TextLines.Run] {
            var runs: [TextLines.Run] = []
            if let entry { runs.append(.bold("\(entry.id) ")) }
            if let badge { runs.append(.bold("\(badge) ")) }
            runs.append(.regular(text.printed))
            runs += notes.map { .regular(" (\($0.printed))") }
            return runs
        }
    }

    private let page: Page
    /// The whys in their tree.
    let whys: [WhyText]
    /// The actions.
    let actions: [ActionText]
    /// The timeline.
    let timeline: [TimelineLine]
    /// Whether the timeline has more than one day, each of which then has a line.
    let hasDays: Bool
    /// Whether any time has seconds.
    let hasSeconds: Bool

    /// Prepares the texts of a page.
    init(of page: Page) {
        self.page = page
        whys = PageWords.whys(of: page)
        actions = page.actions.map(PageWords.action)
        timeline = PageWords.timeline(of: page)
        hasDays = Set(timeline.compactMap(\.day)).count > 1
        hasSeconds = timeline.contains { ($0.clock ?? "").count > 6 }
    }

    // MARK: Single texts

    /// What failed.
    var problem: [TextLines.Run] {
        [
            .bold("What failed: "),
            .regular(page.problem.map { PaperText($0).printed } ?? "nobody stated it."),
        ]
    }

    /// What is known of earlier occurrences.
    var recurrence: [TextLines.Run] {
        [.bold("Happened before "), .regular(PaperText(page.recurrence ?? "").printed)]
    }

    /// Why there is no action.
    var noAction: PaperText {
        PaperText(
            page.noActionReason.map { "No action was chosen: \($0)" } ?? "No action was chosen yet."
        )
    }

    /// Returns a question with its answer.
    func text(of question: Question) -> String {
        let answer = question.answer.map { " \(PaperText($0).printed)" } ?? ""
        return "\(question.id) \(PaperText(question.text).printed)\(answer)"
    }

    /// Returns an idea, and why it was declined.
    func text(of line: IdeaLine) -> String {
        let declined = line.idea.declined.map { " Declined: \(PaperText($0).printed)" } ?? ""
        return "\(line.idea.id) \(PaperText(line.idea.text).printed)\(declined)"
    }

    /// Returns a rule that was set aside, and why.
    func text(of rule: SetAside) -> String {
        let rules = rule.rules.map { PaperText($0).printed }.joined(separator: "; ")
        return "\(rule.phase.title): \(rules), because \(PaperText(rule.reason).printed)"
    }

    /// Returns ids, at most so many of them and the number of the rest.
    static func list(_ ids: [ItemID], most: Int = .max) -> String {
        let named = ids.prefix(most).map(\.description).joined(separator: ", ")
        return ids.count > most ? "\(named) and \(ids.count - most) more" : named
    }

    // MARK: Whys

    private static func whys(of page: Page) -> [WhyText] {
        let children = Dictionary(grouping: page.whys, by: \.parent).mapValues(\.count)
        var onWay: Set<ItemID> = []
        for why in page.whys.reversed() where why.isRoot || onWay.contains(why.id) {
            onWay.formUnion([why.id, why.parent])
        }
        var answers: [ItemID: [ItemID]] = [:]
        for line in page.actions {
            for target in line.answers { answers[target.id, default: []].append(line.action.id) }
        }
        var levels: [ItemID: Int] = [.problem: 0]
        var above: ItemID = .problem
        return page.whys.map { why in
            let fork = why.parent != .problem && children[why.parent, default: 0] > 1
            let level = levels[why.parent, default: 0] + (fork ? 1 : 0)
            levels[why.id] = level
            defer { above = why.id }
            return WhyText(
                line: why, level: level, isOnWay: onWay.contains(why.id),
                isFirst: why.parent == above || why.parent == .problem, text: PaperText(why.text),
                actions: answers[why.id] ?? [])
        }
    }

    // MARK: Actions

    private static func action(_ line: ActionLine) -> ActionText {
        let action = line.action
        return ActionText(
            id: action.id, text: PaperText(action.text),
            lines: [
                ownerLine(of: line),
                "Done when: \(action.measure.map { PaperText($0).printed } ?? "not said")",
                statusLine(of: action),
            ].compactMap { $0 })
    }

    /// Returns who does an action, by when, and what it answers.
    static func ownerLine(of line: ActionLine) -> String {
        let action = line.action
        let owner = action.owner.map { PaperText($0, most: 60).printed } ?? "nobody yet"
        let answers = line.answers.isEmpty ? "" : "  ← \(list(line.answers.map(\.id), most: 8))"
        return "\(owner)\(dueWords(of: action))\(answers)"
    }

    /// Returns by when, and whether the owner said yes.
    static func dueWords(of action: ActionItem) -> String {
        let due = action.due.map { ", by \(Wording.spoken($0))" } ?? ", no date yet"
        return due + (action.isConfirmed ? "" : ", no yes yet")
    }

    /// Returns what became of an action; nil while it is open and was never put off.
    static func statusLine(of action: ActionItem) -> String? {
        let slip = action.slips.last.map { slip in
            "Put off to \(Wording.spoken(slip.to)): \(PaperText(slip.reason).printed)"
        }
        let remark = action.status.remark.map { ": \(PaperText($0).printed)" } ?? ""
        let status =
            action.status == .open ? nil : "\(Wording.capitalized(action.status.word))\(remark)"
        return status ?? slip
    }

    // MARK: Timeline

    private static func timeline(of page: Page) -> [TimelineLine] {
        var lines: [TimelineLine] = []
        var day: CalendarDate?
        let entries = Set(page.timeline.map(\.entry.id))
        var alone = page.milestones.filter { $0.entry.map { !entries.contains($0) } ?? true }
            .sorted { ($0.time.instant, $0.minutes ?? -1) < ($1.time.instant, $1.minutes ?? -1) }[
                ...]
        func add(_ milestone: MilestoneLine) {
            day = milestone.date
            lines.append(
                TimelineLine(
                    key: .milestone(milestone.milestone), entry: nil, clock: milestone.clock,
                    time: milestone.time.instant, day: day, badge: badge([milestone]),
                    text: PaperText(milestone.how ?? ""), notes: []))
        }
        for line in page.timeline {
            let entry = line.entry
            if let time = entry.time?.instant {
                while let next = alone.first, next.time.instant < time {
                    add(next)
                    alone.removeFirst()
                }
            }
            day = entry.time.map { page.zone.moment($0).date } ?? day
            let here = page.milestones.filter { $0.entry == entry.id }
            let notes = here.compactMap(\.how).filter { $0 != entry.text }
            lines.append(
                TimelineLine(
                    key: .item(entry.id), entry: entry, clock: line.clock,
                    time: entry.time?.instant,
                    day: day, badge: here.isEmpty ? nil : badge(here),
                    text: PaperText(entry.text), notes: notes.map { PaperText($0) }))
        }
        for milestone in alone { add(milestone) }
        return lines
    }

    /// Returns milestones with how long after the start they were.
    private static func badge(_ milestones: [MilestoneLine]) -> String {
        milestones.map { line in
            let name = Wording.capitalized(line.milestone.rawValue)
            return line.afterStart.map { "\(name) \($0)." } ?? "\(name)."
        }.joined(separator: " ")
    }
}
