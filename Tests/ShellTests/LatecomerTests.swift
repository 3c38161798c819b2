import PostMortem
import Screen
import Testing

@testable import Shell

/// What a meeting says to who comes late, to a phase that isn't done, and when it is gone on with.
struct LatecomerTests {
    @Test(arguments: ["present Jo", "invite other Eva Holm", "invite other Eva Holm, Tom Reed"])
    func `who comes after the contract was agreed is asked for it`(line: String) throws {
        let meeting = try Meeting(
            ["invite other Jo", "absent Jo"] + Rehearsal.timeline)
        let answer = try meeting.type(line).joined(separator: " ")
        #expect(answer.contains("agree contract "))
        let name = try #require(meeting.session.lateToContract.first)
        #expect(answer.contains(name))
        // The next line can be the answer.
        let offer = meeting.conversation.offers.answer("yes")
        #expect(offer?.line.hasPrefix("agree contract \(name)") == true)
        try meeting.type("agree contract \(name)")
        #expect(meeting.session.agreements[.contract]?.contains(name) == true)
        #expect(meeting.session.agreements[.order]?.contains(name) != true)
    }

    @Test func `before the contract nobody is late`() throws {
        let meeting = try Meeting(Rehearsal.room)
        #expect(try !meeting.type("invite other Jo").joined().contains("contract"))
    }

    @Test func `next refused hints at the line that pays the debt first`() throws {
        let meeting = try Meeting(Rehearsal.room + ["agree all", "invite other Jo Late"])
        guard case .refused(let refusal, _) = meeting.refusal(of: "next") else {
            Issue.record("next was taken")
            return
        }
        #expect(refusal.hints.first == "agree Jo Late")
        #expect(refusal.hints.last == "To go on all the same: next because REASON")
        let unstarted = try Meeting(["incident x"])
        guard case .refused(let owed, _) = unstarted.refusal(of: "next") else {
            Issue.record("next was taken")
            return
        }
        #expect(owed.hints.first == "started TIME")
    }

    @Test func `what is gone on with says where it stood, what was last, and what is missing`()
        throws
    {
        let meeting = try Meeting(Rehearsal.timeline + ["fact 09:05 the deploy", "undo"])
        // A session of this process says nothing of itself.
        #expect(!meeting.conversation.welcome.contains { $0.text.contains("Latest") })
        try meeting.conversation.stage(.sessionLeft)
        try meeting.conversation.stage(.sessionResumed(tool: "x"))
        try meeting.conversation.commit()
        let lines = meeting.conversation.welcome.map(\.text)
        #expect(lines.contains { $0.hasPrefix("  Phase    2 of 5, timeline:") })
        let latest = lines.drop { !$0.hasPrefix("  Latest") }.prefix(3)
        #expect(latest.last?.hasSuffix("Phase 2 · Timeline") == true)
        // What was undone isn't among it.
        #expect(!lines.contains { $0.contains("the deploy") })
        #expect(lines.contains { $0.contains("Missing") && $0.contains(": ") })
    }

    @Test func `the notes are shown when asked for, and with nothing else`() throws {
        let meeting = try Meeting(["note ask Sam for the graph"])
        #expect(try meeting.type("show notes").contains { $0.contains("ask Sam for the graph") })
        #expect(try !meeting.type("show").contains { $0.contains("ask Sam") })
        #expect(try !meeting.type("status").contains { $0.contains("ask Sam") })
    }
}
