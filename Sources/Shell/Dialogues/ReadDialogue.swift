import CommandLanguage
import PostMortem
import Prompts
import Screen
import Views

/// `read` alone: each action large, and its owner's yes; after a no, why, and who else or which other day.
struct ReadDialogue: Dialogue {
    let name = "read"
    let prompts: Prompts
    private let now: Instant
    /// Actions that nobody wanted to settle now.
    private var passedOver: Set<ItemID> = []
    /// The action whose owner has just said no; nil once it is known why.
    private var refusing: ItemID?

    /// Creates the dialogue.
    ///
    /// - Parameters:
    ///   - prompts: the wordings.
    ///   - now: what days are held against.
    init(prompts: Prompts, now: Instant) {
        self.prompts = prompts
        self.now = now
    }

    func opening(in session: Session) -> [Line] {
        let given = session.actionItems.filter(\.isConfirmed).flatMap {
            say(.yesGiven, [.id: $0.id.description])
        }
        let lacking = session.openRequirements.flatMap { action, requirement -> [Line] in
            let id = action.id
            return switch requirement {
            case .owner:
                say(.noOwner, [.id: id.description, .remedy: Debt.owner(id).remedy])
            case .due: say(.noDay, [.id: id.description, .remedy: Debt.due(id).remedy])
            case .measure, .yes: []
            }
        }
        return given + lacking
    }

    func question(in session: Session) -> Asking? {
        guard let action = current(in: session), let owner = action.owner else { return nil }
        if refusing == action.id { return reason(for: action.id, owner) }
        if action.refusal != nil { return change(of: action.id, owner, in: session) }
        let card = ActionCard(action: action, prompts: prompts, wrapping: .current).lines
        let cue = prompts.cue(.yesMissing(action.id, name: owner))
        return Asking(
            lines: card + Wrapping.current.lines(cue.text, behind: "  "),
            wanted: prompts.phrase(.readAsks, [.id: action.id.description]),
            help: prompts.phrase(.readHelp, [.name: owner]))
    }

    private func reason(for id: ItemID, _ owner: Person.ID) -> Asking {
        Asking(
            lines: Wrapping.current.lines(
                "\(owner): \(prompts.aside(.afterNo))", behind: "  "),
            wanted: prompts.phrase(.refusalAsks, [.id: id.description]),
            help: prompts.phrase(.refusalHelp),
            stem: "no \(id)", takesSentence: true)
    }

    private func change(of id: ItemID, _ owner: Person.ID, in session: Session) -> Asking {
        let others = session.roster.present.map(\.id).filter { $0 != owner }
        return Asking(
            lines: Wrapping.current.lines(
                prompts.cue(.refusedByOwner(id, name: owner)).text, behind: "  ")
                + say(inTheRoom: others, none: prompts.phrase(.nobodyElse)),
            wanted: prompts.phrase(.changeAsks, [.id: id.description]),
            help: prompts.phrase(.changeHelp))
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        guard let action = current(in: session) else { return .noted() }
        let id = action.id
        if refusing == id {
            refusing = nil
            let reason =
                answer == Answer.pass
                ? prompts.phrase(.noReason) : prompts.answers.reason(in: answer)
            return .command(Command.refuse(id, text: reason).line)
        }
        if action.refusal != nil {
            if answer == Answer.pass {
                passedOver.insert(id)
                return .noted()
            }
            let verb = isDay(answer, in: session) ? "due" : "owner"
            return .command("\(verb) \(id) \(answer)")
        }
        if let reason = Hasty.reason(behindNo: answer) {
            return .command(Command.refuse(id, text: reason).line)
        }
        switch prompts.answers.spoken(answer) {
        case true: return .command("yes \(id)")
        case false:
            refusing = id
            return .noted()
        case nil: return .unclear
        }
    }

    func closing(in session: Session) -> [Line] {
        if session.debts(of: .actions, at: now).isEmpty {
            return say(.allRead)
        }
        let open = session.openRequirements.filter { $0.requirement == .yes }.map {
            "\($0.action.id)"
        }
        return open.isEmpty ? [] : say(.withoutAYes, [.ids: open.joined(separator: ", ")])
    }

    private func current(in session: Session) -> ActionItem? {
        session.openRequirements.first {
            $0.requirement == .yes && !passedOver.contains($0.action.id)
        }?.action
    }

    /// Whether an answer is meant as a day rather than as somebody's name.
    private func isDay(_ answer: String, in session: Session) -> Bool {
        let roster = session.roster
        if !roster.people(named: answer).isEmpty { return false }
        let line = "due A1 \(answer)"
        let read = try? CommandParser.parse(line, in: ReadingContext(session, now: now))
        if read != nil { return true }
        guard roster.people(near: answer).isEmpty else { return false }
        let words = answer.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.contains { $0.contains(where: \.isNumber) }
            || words.first.map { ReadDialogue.dayWords.contains(String($0)) } == true
    }

    /// Words that begin what is said of days.
    private static let dayWords: Set<String> = [
        "next", "this", "in", "by", "on", "until", "end", "the", "today", "tomorrow", "mon", "tue",
        "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday",
    ]
}
