import Archive
import OperatingSystem
import Shell
import WriteUp

/// The sessions of a folder, each counted once: a copy of a journal, a second name of it, or a backup from an earlier
/// time is the same session.
///
/// A journal is a copy of another one where its last sound record stands at the same place in the other, for the sums
/// are a chain. The longest counts; among equals the one that is named for the session, else the first by name.
struct SessionCopies {
    /// Where the sound part of a journal ends.
    struct End {
        /// The sum of its last record.
        let head: String
        /// Its length in bytes.
        let length: Int
    }

    /// The sessions that count, in the order in which they came; no two have the same name.
    private(set) var counted: [ArchivedSession] = []
    /// What is said of copies and of names that two sessions have.
    private(set) var notes: [String] = []

    /// Finds out which sessions count.
    ///
    /// - Parameters:
    ///   - sessions: the sessions of all journals.
    ///   - files: the journals.
    ///   - ends: where the sound part of each ends.
    init(_ sessions: [ArchivedSession], _ files: [JournalFile], _ ends: [FileName: End]) {
        let files = Dictionary(
            files.map { (FileName($0.name), $0) }, uniquingKeysWith: { first, _ in first })
        // Copies have the first record alike, and with it the session's name.
        let groups = Dictionary(grouping: sessions) { FileName($0.name) }
        var names: [FileName: String] = [:]
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > 1 {
            var kept: [ArchivedSession] = []
            for session in group.sorted(by: { SessionCopies.counts($0, before: $1, ends) }) {
                guard let end = ends[FileName(session.journal)],
                    let original = kept.first(where: { original in
                        files[FileName(original.journal)]?.holds(end.head, endingAt: end.length)
                            ?? false
                    })
                else {
                    kept.append(session)
                    continue
                }
                names[FileName(session.journal)] = ""
                note(session, original, files)
            }
            for (index, session) in kept.enumerated().dropFirst() {
                let name = SessionCopies.free("\(session.name)-\(index + 1)", groups)
                names[FileName(session.journal)] = name
                notes.append(
                    "Note: \(session.journal) and \(kept[0].journal) are two sessions of one name; "
                        + "\(session.journal) is called \(name) here.")
            }
        }
        counted = sessions.compactMap { session in
            guard let name = names[FileName(session.journal)] else { return session }
            return name.isEmpty ? nil : session.named(name, in: LogRow.idCell)
        }
    }

    /// Returns whether a journal counts rather than another of the same session.
    private static func counts(
        _ first: ArchivedSession, before second: ArchivedSession, _ ends: [FileName: End]
    ) -> Bool {
        func order(_ session: ArchivedSession) -> (Int, Int, FileName) {
            let name = FileName(session.journal)
            let stem = FileLocation(session.journal).name(without: ".journal")
            let isNamed = stem.map { PathText.shown($0) } == session.name
            return (-(ends[name]?.length ?? 0), isNamed ? 0 : 1, name)
        }
        return order(first) < order(second)
    }

    /// Returns a name that no session has.
    private static func free(_ name: String, _ groups: [FileName: [ArchivedSession]]) -> String {
        groups[FileName(name)] == nil ? name : free(name + "-2", groups)
    }

    private mutating func note(
        _ copy: ArchivedSession, _ original: ArchivedSession, _ files: [FileName: JournalFile]
    ) {
        let (first, second) = (
            files[FileName(copy.journal)]?.stamp, files[FileName(original.journal)]?.stamp
        )
        let what =
            first != nil && first?.number == second?.number
            ? "is another name of"
            : first?.size == second?.size ? "is a copy of" : "is an earlier copy of"
        notes.append(
            "Note: \(copy.journal) \(what) \(original.journal); the session counts once, by \(original.journal)."
        )
    }
}
