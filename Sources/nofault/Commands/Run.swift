import ArgumentParser
import Screen
import Shell

/// `nofault run`: scripts without a prompt.
struct Run: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.run.rawValue,
        abstract: "Run scripts without a prompt.",
        discussion: "The first line that is refused stops the run; what came before it is recorded."
    )

    @Argument(help: "The scripts, in order; - is standard input.", completion: .scripts)
    var scripts: [String]

    @Option(
        help: "The session's journal; it is created if there is none.", completion: .journals)
    var journal: String

    @Flag(help: "Print each line before its answer.")
    var echo = false

    @Flag(help: "Answer nothing but what a line asks for.")
    var quiet = false

    @Flag(help: "Go on after a refused line; the exit code still tells.")
    var keepGoing = false

    @OptionGroup var session: SessionOptions

    func validate() throws {
        if echo && quiet { throw ValidationError("--echo and --quiet exclude each other.") }
    }

    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        try ScriptPath.requireReadable(scripts)
        let opening = try SessionOpening(
            session, journal: journal, output: output, verbosity: quiet ? .quiet : .answering)
        defer { opening.conversation.leave() }
        var runner = ScriptRunner(opening.conversation, keepsGoing: keepGoing, echoes: echo)
        return runner.runAll(scripts)
    }
}
