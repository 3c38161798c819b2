import ArgumentParser
import Shell

/// `nofault log`: the incidents of a folder of journals.
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.log.rawValue,
        abstract: "List the incidents of a folder of journals, or count them.",
        discussion:
            "Always computed from the journals; nofault log rebuild writes incident-log.csv.",
        subcommands: [LogList.self, LogRebuild.self], defaultSubcommand: LogList.self)
}
