public import PostMortem

/// The files that a session leaves behind next to its journal.
public struct LeftBehind: Hashable, Sendable {
    /// The page as Markdown.
    public let markdown: String
    /// The page as HTML.
    public let html: String
    /// The incident log with the session's row.
    public let log: String

    /// Writes the page in both formats and the row in the incident log.
    ///
    /// It can be done any number of times: the same journal gives the same files. Each file is replaced
    /// whole, the log last, so a failure halfway leaves whole files, and doing it again completes them.
    ///
    /// - Parameters:
    ///   - session: the session, folded from the journal's records.
    ///   - head: where the journal stands.
    ///   - journal: the journal's path. The pages have its name with `.md` and `.html` in place of `.journal`,
    ///     or behind the whole name where it ends otherwise.
    /// - Throws: ``WriteUpError`` of the first file that could not be written.
    public init(
        of session: Session, head: JournalHead, journal: String
    ) throws(WriteUpError) {
        let location = FileLocation(journal)
        // Only this ending is cut off, so that no page can have the journal's own name.
        let ending = ".journal"
        let name =
            location.name.hasSuffix(ending)
            ? String(location.name.dropLast(ending.count)) : location.name
        markdown = FileLocation("\(name).md", in: location.folder).path
        html = FileLocation("\(name).html", in: location.folder).path

        let page = Page(of: session, journal: head)
        try WholeFile.replace(markdown, with: Array(page.markdown().utf8))
        try WholeFile.replace(html, with: Array(page.html().utf8))
        let row = LogRow(
            of: session, head: head, journal: location.name, page: FileLocation(html).name)
        log = try IncidentLog.update(row, in: location.folder)
    }
}
