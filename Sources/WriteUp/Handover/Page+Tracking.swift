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

extension NewIssueLink {
    /// Returns the addresses of the forms for all open actions of a session that have no issue.
    static func addresses(of session: Session, in tracker: Tracker?) -> [ItemID: String] {
        guard let tracker else { return [:] }
        var addresses: [ItemID: String] = [:]
        for action in session.actionItems where action.status == .open && action.tracker == nil {
            addresses[action.id] =
                NewIssueLink(ActionLine(action, in: session), of: session, in: tracker).address
        }
        return addresses
    }
}
