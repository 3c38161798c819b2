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
    private(set) var found: [Phrase?] = []
    /// Whether anything in the sentence can be somebody.
    private(set) var hasPeople = false

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
    static let mostModifiers = 4

    @inline(__always)
    func traits(_ index: Int) -> WordTraits { book.traits[Int(tokens[index].word)] }

    @inline(__always)
    func marks(_ index: Int) -> Token.Marks { tokens[index].marks }

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

    func allows(_ phrase: Phrase, as kind: NounPhraseKind, at start: Int) -> Bool {
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
}
