public import PostMortem

/// Which records' changes were undone, at every point of a journal.
public struct UndoneRecords: Hashable, Sendable {
    /// That a change was undone or done again.
    private struct Reversal: Hashable, Sendable {
        let after: Int
        let isUndone: Bool
    }

    /// The reversals of each record that was ever undone, in order.
    private var reversals: [Int: [Reversal]] = [:]

    /// Follows the undoing and redoing in records, from the first on.
    public init(in records: some Sequence<Record>) {
        var list = UndoList<Record>()
        for record in records {
            guard let target = list.take(record) else { continue }
            let isUndone = list.undone.last?.id == target
            reversals[target, default: []].append(
                Reversal(after: record.sequence, isUndone: isUndone))
        }
    }

    /// Returns whether a record's change was undone.
    ///
    /// - Parameters:
    ///   - record: the record's number.
    ///   - end: the number of the record after which to look; the last one of the journal unless given.
    /// - Returns: whether it was undone, and not done again, by then.
    public func contains(_ record: Int, after end: Int = .max) -> Bool {
        reversals[record]?.last { $0.after <= end }?.isUndone ?? false
    }
}
