public import PostMortem

/// A why as the page shows it: one line of the tree under the problem.
public struct WhyLine: Hashable, Sendable {
    /// The why's id.
    public let id: ItemID
    /// The line that it answers, the nearest one above where that was dropped, or the problem.
    public let parent: ItemID
    /// How many lines lead from the problem to this one: 1 for a first answer.
    public let depth: Int
    /// The why in people's words.
    public let text: String
    /// Timeline entries on the board that are its evidence.
    public let evidence: [ItemID]
    /// Whether it is a structural cause.
    public let isRoot: Bool
    /// Whether it must stay on the page.
    public let isKey: Bool

    /// Returns the tree of a session from the top down: each why, then its answers, in the order of entry.
    static func lines(of session: Session) -> [WhyLine] {
        let whys = session.onBoard(session.whys)
        var above: [ItemID: ItemID] = [:]
        let answers = Dictionary(grouping: whys) { parent(of: $0, in: session, &above) }

        var lines: [WhyLine] = []
        // A stack of its own instead of recursion: a forged journal can nest as deep as it is long.
        var waiting = (answers[.problem] ?? []).reversed().map { ($0, parent: ItemID.problem, 1) }
        while let (why, parent, depth) = waiting.popLast() {
            let evidence = why.evidence.filter { session.text(of: $0) != nil }
            lines.append(
                WhyLine(
                    id: why.id, parent: parent, depth: depth, text: why.text, evidence: evidence,
                    isRoot: why.isRoot, isKey: why.isKey))
            waiting += (answers[why.id] ?? []).reversed().map { ($0, parent: why.id, depth + 1) }
        }
        return lines
    }

    /// Returns the nearest why above that is on the board, else the problem; what lies above dropped whys is kept in
    /// `above`, so that none is passed twice.
    private static func parent(
        of why: Why, in session: Session, _ above: inout [ItemID: ItemID]
    ) -> ItemID {
        var passed: [ItemID] = []
        var parent = why.parent
        while let found = session.whys[parent.number], found.drop != nil {
            if let known = above[parent] {
                parent = known
                break
            }
            passed.append(parent)
            parent = found.parent
        }
        for id in passed { above[id] = parent }
        return parent
    }
}
