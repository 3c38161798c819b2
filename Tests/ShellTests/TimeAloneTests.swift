import PostMortem
import Testing

@testable import Shell

/// A time and nothing else: what happened is typed behind it.
struct TimeAloneTests {
    @Test(arguments: [
        ("13h", "fact 13:00 "), ("~13:58", "fact ~13:58 "), ("at 13:58", "fact 13:58 "),
    ])
    func `a time alone comes back behind the verb, ready to be gone on with`(
        typed: String, offered: String
    ) throws {
        let meeting = try HastyMeeting().meeting(in: "timeline", asked: "-")
        let refused = try #require(meeting.refusal(of: typed))
        let back = meeting.conversation.offers.prefill(after: refused, of: typed)
        #expect(back.line == offered)
        // Enter alone records nothing: what happened isn't said yet.
        #expect(meeting.refusal(of: back.line) != nil)
    }

    @Test func `where a time is asked for, it is the answer`() throws {
        let meeting = try HastyMeeting().meeting(in: "new", asked: "started TIME")
        let refused = try #require(meeting.refusal(of: "13h"))
        let back = meeting.conversation.offers.prefill(after: refused, of: "13h")
        #expect(back.line == "started 13:00")
    }
}
