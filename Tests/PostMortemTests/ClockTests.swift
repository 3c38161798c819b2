import Testing

@testable import PostMortem

@Suite struct ClockTests {
    /// Minutes into phase 2 at which something happens.
    typealias Beat = (minute: Int, event: Event)

    /// Returns phase 2 with events at minutes after its beginning, read at a minute.
    static func phase2(_ beats: [Beat], readAt minute: Int) -> Given {
        var given = Given.timeline
        var passed = 0
        for beat in beats {
            given = given.later(minutes: beat.minute - passed).and(beat.event)
            passed = beat.minute
        }
        return given.later(minutes: minute - passed)
    }

    static func minutes(_ given: Given, _ phase: Phase = .timeline) -> Int64 {
        given.session.elapsed(in: phase, at: given.now.instant) / 60_000
    }

    static let note = Event.noteAdded(text: "x")
    static let resumed = Event.sessionResumed(tool: "0.1.0")
    static let torn = Event.recovered(bytes: 3, kept: "x.torn")

    @Test(
        arguments: [
            ([], 7, 7),
            ([(3, .clockPaused)], 20, 3),
            ([(3, .clockPaused), (10, .clockResumed)], 12, 5),
            ([(3, .clockPaused), (5, .clockPaused), (10, .clockResumed)], 12, 5),
            ([(4, .clockResumed)], 12, 12),
            ([(3, note), (9, resumed)], 10, 4),
            ([(3, note), (8, resumed)], 10, 10),
            ([(3, note), (20, resumed), (21, note), (40, resumed)], 41, 5),
            ([(3, .clockPaused), (20, resumed), (21, .clockResumed)], 23, 5),
            (
                [
                    (2, .phaseEntered(.cause, override: nil)),
                    (9, .phaseEntered(.timeline, override: nil)),
                ], 12, 5
            ),
            (
                [
                    (2, .phaseEntered(.prepare, override: nil)),
                    (9, .phaseEntered(.timeline, override: nil)),
                ], 12, 5
            ),
        ] as [([Beat], Int, Int64)])
    func `pauses, other phases and gaps are off the clock`(
        beats: [Beat], readAt: Int, expected: Int64
    ) {
        #expect(ClockTests.minutes(ClockTests.phase2(beats, readAt: readAt)) == expected)
    }

    @Test func `a gap of five minutes is the meeting going on, and a longer one is not`() {
        let start = Given.timeline.and(ClockTests.note)
        let short = start.later(milliseconds: 300_000).and(ClockTests.resumed)
        #expect(short.session.elapsed(in: .timeline, at: short.now.instant) == 300_000)
        let long = start.later(milliseconds: 300_001).and(ClockTests.resumed)
        #expect(long.session.elapsed(in: .timeline, at: long.now.instant) == 0)
    }

    @Test func `a torn tail that is cut off before going on leaves the gap off the clock`() {
        let given = ClockTests.phase2(
            [(3, ClockTests.note), (20, ClockTests.torn), (20, ClockTests.resumed)], readAt: 21)
        #expect(ClockTests.minutes(given) == 4)
        let other = ClockTests.phase2(
            [(3, ClockTests.note), (20, ClockTests.resumed), (20, ClockTests.torn)], readAt: 21)
        #expect(ClockTests.minutes(other) == 4)
    }

    @Test func `undoing a pause goes back as if the clock had never stood`() throws {
        let paused = ClockTests.phase2([(3, .clockPaused)], readAt: 10)
        #expect(ClockTests.minutes(try paused.after(.undo)) == 10)
        let resumed = ClockTests.phase2([(3, .clockPaused), (10, .clockResumed)], readAt: 12)
        #expect(ClockTests.minutes(try resumed.after(.undo)) == 3)
        #expect(ClockTests.minutes(try resumed.after(.undo, .undo)) == 12)
    }

    @Test func `a gap stays off the clock when the phase change around it is undone`() throws {
        let given = ClockTests.phase2(
            [
                (5, .phaseEntered(.cause, override: nil)), (6, ClockTests.note),
                (26, ClockTests.resumed),
            ],
            readAt: 30)
        #expect(ClockTests.minutes(given, .cause) == 5)
        let undone = try given.after(.undo, .undo)
        #expect(undone.session.phase == .timeline)
        #expect(ClockTests.minutes(undone) == 10)
        #expect(ClockTests.minutes(undone, .cause) == 0)
    }

    @Test func `the time left counts down to the limit and on below it`() {
        #expect(Given.timeline.session.secondsLeft(at: Given.morning.instant) == 25 * 60)
        let given = ClockTests.phase2([], readAt: 25)
        #expect(given.session.secondsLeft(at: given.now.instant) == 0)
        let over = given.later(milliseconds: 1500)
        #expect(over.session.secondsLeft(at: over.now.instant) == -1)
        let under = given.later(milliseconds: -1500)
        #expect(under.session.secondsLeft(at: under.now.instant) == 2)
        let extended = given.and(.phaseExtended(minutes: 5))
        #expect(extended.session.secondsLeft(at: extended.now.instant) == 300)
    }

    @Test(arguments: [Given.prepared, .closed])
    func `outside the meeting no time is left to show`(given: Given) {
        #expect(given.session.secondsLeft(at: given.now.instant) == nil)
        #expect(ClockTests.minutes(given.later(minutes: 60), given.session.phase) == 0)
    }

    @Test func `closing stops the clock`() {
        let closed = Given.confirmed.later(minutes: 8).and(.sessionClosed(override: nil))
        #expect(ClockTests.minutes(closed.later(minutes: 100), .actions) == 8)
    }

    @Test func `a clock that is set back stands, and takes nothing away`() {
        let given = ClockTests.phase2([(10, .clockPaused), (12, .clockResumed)], readAt: 2)
        #expect(ClockTests.minutes(given) == 10)
        let back = ClockTests.phase2(
            [(10, .phaseEntered(.timeline, override: nil)), (4, ClockTests.note)], readAt: 12)
        #expect(ClockTests.minutes(back) == 12)
    }

    @Test
    func `gaps that overlap because the clock was set back take nothing that was spent before`() {
        let given = ClockTests.phase2(
            [
                (10, .clockPaused), (10, .clockResumed), (11, ClockTests.note),
                (41, ClockTests.resumed),
                (12, ClockTests.note), (40, ClockTests.resumed), (42, ClockTests.note),
            ], readAt: 42)
        #expect(ClockTests.minutes(given) >= 10)
    }

    @Test func `the meeting began when phase 1 was first entered`() throws {
        let given = try Given.prepared.later(minutes: 3).after(.next(because: nil))
        let again = try given.later(minutes: 9).after(.back, .next(because: nil))
        #expect(again.session.clock.meetingBegan == given.now.instant)
        #expect(try given.after(.undo).session.clock.meetingBegan == nil)
    }

    @Test func `an extension has bounds`() {
        let given = Given.timeline.and(.phaseExtended(minutes: .max), .phaseExtended(minutes: .min))
        #expect(given.session.clock.limit(of: .timeline) == 625)
        #expect(given.session.clock.limit(of: .prepare) == nil)
    }
}
