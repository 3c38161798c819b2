import ArgumentParser
import Screen
import Shell

/// `nofault open`: a session at the prompt, new or resumed.
struct Open: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.open.rawValue,
        abstract: "Lead a session at the prompt, new or resumed.",
        discussion: "Without a terminal, standard input is read as a script.")

    @Argument(
        help: "The session's journal; it is created if there is none.", completion: .journals)
    var journal: String

    @Option(
        name: .customLong("load"),
        help: ArgumentHelp(
            "A script to load first, such as a draft timeline.", valueName: "script"),
        completion: .scripts)
    var scripts: [String] = []

    @OptionGroup var session: SessionOptions

    /// Leads the session until the facilitator leaves it.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        try LedSession(options: session, journal: journal, scripts: scripts).run(output)
    }
}
