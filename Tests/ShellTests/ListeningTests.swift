import Lens
import PostMortem
import Screen
import Testing

@testable import Shell

struct `A wording that could be turned round` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A meeting in phase 3, with somebody who hears hints.
    private func meeting(
        _ lines: [String] = [], at place: Listening.Place = .prompt,
        verbosity: Conversation.Verbosity = .guiding
    ) throws -> Meeting {
        let meeting = try Meeting(Lines.cause, verbosity: verbosity)
        meeting.conversation.listening = Listening(
            at: place, keeping: LensSettingsFile(path: scratch.path("state/lens")))
        for line in lines { try meeting.type(line) }
        return meeting
    }

    @Test func `gets two lines behind the answer, once for a text`() throws {
        let meeting = try meeting()
        let printed = try meeting.type("fact the on-call should have looked at the lag")
        #expect(printed.count == 3)
        #expect(printed[1] == "  Heard  the on-call should have looked (counterfactual)")
        #expect(printed[2].hasPrefix("  Ask    "))
        #expect(printed[2].hasSuffix("?"))
        try meeting.type("drop T3")
        #expect(try meeting.type("fact the on-call should have looked at the lag").count == 1)
    }

    @Test func `is no event, and changes no other line`() throws {
        let meeting = try meeting()
        let before = meeting.session.recordCount
        try meeting.type("fact who broke it?")
        try meeting.type("lens")
        try meeting.type("lens ok T3")
        try meeting.type("lens off")
        #expect(meeting.session.recordCount == before + 1)
    }

    @Test(arguments: ["park who broke it?", "note who broke it?", "fact the pool was full"])
    func `is none in what isn't listened to, and in facts`(line: String) throws {
        #expect(try meeting().type(line).allSatisfy { !$0.contains("Heard") })
    }

    @Test func `asks for care is one in a remedy, and none in a fact`() throws {
        let meeting = try meeting(["problem it failed"])
        #expect(try meeting.type("fact be more careful").count == 1)
        let printed = try meeting.type("why everybody has to be more careful")
        #expect(printed.contains { $0.contains("(careful-memo)") })
    }

    @Test func `is shown to nobody without a prompt, unless that is asked for`() throws {
        let quiet = try Meeting(Lines.cause, verbosity: .answering)
        #expect(try quiet.type("fact who broke it?").count == 1)
        let asked = try meeting(at: .everywhere, verbosity: .answering)
        #expect(try asked.type("fact who broke it?").count == 3)
    }

    @Test func `is counted, and not shown, where a script is loaded`() throws {
        let script = try scratch.write(
            "fact who broke it?\nfact the pool was full\nfact it was human error\n", to: "a.script")
        let meeting = try meeting()
        _ = try meeting.conversation.load(script)
        #expect(meeting.screen.results.last == "  2 lines could be turned round: lens")
        #expect(!meeting.screen.printed.contains("Heard"))
    }

    @Test func `is listed with its id, until it reads otherwise, or may stay`() throws {
        let meeting = try meeting(["fact who broke it?", "fact it was human error"])
        let listed = try meeting.type("lens")
        #expect(listed.contains("  T3   who broke it (blame)"))
        #expect(listed.contains("  T4   human error (human-error)"))
        try meeting.type("edit T3 the deploy removed the index")
        #expect(try meeting.type("lens ok T4") == ["  T4 may stay as it is."])
        #expect(try meeting.type("lens") == ["  Nothing stands that could be turned round."])
    }

    @Test func `may stay in the next session too, and only a fingerprint of it is kept`() throws {
        try meeting(["fact who broke it?", "lens ok T3", "lens off hindsight"]).conversation
            .recorder.close()
        let kept = try scratch.text("state/lens")
        #expect(kept.hasPrefix("off hindsight\nok "))
        #expect(!kept.contains("broke"))
        let next = try meeting()
        #expect(try next.type("fact who broke it?").count == 1)
        #expect(try next.type("fact obviously it was full").count == 1)
        try next.type("lens on hindsight")
        #expect(try next.type("fact clearly it was full").count == 3)
    }

    @Test func `is none while the lens is off`() throws {
        let meeting = try meeting(["lens off"])
        #expect(try meeting.type("fact who broke it?").count == 1)
        #expect(try meeting.type("lens") == ["  The lens is off. On again: lens on"])
        try meeting.type("lens on")
        #expect(try meeting.type("lens").first == "  T3   who broke it (blame)")
    }

    @Test func `of no category is refused with the categories`() throws {
        let refused = try meeting().refusal(of: "lens off blam")
        #expect(refused?.complaint.hints.first?.contains("careful-memo") == true)
        #expect(try meeting().refusal(of: "lens ok T9") != nil)
    }

    @Test func `is counted once when the meeting closes`() throws {
        let meeting = try meeting(["fact who broke it?"])
        let printed = try ["next because x", "next because x", "close because we are done"]
            .flatMap { try meeting.type($0) }
        #expect(printed.contains("  1 line could be turned round: lens"))
    }

    @Test func `names whoever is on the roster`() throws {
        let meeting = try meeting()
        #expect(try meeting.type("fact Tomas ignored the alert").count == 3)
    }
}
