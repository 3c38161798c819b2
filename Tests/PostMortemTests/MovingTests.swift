import Testing

@testable import PostMortem

@Suite struct MovingTests {
    @Test func `back goes to the phase before, and not further than the preparation`() {
        #expect(Given.cause.when(.back) == .event(.phaseEntered(.timeline, override: nil)))
        #expect(Given.room.when(.back) == .event(.phaseEntered(.prepare, override: nil)))
        #expect(Given.prepared.when(.back) == .refused(.impossible))
    }

    @Test func `next stops at the actions, which end by closing`() {
        #expect(Given.confirmed.when(.next(because: nil)) == .refused(.impossible))
        #expect(Given.confirmed.when(.next(because: "x")) == .refused(.impossible))
    }

    @Test func `a phase is entered by name where nothing on the way is owed`() {
        #expect(
            Given.actions.when(.phase(.timeline)) == .event(.phaseEntered(.timeline, override: nil))
        )
        #expect(Given.actions.when(.phase(.actions)) == .nothing)
        #expect(Given.room.when(.phase(.cause)) == .refused(.owed))
        #expect(Given.confirmed.when(.phase(.after)) == .refused(.impossible))
        let back = Given.actions.and(.phaseEntered(.room, override: nil))
        #expect(back.when(.phase(.actions)) == .event(.phaseEntered(.actions, override: nil)))
    }

    @Test func `a jump lists what every phase on the way owes`() throws {
        let refusal = try #require(Given.timeline.refusal(of: .phase(.actions)))
        for sentence in ["the timeline is empty", "no problem is stated", "no contributing factor"]
        {
            #expect(refusal.message.contains(sentence))
        }
    }

    @Test(arguments: [Command.extend(minutes: 5), .pause, .resume, .agree(.everyone)])
    func `before the meeting there is no clock to stop and nothing to agree`(command: Command) {
        #expect(Given.prepared.when(command) == .refused(.tooEarly(.room)))
    }

    @Test func `pause and resume are events once`() {
        #expect(Given.room.when(.pause) == .event(.clockPaused))
        #expect(Given.room.when(.resume) == .nothing)
        let paused = Given.room.and(.clockPaused)
        #expect(paused.when(.pause) == .nothing)
        #expect(paused.when(.resume) == .event(.clockResumed))
    }

    @Test func `entering a phase ends the pause`() {
        let given = Given.room.and(.clockPaused, .phaseEntered(.timeline, override: nil))
        #expect(!given.session.clock.isPaused)
        #expect(given.when(.resume) == .nothing)
    }

    @Test func `more time adds up`() {
        let given = Given.timeline.and(.phaseExtended(minutes: 5), .phaseExtended(minutes: 10))
        #expect(given.session.clock.limit(of: .timeline) == 40)
        #expect(given.session.clock.limit(of: .cause) == 30)
        #expect(given.when(.extend(minutes: 5)) == .event(.phaseExtended(minutes: 5)))
    }

    @Test(arguments: [Int.min, -5, 0, 601, .max])
    func `a phase is extended by a minute at least and ten hours at most`(minutes: Int) {
        #expect(Given.timeline.when(.extend(minutes: minutes)) == .refused(.impossible))
    }

    @Test(
        arguments: [
            (Command.problem("x"), Phase.cause), (.why(under: nil, text: "x"), .cause),
            (.focus(w(1)), .cause), (.link(w(1), to: t(1)), .cause),
            (.root(w(1), because: "x"), .cause), (.factor(.luck, text: "x"), .factors),
            (.idea("x"), .actions), (.target(i(1), at: f(1)), .actions), (.rank([]), .actions),
            (.pick([i(1)], because: "x"), .actions), (.decline(i(1), reason: "x"), .actions),
            (.noAction(reason: "x"), .actions), (.owner(a(1), name: "Jo"), .actions),
            (.due(a(1), today), .actions), (.measure(a(1), text: "x"), .actions),
            (.yes(a(1)), .actions), (.close(because: "x"), .actions),
            (.done(a(1), text: nil), .after),
            (.slip(a(1), to: today, reason: "x"), .after), (.cancel(a(1), reason: "x"), .after),
            (.tracked(a(1), address: "https://x.example/1"), .actions),
        ])
    func `a verb waits for its phase`(command: Command, phase: Phase) {
        #expect(Given.orderedTimeline.when(command) == .refused(.tooEarly(phase)))
    }

    @Test(
        arguments: [
            Command.record(.fact, at: nil, text: "x"), .record(.signal, at: at(9, 0), text: "x"),
            .park("x"), .note("x"), .incident(title: "x"), .severity("high"),
            .invite(.other, name: "Jo"), .key(t(1)), .edit(t(1), text: "x"),
        ],
        [Given.prepared.and(fact(1, at(9, 2))), .orderedTimeline, .actions])
    func `what is remembered early or late gets in`(command: Command, given: Given) {
        guard case .event = given.when(command) else {
            Issue.record("\(given.when(command))")
            return
        }
    }

    @Test(
        arguments: [
            Command.help(verb: nil), .guide, .status, .show(nil), .directive, .read,
            .load(path: "x"), .report(path: nil), .quit,
        ],
        [Given.opened, .timeline, .closed])
    func `asking records nothing`(command: Command, given: Given) {
        #expect(given.when(command) == .nothing)
    }
}
