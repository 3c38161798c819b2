import PostMortem
import Screen
import Testing

@testable import Shell

/// The text in front of the caret.
struct PromptTextTests {
    private func prompt(_ lines: [String], secondsLater seconds: Int = 0) throws -> String {
        let meeting = try Meeting(lines)
        let entered = meeting.session.lastRecordAt ?? Meeting.morning
        let later = Instant(milliseconds: entered.milliseconds + Int64(seconds) * 1000)
        return PromptText(session: meeting.session, now: later, columns: nil).command
    }

    @Test func `before the meeting there is no clock`() throws {
        #expect(try prompt([]) == "[prepare] > ")
        #expect(try prompt(Lines.preparation, secondsLater: 9999) == "[prepare] > ")
    }

    @Test(arguments: [
        (0, "5:00"), (1, "4:59"), (295, "0:05"), (300, "0:00"), (301, "+0:01"), (380, "+1:20"),
        (4200, "+65:00"),
    ])
    func `the time left counts down, then over`(seconds: Int, clock: String) throws {
        #expect(try prompt(Lines.room, secondsLater: seconds) == "[1 room \(clock)] > ")
    }

    @Test(arguments: [
        (Lines.timeline, "[2 timeline 25:00] > "), (Lines.cause, "[3 cause 30:00] > "),
        (Lines.factors, "[4 factors 10:00] > "), (Lines.actions, "[5 actions 15:00] > "),
    ])
    func `each phase begins with its upper figure`(lines: [String], prompt: String) throws {
        #expect(try self.prompt(lines) == prompt)
    }

    @Test func `an extension counts at once`() throws {
        #expect(try prompt(Lines.room + ["extend 5"]) == "[1 room 9:59] > ")
    }

    @Test func `a clock that stands says so and stays`() throws {
        let lines = Lines.room + ["pause"]
        #expect(try prompt(lines) == "[1 room 4:59 paused] > ")
        #expect(try prompt(lines, secondsLater: 600) == "[1 room 4:59 paused] > ")
        #expect(try prompt(lines + ["resume"], secondsLater: 9) == "[1 room 4:50] > ")
    }

    @Test func `a closed session has neither phase nor clock`() throws {
        #expect(try prompt(Lines.closed, secondsLater: 60) == "[closed] > ")
    }
}
