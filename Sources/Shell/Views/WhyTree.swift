import PostMortem

/// The whys as a tree: branch lines, root causes marked, the current one pointed at.
struct WhyTree {
    let session: Session
    let wrapping: Wrapping
    let shapes: Shapes

    /// The columns in front of the tree: an id and its spaces.
    private static let labelWidth = 7

    /// The lines; none while no problem is stated.
    var lines: [Line] {
        guard let problem = session.problem else { return [] }
        let below = children(of: .problem, past: [])
        return node(.problem, Line(problem), branch: [], hasAnswers: !below.isEmpty) + below
    }

    /// Returns the lines of all answers to a why; `past` says for each level above whether its branch goes
    /// on below.
    private func children(of id: ItemID, past: [Bool]) -> [Line] {
        let whys = session.answers(to: id)
        return whys.enumerated().flatMap { index, why in
            let path = past + [index + 1 < whys.count]
            let below = children(of: why.id, past: path)
            return node(why.id, text(of: why), branch: path, hasAnswers: !below.isEmpty) + below
        }
    }

    private func text(of why: Why) -> Line {
        let evidence = why.evidence.map(\.description).joined(separator: ", ")
        var text = why.isRoot ? "\(shapes.root, .root) " : Line()
        text += Line(why.text)
        if !evidence.isEmpty { text += "  \("(\(evidence))", .fact)" }
        if why.isRoot { text += "  \("[root cause]", .root)" }
        if why.isKey { text += "  (key)" }
        return text
    }

    private func node(
        _ id: ItemID, _ text: Line, branch path: [Bool], hasAnswers: Bool
    ) -> [Line] {
        let isHere = session.phase == .cause && session.currentWhy == id
        let marked = isHere ? text + "  \(shapes.here, .milestone)" : text
        let levels = shown(path)
        let trunks = levels.dropLast().map { $0 ? shapes.trunk : "  " }.joined()
        let own = levels.last.map { $0 ? shapes.branch : shapes.lastBranch } ?? ""
        let past = levels.last.map { $0 ? shapes.trunk : "  " } ?? ""
        let answers = hasAnswers ? shapes.trunk : ""
        let cut = levels.count < path.count ? shapes.ellipsis : ""
        return wrapping.lines(
            marked,
            behind:
                "  \(column(id.description, WhyTree.labelWidth - 2))\(cut + trunks + own, .muted)",
            below:
                "\(column("", WhyTree.labelWidth))\(column("", cut.count) + trunks + past + answers, .muted)"
        )
    }

    /// Returns the innermost levels: as many as leave half of the line to the text.
    private func shown(_ path: [Bool]) -> [Bool] {
        guard let width = wrapping.width else { return path }
        return path.suffix(max(1, (width / 2 - WhyTree.labelWidth - 2) / 2))
    }
}
