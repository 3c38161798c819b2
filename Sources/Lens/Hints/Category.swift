/// What kind of wording a hint is about; the raw values are what people type and what stands in files.
public enum Category: String, CaseIterable, Hashable, Sendable {
    /// What somebody didn't do, should or could have done.
    case counterfactual
    /// Obvious, bound to, saw it coming.
    case hindsight
    /// A word about a person or their work.
    case judgement
    /// A slip or a state of a person as the cause.
    case humanError = "human-error"
    /// Who, whose, fault; a person as the subject of harm or defiance.
    case blame
    /// A remedy that asks people to care, to remember or to obey.
    case carefulMemo = "careful-memo"
    /// Work, and no single name that it belongs to.
    case vagueOwner = "vague-owner"
    /// An owner or a label, and no day.
    case vagueDate = "vague-date"

    /// The categories that are wordings; the others are about what an action lacks.
    public static let wordings: Set<Category> = [
        .counterfactual, .hindsight, .judgement, .humanError, .blame, .carefulMemo,
    ]
}
