import ArgumentParser
import Shell

/// `nofault replay`: the minutes of a journal, or a script that rebuilds it.
struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the minutes of a journal, or a script that rebuilds its state.",
        discussion: "Reads the journal and writes to standard output only.")

    @Argument(help: "The journal.")
    var journal: String

    @Option(
        help: ArgumentHelp(
            "Stop after this record, or after the last one before this time.", valueName: "seq|time"
        ))
    var to: String?

    @Flag(help: "Wait for Enter before each record.")
    var step = false

    @Option(help: ArgumentHelp("Play at X times the real speed.", valueName: "x"))
    var pace: Double?

    @Flag(help: "Print a script that gives the same state when run on a new journal.")
    var script = false

    func validate() throws {
        if [step, script, pace != nil].count(where: { $0 }) > 1 {
            throw ValidationError("--step, --pace and --script exclude one another.")
        }
        if let pace, !(pace > 0 && pace.isFinite) {
            throw ValidationError("--pace takes a number above 0, such as 10.")
        }
    }

    func run() throws {
        let manner: ReplayTool.Manner =
            if script { .script } else if step { .stepping } else {
                pace.map { .paced($0) } ?? .atOnce
            }
        try ReplayTool(journal: journal, end: to, manner: manner).run().exit()
    }
}
