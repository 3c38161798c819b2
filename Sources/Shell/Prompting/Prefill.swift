import CommandLanguage
import PostMortem
import SafeText

/// What comes back into the prompt after a refusal, ready to be edited, and what Enter would then do.
struct Prefill: Equatable {
    /// The line as it comes back; empty where there is nothing worth editing.
    let line: String
    /// What Enter would do with it; nil where that needs no saying.
    let hint: String?

    /// Decides what comes back of a line.
    init(after refused: Refused, of line: String, in session: Session) {
        if let command = Prefill.behindSign(line) {
            self.init(
                command, "Enter runs it without the sign, which only marks commands in hints.")
            return
        }
        switch refused {
        case .unreadable(let error) where error.kind == .unknownVerb && error.verb == nil:
            let isSentence = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).count > 1
            if let corrected = error.corrected {
                self.init(corrected, "Enter runs it as \(error.nearest?.word ?? "that").")
            } else if !isSentence {
                // One word is a mistyped command rather than something to record.
                self.init("")
            } else {
                let verb = Prefill.verb(for: session)
                self.init("\(verb.word) \(line)", verb.captureHint)
            }
        case .unreadable(let error) where error.kind == .missing:
            // What is missing is typed on.
            self.init(line.hasSuffix(" ") ? line : line + " ")
        case .unreadable(let error):
            self.init(error.corrected ?? line)
        case .refused(let refusal, let command):
            self.init(after: refusal, of: command, line)
        case .secret(let secrets, _):
            self.init(Secrets.masked(line, secrets), "Enter takes the line without it.")
        case .failed:
            self.init(line)
        }
    }

    init(line: String, hint: String?) {
        self.line = line
        self.hint = hint
    }

    private init(_ line: String, _ hint: String? = nil) {
        self.init(line: line, hint: hint)
    }

    private init(after refusal: Refusal, of command: Command, _ line: String) {
        if case .tooEarly = refusal.kind, let text = command.statement {
            self.init("park \(text)", "Enter parks it for later.")
        } else {
            // A verb alone is typed again faster than it is wiped out. What comes too early and has no words
            // in it can't be put right, and Enter would only be refused again.
            let isVerbAlone = !line.contains { $0 == " " || $0 == "\t" }
            self.init(isVerbAlone || refusal.isEarly && !command.hasWords ? "" : line)
        }
    }

    /// Returns the command of a line that begins with the sign in front of commands in hints; nil of others.
    private static func behindSign(_ line: String) -> String? {
        let content = line.drop { $0 == " " || $0 == "\t" }
        guard content.first == ">" else { return nil }
        let command = content.dropFirst().drop { $0 == " " || $0 == "\t" }
        return command.isEmpty ? nil : String(command)
    }

    /// The verb that takes plain sentences in a phase.
    private static func verb(for session: Session) -> Verb {
        switch session.phase {
        case .prepare, .timeline: .fact
        case .room, .after: .note
        case .cause: session.problem == nil ? .problem : .why
        case .factors: .worsened
        case .actions: .idea
        }
    }
}

extension Verb {
    /// What Enter does with a sentence that the verb was put in front of.
    fileprivate var captureHint: String {
        switch self {
        case .fact: "Enter records it as a fact; edit it first if it is a signal."
        case .problem: "Enter states it as the problem."
        case .why: "Enter records it as the answer to what made that possible."
        case .worsened:
            "Enter records it as what made it worse; or begin with hid, slowed, assumed, luck, worked."
        case .idea: "Enter records it as an idea."
        default: "Enter keeps it as a note."
        }
    }
}

extension Refusal {
    /// Whether the verb belongs to a phase that has not come.
    fileprivate var isEarly: Bool {
        if case .tooEarly = kind { true } else { false }
    }
}

extension Command {
    /// Whether the command holds words that are worth keeping, rather than ids, names and dates alone.
    fileprivate var hasWords: Bool {
        switch self {
        case .agree, .extend, .pause, .resume, .focus, .link, .target, .rank, .owner, .due, .yes,
            .root(_, because: nil), .pick(_, because: nil), .close(because: nil),
            .done(_, text: nil):
            false
        default:
            true
        }
    }
}
