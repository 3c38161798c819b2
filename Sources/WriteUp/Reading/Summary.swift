import PostMortem

/// What a page begins with: the room's own sentences, or else two short ones of the tool's.
///
/// The tool's say when it began, how long it took, and how many causes and actions there are. They say what the
/// session knows and nothing else, in none but the tool's own words.
public struct Summary: Hashable, Sendable {
    /// A stretch of a sentence.
    public enum Part: Hashable, Sendable {
        /// The tool's own words.
        case plain(String)
        /// What somebody typed.
        case said(String)
    }

    /// The stretches, in order.
    public let parts: [Part]

    /// The summary as one text.
    public var text: String {
        parts.map { part in
            switch part {
            case .plain(let text), .said(let text): text
            }
        }.joined()
    }

    /// Returns the sentence about when it happened and how long it took.
    ///
    /// A length of time is "about" where either of its ends is. Without a start there are no lengths, and each
    /// milestone has its time, with its day where that is another one than before.
    static func course(_ milestones: [MilestoneLine]) -> String {
        guard !milestones.isEmpty else { return "When the incident began is not recorded." }
        var day: CalendarDate?
        let clauses = milestones.map { line in
            let verb = line.milestone == .started ? "began" : "was \(line.milestone.rawValue)"
            if let length = line.afterStart { return "\(verb) \(length)" }
            defer { day = line.date }
            let clock = line.clock.drop { $0 == "~" }
            let date = line.date == day ? "" : "on \(Wording.spoken(line.date)) "
            return "\(verb) \(date)at \(line.time.isApproximate ? "about " : "")\(clock)"
        }
        return "The incident \(Wording.joined(clauses))."
    }

    /// Returns the sentence about what was found and decided.
    static func board(causes: Int, actions: Int) -> String {
        func counted(_ count: Int, _ thing: String, _ verb: String) -> String {
            "\(Wording.count(count)) \(thing)\(count == 1 || count == 0 ? " is" : "s are") \(verb)"
        }
        let found = counted(causes, "structural cause", "marked")
        let decided = counted(actions, "action", "chosen")
        return "\(found), and \(decided.prefix(1).lowercased())\(decided.dropFirst())."
    }
}

extension Summary {
    /// The summary as a template takes it: parts of which either `plain` or `said` is known.
    var document: DocumentValue {
        .list(
            parts.map { part in
                switch part {
                case .plain(let text): ["plain": .text(text), "said": .null]
                case .said(let text): ["plain": .null, "said": .text(text)]
                }
            })
    }
}
