import ArgumentParser
import Shell

/// `nofault board`: a live session on a second screen.
struct Board: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a live session on a second screen, such as a projector.",
        discussion: """
            Follows the journal while it is written, changes nothing, and waits for it where it isn't \
            there yet. q leaves. Without a terminal, prints one screenful.
            """)

    @Argument(help: "The session's journal.")
    var journal: String

    @Option(
        help: ArgumentHelp(
            "A folder of prompts to use instead of the built-in ones.", valueName: "dir"))
    var prompts: String?

    func run() throws {
        try BoardTool(journal: journal, prompts: prompts).run().exit()
    }
}
