import PostMortem
import Prompts

/// `read` alone: each action large, and its owner's yes.
struct ReadDialogue: Dialogue {
    let name = "read"
    private let prompts: Prompts
    private var refused: Set<ItemID> = []

    /// Creates the dialogue.
    init(prompts: Prompts) { self.prompts = prompts }

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
        let rule = Line(
            "  " + String(repeating: "─", count: min(Wrapping.current.width ?? 64, 64) - 4))
        let cue = prompts.cue(.yesMissing(action.id, name: owner))
        let measure = action.measure.map {
            Wrapping.current.lines("We will know it by this: \($0)", behind: "    ")
        }
        let due = action.due.map { " · by \($0.withWeekday)" } ?? ""
        let text = Wrapping.current.lines(action.text, behind: "    ")
        let card: [Line] =
            ["", rule, "    \(action.id)", ""] + text + ["", "    \(owner)\(due)"]
            + (measure ?? []) + [rule, ""]
        return Asking(
            lines: card + Wrapping.current.lines(cue.text, behind: "  "),
            wanted: "\(action.id) yes? y, n",
            help:
                "y records the yes of \(owner). n goes on, so that it can be changed. Enter leaves."
        )
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        guard let action = current(in: session) else { return .noted() }
        switch Answer.isYes(answer) {
        case true: return .command("yes \(action.id)")
        case false:
            refused.insert(action.id)
            let id = action.id
            return .noted(["  Then change it: owner \(id) NAME · due \(id) DATE · edit \(id) TEXT"])
        case nil: return .unclear
        }
    }

    func closing(in session: Session) -> [Line] {
        session.debts(of: .actions, at: Instant(milliseconds: 0)).isEmpty
            ? ["  Each has its yes. End the meeting with: close"] : []
    }

    private func current(in session: Session) -> ActionItem? {
        session.lacks.first { $0.lack == .yes && !refused.contains($0.action.id) }?.action
    }
}
