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
/// Whoever only needs the state at the end settles what was undone and redone on the list first, and folds what is
/// left of it once.
struct History: Hashable, Sendable {
    /// The changes that count, and those that were undone.
    private(set) var list = UndoList<Change>()
    /// How many changes the state has in it: the first ones that count, or such as were undone since.
    private(set) var folded = 0
    /// How many of these still count.
    private var standing = 0
    /// How many changes were folded so far, each time counted: what tests hold against the length of the session.
    private(set) var work = 0
    /// Earlier states to fold on from, none before the first undo.
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

    /// Whether the state has a change in it that was undone.
    var isStale: Bool { standing < folded }

    /// Notes that the state has the next change in it, and returns whether it is to be kept as a checkpoint.
    mutating func advance() -> Bool {
        folded += 1
        work += 1
        standing = folded
        return checkpoints.isWanted(at: folded)
    }

    /// Keeps the present state, without its ledger.
    mutating func keepCheckpoint(_ state: Session) { checkpoints.keep(state, at: folded) }

    /// Returns the latest state to fold on from, for a state that has undone changes in it.
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
