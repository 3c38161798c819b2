import CommandLanguage
import PostMortem
import Prompts
import Screen
import Views

/// `read` alone: each action large, and its owner's yes; after a no, why, and who else or which other day.
struct ReadDialogue: Dialogue {
    let name = "read"
    private let prompts: Prompts
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
        let given = session.actionItems.filter(\.isConfirmed).map {
            Line("  \($0.id): yes was said.")
        }
        let lacking = session.lacks.filter { $0.lack == .owner || $0.lack == .due }.map {
            Line(
                "  \($0.action.id) can't be read yet, it has no \($0.lack == .due ? "date" : "owner in the room"): "
                    + "\($0.lack.rawValue) \($0.action.id) \($0.lack == .due ? "DATE" : "NAME")")
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
            wanted: "\(action.id) yes? y, n",
            help: "y records the yes of \(owner), n their no. Enter alone leaves.")
    }

    private func reason(for id: ItemID, _ owner: Person.ID) -> Asking {
        Asking(
            lines: Wrapping.current.lines(
                "\(owner): \(prompts.aside(.afterNo))", behind: "  "),
            wanted: "\(id) no, because",
            help: "Type what stands in the way, in a few words; - records the no without it.",
            stem: "no \(id)", takesSentence: true)
    }

    private func change(of id: ItemID, _ owner: Person.ID, in session: Session) -> Asking {
        let others = session.roster.present.map(\.id).filter { $0 != owner }
        let names = others.isEmpty ? "nobody else" : others.joined(separator: ", ")
        return Asking(
            lines: Wrapping.current.lines(
                prompts.cue(.refusedByOwner(id, name: owner)).text, behind: "  ")
                + Wrapping.current.lines(names, behind: "    In the room: "),
            wanted: "\(id) other owner or day?",
            help:
                "Type a name from the roster, or a day as fri, 11 dec, +14d. - passes over it, Enter alone leaves."
        )
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        guard let action = current(in: session) else { return .noted() }
        let id = action.id
        if refusing == id {
            refusing = nil
            let reason = answer == Answer.pass ? "no reason given" : answer
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
        switch Answer.spoken(answer) {
        case true: return .command("yes \(id)")
        case false:
            refusing = id
            return .noted()
        case nil: return .unclear
        }
    }

    func closing(in session: Session) -> [Line] {
        if session.debts(of: .actions, at: now).isEmpty {
            return ["  Each has its yes. End the meeting with: close"]
        }
        let open = session.lacks.filter { $0.lack == .yes }.map { "\($0.action.id)" }
        return open.isEmpty
            ? [] : ["  Without a yes: \(open.joined(separator: ", ")). On with: read"]
    }

    private func current(in session: Session) -> ActionItem? {
        session.lacks.first { $0.lack == .yes && !passedOver.contains($0.action.id) }?.action
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
