/// What the classes of the rules say about a word, in one number, so that people can be found in a sentence.
struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt32

    static let role = WordTraits(rawValue: 1 << 0)
    static let unit = WordTraits(rawValue: 1 << 1)
    static let ambiguous = WordTraits(rawValue: 1 << 2)
    static let pronoun = WordTraits(rawValue: 1 << 3)
    static let indefinite = WordTraits(rawValue: 1 << 4)
    static let subject = WordTraits(rawValue: 1 << 5)
    static let object = WordTraits(rawValue: 1 << 6)
    static let possessive = WordTraits(rawValue: 1 << 7)
    static let determiner = WordTraits(rawValue: 1 << 8)
    static let quantity = WordTraits(rawValue: 1 << 9)
    static let blockingPreposition = WordTraits(rawValue: 1 << 10)
    static let preposition = WordTraits(rawValue: 1 << 11)
    static let conjunction = WordTraits(rawValue: 1 << 12)
    static let auxiliary = WordTraits(rawValue: 1 << 13)
    static let function = WordTraits(rawValue: 1 << 14)
    static let adverb = WordTraits(rawValue: 1 << 15)
    static let notNoun = WordTraits(rawValue: 1 << 16)
    static let notName = WordTraits(rawValue: 1 << 17)
    static let onlyHuman = WordTraits(rawValue: 1 << 18)
    static let day = WordTraits(rawValue: 1 << 19)
    static let verbal = WordTraits(rawValue: 1 << 20)
    static let ofPartitive = WordTraits(rawValue: 1 << 21)
    static let by = WordTraits(rawValue: 1 << 22)
    static let several = WordTraits(rawValue: 1 << 23)
    /// A clause about somebody begins: "who", "doing".
    static let relative = WordTraits(rawValue: 1 << 26)
    /// Several words in a row that are somebody begin with it.
    static let beginsRow = WordTraits(rawValue: 1 << 24)
    /// What may stand between a name and what somebody does: "should", "have", "did", "not".
    static let modal = WordTraits(rawValue: 1 << 28)
    /// Only people do it, and no metric or alert: "asked", not "told".
    static let deliberate = WordTraits(rawValue: 1 << 29)
    /// Somebody does it: a verb that says what people do, in a form that has a subject.
    static let acts = WordTraits(rawValue: 1 << 27)
    /// The word itself isn't known, only its ending.
    static let onlyEnding = WordTraits(rawValue: 1 << 25)

    /// Which class gives which trait.
    static let classes: [(name: String, trait: WordTraits)] = [
        ("role", .role), ("unit", .unit), ("ambiguous", .ambiguous), ("pron", .pronoun),
        ("indef", .indefinite), ("subjpron", .subject), ("objpron", .object),
        ("posspron", .possessive), ("det", .determiner), ("quant", .quantity),
        ("blockprep", .blockingPreposition), ("prep", .preposition), ("conj", .conjunction),
        ("aux", .auxiliary), ("func", .function), ("adv", .adverb), ("verbish", .notNoun),
        ("notname", .notName), ("onlyhuman", .onlyHuman), ("daywords", .day),
        ("rawverb", .verbal), ("humanverb", .verbal), ("errverb", .verbal), ("harm", .verbal),
        ("defy", .verbal), ("negverb", .verbal), ("onlyhuman", .verbal), ("past", .verbal),
        ("irregpast", .verbal), ("partitive", .ofPartitive), ("by", .by), ("several", .several),
        ("relative", .relative), ("acts", .acts),
        ("modal", .modal), ("deliberate", .deliberate),
    ]

    /// The head of somebody.
    static let heads: WordTraits = [.role, .unit, .ambiguous]
    /// Words that no noun phrase goes through.
    static let closed: WordTraits = [
        .preposition, .blockingPreposition, .conjunction, .auxiliary, .function, .notNoun, .pronoun,
    ]
    /// What may follow somebody: anything that doesn't make them the first part of a compound.
    static let following: WordTraits = [
        .auxiliary, .adverb, .preposition, .blockingPreposition, .conjunction, .function, .verbal,
        .notNoun, .determiner, .possessive, .pronoun,
    ]
}
