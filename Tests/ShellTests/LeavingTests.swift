import Journal
import PostMortem
import Testing

@testable import Shell

struct LeavingTests {
    @Test func `only a sleep of more than five minutes is noticed, and once`() {
        var asleep: Int64 = 7_000_000
        let counter = { asleep }
        var watch = SleepWatch(asleep: counter)
        #expect(watch.look() == nil)
        asleep += 300_000
        #expect(watch.look() == nil)
        asleep += 300_001
        #expect(watch.look() == 300_001)
        #expect(watch.look() == nil)
    }

    @Test func `the system's two clocks never run against one another`() {
        var watch = SleepWatch()
        #expect(watch.look() == nil)
    }

    @Test func `a machine that slept has left the session meanwhile, and the clock leaves it out`()
        throws
    {
        let meeting = try Meeting(Lines.cause)
        var asleep: Int64 = 0
        meeting.conversation.sleepWatch = SleepWatch { asleep }
        let count = meeting.recorder.records.count
        #expect(meeting.conversation.announcement().isEmpty)
        asleep = 12 * 60_000
        #expect(
            meeting.conversation.announcement().first
                == "  The machine slept for 12 min; the phase clock leaves them out.")
        let new = meeting.recorder.records.dropFirst(count)
        #expect(new.map(\.event) == [.sessionLeft, .sessionResumed(tool: Tool.version)])
        let times = new.map(\.at)
        #expect(times.last?.milliseconds(since: times[times.startIndex]) == Int64(12 * 60_000))
        #expect(meeting.conversation.announcement().isEmpty)
    }

    @Test func `leaving is the last record, and nothing is undone by it`() throws {
        let meeting = try Meeting(Lines.preparation)
        let before = meeting.session.undoableRecord
        meeting.conversation.leave()
        #expect(meeting.recorder.records.last?.event == .sessionLeft)
        #expect(meeting.session.undoableRecord == before)
    }
}
