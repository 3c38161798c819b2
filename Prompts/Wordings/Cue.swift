public import PostMortem

/// The one next thing for the facilitator to say, ask or do, with what it is about.
///
/// What state calls for which cue is the guide's business; how it is worded is that of `cues.txt`.
public enum Cue: Hashable, Sendable {
    // MARK: Before the meeting

    /// The incident has no title.
    case titleMissing
    /// The incident has no severity.
    case severityMissing
    /// No service is named.
    case serviceMissing
    /// Nobody said what customers noticed.
    case impactMissing
    /// Nobody said when it started.
    case startedMissing
    /// Nobody stated the zone; times are read in the one that the machine is set to.
    case zoneUnstated(zone: String)
    /// Nobody said when it was mitigated or resolved.
    case endMissing
    /// It was mitigated, and nobody said when it was resolved.
    case resolvedMissing
    /// No facilitator is invited.
    case facilitatorMissing
    /// No on-call engineer is invited.
    case onCallMissing
    /// No developer is invited who knows the change.
    case developerMissing
    /// Nobody is invited to speak for another team.
    case affectedMissing
    /// Nobody is invited who can commit to actions.
    case managerMissing
    /// The draft has too few entries.
    case draftThin(count: Int)
    /// Something on the list of when to avoid the meeting is true.
    case unfit([FitFinding])
    /// The meeting can begin.
    case readyToStart

    // MARK: Phase 1, set the room

    /// Nobody is on the roster.
    case rosterEmpty
    /// Nobody is in the room.
    case roomEmpty
    /// The directive is to be read aloud.
    case readDirective
    /// The three things to take away are to be said.
    case stateDeliverables
    /// Everyone is to be licensed to call out blame.
    case licenseCallOuts
    /// Some have not agreed to the contract.
    case notAgreed(names: [Person.ID])
    /// The phase owes nothing.
    case roomDone
    /// Some came after the contract was agreed, in a later phase.
    case contractLate(names: [Person.ID])

    // MARK: Phase 2, the timeline

    /// The on-call engineer is to begin.
    case leadIn(name: Person.ID)
    /// The timeline is empty.
    case noEntry
    /// The timeline has facts only.
    case noSignal
    /// The timeline has signals only.
    case noFact
    /// The timeline begins with this signal.
    case nothingBeforeSignal(ItemID)
    /// Nothing is known between two entries.
    case gap(from: StatedTime, to: StatedTime)
    /// The start is unknown.
    case startedUnknown
    /// The detection is unknown.
    case detectedUnknown
    /// Neither mitigation nor resolution is known.
    case endUnknown
    /// An entry has no time.
    case untimed(ItemID, text: String)
    /// Two milestones contradict each other; the one that should be first comes first here.
    case milestonesOutOfOrder(first: Milestone, second: Milestone)
    /// The room is to look for what isn't there.
    case whatIsMissing
    /// Some have not agreed to the order.
    case orderNotAgreed(names: [Person.ID])
    /// The phase owes nothing.
    case timelineDone

    // MARK: Phase 3, the structural cause

    /// The problem is not stated.
    case problemMissing
    /// The problem has no answer; the text is the problem's.
    case firstWhy(text: String)
    /// A why has no answer.
    case nextWhy(ItemID, text: String)
    /// A first or second why is where a chain ends.
    case secondWhy(ItemID, text: String)
    /// A chain ends in a person's act.
    case personAtEnd(ItemID, text: String)
    /// A why, or the problem, has only one answer.
    case branch(ItemID, text: String)
    /// A why has no evidence.
    case evidenceMissing(ItemID, text: String)
    /// A chain is deep enough for the question whether it ends in a cause.
    case rootMissing(ItemID, text: String)
    /// This why asks people for more care.
    case memoRoot(ItemID)
    /// The phase owes nothing.
    case causeDone

    // MARK: Phases 3 and 4

    /// A parked question has no answer.
    case parkedQuestion(ItemID, text: String)

    // MARK: Phase 4, contributing factors

    /// There is no factor at all.
    case noFactor
    /// Nothing made it harder to detect.
    case noneHid
    /// Nothing made it harder to fix.
    case noneSlowed
    /// Nothing made it worse.
    case noneWorsened
    /// Nothing was assumed.
    case noneAssumed
    /// Nothing was lucky.
    case noneLuck
    /// Nothing worked.
    case noneWorked
    /// The phase owes nothing.
    case factorsDone

    // MARK: Phase 5, actions

    /// There is no idea.
    case noIdea
    /// There is only one idea to choose from.
    case anotherIdea
    /// An idea answers neither a why nor a factor.
    case ideaWithoutTarget(ItemID, text: String)
    /// Some ideas have no place in the order.
    case notRanked([ItemID])
    /// No idea is picked.
    case nonePicked
    /// Only one idea is picked.
    case onePicked
    /// An action has no owner.
    case ownerMissing(ItemID, text: String)
    /// The owner of an action is not in the room.
    case ownerAbsent(ItemID, name: Person.ID)
    /// An action has no date.
    case dueMissing(ItemID, text: String)
    /// Nobody said how to know that an action is done.
    case measureMissing(ItemID, text: String)
    /// The actions are to be read aloud.
    case readAloud
    /// An owner has not said yes.
    case yesMissing(ItemID, name: Person.ID)
    /// An owner said no.
    case refusedByOwner(ItemID, name: Person.ID)
    /// The room decided on no action, with a reason.
    case noActionChosen
    /// These texts are too long to stand whole on paper.
    case textsTooLong([String])
    /// The room is to sum the incident up.
    case summaryMissing
    /// The room is to say what it learnt.
    case learnt
    /// The phase owes nothing.
    case actionsDone

    // MARK: At any time in the meeting

    /// The clock stands.
    case paused
    /// The phase is nearly over; whole minutes.
    case timeLow(minutes: Int)
    /// The phase has these minutes left, told when it gets there.
    case timeLeft(minutes: Int)
    /// The phase has taken the time planned for it.
    case timeUp
    /// The phase has taken longer than planned; whole minutes.
    case timeOver(minutes: Int)
    /// Several parked questions have no answer, and the time for them is now.
    case stillParked([ItemID])
    /// The meeting went on without something that its phase owed, and still lacks it.
    case leftOpen(Debt)

    // MARK: After the meeting

    /// Some actions are open.
    case actionsOpen([ItemID])
    /// Every action is done or cancelled.
    case allActionsDone
}
