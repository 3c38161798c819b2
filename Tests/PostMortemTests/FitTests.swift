import Testing

@testable import PostMortem

@Suite struct FitTests {
    /// A prepared session, some time after the incident's end.
    static func prepared(hours: Int, milliseconds: Int64 = 0) -> Given {
        // The samples end at 10:40, 46 hours and 20 minutes before the morning.
        Given.prepared.later(minutes: hours * 60 - (46 * 60 + 20), milliseconds: milliseconds)
    }

    @Test(arguments: [(0, 0), (47, 0), (48, 0), (48, -1)] as [(Int, Int64)])
    func `up to 48 hours after the end nothing speaks against meeting`(
        hours: Int, milliseconds: Int64
    ) {
        let given = FitTests.prepared(hours: hours, milliseconds: milliseconds)
        #expect(given.debts == [])
        #expect(!given.session.fit(at: given.now.instant).contains { $0.speaksAgainst })
    }

    @Test(arguments: [(48, 1), (49, 0), (500, 0)] as [(Int, Int64)])
    func `more than 48 hours after the end memory has faded`(hours: Int, milliseconds: Int64) {
        let given = FitTests.prepared(hours: hours, milliseconds: milliseconds)
        #expect(given.debts.count == 1)
        #expect(given.session.fit(at: given.now.instant).contains { $0.speaksAgainst })
        #expect(given.when(.next(because: nil)) == .refused(.owed))
        #expect(
            given.when(.next(because: "holidays"))
                == .event(
                    .phaseEntered(
                        .room,
                        override: Override(
                            rules: ["it ended more than 48 hours ago"], codes: ["longAgo"],
                            reason: "holidays"))))
    }

    @Test func `a team can have another figure, which its journal says`() {
        let opened = Event.sessionOpened(
            session: "x", zone: "UTC", tool: "0", memoryHours: 72)
        let ended = Event.milestoneSet(.resolved, time: at(10, 40), entry: nil, text: nil)
        let given = Given(opened, ended).later(minutes: 71 * 60 - (46 * 60 + 20))
        #expect(given.session.memoryHours == 72)
        #expect(!given.session.fit(at: given.now.instant).contains { $0.speaksAgainst })
        let later = given.later(minutes: 2 * 60)
        let finding = FitFinding.hoursSinceEnd(73, limit: 72)
        #expect(later.session.fit(at: later.now.instant) == [finding])
        #expect(finding.speaksAgainst)
        #expect(finding.sentence == "it ended 3 days ago; after 72 hours memory has faded")
        #expect(finding.rule == "it ended more than 72 hours ago")
    }

    @Test func `an incident without an end may still be going on`() {
        #expect(Given.opened.session.fit(at: Given.morning.instant) == [.notOver])
        #expect(FitFinding.notOver.speaksAgainst)
    }

    @Test func `that it comes back speaks for a meeting`() {
        let given = Given.prepared.and(.recurrenceNoted(text: "in May"))
        #expect(given.session.fit(at: given.now.instant).last == .recurs)
        #expect(given.debts == [])
    }

    @Test func `asking whether it fits records nothing`() {
        #expect(Given.opened.when(.fit(because: nil)) == .nothing)
        #expect(Given.prepared.when(.fit(because: nil)) == .nothing)
    }

    @Test func `what decides is the code of a rule, and in old journals the sentence`() {
        let given = FitTests.prepared(hours: 72)
        let byCode = Override(rules: ["in other words"], codes: ["longAgo"], reason: "x")
        #expect(given.and(.fitJudged(byCode)).debts == [])
        let other = Override(
            rules: ["it ended more than 48 hours ago"], codes: ["notOver"], reason: "x")
        #expect(given.and(.fitJudged(other)).debts.count == 1)
        let former = Override(rules: ["it ended more than 48 hours ago"], reason: "x")
        #expect(given.and(.fitJudged(former)).debts == [])
    }

    @Test func `a reason to meet all the same settles what speaks against it`() throws {
        let given = FitTests.prepared(hours: 72)
        let override = Override(
            rules: ["it ended more than 48 hours ago"], codes: ["longAgo"], reason: "holidays")
        #expect(given.when(.fit(because: "holidays")) == .event(.fitJudged(override)))
        let judged = try given.after(.fit(because: "holidays"))
        #expect(judged.debts == [])
        #expect(judged.session.fitOverride == override)
        #expect(judged.session.overrides.all.map(\.override) == [override])
        #expect(try judged.after(.undo).debts.count == 1)
    }

    @Test func `the same judgement is recorded once`() throws {
        let judged = try FitTests.prepared(hours: 72).after(.fit(because: "holidays"))
        #expect(judged.when(.fit(because: "holidays")) == .nothing)
    }

    @Test func `a judgement settles what spoke against meeting then, not what comes later`() throws
    {
        let early = try FitTests.prepared(hours: 10).after(.fit(because: "customers were hit"))
        #expect(early.later(minutes: 3 * 24 * 60).debts.count == 1)
        let open = try Given.opened.after(.fit(because: "it is over, I'm sure"))
        let ended = open.and(.milestoneSet(.resolved, time: at(10, 40), entry: nil, text: nil))
        #expect(
            ended.later(minutes: 3 * 24 * 60).debts.contains {
                if case .unfit = $0 { true } else { false }
            })
    }

    @Test(arguments: [
        (0, "0 hours"), (1, "1 hour"), (71, "71 hours"), (72, "3 days"), (100, "4 days"),
    ])
    func `long spans are told in days`(hours: Int, span: String) {
        #expect(FitFinding.span(ofHours: hours) == span)
    }
}
