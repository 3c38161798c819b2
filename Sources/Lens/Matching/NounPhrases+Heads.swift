/// Where somebody is the head of a phrase, and the subject of a sentence.
extension NounPhrases {
    /// Returns the noun phrase that starts at a word; nil where none does that is headed by somebody.
    func phrase(at start: Int) -> Phrase? {
        if let length = name(at: start) {
            return Phrase(end: start + length, head: [], isName: true)
        }
        let first = traits(start)
        if marks(start).contains(.possessive) && first.isDisjoint(with: .determiner) {
            return modified(from: start)
        }
        if first.contains(.quantity), start + 2 < tokens.count,
            traits(start + 1).contains(.ofPartitive)
        {
            if let whole = phrase(at: start + 2) {
                return Phrase(end: whole.end, head: whole.head.union(.indefinite), isName: false)
            }
            return nil
        }
        if let known = longest(at: start, with: .pronoun) {
            return Phrase(end: start + known, head: [.pronoun, .indefinite])
        }
        if first.contains(.pronoun) {
            // "one", "all" and "her" are somebody only where no noun follows.
            if first.isDisjoint(with: [.quantity, .determiner, .possessive]) || isFree(start + 1) {
                return Phrase(end: start + 1, head: first)
            }
        }
        return modified(from: start)
    }

    /// Returns the phrase of an article, words in front of a head, and the head.
    func modified(from start: Int) -> Phrase? {
        var index = start
        var seen = 0
        var found: Phrase?
        while index < tokens.count, seen <= NounPhrases.mostModifiers {
            guard marks(index).isDisjoint(with: [.mark, .masked]) else { break }
            let here = traits(index)
            if let length = longest(at: index, with: WordTraits.heads), isFree(index + length) {
                found = Phrase(
                    end: index + length,
                    head: phraseTraits(at: index, length: length).intersection(WordTraits.heads))
                break
            }
            if !here.isDisjoint(with: WordTraits.heads), !marks(index).contains(.possessive),
                isFree(index + 1)
            {
                found = Phrase(end: index + 1, head: here.intersection(WordTraits.heads))
                break
            }
            let opens = index == start || here.contains(.quantity) || seen <= 1
            if !here.isDisjoint(with: [.determiner, .possessive]) {
                guard opens else { break }
            } else if !here.isDisjoint(with: WordTraits.closed.union(.adverb)) {
                break
            } else if marks(index).contains(.digit), index != start {
                break
            } else {
                seen += 1
            }
            index += 1
        }
        return found
    }

    /// Whether nothing follows that would make the word in front the first part of a compound.
    func isFree(_ index: Int) -> Bool {
        guard index < tokens.count else { return true }
        if !marks(index).isDisjoint(with: [.mark, .digit]) { return true }
        return !traits(index).isDisjoint(with: WordTraits.following)
    }

    /// Whether a phrase can be the subject: no preposition in front of it, and not the end of a longer one.
    func isSubject(_ phrase: Phrase, at start: Int) -> Bool {
        let first = traits(start)
        if first.contains(.object), !first.contains(.subject), !first.contains(.quantity),
            first.contains(.pronoun), phrase.end == start + 1
        {
            return false
        }
        var index = start
        var steps = 0
        while index > 0, steps < 3, first.isDisjoint(with: [.determiner, .possessive, .pronoun]),
            !(phrase.isName && marks(index - 1).isDisjoint(with: .possessive))
        {
            let before = traits(index - 1)
            let marks = marks(index - 1)
            if !marks.isDisjoint(with: [.mark, .digit]) { return true }
            if !before.isDisjoint(with: [.determiner, .possessive]) || marks.contains(.possessive) {
                index -= 1
                break
            }
            if !before.isDisjoint(with: WordTraits.closed.union([.adverb, .verbal])) { break }
            index -= 1
            steps += 1
        }
        guard index > 0, marks(index - 1).isDisjoint(with: .mark) else { return true }
        return !traits(index - 1).contains(.blockingPreposition)
    }

    /// Adds the ends of what stands behind a head: "on shift", "of the storage team", "doing the change";
    /// and of an adverb in front of the verb.
    func addModified(_ ends: inout Ends, behind end: Int) {
        guard end < tokens.count, marks(end).isDisjoint(with: .mark) else { return }
        if traits(end).contains(.adverb) {
            ends.add(end + 1)
            return
        }
        guard !traits(end).isDisjoint(with: [.preposition, .relative]) else { return }
        var index = end + 1
        while index < tokens.count, index - end <= 5 {
            let here = traits(index)
            if !marks(index).isDisjoint(with: .mark) { break }
            if !here.isDisjoint(with: [.conjunction]) { break }
            index += 1
            if here.isDisjoint(with: [.determiner, .possessive, .preposition]) { ends.add(index) }
        }
    }
}
