/// Why a command was not taken.
///
/// Nothing was recorded.
public struct Refusal: Error, Hashable, Sendable {
    /// What kind of rule stands in the way.
    public enum Kind: Hashable, Sendable {
        /// The verb belongs to a phase that has not come.
        case tooEarly(Phase)
        /// The session is closed, and the verb is not one for following up.
        case closed
        /// Something is still owed; where the hints name `because`, it goes on regardless.
        case owed
        /// The meeting's rules call it wrong; where the hints name `because`, it goes on regardless.
        case ruled
        /// There is no such item, or it was dropped.
        case unknownItem(ItemID)
        /// The id is of a kind that the verb doesn't take.
        case wrongItem(ItemID)
        /// The name is nobody's on the roster, or that of several.
        case unknownPerson
        /// There is nothing that the command could do.
        case impossible
    }

    /// What kind of rule stands in the way.
    public let kind: Kind
    /// What is wrong, in one or a few sentences.
    public let message: String
    /// How to go on, in the imperative.
    public let hints: [String]

    /// Creates a refusal.
    public init(_ kind: Kind, _ message: String, hints: String...) {
        self.init(kind, message, hints: hints)
    }

    /// Creates a refusal from a list of hints.
    public init(_ kind: Kind, _ message: String, hints: [String]) {
        self.kind = kind
        self.message = message
        self.hints = hints
    }
}
