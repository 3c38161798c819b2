import PostMortem
import SafeText

/// Takes things off a page until it fits on one sheet.
///
/// It goes through the ``stages``. At the beginning of each, long texts become shorter and the picture
/// perhaps lower; then, one thing at a time, the longer of the two columns gives what matters least in it,
/// down to the stage's numbers. Where the longer one has nothing to give, texts get shorter.
struct Fitting {
    /// The page as far as it has come.
    private(set) var sheet: OnePage
    private let cited: Set<ItemID>
    private let milestones: Set<ItemID>
    private var layout = PageLayout()
    /// What was taken off, the latest last.
    private var taken: [Taken] = []

    /// A thing that was taken off a list.
    private enum Taken {
        case entry(ItemID), why(ItemID), factor(ItemID), idea(ItemID), question(ItemID)
        case override(Int), action(ItemID)
    }

    /// Begins with everything on the page, but for what no sheet could hold.
    init(sheet: OnePage) {
        self.sheet = sheet
        cited = sheet.whole.cited
        milestones = Set(sheet.whole.milestones.compactMap(\.entry))
        bound()
    }

    /// Takes things off until the page fits, or until nothing is left that can go; then puts back what there
    /// is room for after all, what was taken last first, and lets texts be as long as they can.
    mutating func run() {
        if fits { return }
        let low = Picture(of: sheet.whole, rows: 1)
        for stage in Stage.all {
            sheet.letters = stage.letters
            switch stage.picture {
            case .full: break
            case .low: if let low, low.height < sheet.picture?.height ?? 0 { sheet.picture = low }
            case .none: sheet.picture = nil
            }
            while !fits, give(stage) {}
            if fits { break }
        }
        restore(low)
        for thing in taken.reversed() {
            let before = sheet.page
            putBack(thing)
            if !fits { sheet.page = before }
        }
        restore(sheet.screenPicture)
        grow()
    }

    /// Puts a higher picture in where there is room.
    private mutating func restore(_ picture: Picture?) {
        let before = sheet.picture
        guard let picture, picture.height > before?.height ?? 0 else { return }
        sheet.picture = picture
        if !fits { sheet.picture = before }
    }

    /// Lets texts be longer while there is room: all of them a little, before one of them much.
    private mutating func grow() {
        let page = sheet.page
        var texts = [page.problem, page.impact].compactMap { $0 }
        texts += page.whys.sorted { $0.isRoot && !$1.isRoot }.map(\.text)
        texts += page.timeline.map(\.entry).sorted { weight(of: $0) > weight(of: $1) }.map(\.text)
        texts += page.factors.flatMap(\.factors).map(\.text)
        texts += page.actions.flatMap { [$0.action.text, $0.action.measure ?? ""] }
        texts += page.openQuestions.map(\.text) + page.otherIdeas.map(\.idea.text)
        texts += page.otherIdeas.compactMap(\.idea.declined)
        texts += page.overrides.map(\.override.reason) + [page.title]
        texts.removeAll { sheet.cut($0) == UnsafeCharacters.shown(in: $0) }
        for letters in Fitting.lengths where letters > sheet.letters {
            // A text that had no room once gets none later, for the page only grows.
            texts.removeAll { text in
                let before = sheet.limits[text]
                sheet.limits[text] = letters
                if fits { return false }
                sheet.limits[text] = before
                return true
            }
        }
    }

    /// The lengths that a text may grow to, in letters.
    private static let lengths = [48, 54, 60, 68, 76, 84, 92, 104, 120, 160, 240]

    private var fits: Bool {
        mutating get { layout.height(of: sheet) <= PageLayout.room }
    }

    private mutating func putBack(_ thing: Taken) {
        let whole = sheet.whole
        switch thing {
        case .entry(let id):
            let kept = Set(sheet.page.timeline.map(\.entry.id)).union([id])
            sheet.page.timeline = whole.timeline.filter { kept.contains($0.entry.id) }
        case .why(let id):
            let kept = Set(sheet.page.whys.map(\.id)).union([id])
            sheet.page.whys = whole.whys.filter { kept.contains($0.id) }
        case .factor(let id):
            let kept = Set(sheet.page.factors.flatMap(\.factors).map(\.id)).union([id])
            sheet.page.factors = whole.factors.compactMap { group in
                var group = group
                group.factors.removeAll { !kept.contains($0.id) }
                return group.factors.isEmpty ? nil : group
            }
        case .idea(let id):
            let kept = Set(sheet.page.otherIdeas.map(\.idea.id)).union([id])
            sheet.page.otherIdeas = whole.otherIdeas.filter { kept.contains($0.idea.id) }
        case .question(let id):
            let kept = Set(sheet.page.questions.map(\.id)).union([id])
            sheet.page.questions = whole.questions.filter { kept.contains($0.id) }
        case .override(let record):
            let kept = Set(sheet.page.overrides.map(\.record)).union([record])
            sheet.page.overrides = whole.overrides.filter { kept.contains($0.record) }
        case .action(let id):
            let kept = Set(sheet.page.actions.map(\.action.id)).union([id])
            sheet.page.actions = whole.actions.filter { kept.contains($0.action.id) }
        }
    }

    /// Takes one thing off.
    ///
    /// - Returns: whether there was anything that the stage lets go.
    private mutating func give(_ stage: Stage) -> Bool {
        let columns = layout.columns(of: sheet)
        let isLeftLonger = columns.left > columns.right
        if columns.isRestRight != isLeftLonger, giveRest(stage) { return true }
        if isLeftLonger ? giveEntry(stage) : giveFactor(stage) || giveWhy(stage) { return true }
        guard stage.givesMarked else { return false }
        if giveEntry(stage) || giveFactor(stage) || giveWhy(stage) { return true }
        guard sheet.page.actions.count > 1 else { return false }
        taken.append(.action(sheet.page.actions.removeLast().action.id))
        return true
    }

