import ArgumentParser
import PostMortem
import Screen
import Shell
import Views
import WriteUp

/// `nofault show`: the state of a session.
struct Show: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.show.rawValue, abstract: "Print the state of a session.")

    /// How the state is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @OptionGroup var file: JournalArgument

    @Argument(
        help: ArgumentHelp("One part of it: \(Show.topics).", valueName: "what"),
        completion: .list(Command.Topic.allCases.map(\.rawValue)))
    var topic: String?

    @Option(
        help: ArgumentHelp("text or json; json is always the whole state.", valueName: "format"))
    var format: Format = .text

    private static var topics: String {
        Command.Topic.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// Prints the state; of a damaged journal, as far as it is sound.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        let topic = try readTopic()
        let reading = try file.read()
        switch format {
        case .json:
            output.deliver(StateDocument(of: reading.session).json)
        case .text:
            let now = reading.session.lastRecordAt ?? Instant(milliseconds: 0)
            let view = ShowView(session: reading.session, now: now, wrapping: .current)
            let status = StatusView(session: reading.session, now: now, wrapping: .current)
            output.say(topic.map { view.lines(of: $0) } ?? status.lines + [""] + view.everything)
        }
        return reading.finish(output)
    }

    private func readTopic() throws(Complaint) -> Command.Topic? {
        guard let topic else { return nil }
        guard format == .text else {
            throw Complaint(
                "--format json prints the whole state, not one part of it.",
                hints: ["Leave out \(topic)."], status: .usage)
        }
        guard let known = Command.Topic(rawValue: topic.lowercased()) else {
            throw Complaint(
                "There is no part \"\(topic)\" of a session.",
                hints: ["Name one of: \(Show.topics)."], status: .usage)
        }
        return known
    }
}
