import CommandLanguage
import PostMortem
import Prompts
import Screen

/// `pick` alone: which ideas, from the top of the order; then owner, date and measure of each.
struct PickDialogue: Dialogue {
    let name = "pick"
    /// The wordings; nil where nothing is shown.
    private let prompts: Prompts?
    private var chosen: [ItemID] = []
    private var passedOver: Set<ItemID> = []
    private var isChosen = false
    private var skipped: [ItemID: Set<Lack>] = [:]

    /// The most actions that are picked in turn; more take a reason.
    private static let mostActions = 3

    /// Creates the dialogue.
    init(prompts: Prompts? = nil) { self.prompts = prompts }

    func question(in session: Session) -> Asking? {
        if let idea = candidate(in: session) { return asking(about: idea, in: session) }
        guard let (action, lack) = lack(in: session) else { return nil }
        let cue: Cue =
            switch lack {
            case .owner: .ownerMissing(action.id, text: action.text)
            case .due: .dueMissing(action.id, text: action.text)
            case .measure, .yes: .measureMissing(action.id, text: action.text)
            }
        var lines = Wrapping.current.lines(prompts?.cue(cue).text ?? "", behind: "  ")
        if lack == .owner {
            let names = session.roster.present.map(\.id).joined(separator: ", ")
            lines += Wrapping.current.lines(names, behind: "    In the room: ")
        }
        let (wanted, example) =
            switch lack {
            case .owner: ("name", "a name from the roster, the first or last will do")
            case .due: ("date", "a day as fri, 11 dec, 2026-12-05, +14d or +2w")
            case .measure, .yes: ("how we know it's done", "a few words")
            }
        return Asking(
            lines: lines, wanted: "\(action.id) \(wanted)?",
            help: "Type \(example). - passes over it, Enter alone leaves.",
            stem: "\(lack.rawValue) \(action.id)", takesSentence: lack == .measure)
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        if let idea = candidate(in: session) { return choose(idea, answer, in: session) }
        guard let (action, lack) = lack(in: session) else { return .noted() }
        isChosen = true
        guard answer != Answer.pass else {
            skipped[action.id, default: []].insert(lack)
            return .noted()
        }
        return .command("\(lack.rawValue) \(action.id) \(answer)")
    }

    func closing(in session: Session) -> [Line] {
        let open = session.lacks.filter { $0.lack == .owner || $0.lack == .due }
        guard let first = open.first else {
            let isReady = session.lacks.contains { $0.lack == .yes }
            return isReady ? ["  Now read them aloud, for each owner's yes: read"] : []
        }
        return ["  Still open: \(first.action.id) \(first.lack.rawValue). On with: pick"]
    }

    func leaving(in session: Session) -> [Line] {
        let isOpen = !isChosen && !chosen.isEmpty
        return isOpen
            ? ["  Left there; nothing is picked yet. On with: pick"]
            : ["  Left there; what was answered stays. On with: pick"]
    }

    // MARK: Which ideas

    /// The idea to ask about; nil where none is left, where no more are wanted, and before the ranking.
    private func candidate(in session: Session) -> Idea? {
        let open = session.openIdeas
        let room = PickDialogue.mostActions - session.actionItems.count - chosen.count
        // Two actions that lack something come before a third.
        let isEnough = session.actionItems.count > 1 && lack(in: session) != nil
        guard !isChosen, !isEnough, room > 0, session.unrankedIdeas.isEmpty else { return nil }
        return open.first {
            $0.action == nil && !chosen.contains($0.id) && !passedOver.contains($0.id)
        }
    }

    private func asking(about idea: Idea, in session: Session) -> Asking {
        let place = session.ranks[idea.id] ?? 1
        let count = session.actionItems.count + chosen.count
        let heading =
            "  Place \(place) of \(session.openIdeas.count)  (\(count) picked, two or three get done)"
        let text = Wrapping.current.lines(idea.text, behind: "    \(column("\(idea.id)", 4)) ")
        return Asking(
            lines: [Line(heading)] + text, wanted: "pick it? y, n, e",
            help: "y takes it, n leaves it an idea, e is enough picked. Enter alone leaves.")
    }

    private mutating func choose(_ idea: Idea, _ answer: String, in session: Session) -> Reply {
        switch (Answer.spoken(answer), answer.lowercased()) {
        case (true, _): chosen.append(idea.id)
        case (false, _): passedOver.insert(idea.id)
        case (_, "e"), (_, "enough"): isChosen = true
        default: return .unclear
        }
        guard candidate(in: session) == nil else { return .noted() }
        isChosen = true
        return chosen.isEmpty ? .noted() : .command(Command.pick(chosen, because: nil).line)
    }

    // MARK: What each needs

    private func lack(in session: Session) -> (action: ActionItem, lack: Lack)? {
        session.lacks.first { action, lack in
            lack != .yes && skipped[action.id]?.contains(lack) != true
        }
    }
}
