import WriteUp

/// `report`: prints what a session leaves behind, or writes it to a file.
public struct ReportTool {
    /// A format of the report, by the word that is typed for it.
    public struct Format: RawRepresentable, CaseIterable, Hashable, Sendable {
        let report: ReportFormat

        /// The word.
        public var rawValue: String { report.rawValue }

        /// Creates the format of a word; nil where there is none.
        public init?(rawValue: String) {
            guard let report = ReportFormat(rawValue: rawValue) else { return nil }
            self.report = report
        }

        init(_ report: ReportFormat) { self.report = report }

        /// All formats.
        public static var allCases: [Format] { ReportFormat.allCases.map { Format($0) } }
    }

    private let journal: String
    private let format: ReportFormat?
    private let template: String?
    private let file: String?
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journal: the journal's path.
    ///   - format: what to print; nil takes what the template's name says, else the file's, else Markdown.
    ///   - template: the path of a team's own template; nil takes the page as it is built in.
    ///   - file: where to write it; nil prints it.
    ///   - output: where it is printed, and where complaints go.
    public init(
        journal: String, format: Format?, template: String? = nil, file: String?,
        output: Output = .standard
    ) {
        self.journal = journal
        self.format = format?.report
        self.template = template
        self.file = file
        self.output = output
    }

    /// Renders the document.
    ///
    /// A damaged journal gives none: a page that lacks its end would mislead.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            guard let form = try form() else { return .corrupt }
            let reading = try SessionReading(journal)
            if let damage = reading.damage { throw damage }
            guard let head = reading.head else { return reading.finish(output) }
            let document: String
            do throws(WriteUpError) {
                document =
                    switch form {
                    case .builtIn(let format):
                        try format.document(of: reading.session, journal: head)
                    case .template(let template):
                        try template.filled(with: Page(of: reading.session, journal: head))
                    }
            } catch {
                throw Complaint(error)
            }
            try output.deliver(document, to: file)
            return reading.finish(output)
        }
    }

    /// What the document is made by.
    private enum Form {
        case builtIn(ReportFormat)
        case template(TeamTemplate)
    }

    /// Returns what is asked for; nil where it is a template in which something is wrong.
    private func form() throws(Complaint) -> Form? {
        if let template {
            return try TemplateFile(template).read(as: format, output).map { .template($0) }
        }
        if let format { return .builtIn(format) }
        guard let file else { return .builtIn(.markdown) }
        return .builtIn(try ReportTool.format(ofFile: file))
    }

    /// Returns the format that a file's name says.
    ///
    /// - Throws: a complaint where the name ends in that of no format.
    static func format(ofFile path: String) throws(Complaint) -> ReportFormat {
        guard let format = ReportFormat(fileName: path) else {
            throw Complaint(
                "The ending of \(path) is that of no format of the report.",
                hints: ["End the name in one of \(ReportFormat.namedEndings)."], status: .usage)
        }
        return format
    }
}
