import PostMortem
import Prompts

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
        /// What it says.
        let text: PaperText
        /// The line that it answers, as `why W1`; nil where it needs no naming.
        let parentText: String?
        /// The evidence, of which more than eight entries are counted; nil where there is none.
        let evidenceText: String?
        /// The actions that answer it; nil where none does.
        let actionsText: String?

        /// All of it, for counting.
        var runs: [TextLines.Run] {
            let parent = parentText.map { "\($0) " } ?? ""
            let evidence = evidenceText.map { " \($0)" } ?? ""
            let cause = actionsText.map { " → \($0)" } ?? ""
            let words = "\(line.id) \(parent)\(text.printed)\(evidence)\(cause)"
            return [line.isRoot ? .bold(words) : .regular(words)]
        }
    }

    /// An action in its lines.
    struct ActionText {
        let id: ItemID
        /// By when, and whether the owner said yes.
        let due: String
        /// What it answers; nil where it answers nothing.
        let answers: String?
        /// How it stands, with a capital letter; nil while it is open.
        let status: String?
        /// Each time that it was put off, as `Put off to 12 December 2026:`, in order.
        let slips: [String]
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
    /// What the page says in its language.
    let phrases: PagePhrases
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
        let phrases = page.phrases
        self.phrases = phrases
        whys = PageWords.whys(of: page, phrases)
        actions = page.actions.map { PageWords.action($0, phrases) }
        timeline = PageWords.timeline(of: page)
        hasDays = Set(timeline.compactMap(\.day)).count > 1
        hasSeconds = timeline.contains { ($0.clock ?? "").count > 6 }
    }

    // MARK: Single texts

    /// What failed.
    var problem: [TextLines.Run] {
        [
            .bold("\(phrases(.whatFailed)) "),
            .regular(page.problem.map { PaperText($0).printed } ?? phrases(.notStated)),
        ]
    }

    /// What is known of earlier occurrences.
    var recurrence: [TextLines.Run] {
        [.bold("\(phrases(.happenedBefore)) "), .regular(PaperText(page.recurrence ?? "").printed)]
    }

    /// Why there is no action.
    var noAction: PaperText {
        PaperText(
            page.noActionReason.map { "\(phrases(.noActionBecause)) \($0)" }
                ?? phrases(.noActionYet)
        )
    }

    /// Returns a question with its answer.
    func text(of question: Question) -> String {
        let answer = question.answer.map { " \(PaperText($0).printed)" } ?? ""
        return "\(question.id) \(PaperText(question.text).printed)\(answer)"
    }

    /// Returns an idea, and why it was declined.
    func text(of line: IdeaLine) -> String {
        let label = Wording.capitalized(phrases(.declined))
        let declined = line.idea.declined.map { " \(label) \(PaperText($0).printed)" } ?? ""
        return "\(line.idea.id) \(PaperText(line.idea.text).printed)\(declined)"
    }

    /// Returns a rule that was set aside, and why.
    func text(of rule: SetAside) -> String {
        let rules = rule.rules.map { PaperText($0).printed }.joined(separator: "; ")
        let reason = PaperText(rule.reason).printed
        return "\(phrases(PagePhrase(rule.phase))): \(rules), \(phrases(.because)) \(reason)"
    }

    /// Returns ids, at most so many of them and the number of the rest; nil for none.
    private static func list(
        _ ids: [ItemID], most: Int = .max, _ phrases: PagePhrases
    ) -> String? {
        guard !ids.isEmpty else { return nil }
        let named = ids.prefix(most).map(\.description).joined(separator: ", ")
        guard ids.count > most else { return named }
        return "\(named) \(phrases(.more, [.count: "\(ids.count - most)"]))"
    }

    // MARK: Whys

    private static func whys(of page: Page, _ phrases: PagePhrases) -> [WhyText] {
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
            // The first answer to the line above it needs no naming.
            let isFirst = why.parent == above || why.parent == .problem
            return WhyText(
                line: why, level: level, isOnWay: onWay.contains(why.id),
                text: PaperText(why.text),
                parentText: isFirst ? nil : phrases(.whyOf, [.id: why.parent.description]),
                evidenceText: list(why.evidence, most: 8, phrases),
                actionsText: list(answers[why.id] ?? [], phrases))
        }
    }

    // MARK: Actions

    private static func action(_ line: ActionLine, _ phrases: PagePhrases) -> ActionText {
        let action = line.action
        let answers = list(line.answers.map(\.id), most: 8, phrases)
        let owner = action.owner.map { PaperText($0, most: 60).printed } ?? phrases(.nobodyYet)
        let due = dueWords(of: action, phrases)
        let measure = action.measure.map { PaperText($0).printed } ?? phrases(.notSaid)
        let status =
            action.status == .open
            ? nil : Wording.capitalized(phrases(PagePhrase(action.status)))
        let remark = action.status.remark.map { ": \(PaperText($0).printed)" } ?? ""
        let slips = action.slips.map { slip in
            Wording.capitalized(phrases(.putOff, [.to: phrases.day(slip.to)]))
        }
        let slip = zip(slips, action.slips).map { "\($0) \(PaperText($1.reason).printed)" }.last
        return ActionText(
            id: action.id, due: due, answers: answers, status: status, slips: slips,
            text: PaperText(action.text),
            lines: [
                owner + due + (answers.map { "  ← \($0)" } ?? ""),
                "\(phrases(.doneWhen)) \(measure)",
                status.map { $0 + remark } ?? slip,
            ].compactMap { $0 })
    }

    /// Returns by when, and whether the owner said yes.
    private static func dueWords(of action: ActionItem, _ phrases: PagePhrases) -> String {
        let due =
            action.due.map { phrases(.byDay, [.day: phrases.day($0)]) } ?? phrases(.noDateYet)
        return due + (action.isConfirmed ? "" : phrases(.noYesYet))
    }

    // MARK: Timeline

    private static func timeline(of page: Page) -> [TimelineLine] {
        let phrases = page.phrases
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
                    time: milestone.time.instant, day: day, badge: badge([milestone], phrases),
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
                    day: day, badge: here.isEmpty ? nil : badge(here, phrases),
                    text: PaperText(entry.text), notes: notes.map { PaperText($0) }))
        }
        for milestone in alone { add(milestone) }
        return lines
    }

    /// Returns milestones with how long after the start they were.
    private static func badge(
        _ milestones: [MilestoneLine], _ phrases: PagePhrases
    ) -> String {
        milestones.map { line in
            let name = Wording.capitalized(phrases(PagePhrase(line.milestone)))
            return line.afterStart.map { "\(name) \($0)." } ?? "\(name)."
        }.joined(separator: " ")
    }
}
