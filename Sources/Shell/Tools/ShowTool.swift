import PostMortem
import WriteUp

/// `show`: prints the state of a session.
public struct ShowTool {
    /// How the state is printed, by what is typed.
    public enum Format: String, CaseIterable, Sendable {
        /// For people.
        case text
        /// For programs; always the whole state.
        case json
    }

    /// The parts that can be named, for the help.
    public static var topics: String {
        Command.Topic.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private let journal: String
    private let topic: String?
    private let format: Format
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journal: the journal's path.
    ///   - topic: one part of the state, as typed; nil prints everything.
    ///   - format: how it is printed.
    ///   - output: where it goes.
    public init(journal: String, topic: String?, format: Format, output: Output = .standard) {
        self.journal = journal
        self.topic = topic
        self.format = format
        self.output = output
    }

    /// Prints the state; of a damaged journal, as far as it is sound.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            let topic = try readTopic()
            let reading = try SessionReading(journal)
            switch format {
            case .json:
                output.deliver(StateDocument(of: reading.session).json)
            case .text:
                let now = reading.session.lastRecordAt ?? Instant(milliseconds: 0)
                let view = ShowView(session: reading.session, now: now, wrapping: .current)
                let status = StatusView(session: reading.session, now: now, wrapping: .current)
                output.say(
                    topic.map { view.lines(of: $0) } ?? status.lines + [""] + view.everything)
            }
            return reading.finish(output)
        }
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
                hints: ["Name one of: \(ShowTool.topics)."], status: .usage)
        }
        return known
    }
}
