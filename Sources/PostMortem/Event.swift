/// What happened in a session: the only thing that changes its state.
///
/// **The case names and labels are the storage format's events and keys.** They are spelled out once
/// more where the journal is written, and change only by adding. Folding events with
/// ``Session/apply(_:at:by:)`` rebuilds a session; each case says what undoing it does.
public enum Event: Hashable, Sendable {
    // MARK: The journal itself: never undone

    /// A journal begins.
    ///
    /// The language is that of what is said, as `de`, and nil for English; the digest is that of the team's own
    /// prompts, and nil for the built-in ones; the hours are those after which memory has faded, and nil for
    /// ``Incident/memoryHours``.
    case sessionOpened(
        session: String, zone: String, tool: String, language: String? = nil,
        prompts: String? = nil, memoryHours: Int? = nil
    )
    /// The session goes on in a new process; a long gap before it is off the phase clock.
    case sessionResumed(tool: String)
    /// The process that led the session is leaving it, or the machine fell asleep; a gap counts from here.
    case sessionLeft
    /// A torn tail was cut off and kept aside in a file.
    case recovered(bytes: Int, kept: String)

    // MARK: The incident: undoing brings the former value back

    /// The incident has a title.
    case titleSet(text: String)
    /// The incident has a severity, in the team's own word.
    case severitySet(text: String)
    /// One more service was affected.
    case serviceAdded(text: String)
    /// What customers noticed.
    case impactSet(text: String)
    /// Bare times are read in this zone from here on; times already stated stay as they are.
    case zoneSet(zone: String)
    /// The same kind of issue has appeared before.
    case recurrenceNoted(text: String)
    /// What the incident was, in the room's own two or three sentences.
    case summarySet(text: String)
    /// A milestone lies at a time, perhaps that of an entry; the text says how, or nothing.
    case milestoneSet(Milestone, time: StatedTime, entry: ItemID?, text: String?)

    // MARK: The room: undoing brings the former roster and agreements back

    /// Somebody is on the roster in a role, presumed present.
    case personInvited(name: String, role: Role)
    /// Several people are on the roster in one role, each as if invited alone.
    case peopleInvited(names: [String], role: Role)
    /// Somebody on the roster has another name; what they agreed to and own goes with it.
    case personRenamed(name: String, to: String)
    /// Somebody is off the roster, with what they agreed to.
    case personRemoved(name: String)
    /// Somebody can't agree, and says why; a former yes to what the phase asks is void.
    case objectionRaised(name: String, text: String)
    /// Somebody on the roster is present, or is not.
    case attendanceSet(name: String, present: Bool)
    /// The meeting is held against the list of when to avoid it.
    case fitJudged(Override)
    /// People agreed.
    case agreed(Agreement, names: [String])

    // MARK: The clock: undoing goes back as if the clock had never been touched

    /// A phase was entered; its clock runs.
    case phaseEntered(Phase, override: Override?)
    /// The phase one is in has more time.
    case phaseExtended(minutes: Int)
    /// The clock stands.
    case clockPaused
    /// The clock runs again.
    case clockResumed

    // MARK: The board: undoing takes the item away, and its id is not given again

    /// A timeline entry; without a time it stays behind the entry recorded before it.
    case entryAdded(id: ItemID, kind: EntryKind, time: StatedTime?, text: String)
    /// A question waits for phases 3 and 4.
    case questionParked(id: ItemID, text: String)
    /// A parked question has its answer.
    case questionAnswered(id: ItemID, text: String)
    /// The failure that the whys start from, W0.
    case problemStated(text: String)
    /// A why, under the problem or another why; it becomes the current one.
    case whyAdded(id: ItemID, under: ItemID, text: String)
    /// The next why goes under this one.
    case whyFocused(id: ItemID)
    /// A timeline entry is evidence of a why.
    case whyLinked(id: ItemID, entry: ItemID)
    /// A why is a structural cause.
    case rootMarked(id: ItemID, override: Override?)
    /// A contributing factor.
    case factorAdded(id: ItemID, kind: FactorKind, text: String)

    // MARK: Actions: undoing brings the former ideas, order and actions back

