/// Finds wordings that point at people rather than at the system, by rules that are data.
///
/// It reads bytes and gives hints; it never refuses or rewrites, and keeps nothing.
public struct Lens: Sendable {
    let book: RuleBook

    /// Compiles rules.
    ///
    /// - Throws: ``LensError`` with the line at fault.
    public init(rules: String) throws(LensError) {
        book = try RuleBook(rules)
    }

    /// A lens without rules, which says nothing.
    public static let silent = Lens()

    private init() { book = RuleBook.empty }

    /// Whether there is no rule: an empty file turns the lens off.
    public var isEmpty: Bool { book.patterns.isEmpty }

    /// Returns a question that turns a category round; several take turns by a count.
    public func question(for category: Category, count: Int) -> String {
        let questions = book.questions[category] ?? []
        return questions.isEmpty ? "" : questions[max(0, count) % questions.count]
    }

    /// Finds the hints of a text.
    ///
    /// - Parameters:
    ///   - text: what somebody wrote.
    ///   - categories: what to look for.
    ///   - names: the people whose names count.
    /// - Returns: the hints in the order of the text, one a sentence at the most.
    public func hints(
        in text: String, categories: Set<Category> = Category.wordings, names: Names = Names()
    ) -> [Hint] {
        let bytes = Array(text.utf8)
        if Lens.isQuoted(bytes) { return [] }
        return reading(bytes, bytes.indices, categories: categories, names: names).hints
    }

    /// Returns what makes a text no structural cause, by the rules that are marked as sure; nil where it may
    /// be one.
    public func unfitCause(in text: String) -> Hint? {
        let bytes = Array(text.utf8)
        if isEmpty || Lens.isQuoted(bytes) { return nil }
        var reader = SentenceReader(
            book, bytes, bytes.indices, categories: Category.wordings, names: Names(),
            onlySure: true)
        return reader.readAll().hints.first
    }

    /// Whether a text is somebody else's words, as they are quoted in mail and in Markdown.
    private static func isQuoted(_ bytes: [UInt8]) -> Bool {
        bytes.first { !$0.isSpace } == UInt8(ascii: ">")
    }

    /// Returns the words that a hint is about.
    public func wording(of hint: Hint, in text: String) -> String {
        String(decoding: Array(text.utf8)[hint.range], as: UTF8.self)
    }

    /// Returns the hints of a range of bytes, and how many sentences it has.
    ///
    /// A byte of 0 ends a sentence; bytes of 1 were taken out. Where actions stand alone, a sentence in the middle
    /// of a paragraph is none.
    func reading(
        _ bytes: [UInt8], _ range: Range<Int>, categories: Set<Category>, names: Names,
        actionsStandAlone: Bool = false
    ) -> (hints: [Hint], sentences: Int) {
        if isEmpty { return ([], 0) }
        var reader = SentenceReader(
            book, bytes, range, categories: categories, names: names,
            actionsStandAlone: actionsStandAlone)
        return reader.readAll()
    }
}

extension Lens {
    /// What was found in a text.
    public struct Findings: Sendable {
        /// The hints, in the order of the text.
        public let hints: [Hint]
        /// How many sentences were read.
        public let sentences: Int
    }

    /// Returns the hints of a text that was prepared for reading.
    ///
    /// What an action lacks is looked for where a sentence has a line, an item or a cell to itself.
    public func findings(
        in text: ReadableText, categories: Set<Category> = Set(Category.allCases),
        names: Names = Names()
    ) -> Findings {
        let (hints, sentences) = reading(
            text.bytes, text.bytes.indices, categories: categories, names: names,
            actionsStandAlone: true)
        return Findings(hints: hints, sentences: sentences)
    }
}
