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

    let sentences: [Sentence]

    /// Reads `Fixtures/sentences.tsv`: a label, a tab, a sentence.
    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/sentences.tsv")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        sentences = try text.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            try #require(parts.count == 2)
            return Sentence(category: Category(rawValue: String(parts[0])), text: String(parts[1]))
        }
    }
}

/// The built-in rules.
func builtInLens() throws -> Lens { try Prompts.builtIn().lens }

/// Returns what a lens calls a sentence; nil where it is silent.
func category(_ text: String, _ lens: Lens, names: Names = Names()) -> Category? {
    lens.hints(in: text, categories: Set(Category.allCases), names: names).first?.category
}
