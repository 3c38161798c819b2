import ArgumentParser
import Shell

/// `nofault verify`: checks journals record by record.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check journals, record by record.",
        discussion: """
            Prints a line for each; the exit code is that of the worst. A journal is tamper-evident \
            given its head: without it, a removed tail can't be seen. The page and the log row carry the \
            head, and so does a seal.
            """)

    @Argument(help: "The journals, and folders of journals.")
    var journals: [String]

    @Option(help: ArgumentHelp("The head that the journal should have.", valueName: "sum"))
    var head: String?

    @Option(
        help: ArgumentHelp(
            "Check the seals too; the file says whose count, as for ssh-keygen.", valueName: "file")
    )
    var signers: String?

    func run() throws {
        try VerifyTool(journals: journals, head: head, signers: signers).run().exit()
    }
}
