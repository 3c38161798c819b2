public import ArgumentParser
import Screen
import Shell
public import WriteUp

/// `nofault report`: what a session leaves behind.
struct Report: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.report.rawValue,
        abstract: "Print the page of a session, or write it to a file.",
        discussion: """
            Depends on the journal alone: same journal, same page, on any machine. svg is the timeline as \
            a picture, ics the days on which actions are due, csv the actions for an issue tracker, digest five \
            lines for a chat. A \
            template is a page of your own; docs/templates.md has the variables and two examples.
            """)

    @OptionGroup var file: JournalArgument

    @Option(
        help: ArgumentHelp(
            "markdown, html, json, svg, ics, csv or digest; else what the template's or the file's name says.",
            valueName: "format"))
    var format: ReportFormat?

    @Option(
        help: ArgumentHelp(
            "A Mustache template to fill, such as page.md.mustache or page.html.mustache.",
            valueName: "file"), completion: .file(extensions: ["mustache"]))
    var template: String?

    @Option(
        help: ArgumentHelp(
            "A tracker, such as github=OWNER/REPO; pages then link to its form for each action.",
            valueName: "tracker"))
    var tracker: String?

    @OptionGroup var destination: OutputFile

    /// Renders the document.
    ///
    /// A damaged journal gives none: a page that lacks its end would mislead.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        guard let form = try form(output) else { return .corrupt }
        let tracker = try self.tracker.map(Tracker.read)
        let reading = try file.read()
        if let damage = reading.damage { throw damage }
        guard let head = reading.head else { return reading.finish(output) }
        let document: String
        do throws(WriteUpError) {
            document =
                switch form {
                case .builtIn(let format):
                    try format.document(
                        of: reading.session, journal: head, handingOverTo: tracker)
                case .template(let template):
                    template.filled(
                        with: Page(
                            of: reading.session, journal: head, handingOverTo: tracker))
                }
        } catch {
            throw Complaint(error)
        }
        try destination.deliver(
            document, as: form.kind, of: file.journal, from: template.map { [$0] } ?? [], output)
        return reading.finish(output)
    }

    /// What the document is made by.
    private enum Form {
        case builtIn(ReportFormat)
        case template(TeamTemplate)

        /// What the document is; nil for what a template gives.
        var kind: DocumentKind? {
            switch self {
            case .builtIn(let format): DocumentKind(format)
            case .template: nil
            }
        }
    }

    /// Returns what is asked for; nil where it is a template in which something is wrong.
    private func form(_ output: Output) throws(Complaint) -> Form? {
        if let template {
            return try TemplateFile(template).read(as: format, output).map { .template($0) }
        }
        if let format { return .builtIn(format) }
        return .builtIn(try destination.path.map(ReportFormat.named(by:)) ?? .markdown)
    }
}

extension ReportFormat: ExpressibleByArgument {}
