import CommandLanguage
import Journal
import PostMortem
import Shell

/// What a board knows of the session that it follows.
struct BoardState {
    private var follower: JournalFollower
    private let journal: String
    /// The session as far as it was read.
    private(set) var session = Session()
    /// Who leads the session; nil while nobody does.
    private var holder: JournalHolder?
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
        let former = (trouble?.message, isThere, holder)
        var isNew = false
        holder = follower.holder
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
        return isNew || former != (trouble?.message, isThere, holder)
    }

    /// The time that the clock shows: it stands at the last record while nobody leads the session, as the
    /// session's own clock does when it is resumed.
    func clock(at now: Instant) -> Instant {
        isLed ? now : session.lastRecordAt ?? now
    }

    /// Whether somebody leads the session.
    var isLed: Bool { holder != nil && !session.isClosed }

    /// The two ideas that `rank` is at; nil where it isn't asking.
    var pair: (ItemID, ItemID)? {
        guard isLed, let words = holder?.question?.split(separator: " "), words.count == 3,
            words[0] == Verb.rank.word, let first = ItemID(String(words[1])),
            let second = ItemID(String(words[2]))
        else { return nil }
        return (first, second)
    }

    /// What there is to say of the journal.
    var footer: String {
        if let trouble { return trouble.message }
        if !isThere { return "Waiting for \(journal)" }
        if session.isClosed { return "\(journal) · closed" }
        return isLed ? journal : "\(journal) · nobody leads the session at the moment"
    }
}
