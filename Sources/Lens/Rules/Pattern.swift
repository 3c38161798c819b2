/// A wording: elements that follow one another in a sentence.
///
/// Holds only numbers, so that trying one counts no references; what they stand for is in the ``RuleBook``.
struct Pattern: Sendable {
    /// What the pattern is for.
    enum Use: Hashable, Sendable {
        /// Its words are taken out before the others are tried.
        case not
        /// The sentence is about work to be done.
        case action
        /// It gives a hint.
        case hint(Category, onlyActions: Bool, refusesRoot: Bool)
    }

    let use: Use
    /// The line of the rule in its file, from 1.
    let line: Int32
    /// Its elements, in those of the book.
    let elements: Range<Int32>
    /// Whether words that it doesn't name can stand in it.
    let hasGap: Bool
}

/// A place in a pattern.
struct Element: Sendable {
    /// What can stand in the place.
    enum Content: Sendable {
        /// One word.
        case word(Vocabulary.Word)
        /// One of many words, by the number of the set.
        case words(Int32)
        /// Any word.
        case any
        /// A word with a capital.
        case capital
        /// Up to so many words, all in one clause.
        case gap(Int32)
        /// The start of the sentence.
        case start
        /// The end of it.
        case end
        /// One of several things, tried in order: from where to where in the choices of the book.
        case either(Int32, Int32)
        /// Several words in a row, by the number of the row.
        case row(Int32)
        /// People, or somebody's.
        case people(NounPhraseKind)
    }

    let content: Content
    /// Whether it may be missing.
    let isOptional: Bool
    /// Whether it must not stand here; then it takes no word.
    let isForbidden: Bool
}

/// The ways in which people stand in a sentence, which no list of words can name.
enum NounPhraseKind: String, CaseIterable, Sendable {
    /// Somebody as the subject.
    case who
    /// The same, without words that may be a machine.
    case person
    /// Somebody in any place.
    case obj
    /// The same, without names.
    case people
    /// Somebody in any place who is surely no machine.
    case nonmachine
    /// Several people, or nobody in particular.
    case crowd
    /// A name.
    case name
    /// A name or a role.
    case nameorrole
    /// Somebody's.
    case poss
    /// "by" and a machine.
    case byagent
    /// "by" and a name.
    case byname
}
