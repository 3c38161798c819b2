import CommandLanguage
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
            let conversation = Conversation(
                records: records, recorder: DryRecorder(next: next), journalPath: nil,
                prompts: try options.readPrompts(), clock: clock, author: options.typist,
                output: output, manner: .checking)
            let machine = MachineZone.current(at: clock.now)
            if machine.rules == nil { conversation.unknownZone = machine.setting }
            var runner = ScriptRunner(conversation, keepsGoing: true)
            let status = runner.runAll(scripts)
            if status == .done { output.say(["No errors in \(runner.commandCount) commands."]) }
            return status
        }
    }

    private func records(at now: Instant) throws(Complaint) -> [Record] {
        if let journal = options.journal { return try SessionReading(journal).records }
        let opened = Event.sessionOpened(
            session: "check", zone: MachineZone.current(at: now).rules?.name ?? ZoneRules.utc.name,
            tool: Tool.version)
        return [Record(sequence: 0, at: now, by: nil, event: opened)]
    }
}
