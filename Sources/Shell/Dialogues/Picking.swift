import PostMortem

/// How far `pick` has come: which ideas were taken or left, and what of the actions was passed over.
struct Picking {
    /// The ideas that were taken and are no actions yet.
    var chosen: [ItemID] = []
    /// The ideas that were left ideas.
    var passedOver: Set<ItemID> = []
    /// Whether no more are wanted.
    var isChosen = false
    /// What nobody wanted to say of an action now.
    var skipped: [ItemID: Set<ActionRequirement>] = [:]

    /// The most actions that are picked in turn; more take a reason.
    private static let mostActions = 3

    /// Returns whether there is anything to ask.
    func isOpen(in session: Session) -> Bool {
        candidate(in: session) != nil || requirement(in: session) != nil
    }

    /// Returns the idea to ask about; nil where none is left, where no more are wanted, and before the ranking.
    func candidate(in session: Session) -> Idea? {
        let open = session.openIdeas
        let room = Picking.mostActions - session.actionItems.count - chosen.count
        // Two actions that lack something come before a third.
        let isEnough = session.actionItems.count > 1 && requirement(in: session) != nil
        guard !isChosen, !isEnough, room > 0, session.unrankedIdeas.isEmpty else { return nil }
        return open.first {
            $0.action == nil && !chosen.contains($0.id) && !passedOver.contains($0.id)
        }
    }

    /// Returns the first action that lacks something, but for its yes, which `read` asks for.
    func requirement(in session: Session) -> (action: ActionItem, requirement: ActionRequirement)? {
        session.openRequirements.first { action, requirement in
            requirement != .yes && skipped[action.id]?.contains(requirement) != true
        }
    }
}
