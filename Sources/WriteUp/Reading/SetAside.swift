public import PostMortem

/// A rule that was set aside, as the page says it: nobody who was absent or had not agreed can be told from it.
public struct SetAside: Hashable, Sendable {
    /// The record that holds it.
    public let record: Int
    /// The phase in which it was.
    public let phase: Phase
    /// The rules, as sentences.
    public let rules: [String]
    /// Why, as typed.
    public let reason: String

    /// Creates the line of a rule that was set aside.
    init(_ entry: OverrideEntry) {
        record = entry.record
        phase = entry.phase
        let override = entry.override
        rules = override.rules.enumerated().map { index, rule in
            let code = override.codes.indices.contains(index) ? override.codes[index] : nil
            return SetAside.said(rule, code: code)
        }
        reason = override.reason
    }

    /// Returns a rule without people in it.
    ///
    /// Journals of nofault 0.1.0 have no codes, and their sentences name people.
    private static func said(_ rule: String, code: String?) -> String {
        if code == "contract" || rule.hasSuffix(" not agreed to the contract") {
            return "not everybody in the room had agreed to the contract"
        }
        if code == "order" || rule.hasSuffix(" not agreed to the order") {
            return "not everybody in the room had agreed to the order"
        }
        if code == "absentOwner" || rule.hasSuffix(" is not in the room") {
            return "not every owner was in the room"
        }
        return rule
    }
}
