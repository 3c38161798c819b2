import PostMortem
import Prompts
import Screen
import Testing

@testable import Shell

/// Questions in turn as they are led: what isn't an answer, what leaves, and what is taken back.
struct InterviewTests {
    private func begun(
        _ kind: DialogueKind, _ lines: [String]
    ) throws -> (meeting: Meeting, interview: Interview) {
        let meeting = try Meeting(lines)
        return (meeting, meeting.conversation.interview(for: kind))
    }

    /// Answers the current question.
    @discardableResult
    private func answer(
        _ typed: String, _ interview: inout Interview, in meeting: Meeting
    ) throws -> Interview.Next {
        let question = try #require(interview.dialogue.question(in: meeting.session))
        return interview.take(typed, to: question, in: meeting.conversation)
    }

    @Test(
        arguments: [
            "next friday", "03/04", "in a while", "why not", "fact checked", "service account",
            "Mara", "maybe", "hid something", "none of them",
        ])
    func `what is no date is explained, and asked again`(typed: String) throws {
        var (meeting, interview) = try begun(.pick, Rehearsal.picked + ["owner A1 Ana"])
        let before = meeting.session
        guard case .goOn = try answer(typed, &interview, in: meeting) else {
            Issue.record("\(typed) left the questions")
            return
        }
        #expect(meeting.session == before)
        #expect(!meeting.screen.complaints.isEmpty || meeting.screen.results.count > 3)
        let question = interview.dialogue.question(in: meeting.session)
        #expect(question?.wanted == "A1 date?")
        #expect(!interview.isBegun)
        #expect(try answer("+14d", &interview, in: meeting) == .goOn())
        #expect(meeting.session.actions[1]?.due != nil)
    }

    @Test(arguments: [("anna ruis", "Ana Ruiz"), ("Zoe", ""), ("ana ruiz jr", "")])
    func `a name that is near one person's comes back as theirs`(
        typed: String, offered: String
    ) throws {
        var (meeting, interview) = try begun(.pick, Rehearsal.picked)
        let before = meeting.session
        #expect(try answer(typed, &interview, in: meeting) == .goOn(prefill: offered))
        #expect(meeting.session == before)
        let hint = "Enter takes \(offered)."
        #expect(meeting.screen.complaints.contains { "\($0)".contains(hint) } == !offered.isEmpty)
    }

    @Test(
        arguments: [
            ("status", true), ("show timeline", true), ("owner A2 Ana", true), ("undo", false),
            ("f 09:14 the deploy", true), ("note ask Sam", true), ("next because time", false),
            ("close because time", true), ("due A2 fri", true), ("yes A9", false),
            ("i think so", false), ("next", false), ("why W9 x", false), ("idea another", true),
        ])
    func `only a line that is clearly a command and is taken leaves`(
        line: String, leaves: Bool
    ) throws {
        var (meeting, interview) = try begun(.pick, Rehearsal.picked + ["owner A1 Ana"])
        let next = try answer(line, &interview, in: meeting)
        #expect(next == (leaves ? .command(line) : .goOn()))
    }

    @Test(
        arguments: [
            "signal within 5 min", "show p99 under 1 s", "back up within an hour",
            "phase 2 is done",
            "undo the deploy by itself", "done by a drill", "left the pool at 50",
            "no alert for a week",
            "open circuit breaker fires", "close the circuit at 50", "resume without a restart",
        ])
    func `a sentence may begin with a command where a sentence is asked for`(text: String) throws {
        var (meeting, interview) = try begun(
            .pick, Rehearsal.picked + ["owner A1 Ana", "due A1 +7d"])
        #expect(try answer(text, &interview, in: meeting) == .goOn())
        #expect(meeting.session.actions[1]?.measure == text)
    }

    @Test(
        arguments: [
            "why counts are equal", "idea is live", "service recovers", "worked in a drill",
            "note the pager stays quiet", "park the deploys at night", "signal from the pager",
            "invite other teams to the drill", "agree on a limit", "present the result",
            "absent alerts are seen", "object storage is up", "blame nobody", "why not",
        ])
    func `what may be a command or the sentence that is asked for is asked about`(
        text: String
    ) throws {
        let before = Rehearsal.picked + ["owner A1 Ana", "due A1 +7d"]
        var (meeting, interview) = try begun(.pick, before)
        let former = meeting.session
        let offer = "measure A1 \(text)"
        #expect(try answer(text, &interview, in: meeting) == .goOn(prefill: offer))
        #expect(meeting.session == former)
        #expect(meeting.screen.complaints.joined().contains("may begin the answer"))
        // Typed again it is the command; Enter takes the answer.
        var insisted = interview
        #expect(try answer(text, &insisted, in: meeting) == .command(text))
        #expect(try answer(offer, &interview, in: meeting) == .goOn())
        #expect(meeting.session.actions[1]?.measure == text)
    }

