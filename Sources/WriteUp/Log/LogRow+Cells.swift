import OperatingSystem
public import PostMortem

extension LogRow {
    /// Creates the row of a session whose page has the journal's name.
    ///
    /// - Parameters:
    ///   - session: the session, folded from the journal's records.
    ///   - head: where the journal stands.
    ///   - journal: the journal's file name, without its folder.
    public init(of session: Session, head: JournalHead, journal: String) {
        let name = FileLocation(journal).name(without: ".journal") ?? journal
        self.init(
            of: session, head: head, journal: PathText.shown(journal),
            page: PathText.shown("\(name).html"))
    }

    /// Where in ``cells`` the session's name is.
    public static let idCell = LogColumn.allCases.firstIndex(of: .id) ?? 0

    /// What every column says, in the order of the columns, before any escaping; empty where not known.
    public var cells: [String] { LogColumn.allCases.map { self[$0] } }

    /// Creates a row from what ``cells`` gave.
    public init(cells: [String]) {
        self.init(
            texts: Dictionary(
                zip(LogColumn.allCases, cells), uniquingKeysWith: { first, _ in first }))
    }
}
