public import PostMortem

/// The words that a session is compared by.
///
/// They come from the title, the problem and the structural causes, which count twice, and from the impact,
/// which says how it looked rather than what it was; from the session's name where nothing was said yet.
/// The names of the affected services are left out, for services are compared on their own.
public struct Wordings: Sendable {
    /// A word of a text.
    struct Word: Hashable {
        /// What it is compared as: in lower case, without its ending.
        let stem: String
        /// How it stands in the text, in lower case.
        let text: String
    }

    /// How often each word is there, by its stem.
    public let counts: [String: Int]
    /// How each word stands where it is first used, by its stem.
    let texts: [String: String]

    /// Creates the words of a session.
    public init(of session: Session) {
        let incident = session.incident
        let causes =
            [incident.title, session.problem].compactMap(\.self) + session.roots.map(\.text)
        let look = [incident.impact].compactMap(\.self)
        self.init(
            ofTwice: causes, once: causes.isEmpty && look.isEmpty ? [session.name] : look,
            without: Set(incident.services.flatMap(Wordings.words).map(\.stem)))
    }

    /// Creates the words of texts.
    public init(of texts: [String]) {
        self.init(ofTwice: [], once: texts, without: [])
    }

    /// Creates the words of texts that count twice and of those that count once, without some.
    private init(ofTwice first: [String], once second: [String], without left: Set<String>) {
        var counts: [String: Int] = [:]
        var texts: [String: String] = [:]
        for (group, weight) in [(first, 2), (second, 1)] {
            for word in group.flatMap(Wordings.words) where !left.contains(word.stem) {
                counts[word.stem, default: 0] += weight
                if texts[word.stem] == nil { texts[word.stem] = word.text }
            }
        }
        (self.counts, self.texts) = (counts, texts)
    }

    /// The hashes of the words, sorted; a word that counts twice is there twice.
    public var hashes: [UInt64] {
        counts.flatMap { repeatElement(Fingerprint.of($0.key), count: $0.value) }.sorted()
    }

    /// Returns the words of a text that say something of its kind.
    ///
    /// Lower case; what is not a letter or a digit parts words; numbers, single letters and
    /// ``CommonWords`` are left out; English endings are cut off. Writing without spaces is cut into
    /// pairs of characters.
    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var word = ""
        func end() {
            defer { word = "" }
            guard word.unicodeScalars.count > 1, !CommonWords.all.contains(word) else { return }
            // A date or a count says nothing; 429, 502 and their like do.
            if word.utf8.allSatisfy(isDigit) {
                if word.utf8.count == 3, "45".contains(word.prefix(1)) {
                    words.append(Word(stem: word, text: word))
                }
                return
            }
            let stem = stem(of: word)
            if !CommonWords.all.contains(stem) { words.append(Word(stem: stem, text: word)) }
        }
        var previous: Unicode.Scalar?
        for scalar in text.lowercased().unicodeScalars {
            if isIdeographic(scalar) {
                end()
                if let previous {
                    let pair = "\(previous)\(scalar)"
                    words.append(Word(stem: pair, text: pair))
                }
                previous = scalar
            } else {
                previous = nil
                if isPartOfWord(scalar) {
                    word.unicodeScalars.append(scalar)
                } else if scalar != "'" && scalar != "\u{2019}" {
                    end()
                }
            }
        }
        end()
        return words
    }

    /// The endings that are cut off, and what comes in their place; the first that fits counts.
    private static let endings = [
        ("ations", "at"), ("ation", "at"), ("ies", "y"), ("ied", "y"), ("sses", "ss"),
        ("ings", ""), ("ing", ""), ("ers", "er"), ("ed", ""), ("es", ""), ("ss", "ss"),
        ("s", ""), ("e", ""),
    ]

    /// Returns an English word without the commonest endings, so that `exhausted` and `exhausts` are one.
    ///
    /// Far less than Porter's algorithm: words need to meet, not to be words.
    private static func stem(of word: String) -> String {
        guard word.utf8.count > 4, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            return word
        }
        for (ending, other) in endings
        where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 3 {
            let stem = word.dropLast(ending.count) + other
            // stopp, runn: a doubled letter was put there by the ending.
            let isDoubled =
                other.isEmpty && stem.last == stem.dropLast().last && !"sl".contains(stem.suffix(1))
            return String(isDoubled ? stem.dropLast() : stem)
        }
        return word
    }

    /// Returns whether a character is a letter or a number.
    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            // ASCII needs no look at Unicode's tables, which is slower.
            return isDigit(UInt8(scalar.value)) || (0x61...0x7A).contains(scalar.value | 0x20)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Returns whether words of a character's script are written without spaces between them.
    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
