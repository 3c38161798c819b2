import ArgumentParser
import Shell

/// `nofault check`: parses and validates scripts, and records nothing.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check scripts and record nothing.",
        discussion: "Lists every line that would be refused.")

    @Argument(help: "The scripts, in order; - is standard input.")
    var scripts: [String]

    @Option(help: "A journal to check them against, as if they were run on it next.")
    var journal: String?

    @OptionGroup var session: SessionArguments

    func run() throws {
        try CheckTool(options: session.options(journal: journal), scripts: scripts).run().exit()
    }
}
