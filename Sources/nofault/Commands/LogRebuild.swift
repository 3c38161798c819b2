import Archive
import ArgumentParser
import PostMortem
import Screen
import Shell
import WriteUp

/// `nofault log rebuild [DIR]`: writes `incident-log.csv` from the journals.
struct LogRebuild: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Write incident-log.csv from the journals beside it.")

    @OptionGroup var folder: FolderArgument

    @Flag(help: "Drop rows whose journals are not in the folder.")
    var prune = false

    /// Writes the log; a row whose journal is damaged stays as it is.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        let reading = try folder.read()
        let sound = reading.counted.filter {
            $0.isClosed && !reading.unsound.contains($0.journal)
        }
        // A sound journal speaks for its session, whatever a damaged copy of it says.
        let damaged = reading.sessions.filter { reading.unsound.contains($0.journal) }.map(\.name)
            .filter { name in !sound.contains { $0.name == name } }
        // Journals that can't be read at all say no name but their file's.
        let silent = try JournalFile.list(in: folder.path).map {
            SessionName.name(ofJournal: $0.name)
        }
        .filter { name in !reading.sessions.contains { $0.name == name } }
        let rows = sound.map { LogRow(cells: $0.row) }
        let rebuilt: IncidentLog.Rebuilt
        do throws(WriteUpError) {
            rebuilt = try IncidentLog.rebuild(
                rows, in: folder.path, sparing: Set(damaged + silent),
                dropsOthers: prune, at: stamp)
        } catch {
            throw Complaint(error)
        }
        say(rebuilt, output)
        return reading.finish(output)
    }

    private func say(_ rebuilt: IncidentLog.Rebuilt, _ output: Output) {
        output.say([
            "\(rebuilt.path) \(rebuilt.isChanged ? "is rebuilt" : "was right already"): \(counted(rebuilt.rows, "row"))."
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
