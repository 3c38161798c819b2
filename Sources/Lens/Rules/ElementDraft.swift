/// An element as it is read, before the vocabulary is complete.
struct ElementDraft {
    /// Words, and several in a row.
    var words = WordClass()
    /// Names of classes.
    var classes: [String] = []
    /// What is neither.
    var contents: [Element.Content] = []
    var isOptional = false
    var isForbidden = false

    /// Reads an element.
    ///
    /// - Throws: ``LensError`` where a word is missing.
    init(_ text: Substring, line: Int, _ spellings: inout Spellings) throws(LensError) {
        var rest = text.utf8
        if rest.count > 1, rest.first == UInt8(ascii: "!") {
            isForbidden = true
            rest.removeFirst()
        }
        if rest.count > 1, rest.last == UInt8(ascii: "?"),
            rest.dropLast().last != UInt8(ascii: "|")
        {
            isOptional = true
            rest.removeLast()
        }
        for part in rest.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
            try add(Substring(part), line: line, &spellings)
        }
    }

    private mutating func add(
        _ part: Substring, line: Int, _ spellings: inout Spellings
    ) throws(LensError) {
        // Nearly all are words, and what is none is told by its first letter.
        switch part.utf8.first {
        case nil:
            throw LensError(
                line, "A word is missing beside a |.", hint: "Write words with | between them.")
        case UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: ">"):
            switch part {
            case "..": contents.append(.gap(isOptional ? 1 : 3))
            case "...": contents.append(.gap(9))
            case "<": contents.append(.start)
            case ">": contents.append(.end)
            default: try addWords(part, line: line, &spellings)
            }
        case UInt8(ascii: "{"): try addClass(part, line: line)
        default: try addWords(part, line: line, &spellings)
        }
    }

    private mutating func addClass(_ part: Substring, line: Int) throws(LensError) {
        guard part.utf8.last == UInt8(ascii: "}") else {
            throw LensError(
                line, "\"\(part)\" has no closing brace.", hint: "Write a class so: {role}")
        }
        let name = String(part.dropFirst().dropLast())
        switch name {
        case "any": contents.append(.any)
        case "cap": contents.append(.capital)
        default:
            if let kind = NounPhraseKind(rawValue: name) {
                contents.append(.people(kind))
            } else {
                classes.append(name)
            }
        }
    }

    private mutating func addWords(
        _ part: Substring, line: Int, _ spellings: inout Spellings
    ) throws(LensError) {
        let isTilde = part == "~"
        guard isTilde || part.utf8.last != UInt8(ascii: "~") else {
            throw LensError(line, "A verb is missing behind a ~.", hint: "Write it so: ~check")
        }
        for row in isTilde ? [["~"]] : spellings.spelled(part) {
            guard !row.isEmpty else {
                throw LensError(
                    line, "\"\(part)\" is no word.", hint: "Write words; a _ joins two of them.")
            }
            words.add(row)
        }
    }

    /// Whether a word has to stand here.
    var takesWord: Bool {
        guard !isOptional, !isForbidden else { return false }
        if !words.words.isEmpty || !words.rows.isEmpty || !classes.isEmpty { return true }
        return contents.contains { content in
            switch content {
            case .gap, .start, .end: false
            case .word, .words, .any, .capital, .either, .row, .people: true
            }
        }
    }
}
