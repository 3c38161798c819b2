import OperatingSystem
public import PostMortem

/// The files that a session leaves behind next to its journal.
public struct SessionFiles: Hashable, Sendable {
    /// The page as Markdown.
    public let markdown: String
    /// The page as HTML.
    public let html: String
    /// The incident log with the session's row.
    public let log: String
    /// Pages that were edited by hand, and stay; the new ones are beside them.
    public let edited: [String]

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
    ///   - consent: who says whether somebody else's file is replaced.
    ///   - earlier: returns the session as a journal, by its path, had it at a head; nil where it never stood there.
    /// - Throws: ``WriteUpError`` of the first file that could not be written; the others are written all the same.
    public init(
        of session: Session, head: JournalHead, journal: String,
        consent: Delivery.Consent = .refused(hint: SessionFiles.hint),
        earlier: @escaping (String, JournalHead) -> Session? = { _, _ in nil }
    ) throws(WriteUpError) {
        let location = FileLocation(journal)
        let name = SessionFiles.name(at: location, earlier)
        let delivery = Delivery(journal: journal, consent: consent) { earlier(journal, $0) }
        let page = Page(of: session, journal: head)

        var failure: WriteUpError?
        var written: [Delivery.Written] = []
        for (text, kind, ending) in [
            (try page.markdown(), DocumentKind.markdown, "md"),
            (try page.html(), DocumentKind.html, "html"),
        ] {
            do throws(WriteUpError) {
                let path = FileLocation("\(name).\(ending)", in: location.folder).path
                written.append(try delivery.write(text, as: kind, to: path))
            } catch {
                failure = failure ?? error
            }
        }
        let ending = location.name(without: Record.fileEnding) ?? location.name
        let row = LogRow(
            of: session, head: head, journal: PathText.shown(location.name),
            page: PathText.shown("\(name).html"),
            // A second session of a name, as of `x` beside `x.journal`, has a row of its own.
            id: session.name + name.dropFirst(ending.count))
        do throws(WriteUpError) {
            log = try IncidentLog.update(row, in: location.folder)
        } catch {
            throw failure ?? error
        }
        if let failure { throw failure }
        markdown = written[0].path
        html = written[1].path
        edited = written.compactMap(\.edited)
    }

    /// How to go on where somebody else's file has a page's name.
    public static let hint = "Move it out of the way."

    /// Returns the name of a journal's pages without their ending.
    ///
    /// `x` and `x.journal` in one folder would have the same: whichever comes second gets `x-2`.
    private static func name(
        at location: FileLocation, _ earlier: (String, JournalHead) -> Session?
    ) -> String {
        let stem = location.name(without: Record.fileEnding)
        let name = stem ?? location.name
        let sibling = FileLocation(stem ?? "\(name).journal", in: location.folder).path
        guard let status = try? FileStatus.of(sibling, followsLink: false), status.kind == .regular,
            let own = try? FileStatus.of(location.path, followsLink: true),
            !status.isSameFile(as: own)
        else { return name }
        let isTaken = ["md", "html"].contains { ending in
            let path = FileLocation("\(name).\(ending)", in: location.folder).path
            guard let bytes = try? SmallFile.bytes(of: path, atMost: 1 << 26),
                let head = PageMark.head(of: bytes)
            else { return false }
            return earlier(location.path, head) == nil && earlier(sibling, head) != nil
        }
        return isTaken ? "\(name)-2" : name
    }
}
