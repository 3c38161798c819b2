/// Finds people in a sentence: the noun phrases that somebody is the head of.
struct NounPhrases {
    /// A noun phrase from its first word.
    struct Phrase {
        /// Behind its last word.
        var end: Int
        /// What its head is; empty for a name.
        var head: WordTraits
        var isName = false
    }

    let book: RuleBook
    let names: Names
    private(set) var tokens: [Token] = []
    /// The phrase that starts at each word, where the sentence has somebody at all.
    private var found: [Phrase?] = []
    /// Whether anything in the sentence can be somebody.
    private var hasPeople = false

    init(_ book: RuleBook, names: Names) {
        self.book = book
        self.names = names
    }

    /// Takes a sentence, and finds every noun phrase in it.
    mutating func read(_ tokens: [Token]) {
        self.tokens = tokens
        let somebody: WordTraits = [
            .role, .unit, .ambiguous, .pronoun, .possessive, .quantity, .beginsRow, .onlyHuman,
        ]
        hasPeople =
            !names.isEmpty
            || tokens.contains {
                !book.traits[Int($0.word)].isDisjoint(with: somebody)
                    || !$0.marks.isDisjoint(with: [.possessive, .handle])
            }
        found.removeAll(keepingCapacity: true)
        guard hasPeople else { return }
        found.append(contentsOf: repeatElement(nil, count: tokens.count))
        for start in tokens.indices where marks(start).isDisjoint(with: [.masked, .mark]) {
            found[start] = phrase(at: start)
        }
    }

    /// The most words between the start of a noun phrase and its head.
    private static let mostModifiers = 4

    @inline(__always)
    func traits(_ index: Int) -> WordTraits { book.traits[Int(tokens[index].word)] }

    @inline(__always)
    private func marks(_ index: Int) -> Token.Marks { tokens[index].marks }

    /// Whether a kind of noun phrase may start here; a quick look, which may say so of one that doesn't.
    @inline(__always)
    func canBegin(_ kind: NounPhraseKind, at start: Int) -> Bool {
        switch kind {
        case .who, .person, .obj, .people, .nonmachine, .crowd, .nameorrole:
            hasPeople && found[start] != nil
        case .name, .poss: hasPeople
        case .byagent, .byname: true
        }
    }

    /// Returns where a kind of noun phrase that starts here can end; the likeliest first.
    func ends(of kind: NounPhraseKind, at start: Int) -> Ends {
        guard start < tokens.count, marks(start).isDisjoint(with: [.masked, .mark]),
            hasPeople || kind == .byagent
        else { return Ends() }
        switch kind {
        case .poss: return possessive(at: start)
        case .byagent: return Ends(isMachine(by: start) ? start + 1 : nil)
        case .byname:
            guard traits(start).contains(.by), start + 1 < tokens.count,
                let length = name(at: start + 1)
            else { return Ends() }
            return Ends(start + 1 + length)
        case .name: return Ends(name(at: start).map { start + $0 })
        case .who, .person, .obj, .people, .nonmachine, .crowd, .nameorrole: break
        }
        guard let phrase = found[start], allows(phrase, as: kind, at: start) else {
            return Ends()
        }
        var ends = Ends(phrase.end)
        if kind == .who || kind == .person || kind == .nameorrole {
            addModified(&ends, behind: phrase.end)
        }
        return ends
    }

    private func allows(_ phrase: Phrase, as kind: NounPhraseKind, at start: Int) -> Bool {
        switch kind {
        case .who: isSubject(phrase, at: start)
        case .person:
            isSubject(phrase, at: start) && !phrase.head.contains(.ambiguous)
        case .nameorrole:
            (phrase.isName || !phrase.head.isDisjoint(with: [.role, .unit]))
                && isSubject(phrase, at: start)
        case .obj: true
        case .people: !phrase.isName
        case .nonmachine:
            phrase.isName
                || phrase.head.isDisjoint(with: [.ambiguous, .quantity])
        case .crowd:
            !phrase.isName
                && (phrase.head.isDisjoint(with: .pronoun)
                    || !phrase.head.isDisjoint(with: [.indefinite, .ambiguous, .several]))
        case .poss, .byagent, .byname, .name: false
        }
    }

