/// A class of words, `== {role}`: single ones, and several in a row.
struct WordClass {
    var words: [String] = []
    var rows: [[String]] = []
    /// Words that a star would take, and that aren't in the class.
    var excluded: [String] = []

    /// Adds the words of a line.
    mutating func add(_ line: RuleSection.Line, _ spellings: inout Spellings) throws(LensError) {
        for word in line.words {
            if word.utf8.count > 1, word.utf8.first == UInt8(ascii: "!") {
                excluded.append(word.dropFirst().lowercased())
                continue
            }
            if word.utf8.first == UInt8(ascii: "{") {
                throw LensError(
                    line.number, "A class holds words, and no other class.",
                    hint: "Write the words of \(word) here as well.")
            }
            for row in spellings.spelled(word) { add(row) }
        }
    }

    /// Adds a word, or several in a row.
    mutating func add(_ row: [String]) {
        if let only = row.first, row.count == 1 { words.append(only) } else { rows.append(row) }
    }
}
