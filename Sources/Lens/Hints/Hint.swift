/// A wording that could be turned round to the system.
public struct Hint: Hashable, Sendable {
    /// What kind of wording it is.
    public let category: Category
    /// Where it stands, as offsets into the bytes that were read.
    public let range: Range<Int>
    /// Whether the rule is marked with `!root`: sure enough to refuse a structural cause by.
    public let refusesRoot: Bool
    /// The line of the rule in its file, from 1.
    public let rule: Int
}
