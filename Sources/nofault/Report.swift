public import ArgumentParser
public import Shell

/// `nofault report`: what a session leaves behind.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the page of a session, or write it to a file.",
        discussion: """
            Depends on the journal alone: same journal, same page, on any machine. svg is the timeline as \
            a picture, ics the days on which actions are due, csv the actions for an issue tracker. A \
            template is a page of your own; docs/templates.md has the variables and two examples.
            """)

    @Argument(help: "The journal.")
    var journal: String

    @Option(
        help: ArgumentHelp(
            "markdown, html, json, svg, ics or csv; else what the template's or the file's name says.",
            valueName: "format"))
    var format: ReportTool.Format?

    @Option(
        help: ArgumentHelp(
            "A Mustache template to fill, such as page.md.mustache or page.html.mustache.",
            valueName: "file"))
    var template: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A file to write instead; replaced whole.", valueName: "file"))
    var output: String?

    func run() throws {
        try ReportTool(journal: journal, format: format, template: template, file: output).run()
            .exit()
    }
}

extension ReportTool.Format: ExpressibleByArgument {}