    private mutating func giveRest(_ stage: Stage) -> Bool {
        if sheet.page.otherIdeas.count > stage.ideas {
            taken.append(.idea(sheet.page.otherIdeas.removeLast().idea.id))
        } else if sheet.page.openQuestions.count > stage.questions {
            guard let last = sheet.page.openQuestions.last?.id else { return false }
            sheet.page.questions.removeAll { $0.id == last }
            taken.append(.question(last))
        } else if sheet.page.overrides.count > stage.overrides {
            taken.append(.override(sheet.page.overrides.removeLast().record))
        } else {
            return false
        }
        return true
    }

    // MARK: Timeline

    /// How much an entry matters: facts that nothing refers to least, things marked as key most.
    private func weight(of entry: TimelineEntry) -> Int {
        if entry.isKey { return 4 }
        if milestones.contains(entry.id) { return 3 }
        if cited.contains(entry.id) { return 2 }
        return entry.kind == .signal ? 1 : 0
    }

    /// Takes the entry off that matters least; among equals, the one that follows closest on another.
    private mutating func giveEntry(_ stage: Stage) -> Bool {
        let lines = sheet.page.timeline
        guard lines.count > stage.entries else { return false }
        var least: (weight: Int, gap: Int64, index: Int)?
        var before: Instant?
        for (index, line) in lines.enumerated() {
            let time = line.entry.time?.instant
            let gap = time.flatMap { time in before.map { time.milliseconds(since: $0) } }
            before = time ?? before
            let weight = weight(of: line.entry)
            guard weight <= stage.weight else { continue }
            // The first entry of all has nothing in front of it and stays among equals.
            let distance = gap ?? (time == nil ? 0 : .max)
            if let least, (least.weight, least.gap) <= (weight, distance) { continue }
            least = (weight, distance, index)
        }
        guard let least else { return false }
        taken.append(.entry(sheet.page.timeline.remove(at: least.index).entry.id))
        return true
    }

    // MARK: Causes and factors

    /// Takes the latest factor off that isn't key, out of the longest group.
    private mutating func giveFactor(_ stage: Stage) -> Bool {
        let groups = sheet.page.factors
        guard groups.reduce(0, { $0 + $1.factors.count }) > stage.factors else { return false }
        let places = groups.indices.compactMap { group in
            groups[group].factors.lastIndex { !$0.isKey || stage.givesMarked }.map { (group, $0) }
        }
        let longest = places.max { groups[$0.0].factors.count < groups[$1.0].factors.count }
        guard let (group, index) = longest else { return false }
        taken.append(.factor(sheet.page.factors[group].factors.remove(at: index).id))
        sheet.page.factors.removeAll(where: \.factors.isEmpty)
        return true
    }

    /// Takes the last why off that has no answer and is neither key nor a structural cause.
    private mutating func giveWhy(_ stage: Stage) -> Bool {
        let whys = sheet.page.whys
        guard whys.count > stage.whys else { return false }
        let parents = Set(whys.map(\.parent))
        let end = whys.lastIndex { !$0.isRoot && !$0.isKey && !parents.contains($0.id) }
        let any = stage.givesMarked ? whys.lastIndex { !$0.isRoot } ?? whys.indices.last : nil
        guard let index = end ?? any else { return false }
        taken.append(.why(sheet.page.whys.remove(at: index).id))
        return true
    }

    // MARK: Before the first stage

    /// The most items of one list that are worth laying out: a sheet has fewer lines.
    private static let most = 80

    private mutating func bound() {
        let most = Fitting.most
        if sheet.page.timeline.count > most {
            let order = sheet.page.timeline.sorted { weight(of: $0.entry) > weight(of: $1.entry) }
            let kept = Set(order.prefix(most).map(\.entry.id))
            sheet.page.timeline.removeAll { !kept.contains($0.entry.id) }
        }
        if sheet.page.whys.count > most {
            let marked = sheet.page.whys.filter { $0.isRoot || $0.isKey }.prefix(most / 2)
            let kept = Set((marked + sheet.page.whys.prefix(most / 2)).map(\.id))
            sheet.page.whys.removeAll { !kept.contains($0.id) }
        }
        for group in sheet.page.factors.indices where sheet.page.factors[group].factors.count > 30 {
            let factors = sheet.page.factors[group].factors
            let marked = factors.filter(\.isKey).prefix(15)
            let kept = Set((marked + factors.prefix(15)).map(\.id))
            sheet.page.factors[group].factors = factors.filter { kept.contains($0.id) }
        }
        sheet.page.otherIdeas = Array(sheet.page.otherIdeas.prefix(most))
        let open = Set(sheet.page.openQuestions.prefix(most).map(\.id))
        sheet.page.questions.removeAll { $0.answer == nil && !open.contains($0.id) }
        sheet.page.overrides = Array(sheet.page.overrides.prefix(most))
        sheet.page.actions = Array(sheet.page.actions.prefix(20))
        sheet.page.services = Array(sheet.page.services.prefix(PageLayout.services))
        let people = sheet.page.people
        let kept = Set(
            (people.filter { $0.roles.contains(.facilitator) } + people.filter(\.isPresent) + people)
                .map(\.id).uniqued().prefix(PageLayout.people))
        sheet.page.people = people.filter { kept.contains($0.id) }
    }
}

extension Sequence where Element: Hashable {
    /// The elements, each at its first place only.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
