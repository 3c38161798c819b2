import CommandLanguage
import PostMortem

/// What was asked for last, by the guide or by a line that lacked something: a command with a gap for the
/// answer.
///
/// `owner A1 NAME` is `owner A1` with a gap for a name; `agree all` has no gap, and wants a yes.
struct Wanted: Equatable {
    /// What belongs into the gap.
    enum Gap: Equatable {
        /// Nothing: the command is whole.
        case none
        /// A time, then a text or nothing more.
        case time
        /// A text that a time can stand in front of.
        case timedText
        /// A sentence.
        case text
        /// A word or a name of something.
        case word
        /// Somebody's name.
        case name
        /// A calendar date.
        case date
        /// Ids of these kinds.
        case ids([ItemID.Kind])
    }

    /// The command up to the gap.
    let stem: String
    /// What belongs into the gap.
    let gap: Gap

    /// The verb of the command.
    var verb: Verb? { Verb(word: stem.prefix { $0 != " " }) }

    /// Whether another answer of the kind can follow the first: services and ideas are entered one by one.
    var isRepeatable: Bool {
        guard !stem.contains(" "), let verb else { return false }
        return switch verb.shape {
        case .name, .sentence, .idea, .aside, .timedSentence: true
        case .nothing, .reason, .other, .category, .topic, .phase, .minutes, .zone, .word,
            .soleSentence, .itemOrSentence, .milestone, .item, .itemAndText, .itemAndPerhapsText,
            .callOut, .refusal, .entryAndTime, .whyAndEntry, .ideaAndCause, .actionAndPerson,
            .actionAndDate, .actionDateAndText, .ideas, .roleAndPeople, .people, .agreeing,
            .leaver, .nameAndMore:
            false
        }
    }

    /// Creates what a command asks for, as the prompts show it, capitals standing for the answer.
    ///
    /// - Returns: nil where no verb is in front, or the gap is none that can be filled.
    init?(showing command: String) {
        let words = command.split(separator: " ")
        let fixed = words.prefix { !Wanted.isPlaceholder($0) }
        guard let first = fixed.first, let verb = Verb(word: first) else { return nil }
        stem = fixed.joined(separator: " ")
        let gaps = words.dropFirst(fixed.count)
        switch gaps.first {
        case nil: gap = .none
        case "TIME": gap = verb == .fact || verb == .signal ? .timedText : .time
        case "TEXT", "TITLE", "REASON": gap = .text
        case "WORD": gap = .word
        case "NAME": gap = verb == .service ? .word : .name
        case "DATE": gap = .date
        case "T-ID": gap = .ids([.entry])
        case "I-ID": gap = .ids([.idea])
        case "A-ID": gap = .ids([.action])
        case "ID" where verb == .target: gap = .ids([.why, .factor])
        default: return nil
        }
    }

    /// Creates what a line that lacks something at its end asks for.
    ///
    /// - Returns: nil where the verb takes nothing that could be missing.
    init?(unfinished line: String) {
        let words = line.split { $0 == " " || $0 == "\t" }
        guard let first = words.first, let verb = Verb(word: first) else { return nil }
        stem = words.joined(separator: " ")
        switch verb.shape {
        case .roleAndPeople where words.count == 2, .actionAndPerson, .people, .agreeing:
            gap = .name
        case .actionAndDate: gap = .date
        case .actionDateAndText where words.count == 2: gap = .date
        case .word, .name, .zone: gap = .word
        case .milestone, .entryAndTime: gap = .time
        case .timedSentence: gap = words.count == 1 ? .timedText : .text
        case .whyAndEntry: gap = .ids([.entry])
        case .ideaAndCause: gap = .ids([.why, .factor])
        case .itemAndText, .actionDateAndText:
            guard words.count > 1 else { return nil }
            gap = .text
        case .sentence, .soleSentence, .idea, .aside, .itemOrSentence: gap = .text
        case .nothing, .reason, .other, .category, .topic, .phase, .minutes, .item,
            .itemAndPerhapsText, .callOut, .refusal, .ideas, .roleAndPeople, .leaver, .nameAndMore:
            return nil
        }
    }

    private static func isPlaceholder(_ word: Substring) -> Bool {
        word.count > 1 && word.contains { $0.isUppercase }
            && word.allSatisfy { $0.isUppercase || $0 == "-" } || word == "ID"
    }
}

extension Session {
    /// What the prompt itself asks for: what the first unfinished action lacks.
    var askedByPrompt: Wanted? {
        guard phase == .actions, let open = openRequirements.first else { return nil }
        let gap =
            switch open.requirement {
            case .owner: " NAME"
            case .due: " DATE"
            case .measure: " TEXT"
            case .yes: ""
            }
        return Wanted(showing: "\(open.requirement.rawValue) \(open.action.id)\(gap)")
    }
}
