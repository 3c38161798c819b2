import ArgumentParser
import Shell

/// `nofault verify`: checks journals record by record.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check journals, record by record.",
        discussion: """
            A journal is tamper-evident given its head: without it, a removed tail can't be seen. The \
            page and the log row carry the head.
            """)

    @Argument(help: "The journals.")
    var journals: [String]

    @Option(help: ArgumentHelp("The head that the journal should have.", valueName: "sum"))
    var head: String?

    func validate() throws {
        if head != nil, journals.count > 1 {
            throw ValidationError("--head is about one journal.")
        }
    }

    func run() throws {
        try VerifyTool(journals: journals, head: head).run().exit()
    }
}
