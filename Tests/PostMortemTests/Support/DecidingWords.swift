/// Finds the words of a language by which source decides, rather than speaks.
///
/// A literal with a letter in it *speaks* where it is the value of a branch, what a function returns, or handed to
/// something that only says it. Everywhere else it can decide: in a comparison, a pattern, a set, a constant, an
/// argument. So can the words that a property says, where that is compared or searched.
struct DecidingWords {
    /// What hands its texts on to people and to nothing else.
    static let speaking: Set<String> = [
        "Refusal", "BrokenRule", "settle", "missing", "presentPerson", "requirePresence", "person",
        "personInFront", "requireNoRole", "withRole", "joined", "quoted", "listed",
    ]
    /// What looks for a text in another one, or for one among others.
    private static let searching: Set<String> = [
        "contains", "hasPrefix", "hasSuffix", "starts", "firstRange", "ranges", "range",
        "firstIndex",
        "lastIndex", "firstMatch", "wholeMatch", "prefixMatch", "elementsEqual", "isDisjoint",
        "isSubset", "isSuperset", "intersection", "subtracting", "replacing", "split", "compare",
        "trimmingPrefix",
    ]
    private static let comparing: Set<String> = ["==", "!=", "~=", "<", ">", "<=", ">="]

    /// The words that decide, each as it stands in the source: of a literal its text, of a property `.name`.
    private(set) var found: Set<String> = []
    private var tokens: [SwiftTokens.Token] = []
    /// Of each token, the innermost bracket around it that is open; nil where there is none.
    private var around: [Int?] = []
    /// Whether each token stands in the pattern of a case.
    private var isInPattern: [Bool] = []

    /// Looks through a source.
    ///
    /// - Parameters:
    ///   - source: the text of a file.
    ///   - spoken: the names of properties and functions that say something, of ``spoken(in:)``.
    init(in source: String, spoken: Set<String> = []) {
        let streams = SwiftTokens(source).streams
        let spoken = streams.reduce(into: spoken) { $0.formUnion($1.constants) }
        for stream in streams {
            tokens = stream
            measure()
            for place in tokens.indices {
                switch tokens[place] {
                case .text(let text) where text.contains(where: \.isLetter):
                    if !speaks(place) { found.insert(text) }
                case .word(let name) where spoken.contains(name):
                    if isCompared(place) { found.insert(".\(name)") }
                case .text, .word, .sign: break
                }
            }
        }
    }

    /// Returns the names of computed properties and functions that return texts of a language.
    static func spoken(in source: String) -> Set<String> {
        var names: Set<String> = []
        for tokens in SwiftTokens(source).streams {
            for place in tokens.indices.dropLast()
            where [.word("var"), .word("func")].contains(tokens[place]) {
                guard case .word(let name) = tokens[place + 1] else { continue }
                let body = tokens.body(behind: place)
                guard let start = body.first, body.dropFirst().contains(where: \.isText) else {
                    continue
                }
                let type = tokens[place...].prefix { $0 != start }
                let result = type.lastIndex(of: .sign("->")) ?? type.lastIndex(of: .sign(":"))
                if result.map({ type[$0...].contains(.word("String")) }) == true {
                    names.insert(name)
                }
            }
        }
        return names
    }

    // MARK: One literal

    private func speaks(_ place: Int) -> Bool {
        if isInPattern[place] || isBesideComparison(place, place) { return false }
        guard let bracket = around[place] else { return isValue(place) }
        switch tokens[bracket] {
        case .sign("("): return isSpoken(in: bracket)
        case .sign("["):
            // A list speaks where a single text would.
            guard let end = end(of: bracket), !isSubscript(bracket), !isSearched(end) else {
                return false
            }
            if let outer = around[bracket], tokens[outer] == .sign("(") {
                return isSpoken(in: outer)
            }
            return isValue(bracket)
        default: return isValue(place)
        }
    }

    /// Whether what stands here is the value of a branch or of a body.
    private func isValue(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        return switch tokens[place - 1] {
        // A list behind `in` is gone through, and not what a closure gives.
        case .word(let word): word == "return" || word == "in" && tokens[place] != .sign("[")
        case .sign(let sign): [":", "?", "??", "{", "+", "}"].contains(sign)
        case .text: true
        }
    }

    /// Whether the call of an open bracket only says what it is handed; grouping brackets are passed over.
    private func isSpoken(in bracket: Int) -> Bool {
        guard bracket > 0, case .word(let name) = tokens[bracket - 1],
            !["return", "in", "case", "if", "guard", "let", "else"].contains(name)
        else {
            guard let outer = around[bracket] else { return isValue(bracket) }
            return tokens[outer] == .sign("(") ? isSpoken(in: outer) : isValue(bracket)
        }
        return DecidingWords.speaking.contains(name)
    }

    // MARK: A property that says something

