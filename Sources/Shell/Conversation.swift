import CommandLanguage
import Journal
public import PostMortem
import Prompts
import SafeText
import WriteUp

/// One session being led: takes a line, decides, records, answers.
///
/// What flows through it: a line becomes a command in the grammar, the command an event in the domain,
/// the event a record in the journal. Answers wait until the record is durable; ``commit()`` makes it so
/// and prints them. Lines that were already waiting, as those of a script, can share one commit.
public final class Conversation {
    /// How much is said about an accepted line.
    public enum Manner: Sendable {
        /// To a facilitator at the prompt: the answer, and what a new phase wants said.
        case guiding
        /// To a script: one line a line.
        case answering
        /// Nothing but what was asked for.
        case quiet
        /// Nothing at all: only mistakes are of interest.
        case checking
    }

    /// What comes after a line.
    enum Step: Equatable {
        /// The next line.
        case goOn
        /// The lines of a script, then the next line.
        case load(path: String)
        /// The questions that a command without arguments asks in turn; at the prompt only.
        case ask(Walk)
        /// Nothing more.
        case quit
    }

    /// The state, staged events included.
    public private(set) var session: Session
    let prompts: Prompts
    let output: Output
    let recorder: any Recorder
    /// The journal's path; nil where nothing is recorded, and nothing is left behind.
    let journalPath: String?
    var manner: Manner
    /// What is remembered of earlier sessions; nil where nobody would read it.
    var memory: Memory?
    private(set) var clock: WallClock
    private let author: Person.ID?
    /// The state without what is staged.
    ///
    /// It follows by the same fold. A copy of ``session`` for each commit would be copied whole at the
    /// first change to it, which makes a long script take the square of its length.
    private var durable: Session
    /// The records that are staged, in order.
    private var staged: [Record] = []
    private var answers: [Line] = []
    /// Why the last lines could not be recorded; nil where they were.
    private(set) var failure: Complaint?
    /// Whether a staged event changes what is left behind after closing.
    private var leavesBehind = false
    /// What each record holds, so that taking one back can say what it was.
    private var events: [Int: Event] = [:]
    /// What was recorded from each script, so that one that has grown is loaded once.
    private(set) var scriptMemory = ScriptMemory()
    /// What the guide has said, so that it says something else next time.
    var guideMemory = GuideMemory<NextThing>()
    /// What was told of the time in each phase.
    var timeWatch = TimeWatch()
    /// The ranking pair by pair that was left before its end; nil where none was.
    var ranking: RankDialogue?
    /// Whether lines that look as if they held secrets are recorded without asking.
    var allowsSecrets = false
    /// What the lines so far say of secrets that go over several lines.
    private var secretLines = SecretLines()

    init(
        records: [Record], recorder: any Recorder, journalPath: String?, prompts: Prompts,
        clock: WallClock, author: Person.ID?, output: Output, manner: Manner
    ) {
        session = records.reduce(into: Session()) { $0.apply($1) }
        durable = session
        for record in records {
            events[record.sequence] = record.event
            scriptMemory.note(record)
        }
        self.recorder = recorder
        self.journalPath = journalPath
        self.prompts = prompts
        self.clock = clock
        self.author = author
        self.output = output
        self.manner = manner
    }

    /// Takes one line: parses, decides, stages the event.
    ///
    /// - Parameters:
    ///   - line: the line as typed.
    ///   - source: the script line it is, as `draft.script:12`; nil where it was typed.
    ///   - asksInTurn: whether there is somebody to answer questions, where a command without arguments has
    ///     some.
    ///   - recordsSecrets: whether somebody said that a secret in it is to be recorded.
    ///   - isRebuilt: whether the line is of a script that ``RebuildingScript`` wrote, where a text may have
    ///     line feeds.
    /// - Returns: what comes after it.
    /// - Throws: why it was not taken; nothing was recorded.
    func take(
        _ line: String, from source: String? = nil, asksInTurn: Bool = false,
        recordsSecrets: Bool = false, isRebuilt: Bool = false
    ) throws(Refused) -> Step {
        let context = ReadingContext(session, now: clock.now)
        let found = secretLines.found(in: line)
        let secrets = allowsSecrets || recordsSecrets ? [] : found
        let command: Command?
        do {
            command = try CommandParser.parse(line, in: context, takesLineFeeds: isRebuilt)
        } catch {
            // The message would quote it.
            throw secrets.isEmpty ? .unreadable(error) : .secret(secrets, in: line)
        }
        guard let command else { return .goOn }
        return try take(
            command, in: context, from: source, asksInTurn: asksInTurn,
            holding: secrets.isEmpty ? nil : .secret(secrets, in: line))
    }

