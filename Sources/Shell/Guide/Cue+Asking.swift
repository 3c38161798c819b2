import Prompts

extension Cue {
    /// Whether it is asked once a phase: nothing that is recorded shows that the room took it up.
    ///
    /// All others come back after each event, for as long as the state calls for them.
    var isAskedOnce: Bool {
        switch self {
        case .readDirective, .stateDeliverables, .licenseCallOuts, .leadIn, .gap, .whatIsMissing,
            .branch, .noneHid, .noneSlowed, .noneWorsened, .noneAssumed, .noneLuck, .noneWorked,
            .learnt:
            true
        default:
            false
        }
    }
}
