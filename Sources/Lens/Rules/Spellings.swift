/// How words in rules are spelled out: verbs in all their forms, words of two, contractions.
struct Spellings {
    var forms = VerbForms()
    /// What a word is split into, by the word; `can't` is two words.
    private(set) var whole: [String: [String]] = [:]
    /// What was spelled out already.
    private var known: [Substring: [[String]]] = [:]
    /// What an ending is split off as; `'ve`, behind anything.
    private(set) var endings: [(ending: String, words: [String])] = []

    /// Takes a line of `== split`: `won't: will not`, or `*n't: * not`.
    mutating func add(_ line: RuleSection.Line) throws(LensError) {
        var words = line.words.map { String($0).lowercased() }
        guard let key = words.first, key.hasSuffix(":"), key.count > 1, words.count > 1 else {
            throw LensError(
                line.number, "A line of split words is a word, a colon and what it stands for.",
                hint: "For example: won't: will not")
        }
        words.removeFirst()
        let word = String(key.dropLast())
        guard word.hasPrefix("*") else {
            whole[word] = words
            return
        }
        guard words.first == "*", words.count > 1 else {
            throw LensError(
                line.number, "The star of \(word) stands for nothing behind the colon.",
                hint: "For example: *n't: * not")
        }
        endings.append((String(word.dropFirst()), Array(words.dropFirst())))
        endings.sort { $0.ending.utf8.count > $1.ending.utf8.count }
    }

    /// Returns what a word of a rule stands for, each as the words in a row.
    mutating func spelled(_ text: Substring) -> [[String]] {
        if let known = known[text] { return known }
        var rows: [[String]] = [[]]
        for part in text.utf8.split(separator: UInt8(ascii: "_")).map({ Substring($0) }) {
            let choices: [[String]]
            if part.utf8.first == UInt8(ascii: "~") {
                choices = forms.forms(of: part.dropFirst().lowercased()).map { split($0) }
            } else {
                choices = [split(part.lowercased())]
            }
            rows = rows.flatMap { row in choices.map { row + $0 } }
        }
        known[text] = rows
        return rows
    }

    private func split(_ word: String) -> [String] {
        if let words = whole[word] { return words }
        guard word.utf8.contains(UInt8(ascii: "'")) else { return [word] }
        for (ending, words) in endings
        where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count {
            return [String(word.dropLast(ending.count))] + words
        }
        return [word]
    }
}