    /// Takes one command, as if it had been typed.
    func take(_ command: Command) throws(Refused) -> Step {
        try take(
            command, in: ReadingContext(session, now: clock.now), from: nil, asksInTurn: false,
            holding: nil)
    }

    /// Decides on a command, and stages the event or gathers what was asked for.
    ///
    /// What would be recorded and holds a secret is refused with `secret`; nil where nothing is one.
    private func take(
        _ command: Command, in context: ReadingContext, from source: String?, asksInTurn: Bool,
        holding secret: Refused?
    ) throws(Refused) -> Step {
        defer { clock.step() }
        switch command {
        case .load(let path):
            return .load(path: path)
        case .quit:
            return .quit
        case .report(let path):
            try report(to: path)
            return .goOn
        default:
            break
        }
        let event: Event?
        let now = (context.zone ?? .utc).moment(at: context.now)
        do { event = try session.decide(command, at: now) } catch {
            throw .refused(error, command)
        }
        if let event {
            if let secret { throw secret }
            do { try stage(event, from: source) } catch { throw .failed(error) }
        } else {
            if asksInTurn, let walk = Walk(command, in: session) { return .ask(walk) }
            let lines = try asked(by: command)
            if manner != .checking { answers += lines }
        }
        return .goOn
    }

    /// Makes everything staged durable, then prints the answers.
    ///
    /// - Throws: why it could not be recorded. The state is then what it was before, and the answers are
    ///   dropped. The same lines can be tried again where the recorder still takes some.
    func commit() throws(Complaint) {
        // Without anything to record nothing can fail: what is there is shown after a failure, too.
        if !staged.isEmpty {
            do { try recorder.commit() } catch {
                session = durable
                staged = []
                answers = []
                leavesBehind = false
                failure = error
                throw error
            }
            // What was tried again and held is no failure any more.
            failure = nil
            for record in staged { durable.apply(record) }
            staged.removeAll(keepingCapacity: true)
        }
        output.say(answers)
        answers = []
        if leavesBehind {
            leavesBehind = false
            if session.isClosed { try leaveBehind() }
        }
    }

    /// Stages an event that the domain decided on, or that the journal says about itself.
    func stage(_ event: Event, from source: String? = nil) throws(Complaint) {
        let record = try recorder.stage(event, at: clock.now, by: author, from: source)
        staged.append(record)
        session.apply(record)
        events[record.sequence] = event
        scriptMemory.note(record)
        if session.isClosed, event.isChange { leavesBehind = true }
        answers += answer(to: event, target: event.target.flatMap { events[$0] })
    }

    /// Has the next commit write what a closed session leaves behind.
    func leaveBehindAgain() { leavesBehind = true }

    /// Gathers lines to print with the answers.
    func gather(_ lines: [Line]) { answers += lines }
}

extension Event {
    /// Whether the event changes what a page can show, rather than being the journal's note on itself.
    fileprivate var isChange: Bool {
        switch self {
        case .sessionOpened, .sessionResumed, .recovered: false
        default: true
        }
    }

    /// The record that an undo or redo is about; nil for other events.
    fileprivate var target: Int? {
        switch self {
        case .undone(let record), .redone(let record): record
        default: nil
        }
    }
}

/// Why a line was not taken.
enum Refused: Error {
    /// The grammar can't read it.
    case unreadable(ParseError)
    /// The domain won't have it in this state.
    case refused(Refusal, Command)
    /// It looks as if it held secrets, which would be recorded for ever.
    case secret([Secret], in: String)
    /// It could not be carried out.
    case failed(Complaint)

    /// What to show.
    var complaint: Complaint {
        switch self {
        case .unreadable(let error): Complaint(error)
        case .refused(let refusal, _): Complaint(refusal)
        case .secret(let secrets, let line): Complaint(secrets, in: line)
        case .failed(let complaint): complaint
        }
    }
}
