import Testing

@testable import PostMortem

/// What each phase owes before the meeting goes on.
@Suite struct PhaseExitTests {
    @Test func `the codes of rules are those that journals hold`() {
        // Changed only by adding.
        #expect(
            RuleCode.allCases.map(\.rawValue) == [
                "title", "role.facilitator", "role.on-call", "role.manager", "start", "emptyRoom",
                "contract", "timeline", "signal", "order", "problem", "root", "factors",
                "questions", "ranking", "picks", "owner", "absentOwner", "due", "yes", "notOver",
                "longAgo", "recurs", "firstAnswer", "memo", "person", "mostActions",
            ])
    }

    @Test func `an empty preparation owes all that a meeting can't do without`() {
        #expect(
            Given.opened.debts == [
                .title, .start, .role(.facilitator), .role(.onCall), .role(.manager),
                .unfit(.notOver),
            ])
    }

    @Test(
        arguments: [
            Given.prepared, .orderedTimeline, .twoWhys.and(.rootMarked(id: w(2), override: nil)),
            .factors.and(.factorAdded(id: f(1), kind: .hid, text: "No alert")),
            .room.and(.agreed(.contract, names: ["Mara Lind", "Tomas Beck", "Ines Duarte"])),
        ])
    func `a phase that owes nothing is left for the next one`(given: Given) throws {
        let following = try #require(given.session.phase.following)
        #expect(given.debts == [])
        #expect(given.when(.next(because: nil)) == .event(.phaseEntered(following, override: nil)))
    }

    @Test(
        arguments: [
            (Given.room, [Debt.contract(["Mara Lind", "Tomas Beck", "Ines Duarte"])]),
            (
                .prepared.and(
                    .phaseEntered(.room, override: nil), absent("Mara Lind"), absent("Tomas Beck"),
                    absent("Ines Duarte")), [.emptyRoom]
            ),
            (.timeline, [.timeline]),
            (
                .timeline.and(fact(1, at(9, 2))),
                [.signal, .order(["Mara Lind", "Tomas Beck", "Ines Duarte"])]
            ),
            (.cause, [.problem, .root]),
            (.twoWhys, [.root]),
            (.factors, [.factors]),
            (
                .factors.and(.questionParked(id: q(1), text: "Why?")),
                [.factors, .questions([q(1)])]
            ),
            (.actions, [.picks(0)]),
            (.ideas, [.ranking([i(1), i(2), i(3), i(4)]), .picks(0)]),
            (
                .ranked.and(.ideasPicked(ideas: [i(2)], actions: [a(1)], override: nil)),
                [.picks(1), .owner(a(1)), .due(a(1)), .yes(a(1))]
            ),
            (
                .picked.and(.ownerSet(id: a(1), name: "Tomas Beck"), absent("Tomas Beck")),
                [
                    .absentOwner(a(1), "Tomas Beck"), .due(a(1)), .yes(a(1)), .owner(a(2)),
                    .due(a(2)), .yes(a(2)),
                ]
            ),
        ])
    func `a phase lists what it owes in the order in which to settle it`(
        given: Given, debts: [Debt]
    ) {
        #expect(given.debts == debts)
        let leaving: Command =
            given.session.phase == .actions ? .close(because: nil) : .next(because: nil)
        #expect(given.when(leaving) == .refused(.owed))
        let refusal = given.refusal(of: leaving)
        #expect(debts.allSatisfy { refusal?.message.contains($0.sentence) == true })
        #expect(refusal?.hints.last?.hasSuffix("because REASON") == true)
    }

    @Test func `a reason sets aside what is owed, and the override keeps both`() {
        let override = Override(
            rules: ["no problem is stated", "no structural cause is marked"],
            codes: ["problem", "root"], reason: "out of time")
        #expect(
            Given.cause.when(.next(because: "out of time"))
                == .event(.phaseEntered(.factors, override: override)))
        let after = Given.cause.and(.phaseEntered(.factors, override: override))
        #expect(after.session.overrides.all.map(\.override) == [override])
        #expect(after.session.overrides.all.map(\.phase) == [.cause])
    }

    @Test func `a reason where nothing is owed is recorded and is no override`() throws {
        let after = try Given.prepared.after(.next(because: "all set"))
        #expect(after.session.phase == .room)
        #expect(after.session.overrides.all.isEmpty)
    }

    @Test func `a problem that is parked keeps nobody in phase 3`() {
        let given = Given.twoWhys.and(
            .rootMarked(id: w(2), override: nil), .questionParked(id: q(1), text: "Why?"))
        #expect(given.debts == [])
    }

    @Test func `a dropped root, factor or question is no longer there to count`() {
        let cause = Given.twoWhys.and(
            .rootMarked(id: w(2), override: nil), .itemDropped(id: w(2), reason: nil))
        #expect(cause.debts == [.root])
        let factors = Given.factors.and(
            .factorAdded(id: f(1), kind: .hid, text: "x"), .itemDropped(id: f(1), reason: nil),
            .questionParked(id: q(1), text: "x"), .itemDropped(id: q(1), reason: nil))
        #expect(factors.debts == [.factors])
    }

    @Test func `going back and on again asks for what is owed once more`() throws {
        let given = try Given.timeline.after(.next(because: "no time"), .back)
        #expect(given.session.phase == .timeline)
        #expect(given.when(.next(because: nil)) == .refused(.owed))
    }

    @Test(
        arguments: [
            (Debt.contract(["Jo"]), "Jo has not agreed to the contract", "agree Jo"),
            (.contract(["Jo", "Al"]), "Jo and Al have not agreed to the contract", "agree all"),
            (.order(["A", "B", "C"]), "A, B and C have not agreed to the order", "agree all"),
            (.questions([q(2)]), "Q2 is parked and not answered", "answer Q2 TEXT"),
            (.questions([q(1), q(3)]), "Q1 and Q3 are parked and not answered", "answer Q1 TEXT"),
            (.ranking([i(1)]), "I1 is not ranked", "rank I-ID…"),
            (.ranking([i(1), i(2)]), "I1 and I2 are not ranked", "rank I-ID…"),
            (.role(.onCall), "no on-call engineer is invited", "invite on-call NAME"),
            (.yes(a(1)), "the owner of A1 has not said yes", "yes A1"),
        ])
    func `a debt says what is missing and which line settles it`(
        debt: Debt, sentence: String, remedy: String
    ) {
        #expect(debt.sentence == sentence)
        #expect(debt.remedy == remedy)
    }

    private static func absent(_ name: String) -> Event {
        .attendanceSet(name: name, present: false)
    }
}
