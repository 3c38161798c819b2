import CommandLanguage
import PostMortem
import Prompts
import Screen

/// `pick` alone: which ideas, from the top of the order; then owner, date and measure of each.
struct PickDialogue: Dialogue {
    let name = "pick"
    let prompts: Prompts
    private var picking = Picking()

    /// Creates the dialogue.
    init(prompts: Prompts) { self.prompts = prompts }

    func question(in session: Session) -> Asking? {
        if let idea = picking.candidate(in: session) { return asking(about: idea, in: session) }
        guard let (action, requirement) = picking.requirement(in: session) else { return nil }
        let cue: Cue =
            switch requirement {
            case .owner: .ownerMissing(action.id, text: action.text)
            case .due: .dueMissing(action.id, text: action.text)
            case .measure, .yes: .measureMissing(action.id, text: action.text)
            }
        var lines = Wrapping.current.lines(prompts.cue(cue).text, behind: "  ")
        if requirement == .owner {
            lines += say(
                inTheRoom: session.roster.present.map(\.id), none: prompts.phrase(.nobody))
        }
        let (wanted, help): (MeetingPhrase, MeetingPhrase) =
            switch requirement {
            case .owner: (.ownerAsks, .ownerHelp)
            case .due: (.dueAsks, .dueHelp)
            case .measure, .yes: (.measureAsks, .measureHelp)
            }
        return Asking(
            lines: lines, wanted: prompts.phrase(wanted, [.id: action.id.description]),
            help: prompts.phrase(help), stem: "\(requirement.rawValue) \(action.id)",
            takesSentence: requirement == .measure)
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        if let idea = picking.candidate(in: session) { return choose(idea, answer, in: session) }
        guard let (action, requirement) = picking.requirement(in: session) else { return .noted() }
        picking.isChosen = true
        guard answer != Answer.pass else {
            picking.skipped[action.id, default: []].insert(requirement)
            return .noted()
        }
        // A yes or a no tells nobody how to see that something is done.
        if requirement == .measure, prompts.answers.isYes(answer) != nil { return .unclear }
        return .command("\(requirement.rawValue) \(action.id) \(answer)")
    }

    func closing(in session: Session) -> [Line] {
        let open = session.openRequirements.filter {
            $0.requirement == .owner || $0.requirement == .due
        }
        guard let first = open.first else {
            let isReady = session.openRequirements.contains { $0.requirement == .yes }
            return isReady ? say(.pickDone) : []
        }
        return say(
            .stillOpen, [.id: first.action.id.description, .text: first.requirement.rawValue])
    }

    func leaving(in session: Session) -> [Line] {
        !picking.isChosen && !picking.chosen.isEmpty
            ? say(.pickLeft) : say(.left, [.remedy: name])
    }

    private func asking(about idea: Idea, in session: Session) -> Asking {
        let place = prompts.phrase(
            .place,
            [.count: "\(session.ranks[idea.id] ?? 1)", .total: "\(session.openIdeas.count)"])
        let count = session.actionItems.count + picking.chosen.count
        let picked = prompts.phrase(.picked, [.count: "\(count)"])
        let text = Wrapping.current.lines(idea.text, behind: "    \(column("\(idea.id)", 4)) ")
        return Asking(
            lines: Wrapping.current.lines("\(place)  \(picked)", behind: "  ") + text,
            wanted: prompts.phrase(.pickAsks), help: prompts.phrase(.pickHelp))
    }

    private mutating func choose(_ idea: Idea, _ answer: String, in session: Session) -> Reply {
        if let isPicked = prompts.answers.spoken(answer) {
            if isPicked {
                picking.chosen.append(idea.id)
            } else {
                picking.passedOver.insert(idea.id)
            }
        } else if prompts.answers.enough.contains(answer.lowercased()) {
            picking.isChosen = true
        } else {
            return .unclear
        }
        guard picking.candidate(in: session) == nil else { return .noted() }
        picking.isChosen = true
        let chosen = picking.chosen
        return chosen.isEmpty ? .noted() : .command(Command.pick(chosen, because: nil).line)
    }
}
