extension Verb {
    /// How a line with the verb is written: `fact [TIME] TEXT`.
    ///
    /// Capitals stand for something else, brackets for what can be left out, a bar for a choice.
    public var usage: String {
        page.arguments.isEmpty ? word : "\(word) \(page.arguments)"
    }

    /// What the verb does, in one sentence.
    public var purpose: String { page.purpose }

    /// A line as somebody would type it; it parses.
    public var example: String { page.example }

    /// The part of a session that the verb belongs to.
    public var when: When {
        switch self {
        case .help, .guide, .status, .show, .report, .lens: .ask
        case .note, .undo, .redo, .edit, .move, .drop, .key, .blame, .park, .answer, .load, .quit:
            .any
        case .incident, .severity, .service, .impact, .zone, .recurs, .started, .detected,
            .mitigated,
            .resolved, .invite, .rename, .uninvite, .absent, .present, .fit:
            .prepare
        case .next, .back, .phase, .extend, .pause, .resume: .move
        case .directive, .agree, .object: .room
        case .fact, .signal: .timeline
        case .problem, .why, .focus, .link, .root: .cause
        case .worsened, .hid, .slowed, .assumed, .luck, .worked: .factors
        case .idea, .target, .rank, .pick, .decline, .noAction, .owner, .due, .measure, .read,
            .yes, .refusal, .close, .summary:
            .actions
        case .done, .slip, .cancel, .tracked: .after
        }
    }

    /// The help for one verb: usage, summary, short form, an example.
    public var help: String {
        var lines = ["\(usage)", "  \(purpose)"]
        lines += details.map { "  \($0)" }
        if let short { lines.append("  Short: \(short)") }
        if example != word { lines.append("  Example: \(example)") }
        if let place { lines.append("  For \(place).") }
        return lines.joined(separator: "\n")
    }

    /// The list of all commands in their groups; fits 80 columns and 22 lines.
    public static var overview: String {
        var lines: [String] = []
        for group in When.allCases {
            var line = pad(group.title)
            for verb in allCases where verb.when == group {
                let word = verb.short.map { "\(verb.word) (\($0))" } ?? verb.word
                if line.count + 2 + word.count > 80 {
                    lines.append(line)
                    line = pad("")
                }
                line += "  \(word)"
            }
            lines.append(line)
        }
        lines.append("help VERB explains one, with an example. Enter alone says what comes next.")
        lines.append("A line that starts with # is a comment.")
        return lines.joined(separator: "\n")
    }

    /// Returns the help that `help` and `help VERB` ask for.
    ///
    /// - Parameter asked: the verb or short form as typed; nil asks for the list.
    /// - Returns: lines of at most 80 columns, without a line feed at the end.
    /// - Throws: a ``ParseError`` of kind ``ParseError/Kind/unknownVerb`` where there is no such
    ///   verb, with the column as in `help ASKED`.
    public static func help(on asked: String?) throws(ParseError) -> String {
        guard let asked else { return overview }
        if let verb = Verb(word: asked) { return verb.help }
        if ["time", "times", "date", "dates"].contains(asked.lowercased()) { return TimeHelp.text }
        let nearest = nearest(to: asked)
        throw ParseError(
            .unknownVerb, "\(quoted(asked)) is not a command.",
            hints: [
                nearest.map { "Type help \($0.word) if you meant that." }
                    ?? "Type help for the list of commands."
            ],
            column: "help ".count + 1, length: asked.count, verb: .help, nearest: nearest,
            corrected: nearest.map { "help \($0.word)" })
    }

    /// What to type instead of a line that the verb can't make sense of.
    var usageHint: String {
        guard !page.arguments.isEmpty else { return "Type \(word) and nothing else." }
        let pattern = "\(usage), for example: \(example)"
        guard let place else { return "Type \(pattern)" }
        return "\(word) is for \(place); type \(pattern)"
    }

    /// The phase that the verb is for, in a sentence; nil where it is for all.
    private var place: String? {
        switch self {
        case .agree: "phases 1 and 2"
        // The draft of the timeline is made before the meeting.
        case .fact, .signal: "the draft and phase 2"
        default: when.place
        }
    }

    /// What the usage leaves open.
    private var details: [String] {
        switch self {
        case .fact, .signal:
            [
                times,
                "A text that begins like a time: behind a dash, \(word) - 09:14 was odd",
                "The id of an entry, and nothing else, changes its colour: \(word) T3",
            ]
        case .move, .started, .detected, .mitigated, .resolved:
            [times]
        case .why, .blame:
            ["A text that begins with an id: behind a dash, \(word) - T3 is not the point"]
        case .agree:
            [
                "Several: agree Ines, Tomas. Who came late, to the contract:",
                "agree contract Ines",
                "Somebody whose name is all: behind a dash, agree - all",
            ]
        case .rename:
            [
                "A comma ends the old name; without one the roster says where it ends.",
                "A name that looks like none: behind a dash, rename Tom, - Manager Singh",
            ]
        case .object: ["A comma ends the name; without one the roster says where it ends."]
        case .due, .slip:
            ["DATE: 11 dec, fri, +14d (days), +2w (weeks), 2026-12-05. More: help times"]
        case .zone: ["ZONE: a name as Europe/Berlin, UTC, or an offset as +01:00."]
        case .invite:
            [
                "ROLE: \(Particle.roles)",
                "Several: invite other Eva Holm, Tom Reed. One name with a comma or such:",
                "behind a dash, invite other - Holm, Eva",
            ]
        case .show:
            {
                let topics = Particle.topics.split(separator: ", ")
                return [
                    "TOPIC: \(topics.prefix(6).joined(separator: " "))",
                    "       \(topics.dropFirst(6).joined(separator: " "))",
                ]
            }()
        case .lens: ["CATEGORY: one of those it names, such as hindsight; without one, all."]
        case .phase: ["NAME: \(Particle.phases); or 1 to 5"]
        default: []
        }
    }

    private var times: String {
        "TIME: 09:14, ~09:14, +5m, Tue 09:14, 2026-11-21T09:14. More: help times"
    }

    private static func pad(_ title: String) -> String {
        title + String(repeating: " ", count: max(0, 12 - title.count))
    }
}