    // MARK: Phrases

    /// Returns the noun phrase that starts at a word; nil where none does that is headed by somebody.
    private func phrase(at start: Int) -> Phrase? {
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
    private func modified(from start: Int) -> Phrase? {
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
    private func isFree(_ index: Int) -> Bool {
        guard index < tokens.count else { return true }
        if !marks(index).isDisjoint(with: [.mark, .digit]) { return true }
        return !traits(index).isDisjoint(with: WordTraits.following)
    }

    /// Whether a phrase can be the subject: no preposition in front of it, and not the end of a longer one.
    private func isSubject(_ phrase: Phrase, at start: Int) -> Bool {
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
    private func addModified(_ ends: inout Ends, behind end: Int) {
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

    // MARK: Names and owners

    /// Returns how many words a name at this place has; nil where none is.
    private func name(at start: Int) -> Int? {
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

    private func isListed(_ index: Int) -> Bool {
        let token = tokens[index]
        guard names.contains(token.hash), token.marks.isDisjoint(with: .mark) else { return false }
        return token.marks.contains(.capital) || token.base == 0
    }

    /// Whether the rules know a word only by its ending, or not at all.
    private func isNoKnownWord(_ word: Vocabulary.Word) -> Bool {
        word == 0 || book.traits[Int(word)].contains(.onlyEnding)
    }

    private func isBeforeHumanVerb(_ start: Int) -> Bool {
        var index = start
        while index < tokens.count, traits(index).contains(.adverb) { index += 1 }
        return index < tokens.count && !traits(index).isDisjoint(with: .verbal)
    }

    /// Returns the ends of "my", "Anna's", "the team's".
    private func possessive(at start: Int) -> Ends {
        if traits(start).contains(.possessive) { return Ends(start + 1) }
        var index = start
        while index < tokens.count, index - start <= 4, marks(index).isDisjoint(with: .mark) {
            if marks(index).contains(.possessive) {
                let base = book.traits[Int(tokens[index].base)]
                let isSomebody =
                    !base.isDisjoint(with: [.role, .unit, .indefinite])
                    || names.contains(tokens[index].hash) || marks(index).contains(.handle)
                return Ends(isSomebody ? index + 1 : nil)
            }
            let here = traits(index)
            if !here.isDisjoint(with: WordTraits.closed.union(.adverb)), index > start { break }
            index += 1
        }
        return Ends()
    }

    /// Whether "by" stands here with a machine behind it: neither somebody nor a day.
    private func isMachine(by start: Int) -> Bool {
        guard traits(start).contains(.by), start + 1 < tokens.count else { return false }
        if !marks(start + 1).isDisjoint(with: .digit) { return false }
        if traits(start + 1).contains(.day) { return false }
        return !hasPeople || found[start + 1] == nil
    }

    // MARK: Words of several

    /// Returns the length of the longest row of words here that has one of the traits; nil where none has.
    private func longest(at index: Int, with traits: WordTraits) -> Int? {
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

    private func phraseTraits(at index: Int, length: Int) -> WordTraits {
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

/// Up to five places where a noun phrase can end.
struct Ends {
    private var places: (Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0)
    private(set) var count = 0

    init() {}

    init(_ end: Int?) {
        if let end { add(end) }
    }

    mutating func add(_ end: Int) {
        let end = Int32(end)
        switch count {
        case 0: places.0 = end
        case 1: places.1 = end
        case 2: places.2 = end
        case 3: places.3 = end
        case 4: places.4 = end
        default: return
        }
        count += 1
    }

    subscript(_ index: Int) -> Int {
        switch index {
        case 0: Int(places.0)
        case 1: Int(places.1)
        case 2: Int(places.2)
        case 3: Int(places.3)
        default: Int(places.4)
        }
    }
}
