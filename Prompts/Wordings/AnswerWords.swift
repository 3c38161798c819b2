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

    /// No words.
    static let none = AnswerWords()

    private init() {
        (yes, no, enough, back, nobody, because) = ([], [], [], [], [], [])
    }

    /// Reads the lists of `meeting.txt`.
    ///
    /// - Throws: `PromptError` where a word would mean two things.
    init(_ layers: PromptLayers) throws(PromptError) {
        let text = try layers.text(of: .meeting)
        // In English alone the words beside those are the same ones.
        let isBuiltIn = layers.language == .english && !layers.hasOwn(.meeting)
        let english = PromptFile.meeting
        try self.init(
            text,
            beside: isBuiltIn ? text : SectionedText(english.builtIn, path: english.name))
    }

    /// Reads the lists of `meeting.txt`.
    ///
    /// - Parameters:
    ///   - text: the sections of the language.
    ///   - english: the English ones, whose words are taken where the language says nothing else by them.
    /// - Throws: `PromptError` where a word would mean two things.
    private init(_ text: SectionedText, beside english: SectionedText) throws(PromptError) {
        var lists: [Set<String>] = []
        var own: Set<String> = []
        for (place, title) in AnswerWords.titles.enumerated() {
            let section = text.sections.first { $0.title.text == title && !$0.isTaken }
            let words = Set(try text.list(titled: title).map { $0.lowercased() })
            lists.append(section == nil ? [] : words)
            own.formUnion(lists[place])
            guard place < 4, let section else { continue }
            for (other, former) in lists.prefix(place).enumerated() {
                guard let word = words.intersection(former).min() else { continue }
                throw PromptError(
                    text.path, line: section.title.line,
                    "\"\(word)\" stands in \"\(AnswerWords.titles[other])\" and in \"\(title)\".",
                    hints: "Leave it in one of them.")
            }
        }
        // What stands behind the text gives its words where the text means nothing else by them.
        for behind in [text, english] {
            for (place, title) in AnswerWords.titles.enumerated() {
                let words = Set(try behind.list(titled: title).map { $0.lowercased() })
                lists[place].formUnion(words.subtracting(own.subtracting(lists[place])))
            }
            own = lists.reduce(into: own) { $0.formUnion($1) }
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
