import Lens
import Testing

/// What was reached on each set of sentences, which no change of the rules may fall behind.
struct `The lens on sentences of our own` {
    /// How many sentences of a category were found at least, and how many others at the most.
    struct Score: CustomTestStringConvertible {
        let file: Corpus.File
        let category: Category
        let right: Int
        let wrong: Int
        var testDescription: String { "\(file.rawValue) \(category.rawValue)" }

        init(_ file: Corpus.File, _ category: Category, right: Int, wrong: Int) {
            self.file = file
            self.category = category
            self.right = right
            self.wrong = wrong
        }
    }

    let lens: Lens

    init() throws { lens = try builtInLens() }

    @Test(
        arguments: [
            Score(.sentences, .counterfactual, right: 25, wrong: 0),
            Score(.sentences, .hindsight, right: 24, wrong: 0),
            Score(.sentences, .judgement, right: 25, wrong: 0),
            Score(.sentences, .humanError, right: 25, wrong: 0),
            Score(.sentences, .blame, right: 25, wrong: 0),
            Score(.sentences, .carefulMemo, right: 25, wrong: 0),
            Score(.sentences, .vagueOwner, right: 12, wrong: 0),
            Score(.sentences, .vagueDate, right: 12, wrong: 0),
            Score(.development, .counterfactual, right: 246, wrong: 4),
            Score(.development, .hindsight, right: 213, wrong: 0),
            Score(.development, .judgement, right: 222, wrong: 3),
            Score(.development, .humanError, right: 199, wrong: 2),
            Score(.development, .blame, right: 220, wrong: 2),
            Score(.development, .carefulMemo, right: 259, wrong: 0),
            Score(.development, .vagueOwner, right: 30, wrong: 0),
            Score(.development, .vagueDate, right: 31, wrong: 0),
            Score(.unseen, .counterfactual, right: 42, wrong: 1),
            Score(.unseen, .hindsight, right: 39, wrong: 0),
            Score(.unseen, .judgement, right: 42, wrong: 2),
            Score(.unseen, .humanError, right: 38, wrong: 0),
            Score(.unseen, .blame, right: 46, wrong: 2),
            Score(.unseen, .carefulMemo, right: 49, wrong: 1),
            Score(.unseen, .vagueOwner, right: 13, wrong: 1),
            Score(.unseen, .vagueDate, right: 11, wrong: 0),
        ])
    func `is as good as it was`(reached: Score) throws {
        let sentences = try Corpus(reached.file).sentences
        let found = sentences.filter { category($0.text, lens) == reached.category }
        let wrong = found.filter { $0.category != reached.category }
        #expect(found.count - wrong.count >= reached.right)
        #expect(wrong.count <= reached.wrong, "\(wrong)")
    }

    @Test(arguments: [
        (Corpus.File.sentences, 0), (Corpus.File.development, 0),
        (Corpus.File.unseen, 2), (Corpus.File.facts, 7),
    ])
    func `hints at few clean ones`(file: Corpus.File, reached: Int) throws {
        let clean = try Corpus(file).sentences.filter { $0.category == nil }
        let hinted = clean.filter { category($0.text, lens) != nil }
        #expect(clean.count >= 50)
        #expect(hinted.count <= reached, "\(hinted)")
    }

    @Test func `reads no sentence in two sets`() throws {
        let all = try Corpus.File.allCases.flatMap { try Corpus($0).sentences.map(\.text) }
        #expect(Set(all).count == all.count)
    }
}
