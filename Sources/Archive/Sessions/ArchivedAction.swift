public import PostMortem

/// What the archive keeps of an action item.
public struct ArchivedAction: Hashable, Sendable {
    /// How an action stands.
    ///
    /// The raw values are what documents call it, and the format of the cache.
    public enum State: String, CaseIterable, Sendable {
        /// Neither done nor cancelled.
        case open
        /// Done.
        case done
        /// Not going to be done.
        case cancelled
    }

    /// The id in its session.
    public let id: ItemID
    /// What is to be done, as typed.
    public let text: String
    /// Who owns it; nil where nobody does.
    public let owner: Person.ID?
    /// How to know that it is done; nil where nobody said.
    public let measure: String?
    /// When it is due; nil where it has no date.
    public let due: CalendarDate?
    /// When it was due before any date was put off; nil where it never had a date.
    public let firstDue: CalendarDate?
    /// How often its date was put off.
    public let slips: Int
    /// How it stands.
    public let state: State
    /// The day on which it was said to be done; nil where it is not.
    public let doneOn: CalendarDate?

    /// The address of its issue in a tracker; nil where none is known.
    public let tracker: String?

    /// Creates what is kept of an action.
    public init(
        id: ItemID, text: String, owner: Person.ID?, measure: String?, due: CalendarDate?,
        firstDue: CalendarDate?, slips: Int, state: State, doneOn: CalendarDate?,
        tracker: String? = nil
    ) {
        self.id = id
        self.text = text
        self.owner = owner
        self.measure = measure
        self.due = due
        self.firstDue = firstDue
        self.slips = slips
        self.state = state
        self.doneOn = doneOn
        self.tracker = tracker
    }

    /// Creates what is kept of an action of a session.
    ///
    /// - Parameters:
    ///   - action: the action.
    ///   - doneOn: the day on which it was said to be done; passed over where it is not done.
    public init(_ action: ActionItem, doneOn: CalendarDate?) {
        let state: State =
            switch action.status {
            case .open: .open
            case .done: .done
            case .cancelled: .cancelled
            }
        self.init(
            id: action.id, text: action.text, owner: action.owner, measure: action.measure,
            due: action.due, firstDue: action.slips.first?.from ?? action.due,
            slips: action.slips.count, state: state, doneOn: state == .done ? doneOn : nil,
            tracker: action.tracker)
    }

    /// Returns how many days an open action is late; nil where it is not open, not late or has no date.
    public func daysLate(on today: CalendarDate) -> Int? {
        guard state == .open, let due, due < today else { return nil }
        return Int(today.daysSince1970 - due.daysSince1970)
    }
}
