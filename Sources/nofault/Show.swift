public import ArgumentParser
public import Shell

/// `nofault show`: the state of a session.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the state of a session.")

    @Argument(help: "The journal.")
    var journal: String

    @Argument(help: ArgumentHelp("One part of it: \(ShowTool.topics).", valueName: "what"))
    var topic: String?

    @Option(
        help: ArgumentHelp("text or json; json is always the whole state.", valueName: "format"))
    var format: ShowTool.Format = .text

    func run() throws {
        try ShowTool(journal: journal, topic: topic, format: format).run().exit()
    }
}

extension ShowTool.Format: ExpressibleByArgument {}
