import CommandLanguage
import PostMortem
import Prompts
import Screen

/// Questions that are asked in turn, and the commands that come of the answers.
///
/// A dialogue is a value: it sees the session and the answers, and neither a screen nor a journal. What it
/// asks next depends on the session as it is now, so that a command in between, or an undo, is taken into account. The
/// commands it gives are lines as anybody would type them; who runs it takes them like any other. ``Interview`` leads
/// it: it tells answers from commands, and takes answers back.
protocol Dialogue {
    /// The command that asks, as the prompt shows it.
    var name: String { get }

    /// What is said and asked, in the session's language.
    var prompts: Prompts { get }

    /// Returns what is said before the first question.
    func opening(in session: Session) -> [Line]

    /// Returns what to ask now; nil once there is nothing left to ask.
    func question(in session: Session) -> Asking?

    /// Returns the items that the current question is about, for a board that can't tell them from the session; nil
    /// where it can.
    func items(in session: Session) -> [ItemID]?

    /// Takes an answer to the current question: not empty, without white space around it, and no command.
    mutating func take(_ answer: String, in session: Session) -> Reply

    /// Returns the command that all the answers come to; nil where each gave its own.
    func conclusion(in session: Session) -> String?

    /// Returns what is said at the end.
    func closing(in session: Session) -> [Line]

    /// Returns what is said where somebody leaves before the end.
    func leaving(in session: Session) -> [Line]
}

extension Dialogue {
    func items(in session: Session) -> [ItemID]? { nil }
    func opening(in session: Session) -> [Line] { [] }
    func conclusion(in session: Session) -> String? { nil }
    func closing(in session: Session) -> [Line] { [] }

    func leaving(in session: Session) -> [Line] { say(.left, [.remedy: name]) }

    /// Returns a phrase as lines, indented as everything that is said.
    func say(_ phrase: MeetingPhrase, _ values: [Placeholder: String] = [:]) -> [Line] {
        Wrapping.current.lines(prompts.phrase(phrase, values), behind: "  ")
    }

    /// Returns the names of those in the room; `none` is what is said where there are none.
    func say(inTheRoom names: [Person.ID], none: String) -> [Line] {
        Wrapping.current.lines(
            names.isEmpty ? none : names.joined(separator: ", "),
            behind: "    \(prompts.phrase(.inTheRoom)) ")
    }
}

/// A question to the room.
struct Asking: Equatable {
    /// What is printed: the question, and what it is about.
    let lines: [Line]
    /// What can be typed, for the prompt: `1 or 2?`.
    let wanted: String
    /// What can be typed, as a sentence or two.
    let help: String
    /// The command that the answer is put behind, as `due A1`; nil where it becomes none.
    var stem: String?
    /// Whether any sentence answers it, so that fewer lines are clearly commands.
    var takesSentence = false
}

/// What came of an answer.
enum Reply: Equatable {
    /// It was noted; with something to say, or nothing.
    case noted([Line] = [])
    /// A line to be taken like one that was typed.
    case command(String)
    /// It answers nothing.
    case unclear
}

/// How answers of a word are read.
enum Answer {
    /// The word that passes over a question.
    static let pass = "-"
}

extension String {
    /// Whether the first word is a verb, short forms left out: initials begin names.
    var beginsWithVerb: Bool {
        let word = prefix { $0 != " " }
        return word.count > 1 && Verb(word: word) != nil
    }
}
