import Testing

@testable import PostMortem

@Suite struct ClosingTests {
    @Test func `a meeting whose actions have owner, date and yes is closed`() throws {
        #expect(Given.confirmed.when(.close(because: nil)) == .event(.sessionClosed(override: nil)))
        let closed = try Given.confirmed.later(minutes: 1).after(.close(because: nil))
        #expect(closed.session.phase == .after)
        #expect(closed.session.isClosed)
        #expect(closed.session.outcome?.closedAt == closed.now.instant)
    }

    @Test func `closing against what is owed keeps the reason`() throws {
        #expect(Given.picked.when(.close(because: nil)) == .refused(.owed))
        let closed = try Given.picked.after(.close(because: "fire alarm"))
        #expect(closed.session.overrides.all.last?.override.reason == "fire alarm")
        #expect(closed.session.overrides.all.last?.override.rules.count == 6)
        #expect(closed.session.overrides.all.last?.phase == .actions)
    }

    @Test(
        arguments: [
            Command.record(.fact, at: nil, text: "x"), .park("x"), .idea("x"),
            .edit(a(1), text: "x"),
            .drop(a(1), reason: nil), .key(t(1)), .move(t(1), to: at(9, 0)), .incident(title: "x"),
            .invite(.other, name: "Jo"), .agree(.everyone), .next(because: "x"), .back,
            .phase(.room),
            .extend(minutes: 5), .pause, .resume, .owner(a(1), name: "Mara"),
            .due(a(1), today), .yes(a(1)), .fit(because: "x"), .answer(q(1), text: "x"),
        ])
    func `a closed session is not changed any more`(command: Command) {
        #expect(Given.closed.when(command) == .refused(.closed))
    }

    @Test func `closing what is closed is already so`() {
        #expect(Given.closed.when(.close(because: nil)) == .nothing)
    }

    @Test func `undo opens a session that was just closed`() throws {
        let open = try Given.closed.after(.undo)
        #expect(!open.session.isClosed)
        #expect(open.session.phase == .actions)
        #expect(try open.after(.redo).session.isClosed)
    }

    @Test func `an address of an issue is replaced by a later one, and undo gives it back`() throws
    {
        let (first, second) = ("https://x.example/1", "https://x.example/2")
        let given = Given.closed
        #expect(
            given.when(.tracked(a(1), address: first))
                == .event(.actionTracked(id: a(1), address: first)))
        #expect(given.when(.tracked(a(1), address: "OPS-1")) == .refused(.ruled))
        #expect(given.when(.tracked(a(9), address: first)) == .refused(.unknownItem(a(9))))
        let tracked = try given.after(.tracked(a(1), address: first))
        #expect(tracked.session.actions[1]?.tracker == first)
        #expect(tracked.when(.tracked(a(1), address: first)) == .nothing)
        let moved = try tracked.after(.tracked(a(1), address: second))
        #expect(moved.session.actions[1]?.tracker == second)
        #expect(try moved.after(.undo).session.actions[1]?.tracker == first)
    }

    @Test func `an action is done, and done once`() {
        let given = Given.closed
        #expect(
            given.when(.done(a(1), text: "in v42")) == .event(.actionDone(id: a(1), text: "in v42"))
        )
        #expect(given.when(.done(a(9), text: nil)) == .refused(.unknownItem(a(9))))
        let done = given.and(.actionDone(id: a(1), text: nil))
        #expect(done.when(.done(a(1), text: "again")) == .refused(.impossible))
        #expect(done.when(.cancel(a(1), reason: "x")) == .refused(.impossible))
        #expect(
            done.when(.slip(a(1), to: today.adding(days: 30), reason: "x")) == .refused(.impossible)
        )
    }

    @Test func `an action is cancelled for a reason`() {
        let given = Given.closed
        #expect(
            given.when(.cancel(a(1), reason: "moot"))
                == .event(.actionCancelled(id: a(1), reason: "moot")))
        let cancelled = given.and(.actionCancelled(id: a(1), reason: "moot"))
        #expect(cancelled.session.actions[1]?.status == .cancelled(reason: "moot"))
        #expect(cancelled.when(.done(a(1), text: nil)) == .refused(.impossible))
    }

    @Test func `a date slips to a later day, and every slip is kept`() throws {
        let given = Given.closed
        #expect(
            given.when(.slip(a(1), to: today.adding(days: 7), reason: "x")) == .refused(.impossible)
        )
        #expect(
            given.when(.slip(a(1), to: today.adding(days: 6), reason: "x")) == .refused(.impossible)
        )
        #expect(
            given.when(.slip(a(1), to: today.adding(days: -1), reason: "x")) == .refused(.ruled))
        let slipped = try given.after(
            .slip(a(1), to: today.adding(days: 8), reason: "leave"),
            .slip(a(1), to: today.adding(days: 9), reason: "more leave"))
        #expect(slipped.session.actions[1]?.due == today.adding(days: 9))
        #expect(
            slipped.session.actions[1]?.slips.map(\.from) == [
                today.adding(days: 7), today.adding(days: 8),
            ])
        #expect(try slipped.after(.undo).session.actions[1]?.due == today.adding(days: 8))
    }

    @Test func `an action that was closed without a date can slip to its first one`() throws {
        let closed = try Given.picked.after(.close(because: "fire alarm"))
        let slipped = try closed.after(.slip(a(1), to: today, reason: "settled by mail"))
        #expect(slipped.session.actions[1]?.slips.map(\.from) == [nil])
    }

    @Test func `notes and blame are taken after the meeting`() {
        #expect(Given.closed.when(.note("x")) == .event(.noteAdded(text: "x")))
        #expect(
            Given.closed.when(.blame(nil, text: "x")) == .event(.blameCalled(id: nil, text: "x")))
    }
}
