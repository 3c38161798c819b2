import CommandLanguage
import PostMortem
import Prompts
import Screen

/// `close` with something still owed: what it is, and why the meeting ends all the same.
struct CloseDialogue: Dialogue {
    let name = "close"
    let prompts: Prompts
    private let now: Instant

    /// Creates the dialogue.
    init(prompts: Prompts, now: Instant) {
        self.prompts = prompts
        self.now = now
    }

    func opening(in session: Session) -> [Line] {
        let debts = session.debts(of: .actions, at: now)
        let shown = debts.prefix(CloseDialogue.mostShown).flatMap { debt in
            Wrapping.current.lines("\(prompts.sentence(of: debt)): \(debt.remedy)", behind: "    ")
        }
        let more = debts.count - CloseDialogue.mostShown
        return say(.closeBegins) + shown
            + (more > 0 ? [Line("    \(prompts.phrase(.andMore, [.count: "\(more)"]))")] : [])
    }

    func question(in session: Session) -> Asking? {
        guard !session.isClosed, !session.debts(of: .actions, at: now).isEmpty else { return nil }
        return Asking(
            lines: say(.closeAsks), wanted: prompts.phrase(.closeReason),
            help: prompts.phrase(.closeHelp),
            stem: "close because", takesSentence: true)
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        let reason = prompts.answers.reason(in: answer)
        guard reason.contains(where: \.isLetter), prompts.answers.isYes(reason) == nil else {
            return .unclear
        }
        return .command(Command.close(because: reason).line)
    }

    func leaving(in session: Session) -> [Line] { say(.closeLeft) }

    /// The most debts that are listed; more hide the question.
    private static let mostShown = 8
}
