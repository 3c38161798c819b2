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
    /// What could not be written comes back as it was typed, so that it can be tried again. What is doubtful is asked
    /// about once, as at the prompt.
    ///
    /// - Parameters:
    ///   - line: the line, the question's stem in front.
    ///   - answer: the answer as it was typed.
    ///   - question: what was asked.
    /// - Returns: nil where it was taken; else the answer that is offered, empty where none is.
    func offer(running line: String, for answer: String, to question: Asking) -> String? {
        if let doubt = doubt(about: line) {
            let meant = question.stem.flatMap { doubt.offer.line.behind($0) } ?? ""
            output.complain(
                Complaint(
                    "\(doubt.message) Nothing was recorded.",
                    hints: (meant.isEmpty ? [] : ["Enter takes \(meant)."])
                        + ["Typed again as it was, it is taken."]
                ).lines)
            return meant
        }
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
            guard let meant = question.stem.flatMap({ back.behind($0) }), back != line else {
                output.complain(complaint.lines)
                return ""
            }
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

    /// Tells a command from an answer to a question.
    ///
    /// A command is the verb alone, or with an id, a time or a reason after `because` behind it; or it is nothing that
    /// the question asks for. Where a sentence is asked for, any other line that reads as a command may be either.
    func sense(of typed: String, at question: Asking) -> Sense {
        let word = typed.prefix { $0 != " " && $0 != "\t" }
        guard let verb = Verb(word: word) else { return .answer }
        let read: Command?
        do { read = try CommandParser.parse(typed, in: offers.context) } catch { return .answer }
        guard let command = read else { return .answer }
        // A single letter may be an initial or an answer, unless a time follows it.
        if word.count == 1 {
            guard case .record(_, at: .some, _) = command else { return .answer }
            return .command(command)
        }
        if word.count == typed.count { return .command(command) }
        switch command.clarity(saidBy: verb) {
        case .clear: return .command(command)
        case .addressed: return question.takesSentence ? .either : .command(command)
        case .sentence: return question.takesSentence ? .either : .answer
        case .talk: return .answer
        }
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

/// What a line typed at a question is.
enum Sense: Equatable {
    /// An answer, or nothing that is known.
    case answer
    /// A command.
    case command(Command)
    /// Either: a sentence that begins with a command's word.
    case either
}

extension Command {
    /// How certain it is that a line which says the command, with something behind the verb, is meant as one.
    fileprivate enum Clarity {
        /// It names an id, a time or a reason, or takes only words of its own.
        case clear
        /// It takes a text or a name, and is no answer where a day or a name is asked for.
        case addressed
        /// It takes a text, and begins as many a sentence does.
        case sentence
        /// It records nothing, and begins as many a sentence does.
        case talk
    }

    /// Returns how certain it is, by what stands behind the verb that the line begins with.
    fileprivate func clarity(saidBy verb: Verb) -> Clarity {
        // Without an id or a time in front of the words, what takes one may be a sentence as well.
        if case .record(_, at: nil, _) = self { return .sentence }
        if case .why(under: nil, _) = self { return .sentence }
        if case .blame(nil, _) = self { return .addressed }
        if case .agree(.everyone) = self { return .clear }
        return switch verb.shape {
        case .sentence, .soleSentence, .word, .name: .sentence
        case .aside, .idea, .nameAndMore, .roleAndPeople, .people, .agreeing, .leaver: .addressed
        case .other: .talk
        case .timedSentence, .itemOrSentence, .itemAndPerhapsText, .callOut, .nothing, .reason,
            .category, .topic, .phase, .minutes, .zone, .milestone, .item, .itemAndText, .refusal,
            .entryAndTime, .whyAndEntry, .ideaAndCause, .actionAndPerson, .actionAndDate,
            .actionDateAndText, .ideas:
            .clear
        }
    }
}

extension String {
    /// Returns what stands behind a command's beginning; nil where the line begins with something else, or ends there.
    fileprivate func behind(_ stem: String) -> String? {
        hasPrefix("\(stem) ") ? String(dropFirst(stem.count + 1)) : nil
    }
}
