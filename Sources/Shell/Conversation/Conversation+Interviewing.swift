import CommandLanguage
import PostMortem
import Prompts
import Screen

// What a dialogue needs of the conversation: to tell commands from answers, and to take what comes of these.
extension Conversation {
    /// Takes a line that a dialogue gives, as if it had been typed; what is wrong with it is shown.
    ///
    /// - Returns: why it was not taken; nil where it was.
    func run(_ line: String) -> Refused? {
        do {
            try runLine(line)
            return nil
        } catch {
            output.complain(error.complaint.lines)
            return error
        }
    }

    /// Takes a line that an answer gives, as ``run(_:)`` does.
    ///
    /// What could not be written comes back as it was typed, so that it can be tried again.
    ///
    /// - Parameters:
    ///   - line: the line, the question's stem in front.
    ///   - answer: the answer as it was typed.
    ///   - question: what was asked.
    /// - Returns: nil where it was taken; else the answer that is offered, empty where none is.
    func offer(running line: String, for answer: String, to question: Asking) -> String? {
        do {
            try runLine(line)
            return nil
        } catch {
            let complaint = error.complaint
            if case .failed = error {
                output.complain(complaint.lines)
                return answer
            }
            let back = offers.prefill(after: error, of: line).line
            guard let stem = question.stem, back != line, back.hasPrefix("\(stem) ") else {
                output.complain(complaint.lines)
                return ""
            }
            let meant = String(back.dropFirst(stem.count + 1))
            output.complain(Complaint(complaint.message, hints: ["Enter takes \(meant)."]).lines)
            return meant
        }
    }

    private func runLine(_ line: String) throws(Refused) {
        isInterviewing = true
        defer { isInterviewing = false }
        _ = try take(line)
        do { try commit() } catch { throw .failed(error) }
    }

    /// Returns the command that a line typed at a question clearly is; nil where it may be an answer, and where it
    /// is neither.
    func command(in typed: String, besides question: Asking) -> Command? {
        let word = typed.prefix { $0 != " " && $0 != "\t" }
        guard let verb = Verb(word: word) else { return nil }
        let command: Command?
        do { command = try CommandParser.parse(typed, in: offers.context) } catch { return nil }
        guard let command else { return nil }
        // A single letter may be an initial or an answer, unless a time follows it.
        if word.count == 1 {
            guard case .record(_, at: .some, _) = command else { return nil }
            return command
        }
        if word.count == typed.count { return command }
        return command.isClear(saidBy: verb, besides: question.takesSentence) ? command : nil
    }

    /// Returns why the session doesn't take a command now; nil where it does.
    func refusal(of command: Command) -> Complaint? {
        let context = offers.context
        let now = (context.zone ?? .utc).moment(at: context.now)
        do throws(Refusal) {
            _ = try session.decide(command, at: now, hearing: prompts.wordings)
            return nil
        } catch {
            // `close` asks in turn for what is owed.
            if case .close = command, error.kind == .owed { return nil }
            return Complaint(error)
        }
    }
}

extension Command {
    /// Whether a line that says the command, with something behind the verb, can hardly be meant as an answer.
    ///
    /// - Parameters:
    ///   - verb: the line's verb.
    ///   - sentence: whether any sentence is an answer.
    /// - Returns: whether it leaves the questions.
    fileprivate func isClear(saidBy verb: Verb, besides sentence: Bool) -> Bool {
        // An id or a time in front of the words leaves no doubt.
        if case .record(_, at: nil, _) = self { return false }
        if case .why(under: nil, _) = self { return false }
        if case .blame(nil, _) = self { return !sentence }
        return switch verb.shape {
        case .sentence, .soleSentence, .word, .name, .other: false
        case .idea, .nameAndMore: !sentence
        case .aside, .timedSentence, .itemOrSentence, .itemAndPerhapsText, .callOut, .nothing,
            .reason,
            .category, .topic, .phase, .minutes, .zone, .milestone, .item, .itemAndText, .refusal,
            .entryAndTime, .whyAndEntry, .ideaAndCause, .actionAndPerson, .actionAndDate,
            .actionDateAndText, .ideas, .roleAndPeople, .people, .agreeing, .leaver:
            true
        }
    }
}
