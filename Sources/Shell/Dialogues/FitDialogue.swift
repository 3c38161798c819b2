import CommandLanguage
import PostMortem
import Prompts
import Screen

/// `fit` alone: when to hold the meeting and when to avoid it, case by case, then a reason if one is due.
struct FitDialogue: Dialogue {
    let name = "fit"
    private let prompts: Prompts
    private let now: Instant
    /// The answers so far: first to the cases for it, then to those against it.
    private var answers: [Bool] = []
    private var isJudged = false

    /// Creates the dialogue.
    ///
    /// - Parameters:
    ///   - prompts: the cases.
    ///   - now: when it is asked, since hours count.
    init(prompts: Prompts, now: Instant) {
        self.prompts = prompts
        self.now = now
    }

    func opening(in session: Session) -> [Line] {
        ["  What the incident says:"]
            + session.fit(at: now).flatMap { finding in
                Wrapping.current.lines(
                    finding.sentence,
                    behind: finding.speaksAgainst ? "    against  " : "    for      ")
            }
    }

    func question(in session: Session) -> Asking? {
        let cases = prompts.useWhen + prompts.avoidWhen
        if answers.count < cases.count {
            let isFor = answers.count < prompts.useWhen.count
            let number = "(\(answers.count + 1) of \(cases.count))"
            return Asking(
                lines: ["  \(isFor ? "For it" : "Against it")  \(number)"]
                    + Wrapping.current.lines(cases[answers.count], behind: "    "),
                wanted: "is it so? y, n",
                help:
                    "y if it is so here, n if not. Enter alone leaves; fit goes on where you stood."
            )
        }
        guard !isJudged, speaksAgainst(in: session) else { return nil }
        return Asking(
            lines: Wrapping.current.lines(verdict(in: session), behind: "  "),
            wanted: "hold it because",
            help: "Type the reason for holding it all the same. Enter alone leaves it open.",
            stem: "fit because", takesSentence: true)
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        if answers.count < prompts.useWhen.count + prompts.avoidWhen.count {
            guard let isSo = Answer.spoken(answer) else { return .unclear }
            answers.append(isSo)
            return .noted()
        }
        guard answer.contains(where: \.isLetter), Answer.isYes(answer) == nil else {
            return .unclear
        }
        isJudged = true
        let reason = answer.hasPrefix("because ") ? String(answer.dropFirst(8)) : answer
        return .command(Command.fit(because: reason).line)
    }

    func closing(in session: Session) -> [Line] {
        isJudged ? [] : ["  Nothing speaks against it. Hold it."]
    }

    func leaving(in session: Session) -> [Line] { ["  Left open. On with: fit"] }

    private func speaksAgainst(in session: Session) -> Bool {
        let split = prompts.useWhen.count
        return !answers.prefix(split).contains(true) || answers.dropFirst(split).contains(true)
            || session.fit(at: now).contains(where: \.speaksAgainst)
    }

    private func verdict(in session: Session) -> String {
        let split = prompts.useWhen.count
        let against =
            answers.dropFirst(split).count { $0 } + session.fit(at: now).count { $0.speaksAgainst }
        let reasons = against == 1 ? "One thing speaks" : "\(against) things speak"
        return against == 0
            ? "Nothing calls for this meeting. To hold it all the same, say why."
            : "\(reasons) against this meeting today. To hold it all the same, say why."
    }
}
