import Archive
import PostMortem
import WriteUp

/// `log rebuild`: writes `incident-log.csv` from the journals beside it.
public struct RebuildLogTool {
    private let folder: String
    private let dropsOthers: Bool
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - folder: the folder of the journals.
    ///   - dropsOthers: whether rows go whose journals are not there.
    ///   - output: where findings go.
    public init(folder: String, dropsOthers: Bool, output: Output = .standard) {
        self.folder = folder
        self.dropsOthers = dropsOthers
        self.output = output
    }

    /// Writes the log; a row whose journal is damaged stays as it is.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            let options = ArchiveOptions(folder: folder, format: .table, clock: nil)
            let reading = try options.reading(output)
            let sound = reading.sessions.filter {
                $0.isClosed && !reading.unsound.contains($0.name)
            }
            // Journals that can't be read at all say no name but their file's.
            let silent = try JournalFile.list(in: folder).map {
                SessionName.name(ofJournal: $0.name)
            }
            .filter { name in !reading.sessions.contains { $0.name == name } }
            let rows = chosen(of: sound).map { LogRow(cells: $0.row) }
            let rebuilt: IncidentLog.Rebuilt
            do throws(WriteUpError) {
                rebuilt = try IncidentLog.rebuild(
                    rows, in: folder, sparing: reading.unsound.union(silent),
                    dropsOthers: dropsOthers, at: stamp)
            } catch {
                throw Complaint(error)
            }
            say(rebuilt, sound: Set(sound.map(\.name)))
            return reading.finish(output)
        }
    }

    /// Returns one journal for each session: the one of its name where a copy is there, too.
    private func chosen(of sessions: [ArchivedSession]) -> [ArchivedSession] {
        Dictionary(grouping: sessions, by: \.name).sorted { $0.key < $1.key }.compactMap {
            name, copies in
            let chosen =
                copies.first { SessionName.name(ofJournal: $0.journal) == name } ?? copies.first
            if copies.count > 1, let chosen {
                let others = copies.map(\.journal).filter { $0 != chosen.journal }
                output.complain([
                    "Note: \(others.joined(separator: ", ")) and \(chosen.journal) are the same session, "
                        + "\(name); the row is that of \(chosen.journal)."
                ])
            }
            return chosen
        }
    }

    private func say(_ rebuilt: IncidentLog.Rebuilt, sound: Set<String>) {
        let rows = rebuilt.rows == 1 ? "1 row" : "\(rebuilt.rows) rows"
        output.say([
            "\(rebuilt.path) \(rebuilt.isChanged ? "is rebuilt" : "was right already"): \(rows)."
        ])
        if let aside = rebuilt.aside {
            output.complain(["Note: the former file was no incident log; it is kept in \(aside)."])
        }
        if !rebuilt.kept.isEmpty {
            let names = rebuilt.kept.prefix(5).joined(separator: ", ")
            let more = rebuilt.kept.count > 5 ? " and \(rebuilt.kept.count - 5) more" : ""
            output.complain([
                "Note: kept as they were, for no sound and closed journal is here: \(names)\(more).",
                "Hint: Where their journals are gone for good, drop them with: nofault log rebuild --prune",
            ])
        }
    }

    /// The time in characters that every file system takes in a name, as journals kept aside have it.
    private var stamp: String {
        let moment = Moment(instant: WallClock.system.now, offset: 0)
        return moment.description.prefix(19).filter { $0.isNumber || $0 == "T" } + "Z"
    }
}