    @Test(arguments: ["next week", "Friday", "by 11 dec", "in two weeks", "end of the month"])
    func `a day is no measure until it is typed twice`(text: String) throws {
        let before = Rehearsal.picked + ["owner A1 Ana", "due A1 +7d"]
        var (meeting, interview) = try begun(.pick, before)
        #expect(try answer(text, &interview, in: meeting) == .goOn())
        #expect(meeting.session.actions[1]?.measure == nil)
        #expect(meeting.screen.complaints.joined().contains("A day says when"))
        #expect(try answer(text, &interview, in: meeting) == .goOn())
        #expect(meeting.session.actions[1]?.measure == text)
    }

    @Test(arguments: ["yes", "no"])
    func `a yes or a no is no measure`(text: String) throws {
        let before = Rehearsal.picked + ["owner A1 Ana", "due A1 +7d"]
        var (meeting, interview) = try begun(.pick, before)
        #expect(try answer(text, &interview, in: meeting) == .goOn())
        #expect(meeting.session.actions[1]?.measure == nil)
    }

    @Test(arguments: [
        "left the pool at 50", "open circuit breaker fires in a drill", "sam tomorrow at 9",
    ])
    func `a sentence is no name until it is typed twice`(text: String) throws {
        var (meeting, interview) = try begun(.invite, [])
        let former = meeting.session
        #expect(try answer(text, &interview, in: meeting) == .goOn())
        #expect(meeting.session == former)
        #expect(try answer(text, &interview, in: meeting) == .goOn())
        #expect(meeting.session.roster.people.map(\.id) == [text])
    }

    @Test func `a name in small letters comes back with capitals`() throws {
        var (meeting, interview) = try begun(.invite, [])
        #expect(try answer("mara lind", &interview, in: meeting) == .goOn(prefill: "Mara Lind"))
        #expect(meeting.session.roster.people.isEmpty)
    }

    @Test(arguments: ["Ana", "owner A1 Ana"])
    func `an answer that can't be written comes back`(typed: String) throws {
        var (meeting, interview) = try begun(.pick, Rehearsal.picked)
        let before = meeting.session
        meeting.recorder.failsNext = true
        #expect(try answer(typed, &interview, in: meeting) == .goOn(prefill: "Ana"))
        #expect(meeting.session == before)
        #expect(meeting.screen.complaints.joined().contains("The disk is full."))
        #expect(!interview.isBegun)
    }

    @Test func `answers that were recorded are not gone on with`() throws {
        var (meeting, interview) = try begun(.rank, Rehearsal.ideas)
        while interview.dialogue.question(in: meeting.session) != nil {
            try answer("1", &interview, in: meeting)
        }
        meeting.conversation.keep(interview, of: .rank)
        meeting.conversation.conclude(interview, of: .rank)
        #expect(meeting.screen.complaints.isEmpty)
        #expect(!meeting.conversation.interview(for: .rank).isBegun)
    }

