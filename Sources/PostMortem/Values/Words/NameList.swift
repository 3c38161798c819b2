/// Several names in one text, with commas or a word such as "and" between them.
enum NameList {
    /// What stands in front of a name that is one person's, whatever it looks like.
    static let asOne = "- "

    /// Cuts a text into names.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - joins: the words that stand between two names, in lower case; the signs `&` and `+` always do.
    /// - Returns: the names, without what stands between them; the text itself where it has one.
    static func parts(of text: String, joinedBy joins: Set<String>) -> [String] {
        var parts: [[Substring]] = [[]]
        let words = text.split { $0 == " " || $0 == "\t" }
        for (place, word) in words.enumerated() {
            let isBetween = parts.last?.isEmpty == false && place + 1 < words.count
            if isBetween, word == "&" || word == "+" || joins.contains(word.lowercased()) {
                parts.append([])
                continue
            }
            let pieces = word.split(omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }
            for (index, piece) in pieces.enumerated() {
                if index > 0 { parts.append([]) }
                if !piece.isEmpty { parts[parts.count - 1].append(piece) }
            }
        }
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }

    /// Returns names as a list that ``parts(of:joinedBy:)`` reads.
    static func line(of names: [String]) -> String { names.joined(separator: ", ") }

    /// Whether names are those of everybody who is missing, or nobody is known to be; also where one of them can't
    /// stand in a list, since then everybody was meant.
    static func isEverybody(
        _ names: [String], of missing: [String]?, hearing words: NameWords
    ) -> Bool {
        guard let missing, !names.isEmpty,
            names.allSatisfy({ isPlain($0, hearing: words) })
        else { return true }
        return Set(names) == Set(missing)
    }

    /// Whether a name is taken for one person wherever it is typed.
    static func isPlain(_ name: String, hearing words: NameWords) -> Bool {
        !name.hasPrefix(asOne) && parts(of: name, joinedBy: words.joins) == [name]
            && words.fault(of: name) == nil && role(inFrontOf: name) == nil
    }

    /// Returns the role whose word a name begins with, as `on-call Tom Reed` in a list of another role's; nil where it
    /// begins with none, and where nothing stands behind the word.
    static func role(inFrontOf name: String) -> Role? {
        let word = name.prefix { $0 != " " }
        return word.count < name.count ? Role(rawValue: word.lowercased()) : nil
    }
}