    private func isCompared(_ place: Int) -> Bool {
        // A label and a declaration of the same name say nothing.
        let before = place > 0 ? tokens[place - 1] : .sign("{")
        let isLabel =
            place + 1 < tokens.count && tokens[place + 1] == .sign(":")
            && [.sign("("), .sign(",")].contains(before) && !isInPattern[place]
        if isLabel || [.word("var"), .word("let"), .word("func")].contains(before) { return false }
        var start = place
        while start > 1, tokens[start - 1] == .sign("."), case .word(let base) = tokens[start - 2],
            !["case", "return", "in", "else", "where"].contains(base)
        {
            start -= 2
        }
        // `.name` alone is a case of an enumeration.
        if start == place, before == .sign(".") { return false }
        if isBesideComparison(start, place) || isInPattern[place] { return true }
        if isSearched(place) || start > 0 && tokens[start - 1] == .word("switch") { return true }
        guard let bracket = around[place], tokens[bracket] == .sign("("), bracket > 0,
            case .word(let name) = tokens[bracket - 1]
        else { return false }
        return DecidingWords.searching.contains(name)
    }

    // MARK: Round about

    /// Whether a comparison with anything but nil stands before or behind a stretch of tokens.
    private func isBesideComparison(_ first: Int, _ last: Int) -> Bool {
        func compares(_ place: Int, with other: Int) -> Bool {
            guard tokens.indices.contains(place), case .sign(let sign) = tokens[place] else {
                return false
            }
            return DecidingWords.comparing.contains(sign)
                && !(tokens.indices.contains(other) && tokens[other] == .word("nil"))
        }
        return compares(first - 1, with: first - 2) || compares(last + 1, with: last + 2)
    }

    /// Whether something is looked for in what ends here.
    private func isSearched(_ end: Int) -> Bool {
        guard end + 2 < tokens.count,
            [.sign("."), .sign("?."), .sign("!.")].contains(tokens[end + 1]),
            case .word(let name) = tokens[end + 2]
        else { return end + 1 < tokens.count && tokens[end + 1] == .sign("[") }
        return DecidingWords.searching.contains(name) || name == "first"
    }

    private func isSubscript(_ bracket: Int) -> Bool {
        guard bracket > 0 else { return false }
        return switch tokens[bracket - 1] {
        case .word(let word): !["return", "in", "case", "else"].contains(word)
        case .sign(let sign): [")", "]"].contains(sign)
        case .text: false
        }
    }

    /// Whether a case stands behind `if`, `guard`, `while`, `for` or another condition.
    private func isCondition(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        return switch tokens[place - 1] {
        case .word(let word): ["if", "guard", "while", "for"].contains(word)
        case .sign(let sign): sign == ","
        case .text: false
        }
    }

    private func end(of bracket: Int) -> Int? {
        tokens.indices.first { $0 > bracket && tokens[$0] == .sign("]") && around[$0] == bracket }
    }

    private mutating func measure() {
        around = []
        isInPattern = tokens.map { _ in false }
        var open: [Int] = []
        var pattern: (start: Int, depth: Int)?
        for (place, token) in tokens.enumerated() {
            // A pattern ends at its colon, and behind `if` at the equals sign; a case that is declared has neither.
            if let (start, depth) = pattern, open.count == depth,
                token == .sign(":") || token == .sign("=")
            {
                let isDeclared = token == .sign("=") && !isCondition(start)
                if !isDeclared { for place in start..<place { isInPattern[place] = true } }
                pattern = nil
            }
            if token == .word("case") { pattern = (place, open.count) }
            around.append(open.last)
            if [.sign("("), .sign("["), .sign("{")].contains(token) {
                open.append(place)
            } else if [.sign(")"), .sign("]"), .sign("}")].contains(token) {
                _ = open.popLast()
            }
        }
    }
}

extension SwiftTokens.Token {
    /// Whether it is a literal with a letter in it.
    fileprivate var isText: Bool {
        if case .text(let text) = self { text.contains(where: \.isLetter) } else { false }
    }
}

extension ArraySlice<SwiftTokens.Token> {
    /// The tokens that stand in no bracket.
    fileprivate var outermost: [SwiftTokens.Token] {
        var depth = 0
        return filter { token in
            if [.sign("("), .sign("["), .sign("{")].contains(token) { depth += 1 }
            if [.sign(")"), .sign("]"), .sign("}")].contains(token) { depth -= 1 }
            return depth == 0
        }
    }
}

extension [SwiftTokens.Token] {
    /// The constants that hold a text of a language: one of several by a condition, or joined with something.
    fileprivate var constants: Set<String> {
        let starts = [
            "let", "var", "return", "throw", "guard", "if", "for", "switch", "func", "case",
        ]
        .map(SwiftTokens.Token.word)
        var names: Set<String> = []
        for place in indices.dropFirst(3) where self[place] == .sign("=") {
            let value = self[(place + 1)...].prefix { !starts.contains($0) && $0 != .sign("}") }
            guard value.outermost.contains(where: \.isText), case .word(let name) = self[place - 1],
                [.word("let"), .word("var")].contains(self[place - 2])
            else { continue }
            names.insert(name)
        }
        return names
    }

    /// Returns the body in braces of what is declared here; nothing where it has none.
    fileprivate func body(behind place: Int) -> ArraySlice<SwiftTokens.Token> {
        var depth = 0
        var start: Int?
        for index in self[(place + 1)...].indices {
            switch self[index] {
            case .sign("="), .word("var"), .word("func"), .word("let"), .word("case"):
                if start == nil { return [] }
            case .sign("{"):
                if depth == 0 { start = index }
                depth += 1
            case .sign("}"):
                depth -= 1
                if depth == 0, let start { return self[start..<index] }
                if depth < 0 { return [] }
            case .text, .word, .sign: break
            }
        }
        return []
    }
}
