import Testing

@testable import PostMortem

@Suite struct IncidentTests {
    @Test(
        arguments: [
            (Command.incident(title: "x"), Event.titleSet(text: "x")),
            (.severity("x"), .severitySet(text: "x")),
            (.service("x"), .serviceAdded(text: "x")), (.impact("x"), .impactSet(text: "x")),
            (.zone("Asia/Kolkata"), .zoneSet(zone: "Asia/Kolkata")),
            (.recurs("x"), .recurrenceNoted(text: "x")),
            (.summary("x"), .summarySet(text: "x")),
        ])
    func `what is said about the incident is recorded once`(command: Command, event: Event) throws {
        #expect(Given.prepared.when(command) == .event(event))
        #expect(Given.prepared.and(event).when(command) == .nothing)
        let undone = try Given.prepared.and(event).after(.undo)
        #expect(undone.session.incident == Given.prepared.session.incident)
    }

    @Test func `a milestone at a time of its own stays there`() {
        let given = Given.orderedTimeline
        #expect(given.when(.milestone(.started, at: .time(at(9, 2)), text: nil)) == .nothing)
        #expect(
            given.when(.milestone(.started, at: .time(at(9, 3)), text: "a deploy"))
                == .event(.milestoneSet(.started, time: at(9, 3), entry: nil, text: "a deploy")))
        let moved = given.and(.entryMoved(id: t(1), time: at(8, 0)))
        #expect(moved.session.incident.milestones[.started]?.time == at(9, 2))
    }

    @Test func `a milestone at an entry moves with it, and back on undo`() throws {
        let given = try Given.orderedTimeline.after(
            .milestone(.detected, at: .entry(t(2)), text: nil))
        #expect(given.session.incident.milestones[.detected]?.time == at(9, 14))
        let moved = try given.after(.move(t(2), to: at(9, 20)))
        #expect(moved.session.incident.milestones[.detected]?.time == at(9, 20))
        #expect(moved.session.incident.milestones[.started]?.time == at(9, 2))
        #expect(try moved.after(.undo).session.incident == given.session.incident)
    }

    @Test func `a milestone keeps its time when its entry is dropped`() throws {
        let given = try Given.orderedTimeline.after(
            .milestone(.detected, at: .entry(t(2)), text: nil), .drop(t(2), reason: nil))
        #expect(given.session.incident.milestones[.detected]?.time == at(9, 14))
        #expect(given.session.incident.milestones[.detected]?.entry == nil)
        #expect(try given.after(.undo).session.incident.milestones[.detected]?.entry == t(2))
    }

    @Test func `a milestone lies only at an entry that has a time`() {
        let given = Given.orderedTimeline.and(fact(3, nil))
        let command = { Command.milestone(.detected, at: .entry($0), text: nil) }
        #expect(given.when(command(t(3))) == .refused(.impossible))
        #expect(given.when(command(t(4))) == .refused(.unknownItem(t(4))))
        #expect(given.when(command(q(1))) == .refused(.wrongItem(q(1))))
    }

    @Test func `minutes are counted from the start, rounded down, never backwards`() {
        let given = Given.prepared.and(
            .milestoneSet(.detected, time: at(9, 14, 59), entry: nil, text: nil),
            .milestoneSet(.mitigated, time: at(9, 0), entry: nil, text: nil))
        let incident = given.session.incident
        #expect(Milestone.allCases.map { incident.minutes(to: $0) } == [0, 12, nil, 98])
        #expect(Given.opened.session.incident.minutes(to: .resolved) == nil)
    }

    @Test func `an incident ends when it is resolved, else when it is mitigated`() {
        let mitigated = Given.opened.and(
            .milestoneSet(.mitigated, time: at(10, 0), entry: nil, text: nil))
        #expect(Given.opened.session.incident.end == nil)
        #expect(mitigated.session.incident.end == at(10, 0))
        let resolved = mitigated.and(
            .milestoneSet(.resolved, time: at(11, 0), entry: nil, text: nil))
        #expect(resolved.session.incident.end == at(11, 0))
    }
}
