package import Lens
package import PostMortem

extension Speech {
    /// What to listen for.
    package var categories: Set<Category> {
        isRemedy ? Category.wordings : Category.wordings.subtracting([.carefulMemo])
    }
}

extension Session {
    /// Everything that stands on the board and that the lens listens to, in the order of the page.
    package var speeches: [Speech] {
        let answers = onBoard(questions).compactMap { question in
            question.answer.map { Speech(text: $0, id: question.id) }
        }
        let actions = actionItems.flatMap { action in
            [action.text, action.measure].compactMap(\.self).compactMap {
                Speech($0, of: action.id)
            }
        }
        let problem = self.problem.map { Speech(text: $0, id: .problem) }
        let summary = incident.summary.map { Speech(text: $0) }
        return [summary].compactMap(\.self) + timeline.compactMap { Speech($0.text, of: $0.id) }
            + answers
            + [problem].compactMap(\.self)
            + onBoard(whys).compactMap { Speech($0.text, of: $0.id) }
            + onBoard(factors).compactMap { Speech($0.text, of: $0.id) }
            + openIdeas.filter { $0.action == nil }.compactMap { Speech($0.text, of: $0.id) }
            + actions
    }
}
