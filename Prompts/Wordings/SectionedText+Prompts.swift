/// A cue's text and command with their places.
struct CueTemplate: Sendable {
    let text: Template
    let command: Template?

    /// Returns the wording with each place filled in.
    func filled(with values: [Placeholder: String]) -> CueText {
        CueText(text: text.filled(with: values), command: command?.filled(with: values))
    }
}

extension SectionedText {
    /// Returns the paragraphs of exactly these sections, which hold no command and no placeholder.
    func paragraphs(titled titles: [String]) throws(PromptError) -> [String: [String]] {
        try require(titles: titles)
        var result: [String: [String]] = [:]
        for section in sections {
            result[section.title.text] = try plainParagraphs(of: section)
        }
        return result
    }

    /// Returns the text of every cue, and of nothing else.
    ///
    /// - Parameter isAtOnce: whether all of them are checked now.
    /// - Returns: the cues by their names.
    /// - Throws: `PromptError` at the first fault, where they are.
    func cues(atOnce isAtOnce: Bool) throws(PromptError) -> Sentences<Cue.Name, CueTemplate> {
        if isAtOnce { try require(titles: Cue.Name.allCases.map(\.rawValue)) }
        let names = isAtOnce ? sections.compactMap { Cue.Name(rawValue: $0.title.text) } : []
        return try Sentences(self, compilingAtOnce: names) { text, name throws(PromptError) in
            guard let section = text.section(titled: name.rawValue) else { return nil }
            return try text.cue(section, allowing: name.placeholders)
        }
    }

    /// Returns the turns in the order of the file, the one that fits anything last.
    func turns() throws(PromptError) -> [Turn] {
        let title = "anything"
        var result: [Turn] = []
        for section in sections where section.title.text != title {
            let isNarrow = section.title.text.hasPrefix("!")
            let wordings = section.title.text.utf8.dropFirst(isNarrow ? 1 : 0).split(
                separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            let triggers = wordings.map { String(Substring($0).trimmingWhitespace()) }
            for trigger in triggers where trigger != Turn.nameTrigger {
                try check(trigger, of: section)
            }
            result.append(
                Turn(
                    triggers: triggers, questions: try plainParagraphs(of: section),
                    isNarrow: isNarrow))
        }
        guard let rest = section(titled: title) else {
            throw PromptError(
                path, "The section \"\(title)\" is missing.",
                hints: "Add it, with the questions for whatever no other section fits.")
        }
        return result + [
            Turn(triggers: [], questions: try plainParagraphs(of: rest), isNarrow: false)
        ]
    }

    /// Returns the whole number of hours that a section holds.
    ///
    /// - Throws: `PromptError` where it holds anything else.
    func hours(titled title: String) throws(PromptError) -> Int? {
        guard let section = section(titled: title) else { return nil }
        let passages = section.paragraphs + section.commands
        guard passages.count == 1, let hours = Int(passages[0].text), (1...8760).contains(hours)
        else {
            throw PromptError(
                path, line: section.title.line,
                "The section \"\(title)\" must hold a number of hours from 1 to 8760.",
                hints: "Write it in digits, as in 48.")
        }
        return hours
    }

    private func cue(
        _ section: Section, allowing allowed: Set<Placeholder>
    ) throws(PromptError) -> CueTemplate {
        if let second = section.paragraphs.dropFirst().first {
            throw PromptError(
                path, line: second.line, "A cue is one paragraph.",
                hints: "Take out the blank line, or shorten the text.")
        }
        if let second = section.commands.dropFirst().first {
            throw PromptError(
                path, line: second.line, "A cue has at most one command.",
                hints: "Keep the one that comes next.")
        }
        // Every section has a paragraph: the file would not have been read otherwise.
        let texts = try (section.paragraphs + section.commands).map {
            passage throws(PromptError) in try template(passage, allowing: allowed)
        }
        return CueTemplate(text: texts[0], command: texts.dropFirst().first)
    }

    private func check(_ trigger: String, of section: Section) throws(PromptError) {
        if trigger.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
            throw PromptError(
                path, line: section.title.line, "\"\(trigger)\" is not a wording.",
                hints: "Use braces only for \(Turn.nameTrigger), alone between two commas.")
        }
        guard !trigger.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        throw PromptError(
            path, line: section.title.line, "There is a comma without a wording beside it.",
            hints: "Write the wordings with one comma between two.")
    }

    private func plainParagraphs(of section: Section) throws(PromptError) -> [String] {
        if let command = section.commands.first {
            throw PromptError(
                path, line: command.line, "There can't be a command here.",
                hints: "Take away the > at the beginning of the line.")
        }
        for passage in section.paragraphs { _ = try template(passage, allowing: []) }
        return section.paragraphs.map(\.text)
    }

    func template(
        _ passage: Passage, allowing allowed: Set<Placeholder>
    ) throws(PromptError) -> Template {
        do {
            return try Template(passage.text, allowing: allowed)
        } catch {
            throw PromptError(path, line: passage.line, error.message, hints: error.hint)
        }
    }
}
