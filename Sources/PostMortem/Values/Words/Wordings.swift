/// What is listened for in people's words where the meeting's rules turn on it.
///
/// The domain knows no language: the wordings come in as a value, from the rules beside the prompts. They are
/// asked when a command is decided on and never when events are folded, so that a journal reads to the same
/// state whatever the rules are by then.
public struct Wordings: Sendable {
    /// Finds what makes a "root cause" something said about people; nil where there is nothing.
    public let unfitCause: @Sendable (_ text: String) -> UnfitCause?
    /// The words by which a name is known to be no single person's.
    public let names: NameWords

    /// What makes a text no structural cause.
    public struct UnfitCause: Hashable, Sendable {
        /// The words of the text that say so.
        public let wording: String
        /// Whether they ask people for care, rather than name what somebody did.
        public let asksForCare: Bool

        /// Creates what was found.
        public init(wording: String, asksForCare: Bool) {
            self.wording = wording
            self.asksForCare = asksForCare
        }
    }

    /// Creates wordings.
    public init(
        unfitCause: @escaping @Sendable (_ text: String) -> UnfitCause?,
        names: NameWords
    ) {
        self.unfitCause = unfitCause
        self.names = names
    }

    /// None at all.
    public static let none = Wordings(unfitCause: { _ in nil }, names: .none)
}
