package import PostMortem

/// The text files that prompts are made of.
package enum PromptFile: Hashable, CaseIterable, Sendable {
    /// The text to be read aloud.
    case directive
    /// What the facilitator needs in a phase.
    case phase(Phase)
    /// What is said, and the question that turns it round.
    case turns
    /// The wording of each cue.
    case cues
    /// The words by which a name is known to be no single person's.
    case names
    /// How days and lengths of time are said.
    case dates
    /// The sentences of the invitation.
    case invitation
    /// What is said and asked as the meeting is led.
    case meeting
    /// What is still missing, as cues quote it.
    case findings
    /// What the write-ups say.
    case page
    /// The rules of the lens; a folder without them takes the built-in ones.
    case lens

    /// Every file, in the order in which they are read.
    package static let allCases =
        [.directive] + Phase.allCases.map(PromptFile.phase) + [
            .turns, .cues, .names, .dates, .invitation, .meeting, .findings, .page, .lens,
        ]

    /// The file's name in a folder of prompts.
    package var name: String {
        switch self {
        case .directive: "directive.txt"
        case .phase(let phase): "\(phase.rawValue).txt"
        case .turns: "turn_round.txt"
        case .cues: "cues.txt"
        case .names: "names.txt"
        case .dates: "dates.txt"
        case .invitation: "invitation.txt"
        case .meeting: "meeting.txt"
        case .findings: "findings.txt"
        case .page: "page.txt"
        case .lens: "lens.txt"
        }
    }

    /// The English text that is compiled in, as UTF-8.
    package var builtIn: [UInt8] { builtIn(in: .english) ?? [] }

    /// Returns the text of a language that is compiled in, as UTF-8; nil where it has none.
    package func builtIn(in language: Language) -> [UInt8]? {
        CompiledTexts.bytes(named: "\(language.rawValue)/\(name)")
    }
}
