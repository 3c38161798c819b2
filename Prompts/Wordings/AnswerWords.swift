/// The words that answer questions asked in turn, in lower case: those of the language, and beside them the English ones,
/// since what is typed is English in every language.
public struct AnswerWords: Sendable {
    /// What says yes.
    public let yes: Set<String>
    /// What says no.
    public let no: Set<String>
    /// What says that enough is picked.
    public let enough: Set<String>
    /// What takes the last answer back.
    public let back: Set<String>
    /// What says that nobody takes a role.
    public let nobody: Set<String>
    /// What a reason begins with when it is spoken.
    public let because: Set<String>

    /// The titles of the sections; a word of the first four means one thing only.
    static let titles = ["yes", "no", "enough", "back", "nobody", "because"]

    /// Reads the lists of `meeting.txt`.
    ///
    /// - Parameters:
    ///   - text: the sections of the language.
    ///   - english: the English ones, whose words are taken where the language says nothing else by them.
    /// - Throws: `PromptError` where a word would mean two things.
    init(_ text: SectionedText, beside english: SectionedText) throws(PromptError) {
        var lists: [Set<String>] = []
        for title in AnswerWords.titles {
            lists.append(Set(try text.list(titled: title).map { $0.lowercased() }))
        }
        for (place, title) in AnswerWords.titles.prefix(4).enumerated() {
            for (other, words) in lists.prefix(place).enumerated() {
                guard let word = words.intersection(lists[place]).min() else { continue }
                throw PromptError(
                    text.path, line: text.sections.first { $0.title.text == title }?.title.line,
                    "\"\(word)\" stands in \"\(AnswerWords.titles[other])\" and in \"\(title)\".",
                    hints: "Leave it in one of them.")
            }
        }
        let own = lists.reduce(into: Set<String>()) { $0.formUnion($1) }
        for (place, title) in AnswerWords.titles.enumerated() {
            let words = Set(try english.list(titled: title).map { $0.lowercased() })
            lists[place].formUnion(words.subtracting(own))
        }
        (yes, no, enough, back) = (lists[0], lists[1], lists[2], lists[3])
        (nobody, because) = (lists[4], lists[5])
    }

    /// Returns whether a word is a yes or a no; nil where it is neither.
    public func isYes(_ word: String) -> Bool? {
        let word = word.lowercased()
        if yes.contains(word) { return true }
        return no.contains(word) ? false : nil
    }

    /// Returns a reason without the word that it begins with when it is spoken.
    public func reason(in answer: String) -> String {
        let first = answer.prefix { $0 != " " }
        guard because.contains(first.lowercased()), first.endIndex < answer.endIndex else {
            return answer
        }
        return String(answer[first.endIndex...].drop { $0 == " " })
    }
}
