import PostMortem
import Prompts

/// The question that the room is at, as far as the state tells it: the phase's own, or about the item that it is at.
///
/// Questions in turn leave no record of being asked. But what they ask hangs on what is missing, so the board can say
/// the same: the ideas that have no place yet, the next idea to be picked, what the first unfinished action lacks, the
/// card of the action that waits for its yes. Which pair `rank` is at, only the prompt knows.
struct BoardQuestion {
    let session: Session
    let prompts: Prompts

    /// The question; nil where the phase asks nothing.
    var text: String? {
        switch session.phase {
        case .prepare: role ?? own
        case .cause: aboutWhy ?? own
        case .actions: aboutActions ?? own
        case .room, .timeline, .factors, .after: own
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
        let unranked = session.unrankedIdeas
        if session.openIdeas.count > 1, !unranked.isEmpty {
            let ids = unranked.map(\.description).joined(separator: ", ")
            return "If only one of two could be done, which?  Without a place: \(ids)"
        }
        let picking = PickDialogue(prompts: prompts).question(in: session)
        if let picking { return picking.lines.text }
        guard let action = session.lacks.first(where: { $0.lack == .yes })?.action else {
            return nil
        }
        let owner = action.owner ?? ""
        if action.refusal != nil {
            return prompts.cue(.refusedByOwner(action.id, name: owner)).text
        }
        let due = action.due.map { ", by \($0.withWeekday)" } ?? ""
        return "\(action.id)  \(action.text)  — \(owner)\(due): is that a yes?"
    }
}

extension [Line] {
    /// The lines as one, with single spaces between the words.
    fileprivate var text: String {
        map(\.text).joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
}
