import Journal
import PostMortem

/// What a board knows of the session that it follows.
struct BoardState {
    private var follower: JournalFollower
    private let journal: String
    /// The session as far as it was read.
    private(set) var session = Session()
    /// Whether there is a journal.
    private(set) var isThere = false
    /// Why it can't be followed at the moment; nil where it can.
    private(set) var trouble: Complaint?

    init(_ journal: String) {
        self.journal = journal
        follower = JournalFollower(journal)
    }

    /// Looks at the journal, and returns whether anything is different from before.
    mutating func look() -> Bool {
        let former = (trouble?.message, isThere)
        var isNew = false
        do throws(JournalError) {
            switch try follower.poll() {
            case .nothing: break
            case .missing:
                (session, isThere, trouble) = (Session(), false, nil)
            case .records(let records, let startsOver):
                if startsOver { session = Session() }
                session.apply(contentsOf: records)
                isNew = !records.isEmpty || startsOver
                isThere = true
                trouble = follower.damage.map {
                    Complaint(JournalError(journal, .corrupt($0)))
                }
            }
        } catch {
            trouble = Complaint(error)
        }
        return isNew || former != (trouble?.message, isThere)
    }

    /// The time that the clock shows: it stands at the last record while nobody leads the session, as the
    /// session's own clock does when it is resumed.
    func clock(at now: Instant) -> Instant {
        isLed ? now : session.lastRecordAt ?? now
    }

    /// Whether somebody leads the session.
    var isLed: Bool { follower.isHeld && !session.isClosed }

    /// What there is to say of the journal.
    var footer: String {
        if let trouble { return trouble.message }
        if !isThere { return "Waiting for \(journal)" }
        if session.isClosed { return "\(journal) · closed" }
        return isLed ? journal : "\(journal) · nobody leads the session at the moment"
    }
}
