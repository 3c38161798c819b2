import PostMortem

/// Takes the names of the people on a roster out of texts, and puts their roles in their places.
///
/// A name is found whole, and by each of its words that has two letters or more and begins with a capital
/// letter (any word, in names that have no capital at all): in upper or lower case, and only where no letter
/// or digit stands directly before or behind it; in scripts without capital letters, anywhere. What isn't
/// found are nicknames, misspellings, endings that a language puts on names, and people who are not on
/// the roster.
struct NameRemoval {
    private struct Pattern {
        let characters: [String]
        let replacement: String
        /// Whether it must be a word of its own.
        let isWord: Bool
    }

    /// What to look for, the longest first.
    private let patterns: [Pattern]

    /// Creates the removal of a roster's names.
    init(of people: [Person]) {
        var patterns: [Pattern] = []
        for person in people {
            let role = "[\((person.roles.first ?? .other).title)]"
            let words = person.id.split { !$0.isLetter && !$0.isNumber }
            let hasCapital = words.contains { $0.first?.isUppercase == true }
            let telling = words.filter { word in
                let isName =
                    !hasCapital || word.first?.isUppercase == true
                    || !word.contains(where: \.isCased)
                return isName && (word.count > 1 || !word.contains(where: \.isCased))
            }
            for text in [person.id[...]] + telling {
                patterns.append(
                    Pattern(
                        characters: text.map { $0.lowercased() }, replacement: role,
                        isWord: text.contains(where: \.isCased)))
            }
        }
        self.patterns = patterns.sorted { $0.characters.count > $1.characters.count }
    }

    /// Returns a text without the names.
    func applied(to text: String) -> String {
        let characters = Array(text)
        let folded = characters.map { $0.lowercased() }
        var result = ""
        var index = 0
        while index < characters.count {
            if let pattern = patterns.first(where: { stands($0, at: index, in: characters, folded) }
            ) {
                result += pattern.replacement
                index += pattern.characters.count
            } else {
                result.append(characters[index])
                index += 1
            }
        }
        return result
    }

    private func stands(
        _ pattern: Pattern, at index: Int, in characters: [Character], _ folded: [String]
    ) -> Bool {
        let end = index + pattern.characters.count
        guard !pattern.characters.isEmpty, end <= folded.count,
            folded[index..<end].elementsEqual(pattern.characters)
        else { return false }
        guard pattern.isWord else { return true }
        func belongs(_ place: Int) -> Bool {
            characters.indices.contains(place)
                && (characters[place].isLetter || characters[place].isNumber)
        }
        return !belongs(index - 1) && !belongs(end)
    }
}
