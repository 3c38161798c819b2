/// How a word with an apostrophe comes apart.
struct Splits: Sendable {
    /// What a whole word stands for, by its hash.
    private var whole: [UInt64: [Vocabulary.Word]] = [:]
    /// Endings, the longest first, and the words that they are.
    private(set) var endings: [(letters: [UInt8], words: [Vocabulary.Word])] = []

    init() {}

    init(_ spellings: Spellings, _ vocabulary: Vocabulary) {
        for (word, parts) in spellings.whole {
            whole[WordHash(of: word.utf8).value] = parts.map(vocabulary.known)
        }
        endings = spellings.endings.map { (Array($0.ending.utf8), $0.words.map(vocabulary.known)) }
    }

    /// Returns what a word stands for as a whole; nil where it stands for itself.
    func parts(of hash: UInt64) -> [Vocabulary.Word]? { whole[hash] }
}
