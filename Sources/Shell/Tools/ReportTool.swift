import WriteUp

/// `report`: prints the page of a session, or writes it to a file.
public struct ReportTool {
    /// The formats of the page, by what is typed.
    public enum Format: String, CaseIterable, Sendable {
        case markdown, html, json, svg
    }

    private let journal: String
    private let format: Format
    private let file: String?
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journal: the journal's path.
    ///   - format: the page's format.
    ///   - file: where to write it; nil prints it.
    ///   - output: where it is printed, and where complaints go.
    public init(journal: String, format: Format, file: String?, output: Output = .standard) {
        self.journal = journal
        self.format = format
        self.file = file
        self.output = output
    }

    /// Renders the page.
    ///
    /// A damaged journal gives none: a page that lacks its end would mislead.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            let reading = try SessionReading(journal)
            if let damage = reading.damage { throw damage }
            guard let head = reading.head else { return reading.finish(output) }
            let page = Page(of: reading.session, journal: head)
            do throws(WriteUpError) {
                let document = try render(page)
                if let file {
                    try WholeFile.replace(file, with: Array(document.utf8))
                } else {
                    output.deliver(document)
                }
            } catch {
                throw Complaint(error)
            }
            return reading.finish(output)
        }
    }

    private func render(_ page: Page) throws(WriteUpError) -> String {
        switch format {
        case .markdown: try page.markdown()
        case .html: try page.html()
        case .json: page.json
        case .svg: page.svg()
        }
    }
}
