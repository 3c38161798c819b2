/// The facilitator's decision to go on against a rule, kept with its reason.
public struct Override: Hashable, Sendable {
    /// The rules that were set aside, as sentences; empty where a reason was given and nothing was owed.
    public let rules: [String]
    /// The codes of the same rules, by which it decides, in the same order; empty in journals of nofault 0.1.0, where
    /// the sentences decide.
    public let codes: [String]
    /// Why, as typed after `because`.
    public let reason: String

    /// Creates an override.
    public init(rules: [String], codes: [String] = [], reason: String) {
        self.rules = rules
        self.codes = codes
        self.reason = reason
    }

    /// Creates an override of broken rules.
    init(of rules: [BrokenRule], reason: String) {
        self.init(of: rules.map { ($0.code, $0.message) }, reason: reason)
    }

    /// Creates an override of rules, each with its sentence.
    init(of rules: [(code: RuleCode, sentence: String)], reason: String) {
        self.init(
            rules: rules.map(\.sentence), codes: rules.map(\.code.rawValue), reason: reason)
    }

    /// Returns whether it sets a rule aside, by the rule's code; where it has no codes, by the sentence with which
    /// nofault 0.1.0 said the rule.
    func covers(_ code: RuleCode, formerly sentence: String) -> Bool {
        codes.isEmpty ? rules.contains(sentence) : codes.contains(code.rawValue)
    }
}

/// A rule that a command breaks.
public struct BrokenRule: Hashable, Sendable {
    /// The rule's code.
    public let code: RuleCode
    /// What is wrong, as a sentence without its full stop.
    public let message: String
    /// How to go on.
    public let hint: String
}
