import ArgumentParser
import Screen
import Shell

/// `nofault board`: a live session on a second screen.
struct Board: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.board.rawValue,
        abstract: "Show a live session on a second screen, such as a projector.",
        discussion: """
            Follows the journal while it is written, changes nothing, and waits for it where it isn't \
            there yet. q leaves. Without a terminal, prints one screenful.
            """)

    @Argument(help: "The session's journal.", completion: .journals)
    var journal: String

    @OptionGroup var prompts: PromptsOption

    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        try BoardTool(
            journal: journal, prompts: prompts.read(for: (try? SessionReading(journal))?.session),
            output: output
        ).run()
    }
}
