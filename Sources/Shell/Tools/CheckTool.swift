import CommandLanguage
import Drafting
import PostMortem

/// `check`: parses and validates scripts, and records nothing.
public struct CheckTool {
    private let options: SessionOptions
    private let scripts: [String]
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - options: what the session would be led with; a journal gives the state to begin from.
    ///   - scripts: the scripts, in order; `-` is standard input.
    ///   - output: where findings go.
    public init(options: SessionOptions, scripts: [String], output: Output = .standard) {
        self.options = options
        self.scripts = scripts
        self.output = output
    }

    /// Checks every line of the scripts, as if they were run one after the other.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            try ScriptPath.requireReadable(scripts)
            let clock = try options.readClock()
            let records = try records(at: clock.now)
            let next = (records.last?.sequence ?? -1) + 1
            let recorder = DryRecorder(next: next)
            let conversation = Conversation(
                records: records, recorder: recorder, journalPath: nil,
                prompts: try options.readPrompts(), clock: clock, author: options.typist,
                output: output, manner: .checking)
            conversation.allowsSecrets = options.allowsSecrets
            var runner = ScriptRunner(conversation, keepsGoing: true)
            let status = runner.runAll(scripts)
            if status == .done { output.say(["No errors in \(runner.commandCount) commands."]) }
            remark(on: recorder.records, conversation.session)
            if status != .done { remarkOnSources() }
            return status
        }
    }

    /// Tells what a facilitator would stumble over.
    private func remark(on records: [Record], _ session: Session) {
        let review = ScriptReview(
            records: records, session: session, isZoneGuessed: options.journal == nil)
        output.complain(
            review.remarks.map { remark in
                (remark.place.map { "\($0):1: " } ?? "") + "warning: \(remark.message)"
            })
    }

    /// Says of a script that is none what it looks like.
    private func remarkOnSources() {
        for script in scripts where script != "-" {
            guard let source = try? ByteSource(path: script), let bytes = try? source.read(),
                let kind = SourceGuess(bytes)
            else { continue }
            output.complain([
                "\(script): warning: This looks like \(kind.title) rather than a script. Draft one of it: "
                    + "nofault draft \(script) > draft.script"
            ])
        }
    }

    private func records(at now: Instant) throws(Complaint) -> [Record] {
        if let journal = options.journal { return try SessionReading(journal).records }
        let opened = Event.sessionOpened(
            session: "check", zone: ZoneRules.localName, tool: Tool.version)
        return [Record(sequence: 0, at: now, by: nil, event: opened)]
    }
}
