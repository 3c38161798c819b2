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
