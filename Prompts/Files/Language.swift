/// A language that the prompts are compiled in for.
///
/// Commands, ids and errors are English in all of them; what is said is not.
public enum Language: String, CaseIterable, Sendable {
    // The raw values are language tags (BCP 47), and stand in journals: changed only by adding.
    case english = "en"
    case german = "de"

    /// Creates the language of a session, as its journal says it.
    ///
    /// - Parameter recorded: the tag; nil where the journal has none, which means English. A tag that this
    ///   version doesn't know reads as English, too.
    public init(recorded: String?) {
        self = recorded.flatMap(Language.init(rawValue:)) ?? .english
    }

    /// What the journal says of it; nil for English.
    public var recorded: String? { self == .english ? nil : rawValue }
}
