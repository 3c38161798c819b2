import ArgumentParser
import Shell

/// `nofault actions`: the actions of all sessions of a folder.
struct Actions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the actions of all closed sessions of a folder, by date.",
        discussion: """
            They are followed up in their session, at the prompt or with: \
            echo 'done A1' | nofault run - --journal JOURNAL
            """)

    @OptionGroup var archive: ArchiveArguments

    @Flag(help: "Only actions that are neither done nor cancelled.")
    var open = false

    @Flag(help: "Only open actions whose date has passed.")
    var overdue = false

    @Option(help: ArgumentHelp("Only actions of this owner.", valueName: "name"))
    var owner: String?

    func run() throws {
        var filter = ActionsTool.Filter()
        filter.isOpen = open
        filter.isOverdue = overdue
        filter.owner = owner
        try ActionsTool(options: archive.options, filter: filter).run().exit()
    }
}
