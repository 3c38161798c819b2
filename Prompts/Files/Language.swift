/// A language that the prompts are compiled in for: one that `CPromptTexts` has files of.
///
/// Commands, ids and errors are English in all of them; what is said and what a page says is not.
public struct Language: RawRepresentable, CaseIterable, Hashable, Sendable {
    /// The language's tag (BCP 47), as it stands in journals: none is ever given to another language.
    public let rawValue: String

    /// English, in which is said what another language lacks.
    public static let english = Language(known: "en")

    /// Every language, English first.
    public static let allCases = CompiledTexts.languages.map { Language(known: $0) }

    /// Creates the language of a tag.
    ///
    /// - Returns: nil where nothing is compiled in for it.
    public init?(rawValue: String) {
        guard CompiledTexts.languages.contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// Creates the language of a session, as its journal says it.
    ///
    /// - Parameter recorded: the tag; nil where the journal has none, which means English. A tag that this
    ///   version doesn't know reads as English, too.
    public init(recorded: String?) {
        self = recorded.flatMap { Language(rawValue: $0) } ?? .english
    }

    private init(known tag: String) { rawValue = tag }

    /// What the journal says of it; nil for English.
    public var recorded: String? { self == .english ? nil : rawValue }
}
