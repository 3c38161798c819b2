public import PostMortem

/// A text that is too long to stand whole on paper beside everything else.
///
/// People are asked to shorten it before the meeting closes. On paper it ends at a clause, which is the only cut there
/// is; everywhere else it is whole.
public struct LongText: Hashable, Sendable {
    /// What it is: an item's id, with `measure` behind it where it is an action's; or the verb that sets it.
    public let name: String
    /// How many letters it has.
    public let letters: Int
    /// How many it can have.
    public let most: Int

    /// The most letters that a text has on paper.
    public static let most = 240
    /// The most letters that the room's summary has there.
    public static let mostOfSummary = 500

    /// Returns how many letters a text has, as people count them; a letter with more than three marks counts as two.
    static func letters(of text: String) -> Int {
        max(text.count, text.unicodeScalars.count / 2)
    }
}

extension Session {
    /// The texts on the board that are too long for paper, in the order of the page.
    public var textsTooLong: [LongText] {
        var found: [LongText] = []
        func look(_ name: String, _ text: String?, most: Int = LongText.most) {
            guard let text else { return }
            let letters = LongText.letters(of: text)
            if letters > most {
                found.append(LongText(name: name, letters: letters, most: most))
            }
        }
        look("incident", incident.title)
        look("impact", incident.impact)
        look("summary", incident.summary, most: LongText.mostOfSummary)
        look("problem", problem)
        for why in onBoard(whys) { look(why.id.description, why.text) }
        for factor in onBoard(factors) { look(factor.id.description, factor.text) }
        for action in actionItems {
            look(action.id.description, action.text)
            look("\(action.id) measure", action.measure)
        }
        look("none", noActionReason)
        for entry in timeline { look(entry.id.description, entry.text) }
        for question in openQuestions { look(question.id.description, question.text) }
        for idea in onBoard(ideas) where idea.action == nil {
            look(idea.id.description, idea.text)
        }
        return found
    }
}
