import PostMortem
import Prompts
import Testing

@testable import Shell

struct GuideOrderTests {
    /// Lines, and what the guide says first after them.
    static let states: [(lines: [String], first: Cue.Name)] = [
        ([], .titleMissing), (["incident x"], .startedMissing),
        (["incident x", "started 07:00"], .zoneUnstated),
        (["incident x", "zone UTC", "started 07:00"], .endMissing),
        (["incident x", "zone UTC", "started 07:00", "mitigated 08:00"], .resolvedMissing),
        (Rehearsal.prepared, .readyToStart),
        (Array(Rehearsal.prepared.filter { !$0.hasPrefix("invite manager") }), .managerMissing),
        (Array(Rehearsal.prepared.filter { !$0.hasPrefix("invite affected") }), .affectedMissing),
        (["next because a drill"], .rosterEmpty),
        (["invite other Jo", "absent Jo", "next because a drill"], .roomEmpty),
        (Rehearsal.room, .readDirective),
        (Rehearsal.room + ["agree Mara"], .notAgreed),
        (Rehearsal.room + ["agree all"], .roomDone),
        (Rehearsal.timeline, .leadIn),
        (Rehearsal.cause, .problemMissing),
        (Rehearsal.cause + ["problem it failed"], .firstWhy),
        (Rehearsal.whys, .nextWhy),
        (Rehearsal.whys + ["why W1 no limit guards it"], .secondWhy),
        (Rehearsal.whys + ["why W1 Ana deployed on Friday"], .personAtEnd),
        (Rehearsal.whys + ["why W1 somebody forgot it"], .memoRoot),
        (Rehearsal.whys + ["why no limit", "why limits are off by default"], .rootMissing),
        (Rehearsal.rooted, .branch),
        (Rehearsal.rooted + ["why W0 the queue had no bound either"], .nextWhy),
        (Rehearsal.factors, .noFactor),
        (Rehearsal.factors + ["luck it was Sunday"], .noFactor),
        (Rehearsal.factors + ["hid no alert"], .noneSlowed),
        (Rehearsal.actions, .noIdea),
        (Rehearsal.actions + ["idea limit the pool"], .anotherIdea),
        (Rehearsal.ideas, .ideaWithoutTarget),
        (Rehearsal.ranked, .ideaWithoutTarget),
        (Rehearsal.picked, .ownerMissing),
        (Rehearsal.picked + ["owner A1 Ana", "absent Ana"], .ownerAbsent),
        (Rehearsal.picked + ["owner A1 Ana"], .dueMissing),
        (Rehearsal.picked + ["owner A1 Ana", "due A1 +1d"], .measureMissing),
        (Rehearsal.owned, .readAloud), (Rehearsal.confirmed, .summaryMissing),
        (Rehearsal.confirmed + ["summary It was slow."], .learnt),
        (Rehearsal.actions + ["none it is fixed", "summary It was slow."], .noActionChosen),
        (Rehearsal.confirmed + ["close"], .actionsOpen),
        (Rehearsal.confirmed + ["close", "done A1", "cancel A2 retired"], .allActionsDone),
        (Rehearsal.whys + ["pause"], .paused),
        (Rehearsal.actions + ["idea a", "idea b", "for I1 W3", "for I2 F1"], .notRanked),
        (
            Rehearsal.actions + ["idea a", "idea b", "for I1 W3", "for I2 F1", "rank I1 I2"],
            .nonePicked
        ),
    ]

    @Test(arguments: states)
    func `the first thing is what an experienced facilitator would say`(
        state: (lines: [String], first: Cue.Name)
    ) throws {
        let cues = try Rehearsal(state.lines).guide.cues
        #expect(cues.first?.content.name == state.first)
    }