    /// An idea for an action.
    case ideaAdded(id: ItemID, text: String)
    /// An idea answers a why or a factor.
    case ideaTargeted(id: ItemID, target: ItemID)
    /// All ideas in strict order, the most effective first.
    case ideasRanked(ids: [ItemID])
    /// Ideas became actions: the first idea the first action, and so on.
    case ideasPicked(ideas: [ItemID], actions: [ItemID], override: Override?)
    /// An idea is not done, for a reason.
    case ideaDeclined(id: ItemID, reason: String)
    /// The meeting ends without an action, for a reason.
    case noActionChosen(reason: String)
    /// One person owns an action; a former yes is void.
    case ownerSet(id: ItemID, name: String)
    /// An action has its date; a former yes is void.
    case dueSet(id: ItemID, date: CalendarDate)
    /// How to know that an action is done; a former yes is void.
    case measureSet(id: ItemID, text: String)
    /// The owner said yes to the action as it stands.
    case actionConfirmed(id: ItemID)
    /// The owner said no to the action, and why; it needs another owner or another day.
    case actionRefused(id: ItemID, text: String)

    // MARK: Any item: undoing brings it back as it was

    /// An item reads differently.
    case textEdited(id: ItemID, text: String)
    /// A timeline entry has another time; milestones that lie at it move with it.
    case entryMoved(id: ItemID, time: StatedTime)
    /// A timeline entry is of the other kind, and keeps its id.
    case kindSet(id: ItemID, kind: EntryKind)
    /// An item is off the board, and kept in the journal.
    case itemDropped(id: ItemID, reason: String?)
    /// An item must stay on the page.
    case itemKeyed(id: ItemID)

    // MARK: Beside the board: undoing strikes it out

    /// Somebody called out blame, about an item or in general.
    case blameCalled(id: ItemID?, text: String?)
    /// The facilitator's note.
    case noteAdded(text: String)

    // MARK: Undo and redo themselves

    /// The change that a record made is taken back.
    case undone(record: Int)
    /// The change that a record made, and that was undone, holds again.
    case redone(record: Int)

    // MARK: The end, and what follows

    /// The meeting is over. Undoing opens it again.
    case sessionClosed(override: Override?)
    /// An action is done. Undoing opens the action again.
    case actionDone(id: ItemID, text: String?)
    /// An action has a later date, for a reason. Undoing brings the former date back.
    case actionSlipped(id: ItemID, date: CalendarDate, reason: String)
    /// An action will not be done, for a reason. Undoing opens the action again.
    case actionCancelled(id: ItemID, reason: String)
    /// An action has an issue in a tracker, at an address; undoing gives it back the former, or none.
    case actionTracked(id: ItemID, address: String)
}

// MARK: What an event is to undo and redo

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
        /// It changes what the session says, and can be undone; the ids that it gives are never given again.
        case change(giving: GivenIDs)
        /// It takes back the change of a record.
        case undoes(Int)
        /// It brings back the change of a record.
        case redoes(Int)
    }

    /// The ids that an event gives to what it adds.
    public enum GivenIDs: Hashable, Sendable {
        case none
        case one(ItemID)
        case several([ItemID])
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
        case .entryAdded(let id, _, _, _), .questionParked(let id, _), .whyAdded(let id, _, _),
            .factorAdded(let id, _, _), .ideaAdded(let id, _):
            .change(giving: .one(id))
        case .ideasPicked(_, let actions, _): .change(giving: .several(actions))
        case .titleSet, .severitySet, .serviceAdded, .impactSet, .zoneSet, .recurrenceNoted,
            .summarySet, .milestoneSet, .personInvited, .peopleInvited, .personRenamed,
            .personRemoved, .objectionRaised, .attendanceSet, .fitJudged, .agreed, .phaseEntered,
            .phaseExtended, .clockPaused, .clockResumed, .questionAnswered, .problemStated,
            .whyFocused, .whyLinked, .rootMarked, .ideaTargeted, .ideasRanked, .ideaDeclined,
            .noActionChosen, .ownerSet, .dueSet, .measureSet, .actionConfirmed, .actionRefused,
            .textEdited, .entryMoved, .kindSet, .itemDropped, .itemKeyed, .blameCalled, .noteAdded,
            .sessionClosed, .actionDone, .actionSlipped, .actionCancelled, .actionTracked:
            .change(giving: .none)
        }
    }

    /// The record that an undo or redo is about; nil for other events.
    public var target: Int? {
        switch standing {
        case .undoes(let record), .redoes(let record): record
        case .opening, .resumption, .leaving, .change: nil
        }
    }
}

// MARK: One row an event

