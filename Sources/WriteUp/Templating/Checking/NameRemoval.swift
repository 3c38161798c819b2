import PostMortem
import Prompts

/// Takes the names of the people on a roster out of texts, and puts their roles in their places.
///
/// A name is found whole, and by each of its words that has two letters or more and begins with a capital
/// letter (any word, in names that have no capital at all): only where no letter or digit stands directly
/// before it, or behind it and a possessive s; in scripts without capital letters, anywhere. How it is written
/// doesn't matter: in which case (Weiß, WEISS, weiß), composed or decomposed, with full-width letters, or with
/// characters in between that nobody sees. What isn't found are nicknames, misspellings, other endings that a
/// language puts on names, and people who are not on the roster.
struct NameRemoval {
    private struct Pattern {
        let letters: [Character]
        let replacement: String
        /// Whether it must be a word of its own.
        let isWord: Bool
    }

    /// What to look for, by its first letter, the longest first.
    private let patterns: [Character: [Pattern]]

    /// Creates the removal of a roster's names, in a language whose words for roles take their places.
    init(of people: [Person], in phrases: PagePhrases = .english) {
        var patterns: [Pattern] = []
        for person in people {
            let role = "[\(phrases(PagePhrase(person.roles.first ?? .other)))]"
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
                        letters: text.flatMap(NameRemoval.folded), replacement: role,
                        isWord: text.contains(where: \.isCased)))
            }
        }
        self.patterns = Dictionary(
            grouping: patterns.filter { !$0.letters.isEmpty }, by: { $0.letters[0] }
        ).mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
    }

    /// Returns a text without the names.
    func applied(to text: String) -> String {
        let characters = Array(text)
        // Each letter as it is compared, and the character of the text that it comes from.
        var letters: [Character] = []
        var origins: [Int] = []
        for (index, character) in characters.enumerated() {
            for letter in NameRemoval.folded(character) {
                letters.append(letter)
                origins.append(index)
            }
        }
        var result = ""
        var next = 0
        var place = 0
        while place < letters.count {
            let start = origins[place]
            let isWhole = place == 0 || origins[place - 1] != start
            if isWhole,
                let pattern = patterns[letters[place]]?.first(where: {
                    stands($0, at: place, in: letters, origins)
                })
            {
                result.append(contentsOf: characters[next..<start])
                result += pattern.replacement
                place += pattern.letters.count
                next = origins[place - 1] + 1
            } else {
                place += 1
            }
        }
        result.append(contentsOf: characters[min(next, characters.count)...])
        return result
    }

    private func stands(
        _ pattern: Pattern, at place: Int, in letters: [Character], _ origins: [Int]
    ) -> Bool {
        let end = place + pattern.letters.count
        guard end <= letters.count, letters[place..<end].elementsEqual(pattern.letters),
            end == letters.count || origins[end] != origins[end - 1]
        else { return false }
        guard pattern.isWord else { return true }
        func belongs(_ index: Int) -> Bool {
            letters.indices.contains(index) && (letters[index].isLetter || letters[index].isNumber)
        }
        guard !belongs(place - 1) else { return false }
        // Mara's, Maras: the genitive of many languages.
        return !belongs(end) || letters[end] == "s" && !belongs(end + 1)
    }

    /// Returns a character as it is compared: without case, and nothing for one that nobody sees.
    ///
    /// Lower, upper and lower again is more than either: both ß and its capital become ss, the long s and
    /// the final sigma what they are elsewhere (Unicode, CaseFolding.txt). Letters are compared by canonical
    /// equivalence, so that composed and decomposed ones are the same.
    private static func folded(_ character: Character) -> [Character] {
        var visible = String.UnicodeScalarView()
        for scalar in character.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint
        {
            // The full-width forms of ASCII (Unicode, Halfwidth and Fullwidth Forms).
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            visible.append(
                isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return Array(String(visible).lowercased().uppercased().lowercased())
    }
}
