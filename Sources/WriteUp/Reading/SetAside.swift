public import PostMortem
import Prompts

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
    init(_ entry: OverrideEntry, in phrases: PagePhrases) {
        record = entry.record
        phase = entry.phase
        let override = entry.override
        rules = override.rules.enumerated().map { index, rule in
            let code = override.codes.indices.contains(index) ? override.codes[index] : nil
            return SetAside.said(rule, code: code, in: phrases)
        }
        reason = override.reason
    }

    /// Returns a rule without people in it.
    ///
    /// The journal keeps each rule as an English sentence; in other languages it is said anew, by its code and the
    /// items that the sentence names. Journals of nofault 0.1.0 have no codes, and their sentences name people.
    private static func said(_ rule: String, code: String?, in phrases: PagePhrases) -> String {
        if phrases.language != .english, let code,
            let said = phrases.rule(code, about: ids(in: rule))
        {
            return said
        }
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

    /// Returns the items that a rule's sentence names.
    private static func ids(in rule: String) -> [ItemID] {
        rule.split { !$0.isLetter && !$0.isNumber }.compactMap { ItemID($0) }
    }
}
