import ArgumentParser
import Shell

/// `nofault repair`: cuts a damaged journal back to its sound records.
struct Repair: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring a damaged journal back to its sound records.",
        discussion: """
            Every record that the chain of sums vouches for stays; what else was written into the file is taken \
            out. The whole file is kept aside first, as JOURNAL.damaged-TIME.
            """)

    @Argument(help: "The journal.")
    var journal: String

    @Flag(help: "Say what would be cut, and change nothing.")
    var dryRun = false

    func run() throws {
        try RepairTool(journal: journal, isDryRun: dryRun).run().exit()
    }
}
