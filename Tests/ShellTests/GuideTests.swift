import PostMortem
import Prompts
import Screen
import Testing

@testable import Shell

/// What the guide says next.
struct GuideTests {
    /// A state, told by its lines, and what comes first in it.
    struct State: CustomTestStringConvertible {
        let name: String
        let lines: [String]
        let first: Cue.Name

        var testDescription: String { "\(name): \(first.rawValue)" }
    }

    private static let preparing = Lines.preparation

    static let states = [
        State(name: "a new journal", lines: [], first: .titleMissing),
        State(name: "a title", lines: Array(preparing[..<2]), first: .startedMissing),
        State(name: "a start", lines: Array(preparing[..<3]), first: .endMissing),
        State(name: "an end", lines: Array(preparing[..<4]), first: .facilitatorMissing),
        State(name: "a facilitator", lines: Array(preparing[..<5]), first: .onCallMissing),
        State(name: "an on-call engineer", lines: Array(preparing[..<6]), first: .managerMissing),
        State(name: "all that is owed", lines: preparing, first: .developerMissing),
        State(
            name: "an old incident",
            lines: preparing + ["resolved 2026-11-01T10:00Z", "started 2026-11-01T09:00Z"],
            first: .unfit),
        State(
            name: "an old incident, held all the same",
            lines: preparing + ["resolved 2026-11-20T10:00Z", "fit because we must"],
            first: .developerMissing),
        State(name: "phase 1", lines: Lines.room, first: .readDirective),
        State(
            name: "an empty room",
            lines: Lines.room + ["absent Mara", "absent Tomas", "absent Ines"], first: .roomEmpty),
        State(name: "a contract", lines: Lines.room + ["agree all"], first: .roomDone),
        State(name: "an empty timeline", lines: Lines.timeline, first: .leadIn),
        State(name: "a fact", lines: Lines.timeline + ["fact 09:02 A deploy"], first: .leadIn),
        State(
            name: "a fact, without an on-call engineer",
            lines: Lines.timeline + ["fact 09:02 A deploy", "absent Tomas"], first: .noSignal),
        State(
            name: "signals alone",
            lines: Lines.timeline + ["signal 09:02 An alert", "absent Tomas"], first: .noFact),
        State(
            name: "an agreed order", lines: Array(Lines.cause.dropLast()), first: .detectedUnknown),
        State(name: "phase 3", lines: Lines.cause, first: .problemMissing),
        State(name: "a problem", lines: Array(Lines.twoWhys.dropLast(2)), first: .firstWhy),
        State(name: "one why", lines: Array(Lines.twoWhys.dropLast()), first: .nextWhy),
        State(name: "two whys", lines: Lines.twoWhys, first: .secondWhy),
        State(name: "three whys", lines: Lines.twoWhys + ["why No review"], first: .rootMissing),
        State(
            name: "a person at the end", lines: Lines.twoWhys + ["why Tomas forgot it"],
            first: .personAtEnd),
        State(
            name: "a word that is somebody's name as well",
            lines: ["invite developer Will Tanaka"] + Lines.twoWhys + ["why nothing will tell"],
            first: .rootMissing),
        State(
            name: "a memo at the end", lines: Lines.twoWhys + ["why We must be more careful"],
            first: .memoRoot),
        State(name: "a structural cause", lines: Array(Lines.factors.dropLast()), first: .branch),
        State(
            name: "a person at the end beside a structural cause",
            lines: Array(Lines.factors.dropLast()) + ["why W1 Mara forgot the limit"],
            first: .personAtEnd),
        State(name: "phase 4", lines: Lines.factors, first: .noFactor),
        State(
            name: "a parked question", lines: Lines.factors + ["park How so?", "hid No alert"],
            first: .noneSlowed),
        State(name: "one factor", lines: Array(Lines.actions.dropLast()), first: .noneSlowed),
        State(
            name: "all factors",
            lines: Lines.factors + FactorKind.allCases.map { "\($0.rawValue) something" },
            first: .factorsDone),
        State(name: "phase 5", lines: Lines.actions, first: .noIdea),
        State(
            name: "an idea for nothing", lines: Lines.actions + ["idea Build it"],
            first: .anotherIdea),
        State(name: "ideas in no order", lines: Lines.ideas, first: .notRanked),
        State(name: "ranked ideas", lines: Array(Lines.picked.dropLast()), first: .nonePicked),
        State(
            name: "one action", lines: Array(Lines.picked.dropLast()) + ["pick I1"],
            first: .onePicked),
        State(name: "two actions", lines: Lines.picked, first: .ownerMissing),
        State(name: "an owner", lines: Lines.picked + ["owner A1 Tomas"], first: .dueMissing),
        State(
            name: "an owner and a date", lines: Lines.picked + ["owner A1 Tomas", "due A1 +7d"],
            first: .measureMissing),
        State(
            name: "an owner who left", lines: Lines.owned + ["absent Tomas"], first: .ownerAbsent),
        State(name: "actions that can be read", lines: Lines.owned, first: .readAloud),
        State(name: "yes on each", lines: Lines.confirmed, first: .summaryMissing),
        State(
            name: "yes on each, summed up", lines: Lines.confirmed + ["summary It was slow."],
            first: .learnt),
        State(
            name: "a text that is too long",
            lines: Lines.confirmed + ["summary \(String(repeating: "It was slow. ", count: 40))"],
            first: .textsTooLong),
        State(
            name: "yes on each, and a note",
            lines: Lines.confirmed + ["summary It was slow.", "note We learnt"],
            first: .actionsDone),
        State(
            name: "no action",
            lines: Lines.ideas + ["none It is gone next week", "summary It was slow."],
            first: .noActionChosen),
        State(name: "a closed meeting", lines: Lines.closed, first: .actionsOpen),
        State(
            name: "all done", lines: Lines.closed + ["done A1", "cancel A2 replaced"],
            first: .allActionsDone),
        State(
            name: "nobody invited", lines: ["next because a drill"], first: .rosterEmpty),
        State(
            name: "a phase without its cause",
            lines: Lines.cause + [
                "next because time", "hid x", "slowed x", "worsened x", "assumed x",
            ],
            first: .noneLuck),
        State(name: "a pause", lines: Lines.cause + ["pause"], first: .paused),
    ]

