import Testing

@testable import PostMortem

@Suite struct TimelineTests {
    @Test func `entries get the next number, whatever was dropped or undone`() throws {
        let given = try Given.timeline.after(
            .record(.fact, at: at(9, 0), text: "a"), .record(.fact, at: at(9, 1), text: "b"),
            .drop(t(1), reason: nil), .undo, .undo, .record(.signal, at: nil, text: "c"))
        #expect(given.session.entries.all.map(\.id) == [t(1), t(3)])
    }

    @Test(
        arguments: [
            ([fact(1, at(9, 10)), fact(2, at(9, 0)), fact(3, at(9, 5))], [2, 3, 1]),
            ([fact(1, at(9, 0)), signal(2, at(9, 0)), fact(3, at(9, 0))], [1, 2, 3]),
            ([fact(1, at(9, 0, 1)), fact(2, at(9, 0))], [2, 1]),
            (
                [fact(1, at(9, 0)), fact(2, at(9, 10)), fact(3, nil), fact(4, at(9, 5))],
                [1, 4, 2, 3]
            ),
            ([fact(1, nil), fact(2, nil), fact(3, at(9, 0))], [1, 2, 3]),
            ([fact(1, at(9, 0)), fact(2, nil), fact(3, nil), fact(4, at(9, 0))], [1, 2, 3, 4]),
            ([fact(1, at(9, 0)), fact(2, at(9, 5)), moved(1, at(9, 10))], [2, 1]),
            ([fact(1, nil), fact(2, at(9, 5)), moved(1, at(9, 10))], [2, 1]),
            ([fact(1, at(9, 0)), fact(2, at(9, 5)), moved(2, at(9, 0))], [1, 2]),
            ([fact(1, at(9, 0)), fact(2, nil), dropped(1)], [2]),
            (
                [
                    fact(1, at(9, 0)), fact(2, at(9, 5)), fact(3, nil), dropped(2),
                    fact(4, at(9, 3)),
                ], [1, 4, 3]
            ),
        ])
    func `the timeline is in the order of time, then of entry`(events: [Event], order: [Int]) {
        #expect(Given.timeline.and(events).session.timeline.map(\.id.number) == order)
    }

    @Test(
        arguments: [
            (
                [fact(1, at(9, 0)), fact(2, nil), fact(3, at(9, 5)), moved(1, at(9, 10))],
                [3, 1, 2]
            ),
            (
                [
                    fact(1, at(9, 0)), fact(2, at(9, 5)), moved(2, at(9, 10)), fact(3, nil),
                    fact(4, at(9, 7)),
                ], [1, 4, 2, 3]
            ),
            ([fact(1, nil), fact(2, nil), fact(3, at(9, 0)), moved(1, at(9, 10))], [3, 1, 2]),
            ([fact(1, at(9, 0)), fact(2, at(9, 5)), fact(3, nil), moved(2, at(8, 0))], [2, 3, 1]),
        ])
    func `an entry without a time stays behind the entry recorded before it when that is moved`(
        events: [Event], order: [Int]
    ) {
        #expect(Given.timeline.and(events).session.timeline.map(\.id.number) == order)
    }

    @Test func `an entry without a time goes behind the one that is left after an undo`() throws {
        let given = try Given.timeline.after(
            .record(.fact, at: at(9, 0), text: "a"), .record(.fact, at: at(9, 10), text: "b"),
            .undo,
            .record(.fact, at: nil, text: "c"), .record(.fact, at: at(9, 5), text: "d"))
        #expect(given.session.timeline.map(\.id) == [t(1), t(3), t(4)])
    }

    @Test(
        arguments: [
            Command.record(.fact, at: at(9, 5), text: "x"), .record(.signal, at: nil, text: "x"),
            .move(t(1), to: at(9, 1)), .drop(t(1), reason: nil),
        ])
    func `a change of the timeline in phase 2 voids the agreement on its order`(
        command: Command
    ) throws {
        let given = try Given.orderedTimeline.after(command)
        #expect(given.session.agreements[.order] == nil)
        #expect(given.debts.last == .order(["Mara Lind", "Tomas Beck", "Ines Duarte"]))
        #expect(given.session.agreements[.contract]?.count == 3)
        #expect(try given.after(.undo).session.agreements[.order]?.count == 3)
    }

    @Test(
        arguments: [
            Command.record(.fact, at: at(9, 5), text: "x"), .move(t(1), to: at(9, 1)),
            .drop(t(1), reason: nil),
        ])
    func `what comes in after phase 2 leaves the agreement standing`(command: Command) throws {
        #expect(try Given.cause.after(command).session.agreements[.order]?.count == 3)
        let back = try Given.cause.after(.back, command)
        #expect(back.session.agreements[.order] == nil)
    }

    @Test(arguments: [Command.edit(t(1), text: "x"), .key(t(1)), .park("x"), .note("x")])
    func `what leaves the order alone leaves the agreement on it standing`(
        command: Command
    ) throws {
        #expect(try Given.orderedTimeline.after(command).debts == [])
    }

    @Test func `moving records a time once, and only of an entry that is there`() {
        let given = Given.orderedTimeline
        #expect(given.when(.move(t(1), to: at(9, 2))) == .nothing)
        #expect(
            given.when(.move(t(1), to: at(9, 3))) == .event(.entryMoved(id: t(1), time: at(9, 3))))
        let roughly = at(9, 2, approximate: true)
        #expect(
            given.when(.move(t(1), to: roughly)) == .event(.entryMoved(id: t(1), time: roughly)))
        #expect(given.when(.move(t(9), to: at(9, 2))) == .refused(.unknownItem(t(9))))
        #expect(given.when(.move(q(1), to: at(9, 2))) == .refused(.wrongItem(q(1))))
    }

    @Test func `the last number is the last entry`() {
        let given = Given.timeline.and(fact(ItemID.largestNumber, at(9, 0)))
        #expect(given.when(.record(.fact, at: nil, text: "x")) == .refused(.impossible))
    }

    private static func moved(_ number: Int, _ time: StatedTime) -> Event {
        .entryMoved(id: t(number), time: time)
    }

    private static func dropped(_ number: Int) -> Event { .itemDropped(id: t(number), reason: nil) }
}
