import PostMortem
import Prompts
import Testing

@testable import Shell

struct ThresholdTests {
    /// Looks every second for some minutes, and returns what was told with the seconds left then.
    private func told(
        _ room: inout Rehearsal, _ watch: inout TimeWatch, minutes: Int64
    ) -> [String] {
        var told: [String] = []
        for _ in 0..<(minutes * 60) {
            room.wait(seconds: 1)
            guard let cue = watch.look(at: room.session, at: room.now) else { continue }
            told.append("\(room.session.secondsLeft(at: room.now) ?? 0) \(cue.content.name)")
        }
        return told
    }

    @Test func `each threshold is told once, and then every five minutes`() throws {
        var (room, watch) = (try Rehearsal(Rehearsal.timeline), TimeWatch())
        #expect(
            told(&room, &watch, minutes: 37)
                == [
                    "300 timeLeft", "60 timeLeft", "0 timeUp", "-300 timeOver", "-600 timeOver",
                ])
    }

    @Test func `a phase of five minutes doesn't begin with a warning`() throws {
        var (room, watch) = (try Rehearsal(Rehearsal.room), TimeWatch())
        #expect(told(&room, &watch, minutes: 5) == ["60 timeLeft", "0 timeUp"])
    }

    @Test func `nothing is told before the meeting, after it, and while the clock stands`() throws {
        var (room, watch) = (try Rehearsal(Rehearsal.prepared), TimeWatch())
        #expect(told(&room, &watch, minutes: 60) == [])
        try room.take("next")
        try room.take("pause")
        #expect(told(&room, &watch, minutes: 60) == [])
        try room.take("resume")
        #expect(told(&room, &watch, minutes: 5) == ["60 timeLeft", "0 timeUp"])
        var over = try Rehearsal(Rehearsal.confirmed + ["close"])
        #expect(told(&over, &watch, minutes: 60) == [])
    }

    @Test func `an extension has thresholds of its own, and undoing it repeats none`() throws {
        var (room, watch) = (try Rehearsal(Rehearsal.factors), TimeWatch())
        #expect(told(&room, &watch, minutes: 10) == ["300 timeLeft", "60 timeLeft", "0 timeUp"])
        try room.take("extend 5")
        #expect(told(&room, &watch, minutes: 2) == [])
        try room.take("undo")
        #expect(told(&room, &watch, minutes: 2) == [])
        #expect(told(&room, &watch, minutes: 1) == ["-300 timeOver"])
        try room.take("extend 8")
        #expect(told(&room, &watch, minutes: 3) == ["60 timeLeft", "0 timeUp"])
    }

    @Test func `what had passed before a resumption isn't told again, and a gap is off the clock`()
        throws
    {
        var (room, first) = (try Rehearsal(Rehearsal.factors), TimeWatch())
        #expect(told(&room, &first, minutes: 6) == ["300 timeLeft"])
        try room.take("note a crash follows")
        room.wait(minutes: 45)
        room.apply(.sessionResumed(tool: "test"))
        var second = TimeWatch()
        #expect(told(&room, &second, minutes: 2) == [])
        room.wait(minutes: 2)
        #expect(second.look(at: room.session, at: room.now) != nil)
    }

    @Test func `of several that passed at once the last is told`() throws {
        var (room, watch) = (try Rehearsal(Rehearsal.factors), TimeWatch())
        #expect(watch.look(at: room.session, at: room.now) == nil)
        room.wait(minutes: 22)
        #expect(watch.look(at: room.session, at: room.now) == .timeOver(minutes: 10))
        #expect(watch.look(at: room.session, at: room.now) == nil)
    }

    @Test func `going on and undoing that tells what passed meanwhile, once`() throws {
        var (room, watch) = (try Rehearsal(Rehearsal.rooted), TimeWatch())
        #expect(told(&room, &watch, minutes: 28) == ["300 timeLeft"])
        try room.take("next")
        #expect(told(&room, &watch, minutes: 1) == [])
        try room.take("undo")
        #expect(watch.look(at: room.session, at: room.now) == .timeLeft(minutes: 1))
        #expect(told(&room, &watch, minutes: 1) == ["0 timeUp"])
    }
}
