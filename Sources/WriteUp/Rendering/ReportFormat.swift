import OperatingSystem
public import PostMortem

/// What `report` gives of a session, by the word that is typed for it.
public enum ReportFormat: String, CaseIterable, Sendable {
    /// The page as Markdown.
    case markdown
    /// The page as one HTML file.
    case html
    /// What is on the page, for programs.
    case json
    /// The timeline as a picture.
    case svg
    /// The days on which actions are due, as a calendar file.
    case ics
    /// The actions in the columns that issue trackers import.
    case csv
    /// The page in five lines of plain text, for a chat.
    case digest

    /// The endings of file names that each stands behind, without the dot.
    private var endings: [String] {
        switch self {
        case .markdown: ["md", "markdown"]
        case .html: ["html", "htm"]
        case .json, .svg, .ics, .csv: [rawValue]
        case .digest: ["txt"]
        }
    }

    /// Creates the format that a file's name says, by its ending and without regard to case.
    ///
    /// A name without an ending says Markdown.
    ///
    /// - Returns: nil where the ending is that of no format.
    public init?(fileName path: String) {
        guard let ending = FileLocation(path).ending?.lowercased() else {
            self = .markdown
            return
        }
        guard let format = ReportFormat.allCases.first(where: { $0.endings.contains(ending) })
        else {
            return nil
        }
        self = format
    }

    /// The endings that files can have, as they are typed.
    public static var namedEndings: String {
        allCases.compactMap { $0.endings.first.map { ".\($0)" } }.joined(separator: " ")
    }

    /// Returns the document of a session.
    ///
    /// - Parameters:
    ///   - session: the session.
    ///   - journal: where its journal stands.
    ///   - tracker: where pages link to the form for a new issue of each open action; nil links to none.
    /// - Returns: the document.
    /// - Throws: ``WriteUpError`` of kind `nothingToWrite` for a calendar of actions none of which has a date.
    public func document(
        of session: Session, journal: JournalHead, handingOverTo tracker: Tracker? = nil
    ) throws(WriteUpError) -> String {
        var page: Page { Page(of: session, journal: journal, handingOverTo: tracker) }
        switch self {
        case .markdown: return try page.markdown()
        case .html: return try page.html()
        case .json: return page.json
        case .svg: return page.svg()
        case .digest: return page.digest
        case .csv: return TrackerTable(of: session).table.csv
        case .ics:
            guard let calendar = ActionCalendar(of: session).text else {
                throw WriteUpError(
                    .nothingToWrite, "No action of \(session.name) has a date yet.",
                    hints: "Give it one in the session, as with: due A1 2026-12-05")
            }
            return calendar
        }
    }
}
