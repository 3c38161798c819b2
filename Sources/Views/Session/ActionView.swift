package import PostMortem
package import Prompts
package import Screen

/// An action as it is shown and read aloud.
package struct ActionView {
    let action: ActionItem
    let wrapping: Wrapping

    /// Creates the view of an action.
    package init(action: ActionItem, wrapping: Wrapping) {
        self.action = action
        self.wrapping = wrapping
    }

    /// The action with what it has and what it lacks.
    package var lines: [Line] {
        let terms =
            "owner \(action.owner ?? "—") · due \(action.due?.withWeekday ?? "—") · "
            + (action.isConfirmed ? "yes" : "no yes yet") + status
        let slips = action.slips.map { slip in
            "slipped from \(slip.from?.withWeekday ?? "—") to \(slip.to.withWeekday): \(slip.reason)"
        }
        let issue = action.tracker.map { ["tracked at \($0)"] } ?? []
        let below = [terms, "done when: \(action.measure ?? "—")"] + slips + issue
        return wrapping.lines(action.text, behind: "  \(column(action.id.description, 4)) ")
            + below.flatMap { wrapping.lines($0, behind: "       ") }
    }

    /// The action as a sentence to read to its owner.
    package func aloud(saying prompts: Prompts) -> [Line] {
        let owner = action.owner ?? prompts.phrase(.nobody)
        let due = action.due.map { ", \(prompts.dates.due($0))" } ?? ""
        let measure = action.measure.map { " \(prompts.aside(.knownBy)) \($0)." } ?? ""
        let lines = wrapping.lines(
            "\(action.text): \(owner)\(due).\(measure)", behind: "  \(action.id)  ")
        guard !action.isConfirmed, let name = action.owner else {
            return lines
                + (action.isConfirmed ? [Line("      \(prompts.phrase(.yesWasSaid))")] : [])
        }
        let cue = prompts.cue(.yesMissing(action.id, name: name))
        return lines + wrapping.lines(cue.text, behind: "      ")
            + (cue.command.map { [Line("      > \($0)")] } ?? [])
    }

    private var status: String {
        switch action.status {
        case .open: ""
        case .done(let text): " · done" + (text.map { ": \($0)" } ?? "")
        case .cancelled(let reason): " · cancelled: \(reason)"
        }
    }
}
