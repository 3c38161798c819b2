import PostMortem
import Screen

/// The whys as a tree: branch lines, structural causes marked, the current one pointed at.
struct WhyTree {
    let session: Session
    let wrapping: Wrapping
    let glyphs: Glyphs

    /// The columns in front of the tree: an id and its spaces.
    private static let labelWidth = 7

    /// The lines; none while no problem is stated.
    var lines: [Line] {
        guard let problem = session.problem else { return [] }
        let answers = session.answers
        let first = answers[.problem] ?? []
        var lines = node(.problem, Line(problem), branch: [], isDeeper: false, !first.isEmpty)
        // A stack of its own instead of recursion: a forged journal can nest as deep as it is long.
        var waiting = Array(branches(of: first, under: [], isCut: false).reversed())
        while let next = waiting.popLast() {
            let below = answers[next.why.id] ?? []
            lines += node(
                next.why.id, text(of: next.why), branch: next.path, isDeeper: next.isCut,
                !below.isEmpty)
            waiting += branches(of: below, under: next.path, isCut: next.isCut).reversed()
        }
        return lines
    }

    /// A why, and for each level above it whether that branch continues below; only as many of the innermost levels as
    /// leave half of the line to the text.
    private typealias Branch = (why: Why, path: ArraySlice<Bool>, isCut: Bool)

    private func branches(
        of whys: [Why], under path: ArraySlice<Bool>, isCut: Bool
    ) -> [Branch] {
        whys.enumerated().map { index, why in
            let full = path + [index + 1 < whys.count]
            let shown = full.suffix(levels)
            return (why, ArraySlice(Array(shown)), isCut || shown.count < full.count)
        }
    }

    private var levels: Int {
        wrapping.width.map { max(1, ($0 / 2 - WhyTree.labelWidth - 2) / 2) } ?? WhyTree.deepest
    }

    /// The most levels that are drawn where lines are unlimited; deeper ones are cut off as on a screen.
    private static let deepest = 60

    private func text(of why: Why) -> Line {
        let evidence = why.evidence.map(\.description).joined(separator: ", ")
        var text = why.isRoot ? "\(glyphs.root, .root) " : Line()
        text += Line(why.text)
        if !evidence.isEmpty { text += "  \("(\(evidence))", .fact)" }
        if why.isRoot { text += "  \("[structural cause]", .root)" }
        if why.isKey { text += "  (key)" }
        return text
    }

    private func node(
        _ id: ItemID, _ text: Line, branch levels: ArraySlice<Bool>, isDeeper: Bool,
        _ hasAnswers: Bool
    ) -> [Line] {
        let isHere = session.phase == .cause && session.currentWhy == id
        let marked = isHere ? text + "  \(glyphs.here, .milestone)" : text
        let trunks = levels.dropLast().map { $0 ? glyphs.trunk : "  " }.joined()
        let own = levels.last.map { $0 ? glyphs.branch : glyphs.lastBranch } ?? ""
        let past = levels.last.map { $0 ? glyphs.trunk : "  " } ?? ""
        let answers = hasAnswers ? glyphs.trunk : ""
        let cut = isDeeper ? glyphs.ellipsis : ""
        return wrapping.lines(
            marked,
            behind:
                "  \(column(id.description, WhyTree.labelWidth - 2))\(cut + trunks + own, .muted)",
            below:
                "\(column("", WhyTree.labelWidth))\(column("", cut.count) + trunks + past + answers, .muted)"
        )
    }
}
