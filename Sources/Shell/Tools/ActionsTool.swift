import Archive
import CommandLanguage
import PostMortem
import WriteUp

/// `actions`: the actions of all closed sessions of a folder, by date.
public struct ActionsTool {
    /// Which actions are asked for.
    public struct Filter: Sendable {
        /// Only those that are neither done nor cancelled.
        public var isOpen = false
        /// Only open ones whose date has passed.
        public var isOverdue = false
        /// Only those of an owner, by name or by part of it; nil for any.
        public var owner: String?

        /// Creates a filter that lets every action pass.
        public init() {}
    }

    private let options: ArchiveOptions
    private let filter: Filter
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - options: the folder, how results are printed, and the time that days are counted from.
    ///   - filter: which actions are asked for.
    ///   - output: where results and complaints go.
    public init(options: ArchiveOptions, filter: Filter, output: Output = .standard) {
        self.options = options
        self.filter = filter
        self.output = output
    }

    /// Lists the actions.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            let today = try options.context().today
            let reading = try options.reading(output)
            let listed = reading.sessions.filter(\.isClosed).flatMap { session in
                session.actions.filter { passes($0, on: today) }
                    .map { ListedAction(session: session, action: $0, today: today) }
            }
            let view = ActionsView(actions: listed.sorted(by: ListedAction.isEarlier))
            switch options.format {
            case .table: output.say(view.lines)
            case .csv: output.deliver(view.table.csv)
            case .json: output.deliver(view.table.json)
            }
            return reading.finish(output)
        }
    }

    private func passes(_ action: ArchivedAction, on today: CalendarDate) -> Bool {
        if filter.isOpen, action.state != .open { return false }
        if filter.isOverdue, action.daysLate(on: today) == nil { return false }
        guard let name = filter.owner else { return true }
        guard let owner = action.owner else { return false }
        return ActionsTool.means(name, owner)
    }

    /// Returns whether a name means an owner, as at the prompt: the whole name or words in a row of it, from
    /// the beginning of any, without regard to case.
    private static func means(_ name: String, _ owner: Person.ID) -> Bool {
        let wanted = name.lowercased().split(separator: " ")
        let words = owner.lowercased().split(separator: " ")
        guard !wanted.isEmpty, wanted.count <= words.count else { return false }
        return (0...(words.count - wanted.count)).contains { start in
            words[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}
