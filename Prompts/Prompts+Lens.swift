import Lens
public import PostMortem

extension Prompts {
    /// What the meeting's rules listen for in people's words.
    public var wordings: Wordings {
        // The rules are compiled by the first cause, not by the first prompt.
        Wordings(
            unfitCause: { [self] text in
                let lens = lens
                return lens.unfitCause(in: text).map { hint in
                    Wordings.UnfitCause(
                        wording: lens.wording(of: hint, in: text),
                        asksForCare: hint.category == .carefulMemo)
                }
            },
            names: nameWords)
    }

    /// Returns the question that turns what was said round to the system.
    ///
    /// A narrow wording of ``turns`` comes first, which fits better than a category can. Then the lens gives one of
    /// the questions of the category that it finds; where it finds none, or nothing was typed, that of
    /// ``turn(for:naming:count:)``.
    public func question(
        turning text: String?, naming names: [Person.ID] = [], count: Int
    ) -> String {
        if let text, let narrow = turn(hearing: text, naming: names), narrow.isNarrow {
            return narrow.question(count)
        }
        if let text, let hint = lens.hints(in: text, names: Names(names)).first {
            return lens.question(for: hint.category, count: count)
        }
        return turn(for: text, naming: names, count: count)
    }
}

extension PromptLayers {
    /// Returns the rules of the lens in the folder; nil where it has none.
    func ownLens() throws(PromptError) -> Lens? {
        guard let folder, let bytes = own[.lens] else { return nil }
        return try Prompts.lens(bytes, path: folder.path(of: PromptFile.lens.name))
    }
}
