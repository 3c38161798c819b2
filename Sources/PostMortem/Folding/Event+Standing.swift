extension Event {
    /// What an event is to undo and redo.
    public enum Standing: Hashable, Sendable {
        /// It opens the session, and is never undone.
        case opening(
            name: String, zone: String, language: String?, prompts: String?, memoryHours: Int?)
        /// A process goes on with the session, and that is never undone.
        case resumption
        /// A process leaves the session; what comes next decides whether there is a gap, and that is never undone.
        case leaving
        /// It changes what the session says, and can be undone.
        case change
        /// It takes back the change of a record.
        case undoes(Int)
        /// It brings back the change of a record.
        case redoes(Int)
    }

    /// What the event is to undo and redo.
    public var standing: Standing {
        switch self {
        case .sessionOpened(let name, let zone, _, let language, let prompts, let memoryHours):
            .opening(
                name: name, zone: zone, language: language, prompts: prompts,
                memoryHours: memoryHours)
        case .sessionResumed, .recovered: .resumption
        case .sessionLeft: .leaving
        case .undone(let record): .undoes(record)
        case .redone(let record): .redoes(record)
        case .peopleInvited, .personRenamed, .personRemoved, .objectionRaised, .kindSet,
            .actionRefused, .titleSet, .severitySet, .serviceAdded, .impactSet, .zoneSet,
            .recurrenceNoted, .summarySet,
            .milestoneSet, .personInvited, .attendanceSet, .fitJudged, .agreed, .phaseEntered,
            .phaseExtended, .clockPaused, .clockResumed, .entryAdded, .questionParked,
            .questionAnswered, .problemStated, .whyAdded, .whyFocused, .whyLinked, .rootMarked,
            .factorAdded, .ideaAdded, .ideaTargeted, .ideasRanked, .ideasPicked, .ideaDeclined,
            .noActionChosen, .ownerSet, .dueSet, .measureSet, .actionConfirmed, .textEdited,
            .entryMoved, .itemDropped, .itemKeyed, .blameCalled, .noteAdded, .sessionClosed,
            .actionDone, .actionSlipped, .actionCancelled, .actionTracked:
            .change
        }
    }

    /// The record that an undo or redo is about; nil for other events.
    public var target: Int? {
        switch standing {
        case .undoes(let record), .redoes(let record): record
        case .opening, .resumption, .leaving, .change: nil
        }
    }

    /// The rules that the event set aside, with the reason; nil where it set aside none.
    public var override: Override? {
        switch self {
        case .fitJudged(let override): override
        case .phaseEntered(_, let override), .rootMarked(_, let override),
            .ideasPicked(_, _, let override), .sessionClosed(let override):
            override
        case .sessionOpened, .sessionResumed, .sessionLeft, .recovered, .undone, .redone, .titleSet,
            .severitySet,
            .peopleInvited, .personRenamed, .personRemoved, .objectionRaised, .kindSet,
            .actionRefused, .serviceAdded, .impactSet, .zoneSet, .recurrenceNoted, .milestoneSet,
            .personInvited, .summarySet,
            .attendanceSet, .agreed, .phaseExtended, .clockPaused, .clockResumed, .entryAdded,
            .questionParked, .questionAnswered, .problemStated, .whyAdded, .whyFocused, .whyLinked,
            .factorAdded, .ideaAdded, .ideaTargeted, .ideasRanked, .ideaDeclined, .noActionChosen,
            .ownerSet, .dueSet, .measureSet, .actionConfirmed, .textEdited, .entryMoved,
            .itemDropped, .itemKeyed, .blameCalled, .noteAdded, .actionDone, .actionSlipped,
            .actionCancelled, .actionTracked:
            nil
        }
    }
}
