/// The first word of a line.
///
/// The raw values are what is typed.
public enum Verb: String, CaseIterable, Sendable {
    case help, guide, status, show, report, lens
    case note, undo, redo, edit, move, drop, key, blame, park, answer, load, quit
    case incident, severity, service, impact, zone, recurs
    case started, detected, mitigated, resolved
    case invite, rename, uninvite, absent, present, fit
    case next, back, phase, extend, pause, resume
    case directive, agree, object, fact, signal
    case problem, why, link, root
    /// `at W-ID`.
    case focus = "at"
    case worsened, hid, slowed, assumed, luck, worked
    case idea, rank, pick, decline
    /// `for I-ID ID`.
    case target = "for"
    /// `none REASON`.
    case noAction = "none"
    case owner, due, measure, read, yes
    /// `no A-ID TEXT`.
    case refusal = "no"
    case summary, close
    case done, slip, cancel, tracked

    /// The word that is typed.
    public var word: String { rawValue }

    /// A letter or sign that says the same; nil where there is none.
    public var short: Character? {
        switch self {
        case .help: "?"
        case .fact: "f"
        case .signal: "s"
        case .park: "p"
        case .why: "w"
        case .idea: "i"
        case .next: "n"
        case .undo: "u"
        default: nil
        }
    }

    /// Creates the verb that a word or a short form says, in either case.
    ///
    /// - Returns: nil where the word is no verb.
    public init?(word: some StringProtocol) {
        guard let verb = Self.byWord[word.lowercased()] else { return nil }
        self = verb
    }

    /// Words and short forms, all in lower case.
    private static let byWord: [String: Verb] = {
        var verbs: [String: Verb] = [:]
        for verb in allCases {
            verbs[verb.word] = verb
            if let short = verb.short { verbs[String(short)] = verb }
        }
        return verbs
    }()
}
