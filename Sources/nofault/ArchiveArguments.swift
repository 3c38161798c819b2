public import ArgumentParser
public import Shell

/// The arguments of subcommands that read a folder of journals.
struct ArchiveArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("The folder of the journals.", valueName: "dir"))
    var folder = "."

    @Option(help: ArgumentHelp("table, csv or json.", valueName: "format"))
    var format: ArchiveOptions.Format = .table

    @Option(
        help: ArgumentHelp(
            "The time to count days from, such as 2026-11-23T09:00:00Z.", valueName: "time"))
    var clock: String?

    /// The options as the shell takes them.
    var options: ArchiveOptions { ArchiveOptions(folder: folder, format: format, clock: clock) }
}

extension ArchiveOptions.Format: ExpressibleByArgument {}
