package import PostMortem
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
    package var aloud: [Line] {
        let owner = action.owner ?? "nobody yet"
        let due = action.due.map { "by \($0.withWeekday)" } ?? "without a date"
        let measure = action.measure.map { " We will know it by this: \($0)." } ?? ""
        let question =
            action.isConfirmed ? "Yes was said." : "\(owner), is that a yes?   yes \(action.id)"
        return wrapping.lines(
            "\(action.text): \(owner), \(due).\(measure)", behind: "  \(action.id)  ")
            + ["      \(question)"]
    }

    private var status: String {
        switch action.status {
        case .open: ""
        case .done(let text): " · done" + (text.map { ": \($0)" } ?? "")
        case .cancelled(let reason): " · cancelled: \(reason)"
        }
    }
}
