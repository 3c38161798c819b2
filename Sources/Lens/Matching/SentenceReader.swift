/// Reads sentence after sentence, and tries on each the patterns that it has a word of.
struct SentenceReader {
    private let book: RuleBook
    private let bytes: [UInt8]
    private let range: Range<Int>
    private var matcher: Matcher
    private var tokenizer: Tokenizer
    /// The number of the sentence in which a pattern was tried last.
    private var tried: [Int32]
    /// Which patterns are for something that is looked for.
    private let wanted: [Bool]
    /// Whether only a sentence with a line, an item or a cell to itself can be an action.
    private let actionsStandAlone: Bool
    private var candidates: [Int32] = []
    private var sentences: Int32 = 0

    init(
        _ book: RuleBook, _ bytes: [UInt8], _ range: Range<Int>, categories: Set<Category>,
        names: Names, onlySure: Bool = false, actionsStandAlone: Bool = false
    ) {
        self.book = book
        self.bytes = bytes
        self.range = range
        self.actionsStandAlone = actionsStandAlone
        matcher = Matcher(book, names: names)
        tokenizer = Tokenizer(book, range: range)
        tried = Array(repeating: 0, count: book.patterns.count)
        wanted = book.patterns.map { $0.use.isWanted(in: categories, onlySure: onlySure) }
    }

    mutating func readAll() -> (hints: [Hint], sentences: Int) {
        var hints: [Hint] = []
        while tokenizer.next(bytes) {
            sentences += 1
            if let hint = hint() { hints.append(hint) }
        }
        return (hints, Int(sentences))
    }

    /// Returns the hint of the sentence that was read last; nil where it has none.
    private mutating func hint() -> Hint? {
        gather()
        guard !candidates.isEmpty else { return nil }
        matcher.read(tokenizer.tokens)
        if takeOutTerms() { matcher.read(tokenizer.tokens) }
        var isAction: Bool?
        var best: (order: (Int, Int, Int), hint: Hint)?
        for number in candidates {
            let pattern = book.patterns[Int(number)]
            guard case .hint(let category, let onlyActions, let refusesRoot) = pattern.use else {
                continue
            }
            if onlyActions {
                let gate = isAction ?? looksLikeAction()
                isAction = gate
                guard gate else { continue }
            }
            guard let range = matcher.first(of: pattern) else { continue }
            let start = Int(tokenizer.tokens[range.lowerBound].start)
            let end = Int(tokenizer.tokens[max(range.lowerBound, range.upperBound - 1)].end)
            let hint = Hint(
                category: category, range: start..<end, refusesRoot: refusesRoot,
                rule: Int(pattern.line))
            // A wording counts before what an action lacks, then the first in the sentence.
            let isLack = !Category.wordings.contains(category)
            let order = (isLack ? 1 : 0, range.lowerBound, hint.rule)
            if let best, best.order <= order { continue }
            best = (order, hint)
        }
        return best?.hint
    }

    /// Gathers the patterns of which a word stands in the sentence.
    private mutating func gather() {
        candidates.removeAll(keepingCapacity: true)
        for number in book.patternsAnywhere where wanted[Int(number)] { candidates.append(number) }
        for token in tokenizer.tokens where token.word != 0 {
            for number in book.patternsByWord[Int(token.word)]
            where wanted[Int(number)] && tried[Int(number)] != sentences {
                tried[Int(number)] = sentences
                candidates.append(number)
            }
        }
    }

    /// Makes words that only sound like a wording words that no pattern knows.
    ///
    /// - Returns: whether there was one.
    private mutating func takeOutTerms() -> Bool {
        var hasTerms = false
        for number in candidates {
            let pattern = book.patterns[Int(number)]
            guard pattern.use == .not else { continue }
            guard let range = matcher.first(of: pattern), let last = range.last else { continue }
            let isWhole = !pattern.hasGap
            for index in range where isWhole || index == range.lowerBound || index == last {
                tokenizer.tokens[index].word = 0
                tokenizer.tokens[index].base = 0
                tokenizer.tokens[index].marks.insert(.masked)
            }
            hasTerms = true
        }
        return hasTerms
    }

    /// Whether one of the ways in which an action looks is to be found.
    private func looksLikeAction() -> Bool {
        if actionsStandAlone && !standsAlone() { return false }
        return candidates.contains { number in
            let pattern = book.patterns[Int(number)]
            return pattern.use == .action && matcher.first(of: pattern) != nil
        }
    }

    /// Whether nothing else stands in the sentence's line, item or cell.
    ///
    /// Actions are written down one to a line; in the middle of a paragraph, "we'll add a second node" only tells
    /// what is planned. Looks no further than the words next to the sentence, so that time stays linear.
    private func standsAlone() -> Bool {
        guard let first = tokenizer.tokens.first, let last = tokenizer.tokens.last else {
            return false
        }
        var before = Int(first.start) - 1
        while before >= range.lowerBound, !bytes[before].endsLine {
            if bytes[before].isWordByte || bytes[before].endsSentence { return false }
            before -= 1
        }
        var after = Int(last.end)
        while after < range.upperBound, !bytes[after].endsLine {
            if bytes[after].isWordByte { return false }
            after += 1
        }
        return true
    }
}

extension UInt8 {
    /// Whether a line ends here, or what was read as one: a cell of a table, an item of a list.
    fileprivate var endsLine: Bool { self == 0 || self == UInt8(ascii: "\n") }

    /// Whether it is a mark that ends a sentence.
    fileprivate var endsSentence: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "!") || self == UInt8(ascii: "?")
            || self == UInt8(ascii: ";")
    }
}

extension Pattern.Use {
    /// Whether a pattern is tried where these categories are looked for.
    fileprivate func isWanted(in categories: Set<Category>, onlySure: Bool) -> Bool {
        switch self {
        case .not: true
        case .action: categories.contains(.vagueOwner) || categories.contains(.vagueDate)
        case .hint(let category, _, let refusesRoot):
            categories.contains(category) && (refusesRoot || !onlySure)
        }
    }
}
