public import PostMortem

/// An action as the page shows it.
public struct ActionLine: Hashable, Sendable {
    /// A why or a factor that the action answers.
    public struct Target: Hashable, Sendable {
        /// Its id.
        public let id: ItemID
        /// What it says.
        public let text: String
    }

    /// The action.
    public let action: ActionItem
    /// The whys and factors on the board that it answers, in the order of linking.
    public let answers: [Target]

    /// Creates the line of an action.
    init(_ action: ActionItem, in session: Session) {
        self.action = action
        let idea = session.ideas[action.idea.number]
        // Only a forged journal picks an idea again that is an action already.
        let targets = idea?.action == action.id ? idea?.targets ?? [] : []
        answers = targets.compactMap { id in
            session.text(of: id).map { Target(id: id, text: $0) }
        }
    }
}
