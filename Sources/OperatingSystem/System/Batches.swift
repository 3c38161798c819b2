import Dispatch
import Synchronization

/// Work on many things, as many at a time as there are processors.
package enum Batches {
    /// How many are worked on before anything is said of them: enough to keep every processor busy, and few enough
    /// not to keep anybody waiting.
    package static let size = 64

    /// Works on each of some things, and hands out what came of each in their order.
    ///
    /// - Parameters:
    ///   - items: the things.
    ///   - work: what is done with one, on any thread.
    ///   - body: takes what came of each, on the thread of the caller.
    /// - Throws: what `body` throws; no batch is begun after that.
    package static func forEach<Item: Sendable, Outcome: Sendable, Failure: Error>(
        _ items: [Item], work: @Sendable (Item) -> Outcome,
        _ body: (Item, Outcome) throws(Failure) -> Void
    ) throws(Failure) {
        for start in stride(from: 0, to: items.count, by: size) {
            let some = Array(items[start..<min(start + size, items.count)])
            let outcomes = Mutex<[Int: Outcome]>([:])
            withoutActuallyEscaping(work) { work in
                DispatchQueue.concurrentPerform(iterations: some.count) { index in
                    let outcome = work(some[index])
                    outcomes.withLock { $0[index] = outcome }
                }
            }
            let found = outcomes.withLock { $0 }
            for (index, item) in some.enumerated() {
                if let outcome = found[index] { try body(item, outcome) }
            }
        }
    }
}
