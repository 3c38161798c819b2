/// Several names in one text, with commas or a word such as "and" between them.
package enum NameList {
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

    /// Whether the names are those of everybody who is missing, or nobody is missing; also where one of them can't
    /// be written in a list, since then it must have been everybody.
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
            && words.fault(of: name) == nil && named(name, hearing: words).role == nil
    }

    /// Whether a name is taken as it stands where a new name of somebody is wanted: there a comma belongs to it.
    static func isTaken(_ name: String, hearing words: NameWords) -> Bool {
        !name.hasPrefix(asOne) && words.fault(of: name.filter { $0 != "," && $0 != ";" }) == nil
            && named(name, hearing: words).role == nil
    }

    /// A name, and the role whose word was typed beside it.
    struct Named: Hashable {
        /// The role; nil where none was.
        let role: Role?
        /// The name without it.
        let name: String
    }

    /// Tells a name from the word of a role in front of it, as in `on-call Tom Reed`, or in brackets behind it.
    ///
    /// Only letters count, in any case, so that `oncall:` and `on call` are the same word.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - known: what roles are called beside the words that commands have for them.
    /// - Returns: the text as it is, and no role, where there is none, and where nothing is left beside it.
    static func named(_ text: String, hearing known: NameWords) -> Named {
        let words = text.split { $0 == " " || $0 == "\t" || $0 == ":" }
        for count in 1...2 where words.count > count {
            let behind = words.suffix(count)
            let isInBrackets = behind.first?.first.map("([".contains) ?? false
            for (typed, rest) in [
                (words.prefix(count), words.dropFirst(count).drop { letters(of: $0).isEmpty }),
                (isInBrackets ? behind : [], words.dropLast(count)),
            ] where !rest.isEmpty {
                let spelled = letters(of: typed.joined())
                let role =
                    Role.allCases.first { letters(of: $0.rawValue) == spelled }
                    ?? known.roles[spelled]
                if let role { return Named(role: role, name: rest.joined(separator: " ")) }
            }
        }
        return Named(role: nil, name: text)
    }

    /// Returns the letters of a word in lower case, as ``NameWords/roles`` has them.
    package static func letters(of text: some StringProtocol) -> String {
        text.lowercased().filter(\.isLetter)
    }
}
