/// What is said once beside the phases' lists, as the shell asks for something in turn.
///
/// The raw values are sections of `prepare.txt` and `actions.txt`.
public enum Aside: String, CaseIterable, Sendable {
    /// Asks for whoever else is to be invited.
    case anybodyElse = "anybody else"
    /// Asks for the better of two ideas.
    case whichOfTwo = "which of two"
    /// Stands before an action's measure when it is read aloud.
    case knownBy = "known by"
    /// Asks what would have to be different, after an owner's no.
    case afterNo = "after a no"
}
