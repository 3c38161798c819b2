import ArgumentParser
import Shell

/// `nofault log`: the incidents of a folder of journals.
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the incidents of a folder of journals, or count them.",
        discussion:
            "Always computed from the journals; nofault log rebuild writes incident-log.csv.",
        subcommands: [LogList.self, LogRebuild.self], defaultSubcommand: LogList.self)
}

/// `nofault log [DIR]`: lists or counts.
struct LogList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the incidents, or count them (the default).")

    @OptionGroup var archive: ArchiveArguments

    @Option(help: "Only incidents of this service; repeat it for any of several.")
    var service: [String] = []

    @Option(help: "Only incidents of this severity; repeat it for any of several.")
    var severity: [String] = []

    @Option(help: ArgumentHelp("Only incidents from this day on.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Only incidents up to this day.", valueName: "date"))
    var until: String?

    @Option(
        help: ArgumentHelp(
            "Only incidents with all of these words in title, services, causes, people or actions.",
            valueName: "words"))
    var text: [String] = []

    @Flag(help: "List sessions that are not closed as well.")
    var all = false

    @Flag(help: "Count: how many, how soon detected and resolved, actions done in time.")
    var figures = false

    @Option(help: ArgumentHelp("What --figures counts by: quarter or month.", valueName: "span"))
    var by: String?

    func validate() throws {
        if let by, !LogTool.spans.contains(by) {
            throw ValidationError("--by takes \(LogTool.spans.joined(separator: " or ")).")
        }
    }

    func run() throws {
        var filter = LogTool.Filter()
        filter.services = service
        filter.severities = severity
        filter.since = since
        filter.until = until
        filter.text = text
        filter.includesOpen = all
        let span = figures || by != nil ? by ?? "quarter" : nil
        try LogTool(options: archive.options, filter: filter, figures: span).run().exit()
    }
}

/// `nofault log rebuild [DIR]`: writes `incident-log.csv` from the journals.
struct LogRebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Write incident-log.csv from the journals beside it.")

    @Argument(help: ArgumentHelp("The folder of the journals.", valueName: "dir"))
    var folder = "."

    @Flag(help: "Drop rows whose journals are not in the folder.")
    var prune = false

    func run() throws {
        try RebuildLogTool(folder: folder, dropsOthers: prune).run().exit()
    }
}
