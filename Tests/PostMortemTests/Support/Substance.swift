@testable import PostMortem

/// What a session says, without how it came to say so.
///
/// Left out are the record count, the time of the last record, the numbers given so far, the gaps and
/// what can be undone and redone: they grow whatever is taken back.
struct Substance: Equatable {
    private let values: [AnyHashable]

    /// Takes the substance out of a session.
    init(_ session: Session) {
        values = [
            session.name, session.incident, session.roster, session.agreements,
            session.entries.all, session.timeline, session.questions.all, session.problem,
            session.whys.all, session.currentWhy, session.factors.all, session.ideas.all,
            session.ranking, session.actions.all, session.noActionReason, session.callOuts.all,
            session.notes.all, session.overrides.all, session.fitOverride, session.clock,
            session.outcome,
        ]
    }
}

extension Session {
    /// The session as if another number of records had been made, at other times.
    var withoutBookkeeping: Session {
        var copy = self
        copy.ledger.recordCount = 0
        copy.ledger.lastRecordAt = nil
        return copy
    }
}
