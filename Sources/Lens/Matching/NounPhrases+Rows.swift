/// Several words in a row that are somebody together: "tech lead".
extension NounPhrases {
    /// Returns the length of the longest row of words here that has one of the traits; nil where none has.
    func longest(at index: Int, with traits: WordTraits) -> Int? {
        guard self.traits(index).contains(.beginsRow),
            let rows = book.people[tokens[index].word]
        else { return nil }
        var best: Int?
        for row in rows where !row.traits.isDisjoint(with: traits) {
            guard index + row.words.count <= tokens.count else { continue }
            var fits = true
            for (offset, word) in row.words.enumerated()
            where tokens[index + offset].word != word { fits = false }
            if fits, row.words.count > best ?? 0 { best = row.words.count }
        }
        return best
    }

    func phraseTraits(at index: Int, length: Int) -> WordTraits {
        var found: WordTraits = []
        for row in book.people[tokens[index].word] ?? [] where row.words.count == length {
            var fits = true
            for (offset, word) in row.words.enumerated()
            where tokens[index + offset].word != word { fits = false }
            if fits { found.formUnion(row.traits) }
        }
        return found
    }
}
