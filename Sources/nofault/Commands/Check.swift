import ArgumentParser
import CommandLanguage
import PostMortem
import Shell

/// `nofault check`: parses and validates scripts, and records nothing.
struct Check: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Check scripts and record nothing.",
        discussion: "Lists every line that would be refused.")

    @Argument(help: "The scripts, in order; - is standard input.", completion: .file())
    var scripts: [String]

    @Option(
        help: "A journal to check them against, as if they were run on it next.",
        completion: .journals)
    var journal: String?

    @OptionGroup var session: SessionOptions

    /// Checks every line of the scripts, as if they were run one after the other.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        try ScriptPath.requireReadable(scripts)
        let clock = try session.readClock()
        let records = try records(at: clock.now)
        let next = (records.last?.sequence ?? -1) + 1
        let conversation = Conversation(
            records: records, recorder: DryRecorder(next: next), journalPath: nil,
            prompts: try session.prompts.read(), clock: clock, author: session.typist,
            output: output, manner: .checking)
        conversation.allowsSecrets = session.allowSecrets
        let machine = MachineZone.current(at: clock.now)
        if machine.rules == nil { conversation.unknownZone = machine.setting }
        var runner = ScriptRunner(conversation, keepsGoing: true)
        let status = runner.runAll(scripts)
        if status == .done { output.say(["No errors in \(runner.commandCount) commands."]) }
        return status
    }

    private func records(at now: Instant) throws(Complaint) -> [Record] {
        if let journal { return try SessionReading(journal).records }
        let opened = Event.sessionOpened(
            session: "check", zone: MachineZone.current(at: now).rules?.name ?? ZoneRules.utc.name,
            tool: Tool.version)
        return [Record(sequence: 0, at: now, by: nil, event: opened)]
    }
}
