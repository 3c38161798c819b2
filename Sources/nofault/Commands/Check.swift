import ArgumentParser
import CommandLanguage
import Drafting
import PostMortem
import Prompts
import Screen
import Shell

/// `nofault check`: parses and validates scripts, and records nothing.
struct Check: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.check.rawValue,
        abstract: "Check scripts, or a folder of prompts, and record nothing.",
        discussion: """
            Lists every line that would be refused. With --prompts and no script, lists what the folder lacks, \
            what is unknown in it, and what is older than its English.
            """)

    @Argument(help: "The scripts, in order; - is standard input.", completion: .scripts)
    var scripts: [String] = []

    @Flag(help: "Print the sums of the English prompts, for a translation's english.sums.")
    var sums = false

    @Option(
        help: "A journal to check them against, as if they were run on it next.",
        completion: .journals)
    var journal: String?

    @OptionGroup var session: SessionOptions

    func validate() throws {
        if sums, !scripts.isEmpty { throw ValidationError("--sums takes no script.") }
    }

    /// Checks every line of the scripts, as if they were run one after the other.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        if scripts.isEmpty { return try checkPrompts(output) }
        try ScriptPath.requireReadable(scripts)
        let clock = try session.readClock()
        let records = try records(at: clock.now)
        let next = (records.last?.sequence ?? -1) + 1
        let recorder = DryRecorder(next: next)
        let conversation = Conversation(
            records: records, recorder: recorder, journalPath: nil,
            prompts: try session.prompts.read(
                for: journal == nil ? nil : Session(folding: records)),
            clock: clock, author: session.typist,
            output: output, verbosity: .checking)
        conversation.allowsSecrets = session.allowSecrets
        let machine = MachineZone.current(at: clock.now)
        if machine.rules == nil { conversation.unknownZone = machine.setting }
        var runner = ScriptRunner(conversation, keepsGoing: true)
        let status = runner.runAll(scripts)
        if status == .done { output.say(["No errors in \(runner.commandCount) commands."]) }
        remark(on: recorder.records, conversation.session, output)
        if status != .done { remarkOnSources(output) }
        return status
    }

    /// Tells what a folder of prompts lacks.
    private func checkPrompts(_ output: Output) throws(Complaint) -> Complaint.Status {
        do throws(PromptError) {
            if sums {
                output.deliver(try FolderReview.englishSums().map { "\($0)\n" }.joined())
                return .done
            }
        } catch { throw Complaint(error) }
        guard let folder = try session.prompts.chosenFolder() else {
            throw Complaint(
                "There is nothing to check.",
                hints: ["Name a script, or a folder of prompts with --prompts."], status: .usage)
        }
        let review: FolderReview
        do throws(PromptError) { review = try FolderReview(directory: folder) } catch {
            throw Complaint(error)
        }
        output.say(review.remarks.map { Line($0) })
        output.complain(review.faults)
        let count = review.faults.count + review.remarks.count
        output.say([count == 0 ? "Nothing is missing in \(folder)." : "Places named: \(count)."])
        return review.faults.isEmpty ? .done : .failed
    }

    /// Tells what a facilitator would stumble over.
    private func remark(on records: [Record], _ session: Session, _ output: Output) {
        let review = ScriptReview(
            records: records, session: session, isZoneGuessed: journal == nil)
        output.complain(
            review.remarks.map { remark in
                (remark.place.map { "\($0):1: " } ?? "") + "warning: \(remark.message)"
            })
    }

    /// Says of a script that is none what it looks like.
    private func remarkOnSources(_ output: Output) {
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
        if let journal { return try SessionReading(journal).records }
        let opened = Event.sessionOpened(
            session: "check", zone: MachineZone.current(at: now).rules?.name ?? ZoneRules.utc.name,
            tool: Tool.version,
            memoryHours: try session.prompts.read(for: nil).ownMemoryHours)
        return [Record(sequence: 0, at: now, by: nil, event: opened)]
    }
}
