import ArgumentParser
import Shell

/// `nofault seal`: signs a journal with an SSH key.
struct Seal: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sign a journal with an SSH key.",
        discussion: """
            Signs the session's name, its size and its head with ssh-keygen, and writes the seal to \
            JOURNAL.sig. Check it with nofault verify --signers.
            """)

    @Argument(help: "The journal.")
    var journal: String

    @Option(
        help: ArgumentHelp(
            "The SSH key; the public one where an ssh-agent has the private one.",
            valueName: "key"))
    var key: String

    func run() throws {
        try SealTool(journal: journal, key: key).run().exit()
    }
}
