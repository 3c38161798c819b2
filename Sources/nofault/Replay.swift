import ArgumentParser
import Shell

/// `nofault replay`: the minutes of a journal, or a script that rebuilds it.
struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the minutes of a journal, or a script that rebuilds its state.",
        discussion: "Reads the journal and writes to standard output only.")

    /// How the minutes are printed, by what is typed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "The journal.")
    var journal: String

    @Option(
        help: ArgumentHelp(
            "Stop after this record, or after the last one by this time, and show the state then.",
            valueName: "seq|time"))
    var to: String?

    @Flag(help: "Go key by key, back as well as forward; line by line without a terminal.")
    var step = false

    @Option(
        help: ArgumentHelp(
            "Play at X times the real speed; silences are five minutes at the most.", valueName: "x"
        ))
    var pace: Double?

    @Flag(help: "Print a script that gives the same state when run on a new journal.")
    var script = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Say what changed between two records or times; behind JOURNAL.", valueName: "seq|time")
    )
    var diff: [String] = []

    @Option(help: ArgumentHelp("text or json; json is one object a line.", valueName: "format"))
    var format: Format = .text

    func validate() throws {
        let manners = [step, script, pace != nil, !diff.isEmpty, format == .json]
        if manners.count(where: { $0 }) > 1 {
            throw ValidationError(
                "--step, --pace, --script, --diff and --format json exclude one another.")
        }
        if !diff.isEmpty, to != nil { throw ValidationError("--diff and --to exclude each other.") }
        if !diff.isEmpty, diff.count != 2 {
            throw ValidationError("--diff takes two records or times, such as --diff 12 38.")
        }
        if let pace, !(pace > 0 && pace.isFinite) {
            throw ValidationError("--pace takes a number above 0, such as 10.")
        }
    }

    func run() throws {
        try ReplayTool(journal: journal, end: to, manner: manner).run().exit()
    }

    private var manner: ReplayTool.Manner {
        if script { return .script }
        if step { return .stepping }
        if format == .json { return .json }
        if diff.count == 2 { return .difference(diff[0], diff[1]) }
        return pace.map { .paced($0) } ?? .atOnce
    }
}