    @Test(arguments: states)
    func `each state has its cue that comes first`(state: State) throws {
        let meeting = try Meeting(state.lines)
        #expect(meeting.cues.first?.content.name == state.first)
    }

    @Test(arguments: states)
    func `pressed until it has said everything, the guide says each thing once`(
        state: State
    ) throws {
        let meeting = try Meeting(state.lines)
        let cues = meeting.cues
        #expect(Set(cues).count == cues.count)
        let said = try cues.map { _ in try meeting.conversation.cueLines() }
        #expect(said == cues.map { meeting.conversation.prompts.cue($0).lines })
        // Where there is little to say, one of the phase's questions comes before the first again.
        let next = try meeting.conversation.cueLines()
        #expect(next == said.first || next.first?.text.hasPrefix("  Ask  ") == true)
    }

    @Test func `what is owed comes back after an event, what can only be asked does not`() throws {
        let meeting = try Meeting(Lines.room)
        let first = try meeting.conversation.cueLines()
        try meeting.type("agree Mara")
        #expect(try meeting.conversation.cueLines() != first)
        try meeting.type("agree all")
        let done = try meeting.conversation.cueLines()
        try meeting.type("note A late hello")
        #expect(try meeting.conversation.cueLines() == done)
    }

    @Test(arguments: [
        (Lines.room, "directive", Cue.readDirective), (Lines.owned, "read", .readAloud),
    ])
    func `what was just done is not asked for`(lines: [String], line: String, cue: Cue) throws {
        let meeting = try Meeting(lines)
        #expect(meeting.cues.first == cue)
        try meeting.type(line)
        #expect(try meeting.conversation.cueLines() != meeting.conversation.prompts.cue(cue).lines)
    }

    @Test func `asking for something leaves the guide where it was`() throws {
        let meeting = try Meeting(Lines.cause.dropLast(2) + ["park How so?"])
        let cues = meeting.cues
        _ = try meeting.conversation.cueLines()
        try meeting.type("show timeline")
        let next = try meeting.conversation.cueLines()
        #expect(next == meeting.conversation.prompts.cue(cues[1]).lines)
    }

    @Test(arguments: [
        (3, Cue.timeLow(minutes: 2)), (5, .timeOver(minutes: 1)), (8, .timeOver(minutes: 4)),
    ])
    func `the time comes second when the phase is nearly over, or over`(
        minutes: Int, cue: Cue
    ) throws {
        let meeting = try Meeting(Lines.room)
        let cues = meeting.cues(afterMinutes: minutes)
        #expect(cues.first == .readDirective)
        #expect(cues.dropFirst().first == cue)
        #expect(meeting.cues(afterMinutes: 2) == meeting.cues)
    }

    @Test func `a silence is asked about only until customers were fine`() throws {
        let meeting = try Meeting(
            Lines.timeline + [
                "fact 09:02 A deploy", "signal 09:40 An alert", "fact 10:40 Fine again",
                "fact 12:00 Cleaned up",
            ])
        let gaps = meeting.cues.filter { $0.content.name == .gap }
        #expect(gaps.count == 2)
    }

    @Test func `once a cause is found the room is asked for another answer, if it gave one each`()
        throws
    {
        func branches(_ lines: [String]) throws -> [String] {
            try Meeting(Lines.twoWhys + lines).cues.compactMap { cue in
                if case .branch(let id, _) = cue { id.description } else { nil }
            }
        }
        #expect(try branches([]) == [])
        #expect(try branches(["root W2"]) == ["W0", "W1"])
        #expect(try branches(["root W2", "why W1 The queue had no limit either"]) == [])
    }
}

extension Conversation {
    /// What Enter would say.
    func cueLines() throws -> [Line] { nextThing() }
}
