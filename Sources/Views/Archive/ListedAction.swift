package import Archive
package import PostMortem

/// An action in a list over sessions, counted from a day.
package struct ListedAction {
    let session: ArchivedSession
    let action: ArchivedAction
    let today: CalendarDate

    /// Lists an action of a session as it stands on a day.
    package init(session: ArchivedSession, action: ArchivedAction, today: CalendarDate) {
        self.session = session
        self.action = action
        self.today = today
    }

    /// Days since the meeting agreed on it; nil where the meeting is not over.
    var age: Int? { session.closedOn.map { Int(today.daysSince1970 - $0.daysSince1970) } }

    /// Days by which it is late; nil where it is not.
    var daysLate: Int? { action.daysLate(on: today) }

    /// How it stands, in a few words.
    var standing: String {
        switch action.state {
        case .done: return action.doneOn.map { "done \($0)" } ?? "done"
        case .cancelled: return "cancelled"
        case .open:
            guard let due = action.due else { return "no date" }
            let days = Int(due.daysSince1970 - today.daysSince1970)
            return days < 0 ? "\(-days) d late" : days == 0 ? "today" : "in \(days) d"
        }
    }

    /// Returns whether one action stands before another: by date, those without one last.
    package static func isEarlier(_ first: ListedAction, _ second: ListedAction) -> Bool {
        func day(_ action: ListedAction) -> Int64 { action.action.due?.daysSince1970 ?? .max }
        return (day(first), first.session.name, first.action.id.number) < (
            day(second), second.session.name, second.action.id.number
        )
    }
}
