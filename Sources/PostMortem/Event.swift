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
