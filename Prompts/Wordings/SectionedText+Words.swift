import PostMortem

extension SectionedText {
    /// Returns the words of a section, which stand with commas between them.
    ///
    /// - Throws: `PromptError` where there are not as many as there must be.
    func list(titled title: String, count: Int? = nil) throws(PromptError) -> [String] {
        guard let section = section(titled: title) else { return [] }
        let words = section.paragraphs.flatMap { $0.text.split(separator: ",") }
            .map { String($0.trimmingWhitespace()) }.filter { !$0.isEmpty }
        if let count, words.count != count {
            throw PromptError(
                path, line: section.title.line,
                "The section \"\(title)\" has \(words.count) words, and must have \(count).",
                hints: "Write them with one comma between two.")
        }
        return words
    }

    /// Returns the one paragraph of a section.
    func template(
        titled title: String, allowing allowed: Set<Placeholder>
    ) throws(PromptError) -> Template? {
        guard let section = section(titled: title) else { return nil }
        let passages = section.paragraphs + section.commands
        if let second = passages.dropFirst().first {
            throw PromptError(
                path, line: second.line, "There is one paragraph here, and no command.",
                hints: "Take out the blank line, or shorten the text.")
        }
        return try template(section.paragraphs[0], allowing: allowed)
    }

    /// Returns the sentences of a file, each from the section of its title.
    ///
    /// - Parameters:
    ///   - others: the titles of what else stands in the file.
    ///   - isAtOnce: whether all of them are checked now.
    /// - Returns: the sentences by their names.
    /// - Throws: `PromptError` where they are checked, and a section is missing, unknown, or has a place that is not filled in.
    func sentences<Name: SentenceName>(
        besides others: [String] = [], atOnce isAtOnce: Bool
    ) throws(PromptError) -> Sentences<Name, Template> {
        if isAtOnce { try require(titles: Name.allCases.map(\.title) + others) }
        return try Sentences(self, compilingAtOnce: isAtOnce ? Array(Name.allCases) : []) {
            text, name throws(PromptError) in
            try text.template(titled: name.title, allowing: name.placeholders)
        }
    }

    /// Returns the words by which a name is known to be no single person's.
    func nameWords() throws(PromptError) -> NameWords {
        let titles = [
            "everybody", "teams", "team endings", "team beginnings", "plurals", "between", "or",
        ]
        let roles = Role.allCases
        try require(titles: titles + roles.map { "role \($0.rawValue)" })
        let lists = try titles.map { title throws(PromptError) in
            Set(try list(titled: title).map { $0.lowercased() })
        }
        var called: [String: Role] = [:]
        for role in roles {
            for word in try list(titled: "role \(role.rawValue)") {
                called[NameList.letters(of: word)] = role
            }
        }
        return NameWords(
            crowds: lists[0], teams: lists[1], endings: lists[2], beginnings: lists[3],
            plurals: lists[4], joins: lists[5], choices: lists[6], roles: called)
    }
}
