import PostMortem
import Prompts
import Screen

/// `invite` alone: who takes each role that nobody has, and then anybody else.
struct InviteDialogue: Dialogue {
    let name = "invite"
    private let prompts: Prompts
    private var skipped: Set<Role> = []

    /// The roles that the meeting can't do without first.
    private static let order: [Role] = [
        .facilitator, .onCall, .manager, .developer, .affected, .other,
    ]

    /// Words that say that nobody takes the role.
    private static let nobody: Set<String> = [
        "n", "no", "nobody", "none", "no one", "nope", "skip", "nobody else", "that's all",
        "thats all", "done",
    ]

    /// Creates the dialogue.
    init(prompts: Prompts) { self.prompts = prompts }

    func question(in session: Session) -> Asking? {
        guard let role = role(in: session) else { return nil }
        let text =
            switch role {
            case .facilitator: prompts.cue(.facilitatorMissing).text
            case .onCall: prompts.cue(.onCallMissing).text
            case .developer: prompts.cue(.developerMissing).text
            case .affected: prompts.cue(.affectedMissing).text
            case .manager: prompts.cue(.managerMissing).text
            case .other: prompts.aside(.anybodyElse)
            }
        let pass = role == .other ? "- ends it" : "- passes over the role"
        return Asking(
            lines: Wrapping.current.lines(text, behind: "  "), wanted: "\(role.rawValue) name?",
            help: "Type the whole name of the \(role.title). \(pass), and so does Enter for all.",
            stem: "invite \(role.rawValue)")
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        guard let role = role(in: session) else { return .noted() }
        if answer == Answer.pass || InviteDialogue.nobody.contains(answer.lowercased()) {
            skipped.insert(role)
            return .noted()
        }
        // A yes is no name, and a command that can't be read as one isn't either.
        let isSlip = answer.beginsWithVerb && answer.first?.isLowercase == true
        if isSlip || Answer.isYes(answer) == true { return .unclear }
        return .command("invite \(role.rawValue) \(answer)")
    }

    private func role(in session: Session) -> Role? {
        InviteDialogue.order.first { role in
            !skipped.contains(role) && (role == .other || session.roster.people(in: role).isEmpty)
        }
    }
}
