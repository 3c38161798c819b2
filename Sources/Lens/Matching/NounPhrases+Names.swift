/// Names, and what is somebody's.
extension NounPhrases {
    /// Returns how many words a name at this place has; nil where none is.
    func name(at start: Int) -> Int? {
        guard start < tokens.count else { return nil }
        var index = start
        while index < tokens.count, isListed(index) { index += 1 }
        if index > start { return marks(index - 1).contains(.possessive) ? nil : index - start }
        let token = tokens[start]
        if token.marks.contains(.handle) { return 1 }
        guard token.marks.contains([.capital, .plain]),
            token.marks.isDisjoint(with: [.digit, .possessive, .mark, .masked]),
            token.end - token.start > 1, isNoKnownWord(token.word)
        else { return nil }
        return isBeforeHumanVerb(start + 1) ? 1 : nil
    }

    func isListed(_ index: Int) -> Bool {
        let token = tokens[index]
        guard names.contains(token.hash), token.marks.isDisjoint(with: .mark) else { return false }
        return token.marks.contains(.capital) || token.base == 0
    }

    /// Whether the rules know a word only by its ending, or not at all.
    func isNoKnownWord(_ word: Vocabulary.Word) -> Bool {
        word == 0 || book.traits[Int(word)].contains(.onlyEnding)
    }

    /// Whether what somebody does follows; behind "should have" or "did not" only what people alone do.
    func isBeforeHumanVerb(_ start: Int) -> Bool {
        var index = start
        var wanted: WordTraits = .acts
        while index < tokens.count {
            if traits(index).contains(.modal) {
                wanted = .deliberate
            } else if !traits(index).contains(.adverb) {
                break
            }
            index += 1
        }
        return index < tokens.count && !traits(index).isDisjoint(with: wanted)
    }

    /// Returns the ends of "my", "Anna's", "the team's".
    func possessive(at start: Int) -> Ends {
        if traits(start).contains(.possessive) { return Ends(start + 1) }
        var index = start
        while index < tokens.count, index - start <= 4, marks(index).isDisjoint(with: .mark) {
            if marks(index).contains(.possessive) {
                let base = book.traits[Int(tokens[index].base)]
                let isSomebody =
                    !base.isDisjoint(with: [.role, .unit, .indefinite])
                    || names.contains(tokens[index].hash) || marks(index).contains(.handle)
                    || index == start && marks(index).contains([.capital, .plain])
                        && isNoKnownWord(tokens[index].base)
                return Ends(isSomebody ? index + 1 : nil)
            }
            let here = traits(index)
            if !here.isDisjoint(with: WordTraits.closed.union(.adverb)), index > start { break }
            index += 1
        }
        return Ends()
    }

    /// Whether "by" stands here with a machine behind it: neither somebody nor a day.
    func isMachine(by start: Int) -> Bool {
        guard traits(start).contains(.by), start + 1 < tokens.count else { return false }
        if !marks(start + 1).isDisjoint(with: .digit) { return false }
        if traits(start + 1).contains(.day) { return false }
        return !hasPeople || found[start + 1] == nil
    }
}