extension Event {
    /// What an event gives reason to ask or to look at once more.
    public enum FollowUp: Hashable, Sendable {
        /// The incident is described by more than before: earlier sessions may look like it.
        case description
        /// A milestone lies at another time, which may be out of order or still to come.
        case milestone(StatedTime)
        /// An entry came, perhaps with a time in its text only.
        case entry(ItemID, StatedTime?, text: String)
        /// People came into the room, perhaps after the contract was agreed.
        case arrival([Person.ID])
        /// The last phase began, before which texts can be shortened.
        case lastPhase
        /// The summary reads differently, and may be too long.
        case summary
        /// An action's measure reads differently, and may be too long.
        case measure(ItemID)
        /// An action has an owner, who may own others.
        case owner(ItemID, name: Person.ID)
        /// An action has a date, which may be past or far away.
        case due(CalendarDate)
        /// An owner said no.
        case refusal(ItemID)
        /// Somebody called out blame.
        case callOut(ItemID?, text: String?)
        /// The meeting is over.
        case end
    }

    /// What holds of an event, apart from what it changes.
    public struct Traits: Hashable, Sendable {
        /// The time that it states; nil where it states none.
        public internal(set) var time: StatedTime?
        /// The words in it that the lens listens to; nil where it has none, or they are nobody's business, as those
        /// of call-outs, notes and parked questions.
        public internal(set) var speech: Speech?
        /// The rules that it set aside, with the reason; nil where it set aside none.
        public internal(set) var override: Override?
        /// What it gives reason to ask or to look at once more; nil for most.
        public internal(set) var followUp: FollowUp?

        /// None of all that.
        fileprivate static var none: Traits { Traits() }
    }

    /// What holds of the event, apart from what it changes.
    public var traits: Traits {
        switch self {
        case .sessionOpened, .sessionResumed, .sessionLeft, .recovered, .undone, .redone: .none

        case .titleSet(let text), .impactSet(let text):
            Traits(speech: Speech(text: text), followUp: .description)
        case .serviceAdded: Traits(followUp: .description)
        case .severitySet, .zoneSet: .none
        case .recurrenceNoted(let text): Traits(speech: Speech(text: text))
        case .summarySet(let text): Traits(speech: Speech(text: text), followUp: .summary)
        case .milestoneSet(_, let time, _, let text):
            Traits(time: time, speech: text.map { Speech(text: $0) }, followUp: .milestone(time))

        case .personInvited(let name, _), .attendanceSet(let name, true):
            Traits(followUp: .arrival([name]))
        case .peopleInvited(let names, _): Traits(followUp: .arrival(names))
        case .attendanceSet(_, false), .personRenamed, .personRemoved, .objectionRaised, .agreed:
            .none
        case .fitJudged(let override): Traits(override: override)

        case .phaseEntered(.actions, let override): Traits(override: override, followUp: .lastPhase)
        case .phaseEntered(_, let override): Traits(override: override)
        case .phaseExtended, .clockPaused, .clockResumed: .none

        case .entryAdded(let id, _, let time, let text):
            Traits(
                time: time, speech: Speech(text, of: id), followUp: .entry(id, time, text: text))
        case .entryMoved(_, let time): Traits(time: time, followUp: .milestone(time))
        case .questionParked, .whyFocused, .whyLinked, .ideaTargeted, .ideasRanked, .ideaDeclined,
            .noActionChosen, .actionConfirmed, .kindSet, .itemDropped, .itemKeyed, .noteAdded,
            .actionDone, .actionCancelled, .actionTracked:
            .none
        case .questionAnswered(let id, let text): Traits(speech: Speech(text: text, id: id))
        case .problemStated(let text): Traits(speech: Speech(text: text, id: .problem))
        case .whyAdded(let id, _, let text), .factorAdded(let id, _, let text),
            .ideaAdded(let id, let text), .textEdited(let id, let text):
            Traits(speech: Speech(text, of: id))
        case .rootMarked(_, let override), .ideasPicked(_, _, let override):
            Traits(override: override)

        case .ownerSet(let id, let name): Traits(followUp: .owner(id, name: name))
        case .dueSet(_, let date), .actionSlipped(_, let date, _): Traits(followUp: .due(date))
        case .measureSet(let id, let text):
            Traits(speech: Speech(text, of: id), followUp: .measure(id))
        case .actionRefused(let id, _): Traits(followUp: .refusal(id))
        case .blameCalled(let id, let text): Traits(followUp: .callOut(id, text: text))
        case .sessionClosed(let override): Traits(override: override, followUp: .end)
        }
    }
}
