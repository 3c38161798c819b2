import PostMortem

/// What an action still wants before its owner can be held to it.
///
/// The raw values are the verbs that give it.
enum ActionRequirement: String {
    /// One person in the room.
    case owner
    /// A day.
    case due
    /// How to know that it is done; it isn't owed, and after the yes it isn't asked for any more.
    case measure
    /// The owner's spoken yes.
    case yes
}

extension Session {
    /// What the actions lack, in the order in which it is asked for: action by action, the yes last.
    var openRequirements: [(action: ActionItem, requirement: ActionRequirement)] {
        let present = Set(roster.present.map(\.id))
        let given = actionItems.flatMap {
            action -> [(action: ActionItem, requirement: ActionRequirement)] in
            let hasOwner = action.owner.map(present.contains) ?? false
            return (hasOwner ? [] : [(action, .owner)])
                + (action.due == nil ? [(action, .due)] : [])
                + (action.measure == nil && !action.isConfirmed ? [(action, .measure)] : [])
        }
        let ready = actionItems.filter { action in
            !action.isConfirmed && action.due != nil
                && (action.owner.map(present.contains) ?? false)
        }
        return given + ready.map { ($0, .yes) }
    }
}
