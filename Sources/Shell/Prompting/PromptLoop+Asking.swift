import CommandLanguage
import LineEditor

// Questions asked in turn: the answers go to a dialogue, and what it gives is taken like a typed line.
extension PromptLoop {
    /// How a dialogue ended.
    enum Asked: Equatable {
        /// It is over, or was left.
        case over
        /// It was left for another command.
        case command(String)
        /// It was left because several lines were pasted, which answer no question.
        case pasted(Paste, into: String)
        /// The prompt loop ends too.
        case ended(Ending)
    }

    /// Asks until there is nothing left to ask, or until somebody leaves: with Enter alone, `^C`, `^D`, or
    /// another command.
    ///
    /// - Throws: a complaint after which nothing can be recorded any more.
    func ask(_ walk: Walk) throws(Complaint) -> Asked {
        var dialogue = conversation.dialogue(for: walk)
        conversation.output.say(dialogue.opening(in: conversation.session))
        while let question = dialogue.question(in: conversation.session) {
            let answer: String
            switch read(question, of: dialogue) {
            case .line(let line):
                answer = line.trimmed
            case .interrupted, .endOfInput:
                answer = ""
            case .pasted(let paste, let typed):
                leave(dialogue)
                return .pasted(paste, into: typed)
            case .undecodable:
                conversation.output.complain(["Error: The answer is not UTF-8. Type it again."])
                continue
            case .terminated(let signal):
                return .ended(.signal(signal))
            case .failed(let code):
                throw Complaint("The terminal can't be read: \(systemMessage(code)).")
            }
            guard !answer.isEmpty else {
                leave(dialogue)
                return .over
            }
            guard answer != "?", answer.lowercased() != Verb.help.word else {
                conversation.output.say(Wrapping.current.lines(question.help, behind: "  "))
                continue
            }
            switch dialogue.take(answer, in: conversation.session) {
            case .noted(let lines):
                conversation.output.say(lines)
            case .command(let line):
                run(line)
            case .unclear where Verb(word: answer.prefix { $0 != " " }) != nil:
                leave(dialogue)
                return .command(answer)
            case .unclear:
                conversation.output.say(Wrapping.current.lines(question.help, behind: "  "))
            }
        }
        conversation.forget(dialogue)
        if let line = dialogue.conclusion(in: conversation.session) { run(line) }
        conversation.output.say(dialogue.closing(in: conversation.session))
        return .over
    }

    private func read(_ question: Asking, of dialogue: any Dialogue) -> Reading {
        conversation.output.say(conversation.announcement().map { Line($0) } + question.lines)
        return editor.read(
            prompt: { [conversation, name = dialogue.name] in
                conversation.promptText.question(of: name, wanting: question.wanted)
            }, isRecalled: false, announcement: { [conversation] in conversation.announcement() })
    }

    private func leave(_ dialogue: any Dialogue) {
        conversation.keep(dialogue)
        conversation.output.say(dialogue.leaving(in: conversation.session))
    }

    /// Takes a line that a dialogue gives, as if it had been typed; what is wrong with it is shown, and the
    /// question comes again.
    private func run(_ line: String) {
        do {
            _ = try conversation.take(line)
        } catch {
            conversation.output.complain(error.complaint.lines)
            return
        }
        do { try conversation.commit() } catch { conversation.output.complain(error.lines) }
    }
}

extension Conversation {
    /// The prompts as of now.
    var promptText: PromptText {
        PromptText(session: session, now: clock.now, columns: Terminal.columns)
    }
}

extension String {
    /// Whether the first word is a verb, short forms left out: initials begin names.
    var beginsWithVerb: Bool {
        let word = prefix { $0 != " " }
        return word.count > 1 && Verb(word: word) != nil
    }

    /// Whether a verb is all there is.
    var isVerbAlone: Bool { beginsWithVerb && !contains(" ") }

    /// The text without the white space around it.
    fileprivate var trimmed: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let behind = drop(while: isBlank)
        return String(behind.reversed().drop(while: isBlank).reversed())
    }
}
