/// Tries patterns on one sentence.
struct Matcher {
    let book: RuleBook
    private var phrases: NounPhrases
    /// The words of the sentence.
    private(set) var tokens: [Token] = []

    init(_ book: RuleBook, names: Names) {
        self.book = book
        phrases = NounPhrases(book, names: names)
    }

    /// Takes the words of a sentence.
    mutating func read(_ tokens: [Token]) {
        self.tokens = tokens
        phrases.read(tokens)
    }

    /// Returns the first words that a pattern fits; nil where it fits none.
    func first(of pattern: Pattern) -> Range<Int>? {
        let first = book.elements[Int(pattern.elements.lowerBound)]
        let isFixed = !first.isOptional && !first.isForbidden
        for start in tokens.indices {
            if isFixed {
                switch first.content {
                case .word(let word) where tokens[start].word != word: continue
                case .words(let set) where !book.sets[Int(set)].contains(tokens[start].word):
                    continue
                case .start where start > 0: return nil
                case .people(let kind) where !phrases.canBegin(kind, at: start): continue
                default: break
                }
            }
            let last = Int(pattern.elements.upperBound)
            if let end = match(Int(pattern.elements.lowerBound), last, start) {
                return start..<max(end, start)
            }
        }
        return nil
    }

    /// Tries the elements from a number up to another.
    private func match(_ number: Int, _ last: Int, _ place: Int) -> Int? {
        guard number < last else { return place }
        let element = book.elements[number]
        if element.isForbidden {
            if fits(element.content, place) { return nil }
            return match(number + 1, last, place)
        }
        if let end = match(element.content, number, last, place) { return end }
        return element.isOptional ? match(number + 1, last, place) : nil
    }

    /// Tries what can stand in a place, then the rest of the pattern behind it.
    private func match(
        _ content: Element.Content, _ number: Int, _ last: Int, _ place: Int
    ) -> Int? {
        switch content {
        case .word(let word):
            guard place < tokens.count, tokens[place].word == word else { return nil }
            return match(number + 1, last, place + 1)
        case .words(let set):
            guard place < tokens.count, book.sets[Int(set)].contains(tokens[place].word) else {
                return nil
            }
            return match(number + 1, last, place + 1)
        case .any:
            guard place < tokens.count, tokens[place].marks.isDisjoint(with: .mark) else {
                return nil
            }
            return match(number + 1, last, place + 1)
        case .capital:
            guard place < tokens.count,
                tokens[place].marks.contains([.capital, .plain]),
                !book.traits[Int(tokens[place].word)].contains(.notName)
            else { return nil }
            return match(number + 1, last, place + 1)
        case .gap(let longest):
            var here = place
            while true {
                if let end = match(number + 1, last, here) { return end }
                guard here < tokens.count, here - place < Int(longest),
                    !tokens[here].marks.contains(.breaks)
                else { return nil }
                here += 1
            }
        case .start:
            return place == 0 ? match(number + 1, last, place) : nil
        case .end:
            guard
                place == tokens.count
                    || place == tokens.count - 1 && tokens[place].word == book.questionMark
            else { return nil }
            return match(number + 1, last, place)
        case .either(let from, let to):
            for choice in from..<to {
                if let end = match(book.choices[Int(choice)], number, last, place) { return end }
            }
            return nil
        case .row(let row):
            guard follows(Int(row), at: place) else { return nil }
            return match(number + 1, last, place + book.rows[Int(row)].count)
        case .people(let kind):
            let ends = phrases.ends(of: kind, at: place)
            for index in 0..<ends.count {
                if let end = match(number + 1, last, ends[index]) { return end }
            }
            return nil
        }
    }

    /// Whether something stands in a place.
    private func fits(_ content: Element.Content, _ place: Int) -> Bool {
        switch content {
        case .word(let word): place < tokens.count && tokens[place].word == word
        case .words(let set):
            place < tokens.count && book.sets[Int(set)].contains(tokens[place].word)
        case .any: place < tokens.count && tokens[place].marks.isDisjoint(with: .mark)
        case .capital: place < tokens.count && tokens[place].marks.contains(.capital)
        case .gap: false
        case .start: place == 0
        case .end: place >= tokens.count
        case .either(let from, let to):
            (from..<to).contains { fits(book.choices[Int($0)], place) }
        case .row(let row): follows(Int(row), at: place)
        case .people(let kind): phrases.ends(of: kind, at: place).count > 0
        }
    }

    private func follows(_ row: Int, at place: Int) -> Bool {
        let count = book.rows[row].count
        guard place + count <= tokens.count else { return false }
        for offset in 0..<count where tokens[place + offset].word != book.rows[row][offset] {
            return false
        }
        return true
    }
}
