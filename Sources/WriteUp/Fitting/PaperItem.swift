import PostMortem

/// A thing on paper that stands whole or not at all.
struct PaperItem {
    /// How much it matters.
    ///
    /// On paper the lowest goes first; from ``causes`` on nothing goes while anything else is left.
    enum Rank: Int, Comparable {
        case rules, declinedIdeas, answers, ideas
        /// Facts that nothing refers to.
        case facts
        case openQuestions
        /// The third and later factors of a kind.
        case thirdFactors
        /// Signals that nothing refers to.
        case signals
        /// Whys on no way to a structural cause, and the second factor of each kind.
        case sideWhys
        /// Entries that a milestone lies at or a why has as evidence, and the first factor of each kind.
        case cited
        case key
        /// Whys on the way to a structural cause.
        case causes
        /// Structural causes, the problem, and the actions.
        case rest

        static func < (first: Rank, second: Rank) -> Bool { first.rawValue < second.rawValue }
    }

    /// What it is.
    let key: PaperKey
    /// How high it is at most, in points, with the room behind it.
    let height: Double
    /// How much it matters.
    var rank: Rank
    /// Among equals in rank the lowest goes first.
    var order: Double
    /// The item without which it makes no sense; nil for most.
    var needs: PaperKey?
    /// The day of a timeline that it is under; nil where days have no lines.
    var day: CalendarDate?
}

/// A section of the page in the order of reading, and its items in theirs.
struct PaperSection {
    /// Which one.
    enum Kind: String, CaseIterable {
        case why, actions, factors, timeline, questions, ideas, rules
    }

    /// Which one.
    let kind: Kind
    /// Its items.
    var items: [PaperItem]
}
