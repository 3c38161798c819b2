/// The changes that count, in order, and those that were undone: all that undo and redo are.
///
/// Undo drops the last change that counts, redo puts it back, and something new ends what could be redone.
public struct UndoList<Change: Identifiable<Int> & Hashable & Sendable>: Hashable, Sendable {
    /// What counts, and can be undone, the latest last.
    public private(set) var done: [Change] = []
    /// What can be done again, the latest undone last.
    public private(set) var undone: [Change] = []

    /// Creates a list without a change.
    public init() {}

    /// Adds a change.
    mutating func append(_ change: consuming Change) {
        done.append(change)
        if !undone.isEmpty { undone.removeAll() }
    }

    /// Takes back the change of a record.
    ///
    /// - Returns: whether it did: only the latest one that counts can be undone.
    mutating func undo(_ record: Int) -> Bool {
        guard done.last?.id == record, let change = done.popLast() else { return false }
        undone.append(change)
        return true
    }

    /// Brings back the change of a record.
    ///
    /// - Returns: whether it did: only the one that was undone last can be redone.
    mutating func redo(_ record: Int) -> Bool {
        guard undone.last?.id == record, let change = undone.popLast() else { return false }
        done.append(change)
        return true
    }
}

extension UndoList<Record> {
    /// Lists one more record of a journal.
    ///
    /// - Returns: the record whose change was undone or done again by it; nil where none was.
    @discardableResult
    public mutating func take(_ record: Record) -> Int? {
        switch record.event.standing {
        case .opening, .resumption, .leaving: break
        case .change: append(record)
        case .undoes(let target): return undo(target) ? target : nil
        case .redoes(let target): return redo(target) ? target : nil
        }
        return nil
    }
}
