import PostMortem
import Prompts
import Screen
import Testing

@testable import Shell

/// A meeting in memory: lines go in, and what is printed is kept.
final class Meeting {
    /// What was printed, line by line.
    final class Screen {
        fileprivate(set) var results: [String] = []
        /// The results as they were printed, line ends and all.
        fileprivate(set) var printed = ""
        fileprivate(set) var complaints: [String] = []

        var output: Output {
            Output(
                result: { [unowned self] in
                    results += Screen.lines($0)
                    printed += $0
                },
                complaint: { [unowned self] in complaints += Screen.lines($0) })
        }

        private static func lines(_ text: String) -> [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
                String.init)
        }
    }

    let screen = Screen()
    let recorder: FakeRecorder
    let conversation: Conversation

    /// Creates a meeting whose lines have all been taken.
    init(
        _ lines: [String] = [], in language: Language = .english,
        verbosity: Conversation.Verbosity = .guiding,
        clock: WallClock = .stepping(next: Meeting.morning)
    ) throws {
        let opened = Event.sessionOpened(session: "sample", zone: "UTC", tool: "0.1.0")
        let first = Record(sequence: 0, at: clock.now, by: nil, event: opened)
        recorder = FakeRecorder([first])
        conversation = Conversation(
            records: [first], recorder: recorder, journalPath: nil,
            prompts: try Meeting.prompts(in: language),
            clock: clock, author: "mara", output: screen.output, verbosity: verbosity)
        for line in lines { try type(line) }
    }

    /// Creates a meeting that goes on where another one stood.
    init(at place: Place) throws {
        recorder = FakeRecorder(place.records)
        conversation = Conversation(
            records: place.records, recorder: recorder, journalPath: nil,
            prompts: try Meeting.prompts(in: .english), clock: .stepping(next: place.now),
            author: "mara", output: screen.output, verbosity: .guiding)
        conversation.note(place.asked)
        conversation.guideMemory = place.guideMemory
        conversation.shownDay = place.shownDay
    }

    /// Where an English meeting stands: all that decides what becomes of the next line.
    struct Place {
        fileprivate let records: [Record]
        fileprivate let now: Instant
        fileprivate let asked: Wanted?
        fileprivate let guideMemory: GuideMemory<Conversation.NextThing>
        fileprivate let shownDay: CalendarDate?
    }

    var place: Place {
        Place(
            records: recorder.records, now: now, asked: conversation.asked,
            guideMemory: conversation.guideMemory, shownDay: conversation.shownDay)
    }

    /// Reading the texts takes longer than most meetings here.
    private static let read = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            (language, Result { try Prompts.builtIn(in: language) })
        })

    private static func prompts(in language: Language) throws -> Prompts {
        try read[language]?.get() ?? .builtIn(in: language)
    }

    /// Monday 2026-11-23, 09:00 in UTC.
    static let morning = Instant(milliseconds: 1_795_424_400_000)

    var session: Session { conversation.session }
    var now: Instant { conversation.clock.now }

    /// Takes a line as the prompt does, and returns what it printed.
    @discardableResult
    func type(_ line: String) throws -> [String] {
        let before = screen.results.count
        _ = try conversation.take(line)
        try conversation.commit()
        return Array(screen.results[before...])
    }

    /// Presses Enter on an empty line, and returns what it printed.
    func pressEnter() throws -> [String] { try type("guide") }

    /// Returns why a line is not taken; nil where it is.
    func refusal(of line: String) -> Refused? {
        do throws(Refused) {
            _ = try conversation.take(line)
            return nil
        } catch {
            return error
        }
    }

    /// What the guide could say, the most urgent first.
    var cues: [Cue] {
        Guide(session: session, now: now, wordings: conversation.prompts.wordings).cues
    }

    /// What the guide could say some minutes later.
    func cues(afterMinutes minutes: Int) -> [Cue] {
        let later = Instant(milliseconds: now.milliseconds + Int64(minutes) * 60_000)
        return Guide(session: session, now: later, wordings: conversation.prompts.wordings).cues
    }
}

/// The lines of a sample meeting, up to the beginning of each phase.
enum Lines {
    static let preparation = [
        "zone UTC", "incident Checkout was slow", "started 2026-11-22T09:02Z",
        "resolved 2026-11-22T10:40Z", "invite facilitator Mara Lind", "invite on-call Tomas Beck",
        "invite manager Ines Duarte",
    ]
    static let room = preparation + ["next"]
    static let timeline = room + ["agree all", "next"]
    static let cause =
        timeline + [
            "fact 2026-11-22T09:02Z The pool's limit is taken out", "signal 09:14 Checkout is slow",
            "agree all", "next",
        ]
    static let twoWhys =
        cause + [
            "problem Customers could not pay", "why The pool was exhausted",
            "why No limit guards the pool",
        ]
    static let factors = twoWhys + ["root W2", "next"]
    static let actions = factors + ["hid No alert on the pool", "next"]
    static let ideas =
        actions + ["idea Build a limit", "idea Build an alert", "for I1 W2", "for I2 F1"]
    static let picked = ideas + ["rank I1 I2", "pick I1 I2"]
    static let owned =
        picked + [
            "owner A1 Tomas", "due A1 +7d", "measure A1 The limit holds", "owner A2 Ines",
            "due A2 +14d", "measure A2 The alert fires",
        ]
    static let confirmed = owned + ["yes A1", "yes A2"]
    static let closed = confirmed + ["note We learnt to look at limits", "close"]
}
