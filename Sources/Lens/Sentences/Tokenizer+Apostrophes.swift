/// Words with an apostrophe: contractions, and what is somebody's.
extension Tokenizer {
    /// Adds a word with an apostrophe: one that is two words, or somebody's.
    mutating func addWithApostrophe(
        _ range: Range<Int>, _ hash: UInt64, _ marks: Token.Marks,
        _ bytes: [UInt8]
    ) {
        let letters = folded(range, bytes)
        if let parts = book.splits.parts(of: hash) {
            for (index, part) in parts.enumerated() {
                add(part, range, marks: index == 0 ? marks : [])
            }
            return
        }
        for (ending, words) in book.splits.endings
        where letters.count > ending.count && letters.suffix(ending.count).elementsEqual(ending) {
            // A typographic apostrophe has two bytes more.
            let apostrophes = letters.suffix(ending.count).contains(UInt8(ascii: "'"))
            let extra = apostrophes ? range.count - letters.count : 0
            let cut = range.upperBound - ending.count - extra
            let stem = WordHash(of: letters.dropLast(ending.count)).value
            add(book.vocabulary.word(hash: stem), range.lowerBound..<cut, hash: stem, marks: marks)
            for word in words { add(word, cut..<range.upperBound) }
            return
        }
        var base = letters[...]
        if base.suffix(2).elementsEqual("'s".utf8) {
            base = base.dropLast(2)
        } else if base.last != UInt8(ascii: "s") {
            let word = book.vocabulary.word(hash: hash)
            add(word, range, hash: hash, marks: marks)
            return
        } else if range.count == letters.count, letters.contains(UInt8(ascii: "'")) {
            add(book.vocabulary.word(hash: hash), range, hash: hash, marks: marks)
            return
        } else {
            position += bytes[position] == UInt8(ascii: "'") ? 1 : 3
        }
        let stem = WordHash(of: base).value
        tokens.append(
            Token(
                start: Int32(range.lowerBound), end: Int32(range.upperBound),
                word: book.vocabulary.word(hash: hash), base: book.vocabulary.word(hash: stem),
                hash: stem, marks: marks.union(.possessive)))
    }

    mutating func add(
        _ word: Vocabulary.Word, _ range: Range<Int>, hash: UInt64 = 0, marks: Token.Marks = []
    ) {
        tokens.append(
            Token(
                start: Int32(range.lowerBound), end: Int32(range.upperBound), word: word,
                base: word, hash: hash, marks: marks))
    }

    /// Returns the letters of a word, small, with straight apostrophes.
    func folded(
        _ range: Range<Int>, _ bytes: [UInt8]
    ) -> [UInt8] {
        var letters: [UInt8] = []
        var here = range.lowerBound
        while here < range.upperBound {
            if bytes[here] == 0xE2, here + 2 < range.upperBound, bytes[here + 1] == 0x80 {
                letters.append(UInt8(ascii: "'"))
                here += 3
            } else {
                letters.append(bytes[here].small)
                here += 1
            }
        }
        return letters
    }
}
