import CommandLanguage
import Journal
package import PostMortem
package import Prompts
import SafeText
package import Screen
import WriteUp

/// One session being led: takes a line, decides, records, answers.
///
/// What flows through it: a line becomes a command in the grammar, the command an event in the domain,
/// the event a record in the journal. Answers wait until the record is durable; ``commit()`` makes it so
/// and prints them. Lines that were already waiting, as those of a script, can share one commit.
package final class Conversation {
    /// How much is said about an accepted line.
    package enum Verbosity: Sendable {
        /// To a facilitator at the prompt: the answer, and what a new phase wants said.
        case guiding
        /// To a script: one line of answer for each of its lines.
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
        case ask(DialogueKind)
        /// Nothing more.
        case quit
    }

    /// The state, staged events included.
    package private(set) var session: Session
    let prompts: Prompts
    let output: Output
    package let recorder: any Recorder
    /// The journal's path; nil where nothing is recorded, and nothing is left behind.
    let journalPath: String?
    package var verbosity: Verbosity
    /// Asks somebody at the prompt whether to go on; nil where there is nobody.
    var confirm: ((String) -> Bool)?
    /// What there is to say of earlier sessions that look alike; nil where nobody would read it.
    package var recollection: ((Session) -> [Line])?
    package private(set) var clock: WallClock
    private let author: Person.ID?
    /// The records of the journal, those that are staged included: what the state is folded from anew when
    /// they can't be made durable, and what says what an undo takes back.
    private var records: [Record]
    /// How many of them, at the end, are staged.
    private var stagedCount = 0
    private var answers: [Line] = []
    /// Why the last lines could not be recorded; nil where they were.
    package private(set) var failure: Complaint?
    /// Whether a staged event changes what is left behind after closing.
    private var leavesBehind = false
    /// The day of the time that was shown last, which isn't shown again.
    var shownDay: CalendarDate?
    /// What the machine says its zone is, where nofault can't tell what that means; nil where it can.
    package var unknownZone: String?
    /// What the guide has said, so that it says something else next time.
    var guideMemory = GuideMemory<NextThing>()
    /// What was asked for last, and is not answered.
    private(set) var asked: Wanted?
    /// Notices that the machine slept.
    var sleepWatch = SleepWatch()
    /// Which warnings were given about the time in each phase.
    var timeWatch = TimeWatch()
    /// Whether a dialogue is being led, which asks its own follow-up questions.
    var isInterviewing = false
    /// The questions in turn that were left before their end.
    var interviews: [DialogueKind: Interview] = [:]
    /// Whether lines that look as if they held secrets are recorded without asking.
    package var allowsSecrets = false
    /// What was doubted already.
    private let doubts = Doubts()
    /// What becomes of wordings that could be turned round; nil where nobody wants to hear of them.
    package var listening: Listening?
    /// Keeps track of secrets that go over several lines.
    private var secretLines = SecretLines()

    package init(
        records: [Record], folded: Session? = nil, recorder: any Recorder, journalPath: String?,
        prompts: Prompts, clock: WallClock, author: Person.ID?, output: Output, verbosity: Verbosity
    ) {
        session = folded ?? Session(folding: records)
        self.records = records
        self.recorder = recorder
        self.journalPath = journalPath
        self.prompts = prompts
        self.clock = clock
        self.author = author
        self.output = output
        self.verbosity = verbosity
    }

    /// Finds what was ever recorded from a script, so that one that has grown is loaded once; nil where nothing was.
    func knownLines(of script: String) -> KnownLines? { KnownLines(of: script, in: records) }

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
        let found = secretLines.found(in: line)
        let secrets = allowsSecrets || recordsSecrets ? [] : found
        let command: Command?
        let now: Moment
        do { (command, now) = try read(line, takesLineFeeds: isRebuilt) } catch {
            // The message would quote it.
            throw secrets.isEmpty ? .unreadable(error) : .secret(secrets, in: line)
        }
        guard let command else { return .goOn }
        return try take(
            command, at: now, from: source, asksInTurn: asksInTurn,
            holding: secrets.isEmpty ? nil : .secret(secrets, in: line))
    }

    /// Takes one command, as if it had been typed.
    func take(_ command: Command) throws(Refused) -> Step {
        let now: Moment
        do { now = try read("").now } catch { throw .unreadable(error) }
        return try take(command, at: now, from: nil, asksInTurn: false, holding: nil)
    }

    /// Reads a line, and says what time it is in the session's zone.
    ///
    /// The context is gone when this returns, as it holds a copy of the session.
    private func read(
        _ line: String, takesLineFeeds: Bool = false
    ) throws(ParseError) -> (command: Command?, now: Moment) {
        let context = ReadingContext(session, now: clock.now, unknownZone: unknownZone)
        let now = (context.zone ?? .utc).moment(at: context.now)
        return (try CommandParser.parse(line, in: context, takesLineFeeds: takesLineFeeds), now)
    }

    /// Decides on a command, and stages the event or gathers what was asked for.
    ///
    /// What would be recorded and holds a secret is refused with `secret`; nil where nothing is one.
    private func take(
        _ command: Command, at now: Moment, from source: String?, asksInTurn: Bool,
        holding secret: Refused?
    ) throws(Refused) -> Step {
        defer { clock.step() }
        switch command.traits.query {
        case .load(let path):
            return .load(path: path)
        case .quit:
            return .quit
        case .report(let path):
            try report(to: path)
            return .goOn
        case .lens(let asked):
            try listen(asked)
            return .goOn
        case nil, .help, .guide, .status, .show, .directive, .read, .missingRoles, .fit, .order,
            .choice, .closing:
            break
        }
        let event: Event?
        do { event = try session.decide(command, at: now, hearing: prompts.wordings) } catch {
            if asksInTurn, let kind = DialogueKind(refused: command, error) { return .ask(kind) }
            throw .refused(error, command)
        }
        if let event {
            if let secret { throw secret }
            do { try stage(event, from: source) } catch { throw .failed(error) }
        } else {
            let query = command.traits.query
            if asksInTurn, let kind = query.flatMap({ DialogueKind($0, in: session) }) {
                return .ask(kind)
            }
            let lines = try query.map(answer(to:)) ?? alreadySo
            if verbosity != .checking { answers += lines }
        }
        return .goOn
    }

    /// Makes everything staged durable, then prints the answers.
    ///
    /// - Throws: why it could not be recorded. The state is then what it was before, and the answers are
    ///   dropped. The same lines can be tried again where the recorder still takes some.
    package func commit() throws(Complaint) {
        // Where nothing is to be recorded nothing can fail, so answers are shown even after a failure.
        if stagedCount > 0 {
            do { try recorder.commit() } catch {
                records.removeLast(stagedCount)
                stagedCount = 0
                session = Session(folding: records)
                answers = []
                leavesBehind = false
                failure = error
                throw error
            }
            // A retry that succeeded clears the failure.
            failure = nil
            stagedCount = 0
        }
        output.say(answers)
        answers = []
        if leavesBehind {
            leavesBehind = false
            if session.isClosed { try leaveBehind() }
        }
    }

    /// Records that the session is left, and lets go of the journal.
    ///
    /// A closed session isn't left: nothing counts its time, and its head stays the one that the page carries. Nothing
    /// is said where leaving can't be recorded: all that was answered is in the journal, and a gap then counts from
    /// its last record.
    package func leave() {
        if failure == nil, !session.isClosed {
            verbosity = .quiet
            if (try? stage(.sessionLeft)) != nil { try? commit() }
        }
        recorder.close()
    }

    /// Stages an event that the domain decided on, or that the journal says about itself.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - time: when; nil is now.
    ///   - source: the script line it came from; nil where it was typed.
    /// - Throws: why it can't be recorded.
    package func stage(
        _ event: Event, at time: Instant? = nil, from source: String? = nil
    ) throws(Complaint) {
        let record = try recorder.stage(event, at: time ?? clock.now, by: author, from: source)
        records.append(record)
        stagedCount += 1
        session.apply(record)
        if session.isClosed, event.changesPage { leavesBehind = true }
        answers += answer(to: event, target: event.target.flatMap { self.event(ofRecord: $0) })
        answers += heard(in: event)
    }

    /// Returns what a record holds; nil where there is none of the number.
    private func event(ofRecord number: Int) -> Event? {
        // Records that this nofault skips leave holes in the numbers, so it is at this index or before it.
        records[..<min(max(0, number + 1), records.count)].last { $0.sequence <= number }
            .flatMap { $0.sequence == number ? $0.event : nil }
    }

    /// Whether the session was begun by an earlier process.
    var isGoneOnWith: Bool { records.contains { $0.event.standing == .resumption } }

    /// Returns the latest records whose changes count, the latest last.
    func latestChanges(_ count: Int) -> [Record] {
        // As a rule nothing was undone lately, and then the last ones are the changes that were recorded last.
        var latest: [Record] = []
        scan: for record in records.reversed() {
            switch record.event.standing {
            case .opening, .resumption, .leaving: continue
            case .undoes, .redoes: break scan
            case .change: latest.append(record)
            }
            if latest.count == count { return latest.reversed() }
        }
        var list = UndoList<Record>()
        for record in records { list.take(record) }
        return list.done.suffix(count)
    }

    /// Notes what was asked for; nil where nothing is wanted any more.
    func note(_ asked: Wanted?) { self.asked = asked }

    /// What finds the offers of this state.
    var offers: Offers {
        Offers(
            in: session, at: clock.now, asked: asked, hearing: prompts.wordings,
            answers: prompts.answers)
    }

    /// Returns what is doubtful about a line, unless it was just asked about.
    func doubt(about line: String) -> Offers.Doubt? { doubts.doubt(about: line, in: offers) }

    /// Has the next commit write what a closed session leaves behind.
    func leaveBehindAgain() { leavesBehind = true }

    /// Gathers lines to print with the answers.
    func gather(_ lines: [Line]) { answers += lines }
}

extension Event {
    /// Whether the event changes what a page can show, rather than being the journal's note on itself.
    fileprivate var changesPage: Bool {
        switch standing {
        case .opening, .resumption, .leaving: false
        case .change, .undoes, .redoes: true
        }
    }
}
