import CommandLanguage
import PostMortem

/// What can stand at one place behind a verb, as far as it can be known beforehand.
indirect enum Place: Hashable {
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
    enum Presence: Hashable {
        /// In the room.
        case present
        /// Not in the room.
        case absent
    }

    /// Which things on the board a verb takes.
    enum Choice: Hashable {
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
    }

    /// Whether it takes all of the line that is left, spaces included.
    var takesRest: Bool {
        switch self {
        case .script, .person, .agreeing: true
        case .verb, .topic, .phase, .role, .zone, .because, .item, .every, .either: false
        }
    }
}

extension Verb {
    /// What can stand behind the verb, word by word; what is missing at the end is free text, a time
    /// or nothing.
    ///
    /// Without a default, so that a new verb is given its places when it is added.
    var places: [Place] {
        switch self {
        case .guide, .status, .directive, .read, .quit, .undo, .redo, .back, .pause, .resume: []
        case .note, .park, .incident, .severity, .service, .impact, .recurs, .summary, .extend,
            .report:
            []
        case .fact, .signal: [.item(.entry)]
        case .problem, .idea, .noAction: []
        case .worsened, .hid, .slowed, .assumed, .luck, .worked: []
        case .help: [.verb]
        case .show: [.topic]
        case .lens: []
        case .load: [.script]
        case .phase: [.phase]
        case .zone: [.zone]
        case .next, .fit, .close: [.because]

        case .invite: [.role, .person(nil)]
        case .rename, .uninvite: [.person(nil)]
        case .absent, .object: [.person(.present)]
        case .present: [.person(.absent)]
        case .agree: [.agreeing]

        case .edit, .blame: [.item(.anything)]
        case .drop: [.item(.droppable)]
        case .key: [.item(.keepable)]
        case .move, .started, .detected, .mitigated, .resolved: [.item(.entry)]
        case .answer: [.item(.openQuestion)]
        case .why, .focus: [.item(.whyOrProblem)]
        case .link: [.item(.why), .item(.entry)]
        case .root: [.item(.unmarkedWhy), .because]

        case .target: [.item(.openIdea), .item(.cause)]
        case .rank: [.every(.item(.openIdea))]
        case .pick: [.item(.unpickedIdea), .every(.either(.item(.unpickedIdea), .because))]
        case .decline: [.item(.unpickedIdea)]
        case .owner: [.item(.action), .person(.present)]
        case .due, .measure, .refusal: [.item(.action)]
        case .yes: [.item(.unconfirmedAction)]
        case .done, .slip, .cancel: [.item(.openAction)]
        case .tracked: [.item(.action)]
        }
    }
}
