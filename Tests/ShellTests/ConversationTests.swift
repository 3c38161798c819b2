import PostMortem
import Testing

@testable import Shell

/// The conversation: lines in, records and answers out.
struct ConversationTests {
    @Test func `an answer comes only once its record is durable`() throws {
        let meeting = try Meeting()
        _ = try meeting.conversation.take("note One")
        #expect(meeting.screen.results.isEmpty)
        #expect(meeting.recorder.records.count == 1)
        try meeting.conversation.commit()
        #expect(meeting.recorder.records.count == 2)
        #expect(meeting.screen.results.first == "  Noted")
    }

    @Test func `lines before a commit share one sync, and are answered in order`() throws {
        let meeting = try Meeting()
        for number in 1...50 { _ = try meeting.conversation.take("service S\(number)") }
        try meeting.conversation.commit()
        #expect(meeting.recorder.syncCount == 1)
        #expect(meeting.recorder.records.count == 51)
        #expect(meeting.screen.results == (1...50).map { "  Service  S\($0)" })
    }

    @Test(arguments: ["help", "guide", "status", "show", "fit", "directive", "read", "", "# a"])
    func `asking records nothing`(line: String) throws {
        let meeting = try Meeting(Lines.cause)
        let before = (meeting.session, meeting.recorder.syncCount)
        try meeting.type(line)
        #expect(meeting.session == before.0)
        #expect(meeting.recorder.syncCount == before.1)
    }

    @Test func `what is true already is not recorded, and said so`() throws {
        let meeting = try Meeting(Lines.preparation)
        let before = meeting.recorder.records.count
        #expect(try meeting.type("zone UTC") == ["  Already so; nothing was recorded."])
        #expect(meeting.recorder.records.count == before)
    }

    @Test func `a refused line changes nothing`() throws {
        let meeting = try Meeting(Lines.picked)
        let before = meeting.session
        for line in ["next", "owner A1 Nobody", "xyzzy", "root W1", "due A1 2020-01-01"] {
            #expect(meeting.refusal(of: line) != nil, "\(line)")
        }
        try meeting.conversation.commit()
        #expect(meeting.session == before)
        #expect(meeting.recorder.syncCount == Lines.picked.count)
    }

    @Test func `a failed commit takes the state back, drops the answers and ends recording`() throws
    {
        let meeting = try Meeting(Lines.timeline)
        let (before, said) = (meeting.session, meeting.screen.results)
        meeting.recorder.failsNext = true
        _ = try meeting.conversation.take("fact 09:02 One")
        _ = try meeting.conversation.take("fact 09:03 Two")
        #expect(throws: Complaint.self) { try meeting.conversation.commit() }
        #expect(meeting.session == before)
        #expect(meeting.screen.results == said)

        let refused = try #require(meeting.refusal(of: "fact 09:04 Three"))
        #expect(refused.complaint.status == .writeFailed)
        #expect(meeting.session == before)
        #expect(meeting.recorder.records.count == before.recordCount)
    }

    @Test func `lines of a script that could not be written are new when it is loaded again`()
        throws
    {
        let meeting = try Meeting(Lines.timeline)
        _ = try meeting.conversation.take("fact 09:02 One", from: "draft.script:1")
        try meeting.conversation.commit()
        #expect(meeting.conversation.knownLines(of: "draft.script") != nil)
        #expect(meeting.conversation.knownLines(of: "other.script") == nil)
        meeting.recorder.failsNext = true
        _ = try meeting.conversation.take("fact 09:03 Two", from: "other.script:1")
        #expect(throws: Complaint.self) { try meeting.conversation.commit() }
        #expect(meeting.conversation.knownLines(of: "other.script") == nil)
    }

    @Test func `after a failed commit the session can still be looked at`() throws {
        let meeting = try Meeting(Lines.timeline)
        meeting.recorder.failsNext = true
        _ = try meeting.conversation.take("note One")
        #expect(throws: Complaint.self) { try meeting.conversation.commit() }
        #expect(throws: Never.self) { _ = try meeting.conversation.take("status") }
    }

