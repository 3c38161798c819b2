/// One event that changes the state, with all that folding it takes.
struct Change: Identifiable, Hashable, Sendable {
    /// The record that holds it.
    let id: Int
    /// What happened.
    let event: Event
    /// When it was recorded.
    let now: Instant
    /// Who typed it; nil where nobody said.
    let author: Person.ID?
    /// How many gaps were known then.
    let gaps: Int
}

/// The changes of a session, and how many of them its state has in it.
///
/// A reader that only needs the final state first settles all undos and redos on the list, then folds what is left
/// of it once.
struct History: Hashable, Sendable {
    /// The changes that count, and those that were undone.
    private(set) var list = UndoList<Change>()
    /// How many changes are folded into the state; the last of them may have been undone since.
    private(set) var folded = 0
    /// How many of those still count.
    private var standing = 0
    /// How often a change was folded so far, repeats included: tests compare it with the length of the session.
    private(set) var work = 0
    /// Earlier states to start folding from; none before the first undo.
    private var checkpoints = Checkpoints()

    // MARK: Listing

    /// Adds a change.
    mutating func append(_ change: consuming Change) { list.append(change) }

    /// Takes back the change of a record; nothing happens where that isn't the latest one that counts.
    mutating func undo(_ record: Int) {
        if list.undo(record) { standing = min(standing, list.done.count) }
    }

    /// Brings back the change of a record; nothing happens where that isn't the one undone last.
    mutating func redo(_ record: Int) { _ = list.redo(record) }

    // MARK: Folding

    /// The next change to fold; nil where the state has them all.
    var next: Change? { folded < list.done.count ? list.done[folded] : nil }

    /// Whether a change that is folded into the state was undone.
    var isStale: Bool { standing < folded }

    /// Notes that the next change was folded, and returns whether to keep the state as a checkpoint.
    mutating func advance() -> Bool {
        folded += 1
        work += 1
        standing = folded
        return checkpoints.isWanted(at: folded)
    }

    /// Keeps the present state, without its ledger.
    mutating func keepCheckpoint(_ state: Session) { checkpoints.keep(state, at: folded) }

    /// Returns the latest checkpoint without undone changes in it, to start folding from.
    ///
    /// - Returns: nil where there is none but the empty one.
    mutating func goBack() -> Session? {
        let checkpoint = checkpoints.latest(upTo: standing)
        folded = checkpoint?.count ?? 0
        standing = folded
        return checkpoint?.state
    }

    /// Returns whether the same changes count and the same ones can be redone, whatever was folded on the way.
    static func == (first: History, second: History) -> Bool {
        first.list == second.list
    }

    /// Hashes what ``==(_:_:)`` compares.
    func hash(into hasher: inout Hasher) { hasher.combine(list) }
}

/// States at earlier points of a session, so that an undo doesn't fold from the beginning.
///
/// There is one every 64 changes near the end, and fewer and fewer towards the beginning, as many as there are
/// digits in the binary number of changes. So any run of undos takes little more than one fold of what it takes
/// back, however long the session is.
private struct Checkpoints: Sendable {
    struct Checkpoint: Sendable {
        let count: Int
        let state: Session
    }

    private static let stride = 64
    private var kept: [Checkpoint] = []
    /// Whether states are kept: not before the first undo, as most sessions are read without one.
    private var isKeeping = false

    mutating func latest(upTo count: Int) -> Checkpoint? {
        isKeeping = true
        while let last = kept.last, last.count > count { kept.removeLast() }
        return kept.last
    }

    func isWanted(at count: Int) -> Bool { isKeeping && count % Checkpoints.stride == 0 }

    mutating func keep(_ state: Session, at count: Int) {
        kept.removeAll { checkpoint in
            let lowestBit = checkpoint.count & -checkpoint.count
            return checkpoint.count + 2 * lowestBit <= count
        }
        kept.append(Checkpoint(count: count, state: state))
    }
}
