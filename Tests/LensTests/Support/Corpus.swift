import Lens
import Prompts
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Sentences of our own, each with what a facilitator would call it: a category, or clean.
struct Corpus {
    /// A sentence and its label; nil where it is clean.
    struct Sentence: CustomStringConvertible {
        let category: Category?
        let text: String
        var description: String { text }
    }

    /// The files of `Fixtures`.
    enum File: String, CaseIterable {
        /// What the rules were first written with.
        case sentences
        /// What they were mended with later.
        case development
        /// What no rule was written or mended with.
        case unseen
        /// Plain facts alone, made of the words that rules are made of.
        case facts
        /// One for each of the rules that no other sentence meets, written for it.
        case rules
    }

    let sentences: [Sentence]

    /// Reads a file of `Fixtures`: a label, a tab, a sentence; a line with a # in front is a comment.
    init(_ file: File = .sentences) throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/\(file.rawValue).tsv")
        let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        sentences = try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            try #require(parts.count == 2)
            let category = Category(rawValue: String(parts[0]))
            try #require(category != nil || parts[0] == "clean", "\(line)")
            return Sentence(category: category, text: String(parts[1]))
        }
    }
}

/// The built-in rules.
func builtInLens() throws -> Lens { try Prompts.builtIn().lens }

/// Returns what a lens calls a sentence; nil where it is silent.
func category(_ text: String, _ lens: Lens, names: Names = Names()) -> Category? {
    lens.hints(in: text, categories: Set(Category.allCases), names: names).first?.category
}
