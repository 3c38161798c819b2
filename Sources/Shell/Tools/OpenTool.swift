import CommandLanguage
import LineEditor
import PostMortem

/// `open`: leads a session at the prompt; without a terminal, reads standard input as a script.
public struct OpenTool {
    private let options: SessionOptions
    private let scripts: [String]
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - options: what the session is led with; it must have a journal.
    ///   - scripts: scripts to load first, in order.
    ///   - output: where answers and complaints go.
    public init(options: SessionOptions, scripts: [String], output: Output = .standard) {
        self.options = options
        self.scripts = scripts
        self.output = output
    }

    /// Leads the session until the facilitator leaves it.
    public func run() -> Complaint.Status {
        guard let journal = options.journal else { return .usage }
        guard Terminal.isBehindInput else {
            return RunTool(
                options: options, scripts: scripts + ["-"], echoes: false, isQuiet: false,
                keepsGoing: false, output: output
            ).run()
        }
        return Tool.run(output) { () throws(Complaint) in
            try ScriptPath.requireReadable(scripts)
            return try lead(journal)
        }
    }

    /// Leads the session.
    ///
    /// - Returns: how that ends the process: a line that could not be recorded has been told, and counts.
    private func lead(_ journal: String) throws(Complaint) -> Complaint.Status {
        let opening = try SessionOpening(
            options, journal: journal, output: output, manner: .guiding)
        output.say(OpeningView(opening, journal: journal).lines)
        remember(beside: journal, in: opening.conversation)
        let ending = try converse(opening.conversation)
        opening.conversation.recorder.close()
        output.say(["The session is in \(journal); nofault open \(journal) goes on with it."])
        if case .signal(let signal) = ending { reraise(signal) }
        return opening.conversation.failure?.status ?? .done
    }

    /// Gives the conversation a memory of earlier sessions for as long as it is prepared.
    private func remember(beside journal: String, in conversation: Conversation) {
        guard conversation.session.phase == .prepare else { return }
        let now = conversation.clock.now
        conversation.memory = Memory(
            beside: journal, on: ReadingContext(conversation.session, now: now).today,
            cacheRoot: CacheFile.standardRoot)
    }

    /// Leads the conversation; the terminal is the caller's again when it ends.
    private func converse(_ conversation: Conversation) throws(Complaint) -> PromptLoop.Ending {
        let editor: LineEditor
        do { editor = try LineEditor(program: "nofault", history: History.standard()) } catch {
            throw Complaint("The terminal can't be used: \(error).")
        }
        for script in scripts where load(script, into: conversation) == .quit { return .left }
        output.say(conversation.memory?.opening(of: conversation.session) ?? [])
        output.say(conversation.welcome)
        return try PromptLoop(conversation: conversation, editor: editor).run()
    }

    /// Loads a script; a mistake in it is shown, and the session goes on at the prompt.
    private func load(_ script: String, into conversation: Conversation) -> ScriptRunner.Ending {
        do { return try conversation.load(script) } catch {
            output.complain(error.lines)
            return .finished
        }
    }
}
