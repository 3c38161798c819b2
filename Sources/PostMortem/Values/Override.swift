/// The facilitator's decision to go on against a rule, kept with its reason.
public struct Override: Hashable, Sendable {
    /// The rules that were set aside, as sentences; empty where a reason was given and nothing was owed.
    public let rules: [String]
    /// Why, as typed after `because`.
    public let reason: String

    /// Creates an override.
    public init(rules: [String], reason: String) {
        self.rules = rules
        self.reason = reason
    }
}
