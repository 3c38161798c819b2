public import PostMortem

/// The part of a session that a verb belongs to, as the list of commands is grouped.
public enum When: Hashable, Sendable, CaseIterable {
    /// Asking, at any time; nothing is recorded.
    case ask
    /// At any time.
    case any
    /// Before the meeting.
    case prepare
    /// Moving through the phases.
    case move
    /// Phase 1.
    case room
    /// Phase 2.
    case timeline
    /// Phase 3.
    case cause
    /// Phase 4.
    case factors
    /// Phase 5.
    case actions
    /// After the meeting.
    case after

    /// What the group is called in the list of commands, 12 characters at most.
    public var title: String {
        switch self {
        case .ask: "Ask"
        case .any: "Any time"
        case .prepare: "Before"
        case .move: "Move on"
        case .room: "1 Room"
        case .timeline: "2 Timeline"
        case .cause: "3 Cause"
        case .factors: "4 Factors"
        case .actions: "5 Actions"
        case .after: "After"
        }
    }

    /// The phase that the group belongs to; nil where it belongs to all.
    public var phase: Phase? {
        switch self {
        case .ask, .any, .move: nil
        case .prepare: .prepare
        case .room: .room
        case .timeline: .timeline
        case .cause: .cause
        case .factors: .factors
        case .actions: .actions
        case .after: .after
        }
    }

    /// The phase in a sentence, as in `it is for phase 5`; nil where the group belongs to all.
    var place: String? {
        switch phase {
        case nil: nil
        case .prepare: "the time before the meeting"
        case .after: "the time after the meeting"
        case .some(let phase): "phase \(phase.number)"
        }
    }
}
