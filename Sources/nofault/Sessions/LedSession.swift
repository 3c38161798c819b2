import CommandLanguage
import LineEditor
import OperatingSystem
import PostMortem
import Screen
import Shell

/// A session that somebody leads: at the prompt, or by a script on standard input.
struct LedSession {
    /// The session's options.
    let options: SessionOptions
    /// The journal's path; it is created if there is none.
    let journal: String
    /// The scripts to load first.
    let scripts: [String]

    /// Leads the session until the facilitator leaves it; a line that could not be recorded has been told, and
    /// counts.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        try ScriptPath.requireReadable(scripts)
        let isLed = Terminal.isBehindInput
        let opening = try SessionOpening(
            options, journal: journal, output: output, verbosity: isLed ? .guiding : .answering)
        let conversation = opening.conversation
        defer { conversation.leave() }
        guard isLed else {
            var runner = ScriptRunner(conversation)
            return runner.runAll(scripts + ["-"])
        }
        output.say(OpeningView(opening, journal: journal).lines)
        let ending = try converse(conversation, output)
        conversation.leave()
        output.say([
            conversation.failure == nil
                ? "The session is in \(journal); nofault open \(journal) goes on with it."
                : "Not everything could be written to \(journal): see the error above."
        ])
        if case .signal(let signal) = ending { reraise(signal) }
        return conversation.failure?.status ?? .done
    }

    /// Finds the earlier sessions that the conversation can speak of while it is prepared; nil after that.
    private func earlierSessions(than conversation: Conversation) -> EarlierSessions? {
        guard conversation.session.phase == .prepare else { return nil }
        let now = conversation.clock.now
        return EarlierSessions(
            beside: journal, on: ReadingContext(conversation.session, now: now).today,
            cacheRoot: CacheFile.standardRoot)
    }

    /// Leads the conversation; the terminal is the caller's again when it ends.
    private func converse(
        _ conversation: Conversation, _ output: Output
    ) throws(Complaint) -> PromptLoop.Ending {
        let earlier = earlierSessions(than: conversation)
        conversation.recollection = earlier.map { $0.recollection(of:) }
        let editor: LineEditor
        do { editor = try LineEditor(program: "nofault", history: History.standard()) } catch {
            throw Complaint("The terminal can't be used: \(error).")
        }
        for script in scripts {
            do {
                if try conversation.load(script) == .quit { return .left }
            } catch {
                // A mistake in it is shown, and the session goes on at the prompt.
                output.complain(error.lines)
                if let signal = SignalWatch.endingSignal { return .signal(signal) }
            }
        }
        output.say(earlier?.opening(of: conversation.session) ?? [])
        output.say(conversation.welcome)
        return try PromptLoop(conversation: conversation, editor: editor).run()
    }
}
