import Archive
import OperatingSystem
import PostMortem
import Screen
package import WriteUp

/// What `actions` prints.
package struct ActionsView {
    let actions: [ListedAction]

    /// Creates the view of actions, in their order.
    package init(actions: [ListedAction]) { self.actions = actions }

    /// The lines for people: one an action, and how many there are.
    package var lines: [String] {
        guard !actions.isEmpty else { return ["No such action."] }
        let table = TextTable(
            columns: [
                .init(heading: "DUE"), .init(heading: "STANDS", least: 6),
                .init(heading: "AGE", isNumber: true), .init(heading: "OWNER", least: 6),
                .init(heading: "ACTION", least: 12),
                .init(heading: "SESSION", least: 12, yields: true),
            ],
            rows: actions.map { listed in
                [
                    listed.action.due?.withWeekday ?? "—", listed.standing,
                    listed.age.map { "\($0) d" } ?? "—", listed.action.owner ?? "—",
                    "\(listed.action.id)  \(listed.action.text)", listed.session.name,
                ]
            }, width: Wrapping.current.width)
        let open = actions.count { $0.action.state == .open }
        let late = actions.count { $0.daysLate != nil }
        return table.lines + [
            "\(counted(actions.count, "action")) · \(open) open · \(late) overdue"
        ]
    }

    /// The actions for programs.
    package var table: DataTable {
        DataTable(
            columns: [
                "session", "action", "text", "owner", "due", "first_due", "state", "done_on",
                "age_days", "overdue_days", "slips", "measure", "title", "journal",
                "tracker",
            ],
            rows: actions.map { listed in
                let action = listed.action
                return [
                    .text(listed.session.name), .text(action.id.description), .text(action.text),
                    .init(action.owner), .init(action.due?.description),
                    .init(action.firstDue?.description), .text(action.state.rawValue),
                    .init(action.doneOn?.description), .init(listed.age), .init(listed.daysLate),
                    .number(action.slips), .init(action.measure), .init(listed.session.title),
                    .text(PathText.shown(listed.session.journal)), .init(action.tracker),
                ]
            })
    }
}
