import PostMortem

extension Verb {
    /// Returns the verb that a word was probably meant to be.
    ///
    /// - Returns: nil where none is near, and for everyday words: who types `how did it start` has
    ///   forgotten the verb, not misspelled `show`, and their words must not be changed.
    package static func nearest(to typed: some StringProtocol) -> Verb? {
        if let verb = synonyms[typed.lowercased()] { return verb }
        // A mark glued to a word makes no other word of it.
        let bare = typed.reversed().drop { ",:;.!?=".contains($0) }.reversed()
        let word = String(bare).lowercased()
        if let verb = synonyms[word] { return verb }
        if everyday.contains(word) || Phase(rawValue: word) != nil { return nil }
        return Spelling.nearest(to: word, among: allCases.map(\.word)).flatMap(Verb.init(rawValue:))
    }

    /// Returns the line that a single word was probably meant as: `factors` as `phase factors`,
    /// `roster` as `show roster`.
    ///
    /// - Returns: nil where the word is no name of a phase or a topic.
    static func completed(_ typed: some StringProtocol) -> (verb: Verb, line: String)? {
        let word = typed.lowercased()
        if Phase(rawValue: word) != nil { return (.phase, "\(Verb.phase.word) \(word)") }
        if Command.Topic(rawValue: word) != nil { return (.show, "\(Verb.show.word) \(word)") }
        return nil
    }

    /// What other tools call the same.
    private static let synonyms: [String: Verb] = [
        "exit": .quit, "bye": .quit, "logout": .quit, ":q": .quit, ":wq": .quit, ":q!": .quit,
        ":x": .quit,
        "question": .park, "delete": .drop, "remove": .drop,
    ]

    /// Words that begin sentences, or name a phase, and are only a letter or two away from a verb.
    private static let everyday: Set<String> = [
        "because", "bank", "been", "bid", "bit", "black", "boot", "both", "call", "cause", "clip",
        "clone", "caused", "clock", "come", "data", "did", "does",
        "dues",
        "each", "even", "face", "find", "fine", "five", "fix", "fixed", "form", "four", "from",
        "had",
        "half", "hard", "has", "have", "head", "held", "here", "hey", "him", "his", "hit", "hits",
        "home",
        "how", "ideal", "inside", "just", "keep", "keys", "kid",
        "lack", "last", "late", "lead", "left", "legs", "lend", "less", "lets", "like", "loaf",
        "lock", "locks", "lose", "loud",
        "line", "lost", "made", "make", "mark", "mode", "mood", "more", "most", "much", "must",
        "name", "need", "nest",
        "nine",
        "not", "now", "one", "open", "our", "out", "owned", "over", "own", "pack", "page", "paid",
        "part", "past",
        "port",
        "please", "post", "quick", "quiet", "quite", "rate", "ready", "real", "really", "red",
        "road", "roof",
        "route", "role", "room", "same", "seen", "slow", "slowly", "sold",
        "ship", "shop", "shot", "sick", "some", "soon", "still", "stoped", "stopped", "such",
        "take", "test", "text", "than", "that", "the", "them", "then", "there", "these", "they",
        "this",
        "those", "time", "took", "two", "under", "via", "vote", "was", "way", "were", "what",
        "when", "where",
        "which",
        "while", "who", "with", "word", "work", "worker", "workers", "works", "worse", "year",
        "yet", "you", "zero",
    ]
}

extension Particle {
    /// The roles as typed, for hints.
    static var roles: String { list(Role.allCases.map(\.rawValue)) }
    /// The topics as typed, for hints.
    static var topics: String { list(Command.Topic.allCases.map(\.rawValue)) }
    /// The phases as typed, for hints.
    static var phases: String { list(Phase.allCases.map(\.rawValue)) }

    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
