public import PostMortem

/// An idea that became no action, as the page shows it.
public struct IdeaLine: Hashable, Sendable {
    /// The idea.
    public let idea: Idea
    /// Its place in the ranking of all ideas, from 1; nil where it was not ranked.
    public let rank: Int?

    /// Returns the ideas that became no action: open ones in their rank, then the declined.
    static func lines(of session: Session) -> [IdeaLine] {
        let open = session.openIdeas.filter { idea in
            idea.action.flatMap { session.text(of: $0) } == nil
        }
        let declined = session.onBoard(session.ideas).filter { $0.declined != nil }
        let ranks = session.ranks
        return (open + declined).map { idea in
            IdeaLine(idea: idea, rank: ranks[idea.id])
        }
    }
}
