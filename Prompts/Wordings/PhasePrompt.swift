/// What the facilitator needs in a phase; paragraphs in the order of the text file.
public struct PhasePrompt: Hashable, Sendable {
    /// What to say.
    public let say: [String]
    /// What to ask.
    public let ask: [String]
    /// What to watch for.
    public let watch: [String]
    /// What must be true at the end.
    public let done: [String]
}
