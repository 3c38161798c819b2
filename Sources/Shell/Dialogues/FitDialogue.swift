import CommandLanguage
import PostMortem
import Prompts
import Screen
import Views

/// `fit` alone: when to hold the meeting and when to avoid it, case by case, then a reason if one is due.
struct FitDialogue: Dialogue {
    let name = "fit"
    let prompts: Prompts
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
        say(.incidentSays)
            + FitView(session: session, now: now, prompts: prompts, wrapping: .current)
            .findings(indentedBy: 4)
    }

    func question(in session: Session) -> Asking? {
        let cases = prompts.useWhen + prompts.avoidWhen
        if answers.count < cases.count {
            let isFor = answers.count < prompts.useWhen.count
            let number = prompts.phrase(
                .number, [.count: "\(answers.count + 1)", .total: "\(cases.count)"])
            return Asking(
                lines: [Line("  \(prompts.phrase(isFor ? .forIt : .againstIt))  \(number)")]
                    + Wrapping.current.lines(cases[answers.count], behind: "    "),
                wanted: prompts.phrase(.fitAsks), help: prompts.phrase(.fitHelp))
        }
        guard !isJudged, speaksAgainst(in: session) else { return nil }
        return Asking(
            lines: verdict(in: session), wanted: prompts.phrase(.fitReason),
            help: prompts.phrase(.fitReasonHelp),
            stem: "fit because", takesSentence: true)
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        if answers.count < prompts.useWhen.count + prompts.avoidWhen.count {
            guard let isSo = prompts.answers.spoken(answer) else { return .unclear }
            answers.append(isSo)
            return .noted()
        }
        let reason = prompts.answers.reason(in: answer)
        guard reason.contains(where: \.isLetter), prompts.answers.isYes(reason) == nil else {
            return .unclear
        }
        isJudged = true
        return .command(Command.fit(because: reason).line)
    }

    func closing(in session: Session) -> [Line] {
        isJudged ? [] : say(.nothingAgainst)
    }

    func leaving(in session: Session) -> [Line] { say(.fitLeft) }

    private func speaksAgainst(in session: Session) -> Bool {
        let split = prompts.useWhen.count
        return !answers.prefix(split).contains(true) || answers.dropFirst(split).contains(true)
            || session.fit(at: now).contains(where: \.speaksAgainst)
    }

    private func verdict(in session: Session) -> [Line] {
        let split = prompts.useWhen.count
        let against =
            answers.dropFirst(split).count { $0 } + session.fit(at: now).count { $0.speaksAgainst }
        return switch against {
        case 0: say(.nothingFor)
        case 1: say(.oneAgainst)
        default: say(.severalAgainst, [.count: "\(against)"])
        }
    }
}
