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
        guard Verb(word: word) != nil else { return nil }
        let command: Command?
        do { command = try CommandParser.parse(typed, in: offers.context) } catch { return nil }
        guard let command else { return nil }
        // A letter begins initials and answers; with a time behind it there is no doubt.
        if word.count == 1 {
            guard case .record(_, at: .some, _) = command else { return nil }
            return command
        }
        if word.count == typed.count { return command }
        return command.isClear(besides: question.takesSentence) ? command : nil
    }

    /// Returns why the session doesn't take a command now; nil where it does.
    func refusal(of command: Command) -> Complaint? {
        let context = offers.context
        let now = (context.zone ?? .utc).moment(at: context.now)
        do throws(Refusal) {
            _ = try session.decide(command, at: now, hearing: prompts.wordings)
            return nil
        } catch {
            // What a command asks in turn is asked once it is taken.
            if case .close = command, error.kind == .owed { return nil }
            return Complaint(error)
        }
    }
}

extension Command {
    /// Whether a line that says the command, with something behind the verb, can hardly be meant as an answer.
    ///
    /// - Parameter sentence: whether any sentence is an answer.
    /// - Returns: whether it leaves the questions.
    fileprivate func isClear(besides sentence: Bool) -> Bool {
        switch self {
        case .edit, .move, .drop, .key, .answer, .milestone, .invite, .absent, .present, .uninvite,
            .phase, .extend, .zone, .agree, .recolour, .focus, .link, .root, .target, .rank, .pick,
            .decline, .owner, .due, .measure, .yes, .refuse, .done, .slip, .cancel, .show, .note,
            .park, .tracked, .lens:
            true
        case .fit(let because), .next(let because), .close(let because): because != nil
        case .record(_, let time, _): time != nil
        case .why(let under, _): under != nil
        case .blame(let id, _): id != nil || !sentence
        case .idea, .rename, .object: !sentence
        case .problem, .factor, .none, .incident, .severity, .service, .impact, .recurs, .summary,
            .help,
            .load, .report:
            false
        case .guide, .status, .directive, .read, .quit, .undo, .redo, .inviting, .back, .pause,
            .resume:
            true
        }
    }
}
