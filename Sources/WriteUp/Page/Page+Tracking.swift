import PostMortem

extension Page {
    /// Returns an action as templates and the JSON take it, with its issue's address, and with that of the form
    /// for one where there is none.
    func trackedDocument(_ line: ActionLine) -> DocumentValue {
        line.document.setting("tracker", to: .text(trackerAddress(of: line.action)))
            .setting("newIssue", to: .text(newIssues[line.action.id]))
    }

    /// Returns the address of an action's issue; nil where it has none, or one that nobody could follow, as only a
    /// forged journal has.
    func trackerAddress(of action: ActionItem) -> String? {
        action.tracker.flatMap { WebAddress($0) }?.description
    }
}
