/// Rules, compiled: patterns with numbers for words, and for each word the patterns that need it.
///
/// A class, so that the parts of the reader share it at the price of one reference.
final class RuleBook: Sendable {
    let vocabulary: Vocabulary
    let splits: Splits
    /// The traits of each word.
    let traits: [WordTraits]
    /// Several words in a row that are somebody, such as "tech lead", by the first of them.
    let people: [Vocabulary.Word: [PeopleRow]]
    let patterns: [Pattern]
    let elements: [Element]
    let choices: [Element.Content]
    let sets: [WordSet]
    let rows: [[Vocabulary.Word]]
    /// The patterns that need a word, by the word.
    let patternsByWord: [[Int32]]
    /// The patterns that may fit any sentence.
    let patternsAnywhere: [Int32]
    let questions: [Category: [String]]
    /// The number of the mark at the end of a question.
    let questionMark: Vocabulary.Word

    /// Words in a row that have a trait together.
    struct PeopleRow: Sendable {
        let words: [Vocabulary.Word]
        let traits: WordTraits
    }

    /// Compiles the text of a rules file.
    ///
    /// - Throws: ``LensError`` with the line at fault.
    convenience init(_ text: String) throws(LensError) {
        var compiler = RuleCompiler()
        try compiler.compile(RuleSection.sections(of: text))
        self.init(compiler)
    }

    /// A book without rules.
    static let empty = RuleBook(RuleCompiler())

    private init(_ compiler: RuleCompiler) {
        vocabulary = compiler.vocabulary
        splits = compiler.splits
        traits = compiler.traits
        people = compiler.people
        patterns = compiler.patterns
        elements = compiler.elements
        choices = compiler.choices
        sets = compiler.sets
        rows = compiler.rows
        patternsByWord = compiler.patternsByWord
        patternsAnywhere = compiler.patternsAnywhere
        questions = compiler.questions
        questionMark = compiler.vocabulary.known("?")
    }
}