    @Test func `answers whose conclusion can't be written are kept for the next try`() throws {
        var (meeting, interview) = try begun(.rank, Rehearsal.ideas)
        while interview.dialogue.question(in: meeting.session) != nil {
            try answer("1", &interview, in: meeting)
        }
        meeting.recorder.failsNext = true
        meeting.conversation.conclude(interview, of: .rank)
        #expect(meeting.screen.complaints.joined().contains("The disk is full."))
        let resumed = meeting.conversation.interview(for: .rank)
        #expect(resumed.dialogue.question(in: meeting.session) == nil)
        #expect(
            resumed.dialogue.conclusion(in: meeting.session)
                == interview.dialogue.conclusion(in: meeting.session))
    }

    @Test func `the question's own command is an answer`() throws {
        var (meeting, interview) = try begun(.pick, Rehearsal.picked)
        #expect(try answer("owner a1 Ana", &interview, in: meeting) == .goOn())
        #expect(meeting.session.actions[1]?.owner == "Ana Ruiz")
        #expect(try answer("due A1 +7d", &interview, in: meeting) == .goOn())
        #expect(try answer("measure A1 a drill", &interview, in: meeting) == .goOn())
        #expect(meeting.session.actions[1]?.measure == "a drill")
    }

    @Test(arguments: ["u", "b", "undo", "back", "U"])
    func `an answer is taken back, with the record that it made`(word: String) throws {
        var (meeting, interview) = try begun(.pick, Rehearsal.ranked)
        let fresh = meeting.session
        try answer(word, &interview, in: meeting)
        #expect(meeting.session == fresh)
        for typed in ["y", "n", "y", "n", "Ana"] { try answer(typed, &interview, in: meeting) }
        #expect(meeting.session.actions[1]?.owner == "Ana Ruiz")
        try answer(word, &interview, in: meeting)
        #expect(meeting.session.actions[1]?.owner == nil)
        #expect(interview.dialogue.question(in: meeting.session)?.wanted == "A1 name?")
        // The last y or n picked the ideas: they are ideas again, and the last of them is asked about.
        try answer(word, &interview, in: meeting)
        #expect(meeting.session.actionItems.isEmpty)
        for _ in 0..<3 { try answer(word, &interview, in: meeting) }
        #expect(!interview.isBegun)
        let again = Interview(PickDialogue(prompts: meeting.conversation.prompts))
        #expect(
            interview.dialogue.question(in: meeting.session)
                == again.dialogue.question(in: meeting.session))
    }

    @Test func `rank takes back pair by pair, and again after it was left`() throws {
        var (meeting, interview) = try begun(.rank, Rehearsal.ideas)
        var questions: [Asking] = []
        for typed in ["1", "2", "1"] {
            questions.append(try #require(interview.dialogue.question(in: meeting.session)))
            try answer(typed, &interview, in: meeting)
        }
        meeting.conversation.keep(interview, of: .rank)
        try meeting.type("note between")
        var resumed = meeting.conversation.interview(for: .rank)
        let opening = resumed.opening(in: meeting.session).map(\.text).joined()
        #expect(opening.contains("Going on where you stood, after 3 answers."))
        for question in questions.reversed() {
            try answer("u", &resumed, in: meeting)
            #expect(resumed.dialogue.question(in: meeting.session) == question)
        }
        #expect(!resumed.isBegun)
    }

    @Test func `pick, read, invite and fit are gone on with where they were left`() throws {
        let cases: [(DialogueKind, [String], [String])] = [
            (.pick, Rehearsal.ranked, ["n", "y"]), (.read, Rehearsal.owned, ["n"]),
            (.invite, [], ["-", "Tomas Beck"]), (.fit, Rehearsal.prepared, ["y", "n", "n"]),
        ]
        for (kind, lines, answers) in cases {
            var (meeting, interview) = try begun(kind, lines)
            for typed in answers { try answer(typed, &interview, in: meeting) }
            let question = interview.dialogue.question(in: meeting.session)
            meeting.conversation.keep(interview, of: kind)
            try meeting.type("note between")
            let resumed = meeting.conversation.interview(for: kind)
            #expect(resumed.isBegun, "\(kind)")
            #expect(resumed.dialogue.question(in: meeting.session) == question, "\(kind)")
        }
    }

    @Test func `what was recorded since an answer isn't undone for it`() throws {
        var (meeting, interview) = try begun(.pick, Rehearsal.picked)
        try answer("Ana", &interview, in: meeting)
        meeting.conversation.keep(interview, of: .pick)
        try meeting.type("note between")
        var resumed = meeting.conversation.interview(for: .pick)
        try answer("u", &resumed, in: meeting)
        #expect(meeting.session.notes.count == 1)
        #expect(meeting.session.actions[1]?.owner == "Ana Ruiz")
    }

    @Test func `close asks at the prompt, and a script is told`() throws {
        let meeting = try Meeting(Rehearsal.owned)
        let step = try meeting.conversation.take("close", asksInTurn: true)
        #expect(step == .ask(.close))
        #expect(meeting.refusal(of: "close") != nil)
        var interview = meeting.conversation.interview(for: .close)
        #expect(try answer("yes A1", &interview, in: meeting) == .command("yes A1"))
        #expect(try answer("the bus leaves", &interview, in: meeting) == .goOn())
        #expect(meeting.session.isClosed)
    }
}
