import Archive
import ArgumentParser
import CommandLanguage
import PostMortem
import Screen
import Shell
import WriteUp

/// The arguments of subcommands that read a folder of journals.
struct ArchiveOptions: ParsableArguments {
    /// How results are printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, csv, json
    }

    @OptionGroup var folder: FolderArgument

    @Option(help: ArgumentHelp("table, csv or json.", valueName: "format"))
    var format: Format = .table

    @Option(
        help: ArgumentHelp(
            "The time to count days from, such as 2026-11-23T09:00:00Z.", valueName: "time"))
    var clock: String?

    /// Now, in the zone that the machine is set to.
    func context() throws(Complaint) -> ReadingContext {
        let now = try clock.map { text throws(Complaint) in
            try Timestamp.read(text, option: "--clock")
        }
        let instant = now ?? WallClock.system.now
        return ReadingContext(
            zone: MachineZone.current(at: instant).rules(at: instant), now: instant)
    }

    /// Prints results in the format that is asked for.
    ///
    /// - Parameters:
    ///   - lines: what a person reads.
    ///   - table: what a program reads.
    ///   - output: where they go.
    func deliver(
        _ lines: @autoclosure () -> [Line], _ table: @autoclosure () -> DataTable, _ output: Output
    ) {
        switch format {
        case .table: output.say(lines())
        case .csv: output.deliver(table().csv)
        case .json: output.deliver(table().json)
        }
    }
}

/// The folder of journals that a subcommand is about.
struct FolderArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The folder of the journals.", valueName: "dir"), completion: .directory)
    var path = "."

    /// Reads the folder, and says how far it has come where that takes long.
    func read() throws(Complaint) -> ArchiveReading {
        let progress = Progress()
        let reading = try ArchiveReading(path, cacheRoot: CacheFile.standardRoot) { done, all in
            progress.show(
                "Reading journals: \(done) of \(all); next time only those that changed")
        }
        progress.clear()
        return reading
    }
}
