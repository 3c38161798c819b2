import PostMortem
import Prompts
import Screen

/// `invite` alone: who takes each role that nobody has, and then anybody else.
struct InviteDialogue: Dialogue {
    let name = "invite"
    let prompts: Prompts
    private var skipped: Set<Role> = []

    /// The roles that the meeting can't do without first.
    private static let order: [Role] = [
        .facilitator, .onCall, .manager, .developer, .affected, .other,
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
        return Asking(
            lines: Wrapping.current.lines(text, behind: "  "),
            wanted: prompts.phrase(.inviteAsks, [.text: role.rawValue]),
            help: prompts.phrase(
                role == .other ? .inviteLastHelp : .inviteHelp, [.text: prompts.title(of: role)]),
            stem: "invite \(role.rawValue)")
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        guard let role = role(in: session) else { return .noted() }
        let answers = prompts.answers
        if answer == Answer.pass || answers.nobody.contains(answer.lowercased())
            || answers.isYes(answer) == false
        {
            skipped.insert(role)
            return .noted()
        }
        // A yes is no name, and a command that can't be read as one isn't either.
        let isSlip = answer.beginsWithVerb && answer.first?.isLowercase == true
        if isSlip || answers.isYes(answer) == true { return .unclear }
        return .command("invite \(role.rawValue) \(answer)")
    }

    private func role(in session: Session) -> Role? {
        InviteDialogue.order.first { role in
            !skipped.contains(role) && (role == .other || session.roster.people(in: role).isEmpty)
        }
    }
}
