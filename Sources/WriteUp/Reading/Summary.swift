import PostMortem
import Prompts

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
    static func course(_ milestones: [MilestoneLine], in phrases: PagePhrases) -> String {
        guard !milestones.isEmpty else { return phrases(.noCourse) }
        var day: CalendarDate?
        let clauses = milestones.map { line in
            let clause = Summary.clause(line.milestone)
            if let length = line.afterStart { return phrases(clause, [.text: length]) }
            defer { day = line.date }
            let isAbout = line.time.isApproximate
            let time = String(line.clock.drop { $0 == "~" })
            let when =
                line.date == day
                ? phrases(isAbout ? .atAbout : .at, [.time: time])
                : phrases(
                    isAbout ? .onDayAtAbout : .onDayAt,
                    [.day: phrases.day(line.date), .time: time])
            return phrases(clause, [.text: when])
        }
        return phrases(.course, [.text: phrases.list(clauses)])
    }

    private static func clause(_ milestone: Milestone) -> PagePhrase {
        switch milestone {
        case .started: .courseStarted
        case .detected: .courseDetected
        case .mitigated: .courseMitigated
        case .resolved: .courseResolved
        }
    }

    /// Returns the sentence about what was found and decided.
    static func board(causes: Int, actions: Int, in phrases: PagePhrases) -> String {
        func counted(
            _ count: Int, _ none: PagePhrase, _ one: PagePhrase, _ several: PagePhrase
        ) -> String {
            let phrase = count == 0 ? none : count == 1 ? one : several
            return phrases(phrase, [.count: phrases.number(count)])
        }
        let found = counted(causes, .noCauseMarked, .oneCauseMarked, .severalCausesMarked)
        let decided = counted(actions, .noActionChosen, .oneActionChosen, .severalActionsChosen)
        return Wording.capitalized(phrases(.foundAndChosen, [.first: found, .second: decided]))
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
