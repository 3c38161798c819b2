package import PostMortem

/// What can stand at one place behind a verb, as far as it can be known beforehand.
package indirect enum Place: Hashable, Sendable {
    /// The name of a command.
    case verb
    /// Something to show.
    case topic
    /// A phase by its name.
    case phase
    /// Why somebody is in the room.
    case role
    /// A zone of the machine's database.
    case zone
    /// A script file, up to the end of the line.
    case script
    /// The word `because`.
    case because
    /// Somebody on the roster, up to the end of the line.
    case person(Presence?)
    /// `all`, or somebody present who hasn't agreed yet.
    case agreeing
    /// The id of something on the board.
    case item(Choice)
    /// As many of a kind as there are, each once.
    case every(Place)
    /// Either of two.
    case either(Place, Place)

    /// Whether somebody is in the room.
    package enum Presence: Hashable, Sendable {
        /// In the room.
        case present
        /// Not in the room.
        case absent
    }

    /// Which things on the board a verb takes.
    package enum Choice: Hashable, Sendable {
        /// Anything, the problem included.
        case anything
        /// Anything but the problem.
        case droppable
        /// What can be kept on the page and isn't yet: entries, whys, factors.
        case keepable
        /// Timeline entries.
        case entry
        /// Questions without an answer.
        case openQuestion
        /// Whys and the problem.
        case whyOrProblem
        /// Whys.
        case why
        /// Whys that aren't marked as structural.
        case unmarkedWhy
        /// What an idea can answer: the problem, whys, factors.
        case cause
        /// Ideas that weren't declined.
        case openIdea
        /// Ideas that were neither declined nor picked.
        case unpickedIdea
        /// Actions.
        case action
        /// Actions that their owner hasn't said yes to.
        case unconfirmedAction
        /// Actions that are neither done nor cancelled.
        case openAction

        /// The kind of thing that all of them are; nil where several kinds are taken.
        package var kind: ItemID.Kind? {
            switch self {
            case .entry: .entry
            case .openQuestion: .question
            case .whyOrProblem, .why, .unmarkedWhy: .why
            case .openIdea, .unpickedIdea: .idea
            case .action, .unconfirmedAction, .openAction: .action
            case .anything, .droppable, .keepable, .cause: nil
            }
        }
    }

    /// Whether it takes all of the line that is left, spaces included.
    package var takesRest: Bool {
        switch self {
        case .script, .person, .agreeing: true
        case .verb, .topic, .phase, .role, .zone, .because, .item, .every, .either: false
        }
    }
}
