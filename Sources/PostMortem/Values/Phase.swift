/// Where a session stands: before the meeting, in one of its five phases, or after it.
///
/// The raw values are the words of the command line and of the storage format.
public enum Phase: String, CaseIterable, Sendable {
    /// Before the meeting: the draft, the invitations, whether a meeting is the right thing.
    case prepare
    /// Phase 1, set the room.
    case room
    /// Phase 2, the timeline.
    case timeline
    /// Phase 3, structural cause.
    case cause
    /// Phase 4, contributing factors.
    case factors
    /// Phase 5, actions.
    case actions
    /// After the meeting: following the actions up.
    case after

    /// The number of the phase in the meeting, 1 to 5; 0 before the meeting and 6 after it.
    public var number: Int {
        switch self {
        case .prepare: 0
        case .room: 1
        case .timeline: 2
        case .cause: 3
        case .factors: 4
        case .actions: 5
        case .after: 6
        }
    }

    /// Minutes planned for the phase, the shorter and the longer figure; nil outside the meeting.
    public var minutes: ClosedRange<Int>? {
        switch self {
        case .prepare, .after: nil
        case .room: 5...5
        case .timeline: 15...25
        case .cause: 20...30
        case .factors: 10...10
        case .actions: 15...15
        }
    }

    /// What the phase is called in headings.
    public var title: String {
        switch self {
        case .prepare: "Before the meeting"
        case .room: "Set the room"
        case .timeline: "Timeline"
        case .cause: "Structural cause"
        case .factors: "Contributing factors"
        case .actions: "Actions"
        case .after: "After the meeting"
        }
    }

    /// The phase that comes next in the meeting; nil from the actions on, which end by closing.
    public var following: Phase? {
        number < Phase.actions.number ? Phase.allCases[number + 1] : nil
    }

    /// The phase before; nil while preparing.
    public var preceding: Phase? {
        number > 0 ? Phase.allCases[number - 1] : nil
    }
}

extension Phase: Comparable {
    /// Orders phases as the meeting goes.
    public static func < (first: Phase, second: Phase) -> Bool { first.number < second.number }
}
