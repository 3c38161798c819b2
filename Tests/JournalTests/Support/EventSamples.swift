import PostMortem

/// One maker of random events for each case of ``Event``.
enum EventSamples {
    typealias Maker = @Sendable (inout SeededGenerator) -> Event

    static let makers: [Maker] = first + additions

    /// The events that version 1 of the journal began with, in the order of their declaration.
    static let first: [Maker] = journal + incident + room + board + actions + others

    /// The events that were added to version 1 since, in that order; the next one goes to the end.
    static let additions: [Maker] = [
        { _ in .sessionLeft }
    ]

    /// Returns an event's case name, as the language prints it.
    static func name(of event: Event) -> String {
        String(String(describing: event).prefix { $0 != "(" })
    }

    private static let journal: [Maker] = [
        { .sessionOpened(session: $0.text(), zone: $0.text(), tool: $0.text()) },
        { .sessionResumed(tool: $0.text()) },
        { .recovered(bytes: $0.integer(), kept: $0.text()) },
    ]

    private static let incident: [Maker] = [
        { .titleSet(text: $0.text()) },
        { .severitySet(text: $0.text()) },
        { .serviceAdded(text: $0.text()) },
        { .impactSet(text: $0.text()) },
        { .zoneSet(zone: $0.text()) },
        { .recurrenceNoted(text: $0.text()) },
        {
            .milestoneSet(
                $0.pick(Milestone.allCases), time: $0.time(), entry: $0.oneIn(2) ? nil : $0.item(),
                text: $0.optionalText())
        },
    ]

    private static let room: [Maker] = [
        { .personInvited(name: $0.text(), role: $0.pick(Role.allCases)) },
        { .attendanceSet(name: $0.text(), present: $0.oneIn(2)) },
        { .fitJudged($0.override()) },
        { .agreed($0.pick(Agreement.allCases), names: $0.texts()) },
        { .phaseEntered($0.pick(Phase.allCases), override: $0.optionalOverride()) },
        { .phaseExtended(minutes: $0.integer()) },
        { _ in .clockPaused },
        { _ in .clockResumed },
    ]

    private static let board: [Maker] = [
        {
            .entryAdded(
                id: $0.item(), kind: $0.pick(EntryKind.allCases),
                time: $0.oneIn(3) ? nil : $0.time(), text: $0.text())
        },
        { .questionParked(id: $0.item(), text: $0.text()) },
        { .questionAnswered(id: $0.item(), text: $0.text()) },
        { .problemStated(text: $0.text()) },
        { .whyAdded(id: $0.item(), under: $0.item(), text: $0.text()) },
        { .whyFocused(id: $0.item()) },
        { .whyLinked(id: $0.item(), entry: $0.item()) },
        { .rootMarked(id: $0.item(), override: $0.optionalOverride()) },
        { .factorAdded(id: $0.item(), kind: $0.pick(FactorKind.allCases), text: $0.text()) },
    ]

    private static let actions: [Maker] = [
        { .ideaAdded(id: $0.item(), text: $0.text()) },
        { .ideaTargeted(id: $0.item(), target: $0.item()) },
        { .ideasRanked(ids: $0.items()) },
        {
            .ideasPicked(ideas: $0.items(), actions: $0.items(), override: $0.optionalOverride())
        },
        { .ideaDeclined(id: $0.item(), reason: $0.text()) },
        { .noActionChosen(reason: $0.text()) },
        { .ownerSet(id: $0.item(), name: $0.text()) },
        { .dueSet(id: $0.item(), date: $0.date()) },
        { .measureSet(id: $0.item(), text: $0.text()) },
        { .actionConfirmed(id: $0.item()) },
    ]

    private static let others: [Maker] = [
        { .textEdited(id: $0.item(), text: $0.text()) },
        { .entryMoved(id: $0.item(), time: $0.time()) },
        { .itemDropped(id: $0.item(), reason: $0.optionalText()) },
        { .itemKeyed(id: $0.item()) },
        { .blameCalled(id: $0.oneIn(2) ? nil : $0.item(), text: $0.optionalText()) },
        { .noteAdded(text: $0.text()) },
        { .undone(record: $0.integer()) },
        { .redone(record: $0.integer()) },
        { .sessionClosed(override: $0.optionalOverride()) },
        { .actionDone(id: $0.item(), text: $0.optionalText()) },
        { .actionSlipped(id: $0.item(), date: $0.date(), reason: $0.text()) },
        { .actionCancelled(id: $0.item(), reason: $0.text()) },
    ]
}
