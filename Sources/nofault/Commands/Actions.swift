import Archive
import ArgumentParser
import CommandLanguage
import PostMortem
import Screen
import Shell
import Views

/// `nofault actions`: the actions of all closed sessions of a folder, by date.
struct Actions: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.actions.rawValue,
        abstract: "List the actions of all closed sessions of a folder, by date.",
        discussion: """
            They are followed up in their session, at the prompt or with: \
            echo 'done A1' | nofault run - --journal JOURNAL
            """)

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Only actions that are neither done nor cancelled.")
    var open = false

    @Flag(help: "Only open actions whose date has passed.")
    var overdue = false

    @Option(help: ArgumentHelp("Only actions of this owner.", valueName: "name"))
    var owner: String?

    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        let today = try archive.context().today
        let reading = try archive.folder.read()
        let listed = reading.counted.filter(\.isClosed).flatMap { session in
            session.actions.filter { passes($0, on: today) }
                .map { ListedAction(session: session, action: $0, today: today) }
        }
        let view = ActionsView(actions: listed.sorted(by: ListedAction.isEarlier))
        archive.deliver(view.lines.map { Line($0) }, view.table, output)
        return reading.finish(output)
    }

    private func passes(_ action: ArchivedAction, on today: CalendarDate) -> Bool {
        if open, action.state != .open { return false }
        if overdue, action.daysLate(on: today) == nil { return false }
        guard let name = owner else { return true }
        guard let owner = action.owner else { return false }
        return Actions.means(name, owner)
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
