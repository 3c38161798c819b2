public import ArgumentParser
public import Shell

/// `nofault invite`: the invitation to a session's meeting.
struct Invite: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the invitation to a session's meeting: calendar entry, mail or chat.",
        discussion: """
            Who is invited is what the session's own command, invite ROLE NAME, has put on the roster; this \
            tells them when, why, what to bring and what the ninety minutes hold. Nothing is sent, and \
            nothing is recorded.
            """)

    @Argument(help: "The journal.")
    var journal: String

    @Option(
        name: .customLong("at"),
        help: ArgumentHelp(
            "When it begins, as 14:00 or 2026-11-24T10:00, in the session's zone.",
            valueName: "time"))
    var time: String

    @Option(
        help: ArgumentHelp(
            "Somebody's address; with the facilitator's, the calendar entry asks for answers.",
            valueName: "name=address"))
    var mail: [String] = []

    @Option(
        help: ArgumentHelp(
            "text, markdown or ics; else what the file's name says.", valueName: "format"))
    var format: InviteTool.Format?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A file to write instead; replaced whole.", valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The time it is now, such as 2026-11-23T09:00:00Z.", valueName: "time"))
    var clock: String?

    func run() throws {
        var details = InviteTool.Details(time: time)
        details.addresses = mail
        details.clock = clock
        try InviteTool(journal: journal, details: details, format: format, file: output).run()
            .exit()
    }
}

extension InviteTool.Format: ExpressibleByArgument {}
