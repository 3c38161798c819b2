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

    /// Returns the command of the words `open JOURNAL`, as the parser would.
    ///
    /// - Parameter arguments: the words behind the program's name.
    /// - Returns: nil for any other words, which are the parser's to read.
    static func plain(_ arguments: [String]) -> Open? {
        guard arguments.count == 2, arguments[0] == SubcommandName.open.rawValue,
            let first = arguments[1].utf8.first, first != UInt8(ascii: "-")
        else { return nil }
        // Values that are set later than in an initializer count as parsed.
        var command = Open()
        command.journal = arguments[1]
        command.scripts = []
        command.session = .unsaid
        return command
    }

    /// Leads the session until the facilitator leaves it.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        try LedSession(options: session, journal: journal, scripts: scripts).run(output)
    }
}