    /// Lines, and what is among the things to go round.
    static let offers: [(lines: [String], cue: Cue.Name)] = [
        (Rehearsal.timeline + ["fact 07:50 x"], .whatIsMissing),
        (Rehearsal.timeline + ["drop T2"], .noSignal),
        (Rehearsal.timeline + ["drop T1", "drop T3"], .noFact),
        (Rehearsal.timeline + ["drop T1"], .nothingBeforeSignal),
        (Rehearsal.timeline + ["drop T3", "fact 08:00 x"], .gap),
        (Rehearsal.timeline, .detectedUnknown), (Rehearsal.timeline, .orderNotAgreed),
        (Rehearsal.timeline + ["agree all"], .timelineDone),
        (Rehearsal.timeline + ["fact somebody calls"], .untimed),
        (Rehearsal.timeline + ["mitigated 06:00"], .milestonesOutOfOrder),
        (Rehearsal.rooted + ["park was it the canary?"], .parkedQuestion),
        (Rehearsal.rooted, .evidenceMissing), (Rehearsal.rooted, .causeDone),
        (Rehearsal.factors + ["hid x", "park y"], .parkedQuestion),
        (Rehearsal.factors + ["hid x"], .noneAssumed),
        (Rehearsal.factors + ["hid x"], .factorsDone),
        (Rehearsal.ranked + ["pick I1"], .onePicked), (Rehearsal.owned, .yesMissing),
        (Rehearsal.confirmed, .actionsDone), (Rehearsal.actions + ["none x"], .learnt),
        (Rehearsal.whys + ["next because time"], .leftOpen),
    ]

    @Test(arguments: offers)
    func `what else is missing comes when Enter is pressed again`(
        offer: (lines: [String], cue: Cue.Name)
    ) throws {
        let cues = try Rehearsal(offer.lines).guide.cues
        #expect(cues.contains { $0.content.name == offer.cue })
    }

    @Test func `over time is said second, and what matters most stays first`() throws {
        var room = try Rehearsal(Rehearsal.whys)
        room.wait(minutes: 31, seconds: 10)
        #expect(room.guide.cues.map(\.content.name).prefix(2) == [.nextWhy, .timeOver])
        #expect(room.guide.cues[1] == .timeOver(minutes: 2))
    }

    @Test func `a gap is asked about if it is long for the incident and inside it`() throws {
        var room = try Rehearsal(Rehearsal.timeline)
        #expect(!room.guide.cues.contains { $0.content.name == .gap })
        try room.take("fact 04:00 the branch is cut")
        try room.take("fact 08:00 customers are fine")
        let gaps = room.guide.cues.filter { $0.content.name == .gap }
        guard case .gap(let from, let to) = try #require(gaps.first) else { return }
        #expect(gaps.count == 1)
        #expect([from, to].map(\.moment.clockTime) == ["07:30", "08:00"])
    }

    @Test func `what was offered once stands behind when the state has changed`() {
        var memory = GuideMemory<String>()
        let list = [(thing: "once", isOwed: false), (thing: "owed", isOwed: true)]
        func said(_ count: Int, of list: [(thing: String, isOwed: Bool)], in state: Int)
            -> [String?]
        {
            (0..<count).map { _ in memory.next(of: list, in: state) }
        }
        #expect(said(4, of: list, in: 1) == ["once", "owed", "once", "owed"])
        #expect(said(4, of: list, in: 2) == ["owed", "once", "owed", "once"])
        #expect(
            said(3, of: [(thing: "new", isOwed: false)] + list, in: 3) == ["new", "owed", "once"])
        #expect(said(1, of: [], in: 4) == [nil])
    }

    @Test func `several parked questions are pressing once the cause is found`() throws {
        var room = try Rehearsal(Rehearsal.whys + ["park a?", "park b?"])
        #expect(room.guide.pressing?.content.name == .nextWhy)
        for line in Rehearsal.rooted.suffix(3) { try room.take(line) }
        #expect(room.guide.pressing?.content.name == .stillParked)
        try room.take("answer Q1 yes")
        #expect(room.guide.pressing == .causeDone)
    }
}
