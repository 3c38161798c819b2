import ArgumentParser
import Shell

/// The options of subcommands that lead a session.
struct SessionArguments: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who is typing; each record says so.", valueName: "name"))
    var author: String?

    @Option(
        help: ArgumentHelp(
            "A folder of prompts to use instead of the built-in ones.", valueName: "dir"))
    var prompts: String?

    @Option(
        help: ArgumentHelp(
            "The time to begin at, such as 2026-11-23T09:00:00Z; it then goes on by a second a command.",
            valueName: "time"))
    var clock: String?

    @Flag(help: "Record lines that look as if they held a password, token or key.")
    var allowSecrets = false

    /// The options as the shell takes them.
    func options(journal: String?) -> SessionOptions {
        SessionOptions(
            journal: journal, author: author, prompts: prompts, clock: clock,
            allowsSecrets: allowSecrets)
    }
}
