package import Lens
package import PostMortem

/// Words in which somebody says something of the incident, and what to listen for in them.
package struct Speech {
    package let text: String
    /// The item that it is the text of; nil for what has no id.
    let id: ItemID?
    /// Whether it may be a remedy, so that one which asks for care is worth a hint.
    let isRemedy: Bool

    package init(text: String, id: ItemID?, isRemedy: Bool) {
        self.text = text
        self.id = id
        self.isRemedy = isRemedy
    }

    /// What to listen for.
    package var categories: Set<Category> {
        isRemedy ? Category.wordings : Category.wordings.subtracting([.carefulMemo])
    }
}

extension Speech {
    /// Creates the words of an item; nil for parked questions, which may ask anything.
    package init?(_ text: String, of id: ItemID) {
        switch id.kind {
        case .question: return nil
        case .entry: self.init(text: text, id: id, isRemedy: false)
        case .why, .factor, .idea, .action:
            self.init(text: text, id: id, isRemedy: id != .problem)
        }
    }
}

extension Event {
    /// The words of an event that the lens listens to; nil where it has none, or they are nobody's business:
    /// call-outs, notes and parked questions.
    package var speech: Speech? {
        switch self {
        case .titleSet(let text), .impactSet(let text), .recurrenceNoted(let text),
            .summarySet(let text):
            Speech(text: text, id: nil, isRemedy: false)
        case .milestoneSet(_, _, _, let text):
            text.map { Speech(text: $0, id: nil, isRemedy: false) }
        case .problemStated(let text): Speech(text: text, id: .problem, isRemedy: false)
        case .entryAdded(let id, _, _, let text), .whyAdded(let id, _, let text),
            .factorAdded(let id, _, let text), .ideaAdded(let id, let text),
            .measureSet(let id, let text), .textEdited(let id, let text):
            Speech(text, of: id)
        case .questionAnswered(let id, let text):
            Speech(text: text, id: id, isRemedy: false)
        case .sessionOpened, .sessionResumed, .sessionLeft, .recovered, .severitySet, .serviceAdded,
            .zoneSet,
            .personInvited, .peopleInvited, .personRenamed, .personRemoved, .objectionRaised,
            .kindSet, .actionRefused, .actionTracked, .attendanceSet, .fitJudged, .agreed,
            .phaseEntered, .phaseExtended,
            .clockPaused, .clockResumed, .questionParked, .whyFocused, .whyLinked, .rootMarked,
            .ideaTargeted, .ideasRanked, .ideasPicked, .ideaDeclined, .noActionChosen, .ownerSet,
            .dueSet, .actionConfirmed, .entryMoved, .itemDropped, .itemKeyed, .blameCalled,
            .noteAdded, .undone, .redone, .sessionClosed, .actionDone, .actionSlipped,
            .actionCancelled:
            nil
        }
    }
}

extension Session {
    /// Everything that stands on the board and that the lens listens to, in the order of the page.
    package var speeches: [Speech] {
        let answers = onBoard(questions).compactMap { question in
            question.answer.map { Speech(text: $0, id: question.id, isRemedy: false) }
        }
        let actions = actionItems.flatMap { action in
            [action.text, action.measure].compactMap(\.self).compactMap {
                Speech($0, of: action.id)
            }
        }
        let problem = self.problem.map { Speech(text: $0, id: .problem, isRemedy: false) }
        let summary = incident.summary.map { Speech(text: $0, id: nil, isRemedy: false) }
        return [summary].compactMap(\.self) + timeline.compactMap { Speech($0.text, of: $0.id) }
            + answers
            + [problem].compactMap(\.self)
            + onBoard(whys).compactMap { Speech($0.text, of: $0.id) }
            + onBoard(factors).compactMap { Speech($0.text, of: $0.id) }
            + openIdeas.filter { $0.action == nil }.compactMap { Speech($0.text, of: $0.id) }
            + actions
    }
}
