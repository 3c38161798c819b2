public import ArgumentParser
public import Shell

/// `nofault report`: the page of a session.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the page of a session, or write it to a file.",
        discussion:
            "The page depends on the journal alone: same journal, same page, on any machine.")

    @Argument(help: "The journal.")
    var journal: String

    @Option(help: ArgumentHelp("markdown, html, json or svg.", valueName: "format"))
    var format: ReportTool.Format = .markdown

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A file to write instead; replaced whole.", valueName: "file"))
    var output: String?

    func run() throws {
        try ReportTool(journal: journal, format: format, file: output).run().exit()
    }
}

extension ReportTool.Format: ExpressibleByArgument {}
