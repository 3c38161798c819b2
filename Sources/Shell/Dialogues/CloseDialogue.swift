import CommandLanguage
import PostMortem
import Screen

/// `close` with something still owed: what it is, and why the meeting ends all the same.
struct CloseDialogue: Dialogue {
    let name = "close"
    private let now: Instant

    /// Creates the dialogue.
    init(now: Instant) { self.now = now }

    func opening(in session: Session) -> [Line] {
        let debts = session.debts(of: .actions, at: now)
        let shown = debts.prefix(CloseDialogue.mostShown).flatMap { debt in
            Wrapping.current.lines("\(debt.sentence): \(debt.remedy)", behind: "    ")
        }
        let more = debts.count - CloseDialogue.mostShown
        return ["  Before it closes, there is still:"] + shown
            + (more > 0 ? ["    and \(more) more"] : [])
    }

    func question(in session: Session) -> Asking? {
        guard !session.isClosed, !session.debts(of: .actions, at: now).isEmpty else { return nil }
        return Asking(
            lines: ["  To close all the same, say why. Enter alone leaves the meeting open."],
            wanted: "close because",
            help: "Type the reason for closing all the same. Enter alone leaves the meeting open.",
            stem: "close because", takesSentence: true)
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        let reason =
            answer.lowercased().hasPrefix("because ") ? String(answer.dropFirst(8)) : answer
        guard reason.contains(where: \.isLetter), Answer.isYes(reason) == nil else {
            return .unclear
        }
        return .command(Command.close(because: reason).line)
    }

    func leaving(in session: Session) -> [Line] { ["  Still open. On with: close"] }

    /// The most debts that are listed; more hide the question.
    private static let mostShown = 8
}
