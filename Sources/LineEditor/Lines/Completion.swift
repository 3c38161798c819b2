/// What could stand before the caret in place of what does.
public struct Completion: Equatable, Sendable {
    /// One text that could be meant.
    public struct Candidate: Equatable, Sendable {
        /// The text to insert.
        public let text: String
        /// What the text stands for, shown beside it in a list; empty where it speaks for itself.
        public let description: String
        /// Whether more belongs right behind it, as behind the name of a folder: no space follows.
        public let isOpen: Bool

        /// Creates a candidate.
        ///
        /// - Parameters:
        ///   - text: The text to insert.
        ///   - description: What it stands for; control characters are shown as spaces.
        ///   - isOpen: Whether more belongs right behind it.
        public init(_ text: String, description: String = "", isOpen: Bool = false) {
            self.text = text
            self.description = description
            self.isOpen = isOpen
        }
    }

    /// The end of the text before the caret that a candidate takes the place of; may be empty.
    public let replaced: String
    /// The texts that could be meant, in the order in which they are listed.
    public let candidates: [Candidate]
    /// What to show where the keys alone don't settle it; nil for nothing.
    public let hint: String?

    /// Creates a completion.
    ///
    /// - Parameters:
    ///   - replaced: The end of the text before the caret that a candidate takes the place of.
    ///   - candidates: The texts that could be meant; empty where none is known.
    ///   - hint: One line to show above the prompt where there is none or more than one.
    public init(replacing replaced: String, with candidates: [Candidate], hint: String?) {
        self.replaced = replaced
        self.candidates = candidates
        self.hint = hint
    }

    /// What takes the place of ``replaced``: the one candidate with the space behind it, or as much
    /// as all of them begin with; nil where that is no more than what is there.
    var insertion: String? {
        guard let first = candidates.first else { return nil }
        guard candidates.count > 1 else { return first.text + (first.isOpen ? "" : " ") }
        let common = candidates.dropFirst().reduce(first.text[...]) { common, candidate in
            let length = zip(common, candidate.text).prefix { $0 == $1 }.count
            return common.prefix(length)
        }
        let begins = common.lowercased().hasPrefix(replaced.lowercased())
        return begins && common.count > replaced.count ? String(common) : nil
    }
}
