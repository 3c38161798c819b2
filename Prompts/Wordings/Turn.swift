/// How blame of a certain wording is turned round to the system.
public struct Turn: Hashable, Sendable {
    /// The wordings, as `should have` or `careless*`; empty for the turn that takes all the rest.
    public let triggers: [String]
    /// The questions that turn it round; never empty.
    public let questions: [String]
    /// Whether the wordings are narrower than the lens's categories, and so are looked for before it.
    public let isNarrow: Bool

    /// The trigger that stands for the name of anybody on the roster.
    static let nameTrigger = Placeholder.name.spelling

    /// Returns the question whose turn it is; they go round.
    func question(_ count: Int) -> String {
        questions[Int(count.magnitude % UInt(questions.count))]
    }

    /// Returns whether one of the triggers stands in what was said.
    ///
    /// - Parameters:
    ///   - said: what was said, as ``words(of:)`` gives it.
    ///   - names: words that name somebody, likewise.
    /// - Returns: whether the questions of this turn are the ones to ask.
    func fits(_ said: [Substring], names: [Substring]) -> Bool {
        triggers.contains { trigger in
            trigger == Turn.nameTrigger
                ? said.contains(where: names.contains)
                : said.containsRun(Turn.words(of: trigger))
        }
    }

    /// Returns a text's words in lower case.
    ///
    /// A word is letters and digits, the apostrophes within it, and an asterisk at its end. Typographic
    /// apostrophes become plain ones.
    static func words(of text: String) -> [Substring] {
        let plain = String(text.lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
        return plain.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "*") }
            .map { word in
                let body = word.drop { $0 == "'" || $0 == "*" }
                return body.suffix(1) == "'" ? body.dropLast() : body
            }
            .filter { !$0.isEmpty }
    }
}

extension [Substring] {
    /// Returns whether words stand here in a row; one that ends in `*` stands for all that begin so.
    fileprivate func containsRun(_ words: [Substring]) -> Bool {
        guard !words.isEmpty, words.count <= count else { return false }
        return (0...count - words.count).contains { start in
            zip(self[start...], words).allSatisfy { said, wanted in
                wanted.last == "*" ? said.hasPrefix(wanted.dropLast()) : said == wanted
            }
        }
    }
}
