/// The two colours of a timeline entry.
///
/// The raw values are verbs and storage format.
public enum EntryKind: String, CaseIterable, Sendable {
    /// Something that happened or was done.
    case fact
    /// Something that somebody could see: an alert, a graph, a customer's call.
    case signal
}

/// How a factor contributed.
///
/// The raw values are verbs and storage format.
public enum FactorKind: String, CaseIterable, Sendable {
    /// Made it worse.
    case worsened
    /// Made it harder to detect.
    case hid
    /// Made it harder to fix.
    case slowed
    /// A reasonable assumption: evidence that the system failed to inform.
    case assumed
    /// Where we were lucky.
    case luck
    /// What worked, to be kept.
    case worked

    /// Whether it contributed to the harm; luck and what worked kept it from being worse.
    public var isContributing: Bool { self != .luck && self != .worked }

    /// What the group of such factors is called in headings.
    public var title: String {
        switch self {
        case .worsened: "Made it worse"
        case .hid: "Harder to detect"
        case .slowed: "Harder to fix"
        case .assumed: "Reasonable assumptions"
        case .luck: "Where we were lucky"
        case .worked: "What worked"
        }
    }
}

/// The four points in time by which an incident is measured.
///
/// The raw values are verbs and storage format.
public enum Milestone: String, CaseIterable, Sendable {
    /// The first moment at which anything was wrong.
    case started
    /// The first moment at which somebody knew.
    case detected
    /// The moment from which customers were no longer hurt.
    case mitigated
    /// The moment from which nothing was left to repair.
    case resolved
}

/// Why somebody is in the room.
///
/// The raw values are the words of the command line and of the storage format.
public enum Role: String, CaseIterable, Sendable {
    /// Keeps asking, and turns blame back to the system.
    case facilitator
    /// Diagnosed the incident, and leads the reconstruction.
    case onCall = "on-call"
    /// Knows the change, and what it was reasonable to assume at the time.
    case developer
    /// Speaks for a team whose system or customers were hit.
    case affected
    /// Has the authority to commit to actions.
    case manager
    /// Is there for any other reason.
    case other

    /// What the role is called in sentences.
    public var title: String {
        switch self {
        case .facilitator: "facilitator"
        case .onCall: "on-call engineer"
        case .developer: "developer"
        case .affected: "affected-team representative"
        case .manager: "manager or tech lead"
        case .other: "participant"
        }
    }

    /// The roles that the meeting can't do without.
    public enum Required: CaseIterable, Hashable, Sendable {
        case facilitator, onCall, manager

        /// The role.
        public var role: Role {
            switch self {
            case .facilitator: .facilitator
            case .onCall: .onCall
            case .manager: .manager
            }
        }
    }
}

/// What the people in the room can agree on.
///
/// The raw values are storage format.
public enum Agreement: String, CaseIterable, Sendable {
    /// The Prime Directive, as a contract for the meeting.
    case contract
    /// The order of the timeline.
    case order
}
