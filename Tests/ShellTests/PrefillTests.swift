import PostMortem
import Screen
import Testing

@testable import Shell

/// What comes back into the prompt after a refusal.
struct PrefillTests {
    private func prefill(_ line: String, after lines: [String]) throws -> Prefill {
        let meeting = try Meeting(lines)
        let refused = try #require(meeting.refusal(of: line), "taken: \(line)")
        return meeting.conversation.offers.prefill(after: refused, of: line)
    }

    @Test(arguments: [
        ([], "fact"), (Lines.room, "note"), (Lines.timeline, "fact"), (Lines.cause, "problem"),
        (Lines.twoWhys, "why"), (Lines.actions, "idea"),
        (Lines.closed, "note"),
    ])
    func `a sentence comes back with the verb of the phase in front`(
        lines: [String], verb: String
    ) throws {
        let back = try prefill("the deploy looked fine", after: lines)
        #expect(back.line == "\(verb) the deploy looked fine")
        #expect(back.hint?.hasPrefix("Enter ") == true)
    }

    @Test(arguments: [[], Lines.room, Lines.timeline, Lines.twoWhys, Lines.actions])
    func `a sentence with its verb in front is taken`(lines: [String]) throws {
        let meeting = try Meeting(lines)
        let line = "the deploy looked fine"
        let refused = try #require(meeting.refusal(of: line))
        let before = meeting.session.recordCount
        try meeting.type(meeting.conversation.offers.prefill(after: refused, of: line).line)
        #expect(meeting.session.recordCount == before + 1)
    }

    @Test(arguments: ["clear", "hmm", "a"])
    func `a single word that is near no verb comes back as it was, with a hint`(
        line: String
    ) throws {
        let back = try prefill(line, after: Lines.timeline)
        #expect(back.line == line)
        #expect(back.hint?.isEmpty == false)
    }

    @Test func `a factor whose kind is open comes back as it was, with the kinds`() throws {
        let back = try prefill("the deploy looked fine", after: Lines.factors)
        #expect(back.line == "the deploy looked fine")
        for kind in FactorKind.allCases { #expect(back.hint?.contains(kind.rawValue) == true) }
    }

    @Test func `a misspelled command that is refused says why, and offers nothing`() throws {
        let back = try prefill("nxt", after: [])
        #expect(back.line == "")
        #expect(back.hint?.contains("The preparation is not done") == true)
    }

    @Test(arguments: [
        ("  nxt because we must", "  next because we must"),
        ("exit", "quit"), ("invte manager Jo", "invite manager Jo"), ("roster", "show roster"),
    ])
    func `a misspelled verb comes back corrected`(line: String, corrected: String) throws {
        let back = try prefill(line, after: [])
        #expect(back.line == corrected)
        #expect(back.hint?.hasPrefix("Enter runs it as ") == true)
    }

    @Test(arguments: [
        ("show rooster", "show roster"),
        ("invite managr Jo", "invite manager Jo"),
    ])
    func `another misspelled word comes back corrected as well`(
        line: String, corrected: String
    ) throws {
        #expect(try prefill(line, after: Lines.picked).line == corrected)
    }

    @Test(arguments: ["problem It failed", "idea Build it", "w It was so", "hid No alert"])
    func `a statement that comes too early is parked`(line: String) throws {
        let back = try prefill(line, after: Lines.timeline)
        let text = line.drop { $0 != " " }.dropFirst()
        #expect(back.line == "park \(text)")
        #expect(back.hint == "Enter parks it for later.")
    }

    @Test(arguments: ["measure A1 It stages every rule", "decline I1 too dear", "none No time"])
    func `other words that come too early come back as they are`(line: String) throws {
        let back = try prefill(line, after: Lines.timeline)
        #expect(back.line == line)
        #expect(back.hint == nil)
    }

    @Test(arguments: ["agree all", "rank I1 I2", "owner A1 Jo", "yes A1", "extend 5"])
    func `what comes too early and has no words does not come back`(line: String) throws {
        #expect(try prefill(line, after: []).line == "")
    }

    @Test(arguments: ["edit T9 Another text", "owner A1 Nobody", "root W1", "drop T9"])
    func `a refused line comes back as it was typed`(line: String) throws {
        let back = try prefill(line, after: Lines.picked)
        #expect(back.line == line)
        #expect(back.hint == nil)
    }

    @Test(arguments: ["back", "next", "redo"])
    func `a refused verb alone does not come back`(line: String) throws {
        #expect(try prefill(line, after: []).line == "")
    }

    @Test(arguments: ["incident", "invite manager", "fact 09:14"])
    func `a line that lacks something comes back ready to be typed on`(line: String) throws {
        #expect(try prefill(line, after: []).line == line + " ")
    }

    @Test(arguments: [("> next", "next"), ("  >agree all", "agree all")])
    func `a hint typed with its sign comes back without it`(line: String, command: String) throws {
        #expect(try prefill(line, after: []).line == command)
    }

    @Test(arguments: 0..<20)
    func `no words are lost, whatever a room says`(seed: Int) throws {
        var room = Room(seed: UInt64(seed))
        let meeting = try Meeting()
        for _ in 0..<40 {
            let line = room.line(in: meeting.session)
            guard let refused = meeting.refusal(of: line) else { continue }
            let back = meeting.conversation.offers.prefill(after: refused, of: line).line
            // The last word of a sentence is in what comes back; ids and names alone may be typed again.
            if line.split(separator: " ").count > 4 {
                #expect(back.hasSuffix(line.suffix(8)), "\(line) came back as \(back)")
            }
        }
    }
}
