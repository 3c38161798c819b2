import CommandLanguage
import LineEditor
import OperatingSystem
import PostMortem
import Screen

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
    func ask(_ kind: DialogueKind) throws(Complaint) -> Asked {
        var interview = conversation.interview(for: kind)
        conversation.output.say(interview.opening(in: conversation.session))
        defer { conversation.recorder.announce(asking: nil) }
        var offer = ""
        while let question = interview.dialogue.question(in: conversation.session) {
            let answer: String
            switch read(question, of: interview.dialogue, offering: offer) {
            case .line(let line):
                answer = String(line[...].trimmed)
            case .interrupted, .endOfInput:
                answer = ""
            case .pasted(let paste, let typed):
                leave(interview, kind)
                return .pasted(paste, into: typed)
            case .undecodable:
                conversation.output.complain(["Error: The answer is not UTF-8. Type it again."])
                continue
            case .terminated(let signal):
                return .ended(.signal(signal))
            case .failed(let code):
                throw Complaint(
                    "The terminal can't be read: \(SystemError.reason(code).lowercased()).")
            }
            guard !answer.isEmpty else {
                leave(interview, kind)
                return .over
            }
            switch interview.take(answer, to: question, in: conversation) {
            case .goOn(let prefill): offer = prefill
            case .command(let line):
                leave(interview, kind)
                return .command(line)
            }
        }
        conversation.conclude(interview, of: kind)
        return .over
    }

    private func read(
        _ question: Asking, of dialogue: any Dialogue, offering offer: String
    ) -> Reading {
        conversation.output.say(conversation.announcement().map { Line($0) } + question.lines)
        conversation.recorder.announce(
            asking: dialogue.items(in: conversation.session).map { items in
                ([dialogue.name] + items.map(\.description)).joined(separator: " ")
            })
        return editor.read(
            prompt: { [conversation, name = dialogue.name] in
                conversation.promptText.question(of: name, wanting: question.wanted)
            }, prefilled: offer, isRecalled: false,
            announcement: { [conversation] in conversation.announcement() })
    }

    private func leave(_ interview: Interview, _ kind: DialogueKind) {
        conversation.keep(interview, of: kind)
        conversation.output.say(interview.dialogue.leaving(in: conversation.session))
    }
}

extension Conversation {
    /// The prompts as of now.
    var promptText: PromptText {
        PromptText(session: session, now: clock.now, columns: Terminal.columns)
    }
}
