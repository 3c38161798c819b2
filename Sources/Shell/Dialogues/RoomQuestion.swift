package import PostMortem
package import Prompts
import Screen

/// The question that the room is discussing, as far as the state shows it: the phase's own, or one about an item.
///
/// Questions in turn leave no record of being asked. But what they ask depends on what is missing, so the board can say
/// the same: the ideas that have no place yet, the next idea to be picked, what the first unfinished action lacks, the
/// card of the action that waits for its yes. Which pair `rank` is at depends on answers that aren't recorded; the prompt
/// leaves it beside the journal.
package struct RoomQuestion {
    let session: Session
    let prompts: Prompts
    /// The two ideas that `rank` is at; nil where it isn't asking.
    let pair: (ItemID, ItemID)?

    /// Creates the question of a session.
    ///
    /// - Parameters:
    ///   - session: the session as it is now.
    ///   - prompts: what each phase asks.
    ///   - pair: the two ideas that `rank` is at; nil where it isn't asking.
    package init(session: Session, prompts: Prompts, pair: (ItemID, ItemID)?) {
        self.session = session
        self.prompts = prompts
        self.pair = pair
    }

    /// The question; nil where the phase asks nothing.
    package var text: String? {
        switch session.phase {
        case .prepare: role ?? own
        case .cause: aboutWhy ?? own
        case .actions: aboutActions ?? own
        case .room, .timeline, .factors, .after: own
        }
    }

    /// What there is to choose from; empty where the question stands by itself.
    package var choices: [String] {
        guard session.phase == .actions, !session.isClosed, session.noActionReason == nil, let pair
        else { return [] }
        return [pair.0, pair.1].enumerated().map { index, id in
            "\(index + 1)  \(id)  \(session.text(of: id) ?? "")"
        }
    }

    /// The phase's own question.
    private var own: String? { prompts.phase(session.phase).ask.first }

    /// Who is still to be invited, in the order in which `invite` asks.
    private var role: String? {
        guard !session.roster.people.isEmpty else { return nil }
        let asked = InviteDialogue(prompts: prompts).question(in: session)
        return session.roster.people(in: .manager).isEmpty ? asked?.lines.text : nil
    }

    private var aboutWhy: String? {
        guard let question = own, let about = session.text(of: session.currentWhy) else {
            return nil
        }
        return "\(session.currentWhy)  \(about)  — \(question)"
    }

    private var aboutActions: String? {
        if session.isClosed || session.noActionReason != nil { return nil }
        if pair != nil { return prompts.aside(.whichOfTwo) }
        let unranked = session.unrankedIdeas
        if session.openIdeas.count > 1, !unranked.isEmpty {
            let ids = unranked.map(\.description).joined(separator: ", ")
            return "\(prompts.aside(.whichOfTwo))  \(prompts.phrase(.withoutAPlace, [.ids: ids]))"
        }
        let picking = PickDialogue(prompts: prompts).question(in: session)
        if let picking { return picking.lines.text }
        guard let action = session.openRequirements.first(where: { $0.requirement == .yes })?.action
        else {
            return nil
        }
        let owner = action.owner ?? ""
        if action.refusal != nil {
            return prompts.cue(.refusedByOwner(action.id, name: owner)).text
        }
        let due = action.due.map { ", \(prompts.dates.due($0))" } ?? ""
        return "\(action.id)  \(action.text)  — \(owner)\(due): \(prompts.phrase(.isItAYes))"
    }
}

extension [Line] {
    /// The lines as one, with single spaces between the words.
    fileprivate var text: String {
        map(\.text).joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
}
