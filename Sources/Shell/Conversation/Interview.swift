import CommandLanguage
import PostMortem
import Prompts
import Screen

/// A dialogue in progress: what isn't an answer is explained, an answer can be taken back, and the dialogue can be left
/// and continued.
struct Interview {
    /// What to do after an answer.
    enum Next: Equatable {
        /// The next question, if there is one, with an answer that is offered; empty where none is.
        case goOn(prefill: String = "")
        /// The dialogue is left for a command.
        case command(String)
    }

    /// An answer that was taken.
    private struct Answered {
        /// The dialogue before it.
        let before: any Dialogue
        /// The record that it made; nil where it was only noted.
        let record: Int?
    }

    /// What is asked.
    private(set) var dialogue: any Dialogue
    private var answered: [Answered] = []
    /// What was asked about last, since it may be a command or the answer; nil where nothing was.
    private var asked: String?

    /// Begins a dialogue.
    init(_ dialogue: any Dialogue) { self.dialogue = dialogue }

    /// Whether anything was answered.
    var isBegun: Bool { !answered.isEmpty }

    /// Returns what is said before the first question, or before it goes on.
    func opening(in session: Session) -> [Line] {
        guard isBegun else { return dialogue.opening(in: session) }
        return dialogue.say(
            answered.count == 1 ? .goingOnAfterOne : .goingOnAfterSeveral,
            [.count: "\(answered.count)"])
    }

    /// Takes what was typed at the current question.
    ///
    /// - Parameters:
    ///   - typed: not empty, and without white space around it.
    ///   - question: the question as it was asked.
    ///   - conversation: takes the command that comes of it, and says what came of it.
    /// - Returns: what to do next.
    mutating func take(
        _ typed: String, to question: Asking, in conversation: Conversation
    ) -> Next {
        let session = conversation.session
        if typed == "?" || typed.lowercased() == Verb.help.word {
            conversation.output.say(help(on: question))
            return .goOn()
        }
        if dialogue.prompts.answers.back.contains(typed.lowercased()) {
            takeBack(in: conversation)
            return .goOn()
        }
        let answer = question.answer(in: typed)
        let isInsisted = typed == asked
        asked = nil
        switch answer == nil ? conversation.sense(of: typed, at: question) : .answer {
        case .answer: break
        case .command(let command):
            if let refusal = conversation.refusal(of: command) {
                conversation.output.complain(refusal.lines)
                return .goOn()
            }
            return .command(typed)
        case .either:
            guard !isInsisted, let stem = question.stem else { return .command(typed) }
            asked = typed
            conversation.output.complain(Interview.doubt(about: typed).lines)
            return .goOn(prefill: "\(stem) \(typed)")
        }
        let before = dialogue
        switch dialogue.take(answer ?? typed, in: session) {
        case .noted(let lines):
            answered.append(Answered(before: before, record: nil))
            conversation.output.say(lines)
        case .command(let line):
            let former = session.undoableRecord
            let offer = conversation.offer(running: line, for: answer ?? typed, to: question)
            if let offer {
                dialogue = before
                return .goOn(prefill: offer)
            }
            let record = conversation.session.undoableRecord
            answered.append(
                Answered(before: before, record: record == former ? nil : record))
        case .unclear:
            dialogue = before
            conversation.output.say(explanation(of: typed, to: question))
        }
        return .goOn()
    }

    /// Takes the latest answer back, and the record that it made.
    private mutating func takeBack(in conversation: Conversation) {
        guard let last = answered.last else {
            conversation.output.say(dialogue.say(.nothingToTakeBack))
            return
        }
        if let record = last.record {
            guard conversation.session.undoableRecord == record else {
                conversation.output.say(dialogue.say(.recordedSince))
                return
            }
            guard conversation.run(Verb.undo.word) == nil else { return }
        } else {
            conversation.output.say(dialogue.say(.takenBack))
        }
        dialogue = last.before
        answered.removeLast()
    }

    private static func doubt(about typed: String) -> Complaint {
        let verb = typed.prefix { $0 != " " && $0 != "\t" }
        return Complaint(
            "\"\(verb)\" is a command, and may begin the answer. Nothing was recorded.",
            hints: ["Enter takes it as the answer; typed again as it was, it is the command."])
    }

    private func help(on question: Asking) -> [Line] {
        dialogue.say(.help, [.text: question.help])
    }

    /// Returns what is said where something typed is no answer.
    private func explanation(of typed: String, to question: Asking) -> [Line] {
        guard typed.beginsWithVerb else { return help(on: question) }
        return dialogue.say(.noAnswer, [.text: question.help])
    }
}

extension Asking {
    /// Returns what stands behind the question's own command; nil where something else was typed.
    fileprivate func answer(in typed: String) -> String? {
        guard let stem else { return nil }
        let words = stem.split(separator: " ")
        let typedWords = typed.split { $0 == " " || $0 == "\t" }
        guard typedWords.count > words.count,
            zip(words, typedWords).allSatisfy({ $0.lowercased() == $1.lowercased() })
        else { return nil }
        return String(typed[typedWords[words.count].startIndex...])
    }
}