    @Test func `each record says who typed it, when, and where it came from`() throws {
        let meeting = try Meeting()
        _ = try meeting.conversation.take("note One", from: "draft.script:12")
        try meeting.type("note Two")
        let records = meeting.recorder.records.suffix(2)
        #expect(records.map(\.source) == ["draft.script:12", nil])
        #expect(records.map(\.by) == ["mara", "mara"])
        #expect(
            records.map(\.at.milliseconds) == [0, 1000].map { Meeting.morning.milliseconds + $0 })
    }

    @Test func `blame is answered with a question that turns it to the system`() throws {
        let meeting = try Meeting(Lines.twoWhys)
        let general = try meeting.type("blame Tomas should have known")
        #expect(general.first == "  Blame called out")
        #expect(general.dropFirst().first?.hasPrefix("  Ask  ") == true)
        #expect(general.joined().contains("?"))
        let scripted = try Meeting(Lines.twoWhys, verbosity: .answering).type("blame W1")
        #expect(scripted.count == 1)
    }

    @Test func `undo says what it took back, and redo what it brought back`() throws {
        let meeting = try Meeting(Lines.timeline + ["fact 2026-11-22T09:02Z A deploy"])
        let undone = try meeting.type("undo")
        #expect(undone.first?.hasPrefix("  Undone: T1") == true)
        #expect(undone.first?.contains("A deploy") == true)
        #expect(try meeting.type("redo").first?.hasPrefix("  Redone: T1") == true)
        #expect(try meeting.type("show timeline").last?.contains("A deploy") == true)
    }

    @Test func `undo knows what was recorded in an earlier run`() throws {
        let meeting = try Meeting(["note Something", "incident Slow"])
        let screen = Meeting.Screen()
        let resumed = Conversation(
            records: meeting.recorder.records, recorder: FakeRecorder(meeting.recorder.records),
            journalPath: nil, prompts: meeting.conversation.prompts, clock: .system, author: nil,
            output: screen.output, verbosity: .answering)
        #expect(resumed.session == meeting.session)
        _ = try resumed.take("undo")
        try resumed.commit()
        #expect(screen.results == ["  Undone: Incident  Slow"])
    }

    @Test func `a new phase is introduced at the prompt, and is one line in a script`() throws {
        let guided = try Meeting(Lines.preparation).type("next")
        #expect(guided.first == "")
        #expect(guided.dropFirst().first == "PHASE 1 · SET THE ROOM · 5 min")
        #expect(try Meeting(Lines.preparation, verbosity: .answering).type("next").count == 1)
    }

    @Test(arguments: [Conversation.Verbosity.quiet, .checking])
    func `a quiet session answers nothing to what it takes`(verbosity: Conversation.Verbosity)
        throws
    {
        let meeting = try Meeting(Lines.confirmed, verbosity: verbosity)
        #expect(meeting.screen.results.isEmpty)
        #expect(meeting.screen.complaints.isEmpty)
    }

    @Test func `what is asked for is printed in a quiet session, and not in a check`() throws {
        #expect(try Meeting(verbosity: .quiet).type("status").isEmpty == false)
        #expect(try Meeting(verbosity: .checking).type("status").isEmpty)
    }

    @Test func `people's words reach the screen with their control characters made visible`() throws
    {
        let meeting = try Meeting()
        let answer = try meeting.type("incident \u{1B}[2J\u{202E}gone\u{7}")
        let hidden = answer.joined().unicodeScalars.filter {
            $0.properties.generalCategory == .control || $0.properties.isBidiControl
        }
        #expect(hidden.isEmpty)
        #expect(answer.joined().contains("gone"))
    }

    @Test func `a warning follows the answer it is about`() throws {
        let answer = try Meeting(Lines.preparation).type("detected 2026-11-22T08:00Z")
        #expect(answer.count == 2)
        #expect(answer.last?.hasPrefix("  Note: ") == true)
    }

    @Test func `the room is asked what it learnt at the end, unless it has noted something`() throws
    {
        #expect(try Meeting(Lines.confirmed).type("close").contains("  > note TEXT"))
        let noted = try Meeting(Lines.confirmed + ["note We learnt"]).type("close")
        #expect(!noted.contains("  > note TEXT"))
    }
}
