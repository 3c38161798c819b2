import PostMortem
import Prompts
import WriteUp

// Phase 5, and what follows the meeting.
extension Guide {
    var actions: [Suggestion] {
        if session.noActionReason != nil { return ending(.noActionChosen) }
        let items = session.actionItems
        let ideas = session.openIdeas
        if ideas.isEmpty, items.isEmpty { return [.owed(.noIdea)] }
        let unpicked = ideas.filter { $0.action == nil }
        // One action is never enough, and it takes a second idea to get to a second action.
        let another: [Suggestion] =
            items.count < 2 && items.count + unpicked.count < 2 ? [.owed(.anotherIdea)] : []
        let unranked = session.unrankedIdeas
        let order: [Suggestion] = unranked.isEmpty ? [] : [.owed(.notRanked(unranked))]
        guard !items.isEmpty else {
            let untargeted = ideas.filter(\.targets.isEmpty).prefix(1)
                .map { Suggestion.once(.ideaWithoutTarget($0.id, text: $0.text)) }
            return another + untargeted + order + [.owed(.nonePicked)]
        }
        let required = session.openRequirements
        let given = required.filter { $0.requirement != .yes }.map(asking)
        // Asked at once; a room that wants one action isn't held up by it before the rest is said.
        let second: [Suggestion] =
            items.count == 1 && another.isEmpty
            ? [Suggestion(cue: .onePicked, isOwed: !given.contains(where: \.isOwed))] : []
        let open = order + second + given + another
        let confirming = required.filter { $0.requirement == .yes }.map(asking)
        let read: [Suggestion] = open.isEmpty && !confirming.isEmpty ? [.once(.readAloud)] : []
        let list = open + read + confirming
        guard list.isEmpty else { return list }
        return ending(.actionsDone)
    }

    /// What is left to do when all is decided, and the cue that closes the meeting.
    private func ending(_ close: Cue) -> [Suggestion] {
        let long = session.textsTooLong
        let shorten: [Suggestion] = long.isEmpty ? [] : [.once(.textsTooLong(long.map(\.name)))]
        let sum: [Suggestion] =
            session.incident.summary == nil ? [.once(.summaryMissing)] : []
        // What the room learnt is a note; where there is one, it may have been asked.
        let last: [Suggestion] =
            session.notes.isEmpty && close == .actionsDone
            ? [.once(.learnt), .owed(close)] : [.owed(close), .once(.learnt)]
        return shorten + sum + last
    }

    private func asking(
        _ open: (action: ActionItem, requirement: ActionRequirement)
    ) -> Suggestion {
        let (id, text) = (open.action.id, open.action.text)
        switch open.requirement {
        case .owner:
            return .owed(
                open.action.owner.map { .ownerAbsent(id, name: $0) }
                    ?? .ownerMissing(id, text: text))
        case .due: return .owed(.dueMissing(id, text: text))
        case .measure: return .once(.measureMissing(id, text: text))
        case .yes:
            let owner = open.action.owner ?? ""
            return open.action.refusal == nil
                ? .owed(.yesMissing(id, name: owner)) : .owed(.refusedByOwner(id, name: owner))
        }
    }

    var after: [Suggestion] {
        let open = session.actionItems.filter { $0.status == .open }
        guard !open.isEmpty else { return [.owed(.allActionsDone)] }
        return [.owed(.actionsOpen(open.map(\.id)))]
    }
}
