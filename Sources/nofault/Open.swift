import ArgumentParser
import Shell

/// `nofault open`: a session at the prompt, new or resumed.
struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lead a session at the prompt, new or resumed.",
        discussion: "Without a terminal, standard input is read as a script.")

    @Argument(help: "The session's journal; it is created if there is none.")
    var journal: String

    @Option(
        name: .customLong("load"),
        help: ArgumentHelp("A script to load first, such as a draft timeline.", valueName: "script")
    )
    var scripts: [String] = []

    @OptionGroup var session: SessionArguments

    func run() throws {
        try OpenTool(options: session.options(journal: journal), scripts: scripts).run().exit()
    }
}
