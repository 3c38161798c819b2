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
    /// The rules of the lens; a folder without them takes the built-in ones.
    case lens

    /// Every file, in the order in which they are read.
    package static let allCases =
        [.directive] + Phase.allCases.map(PromptFile.phase) + [.turns, .cues, .lens]

    /// The file's name in a folder of prompts.
    package var name: String {
        switch self {
        case .directive: "directive.txt"
        case .phase(let phase): "\(phase.rawValue).txt"
        case .turns: "turn_round.txt"
        case .cues: "cues.txt"
        case .lens: "lens.txt"
        }
    }

    /// The text that is compiled in, as UTF-8.
    package var builtIn: [UInt8] {
        switch self {
        case .directive: PackageResources.directive_txt
        case .phase(.prepare): PackageResources.prepare_txt
        case .phase(.room): PackageResources.room_txt
        case .phase(.timeline): PackageResources.timeline_txt
        case .phase(.cause): PackageResources.cause_txt
        case .phase(.factors): PackageResources.factors_txt
        case .phase(.actions): PackageResources.actions_txt
        case .phase(.after): PackageResources.after_txt
        case .turns: PackageResources.turn_round_txt
        case .cues: PackageResources.cues_txt
        case .lens: CompiledTexts.lens
        }
    }
}
