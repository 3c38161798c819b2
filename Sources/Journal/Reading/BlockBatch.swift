#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Synchronization

/// Blocks of lines that are read by whoever has time: other threads, and the one that needs them.
///
/// Which thread reads a block changes nothing, as blocks don't depend on one another.
final class BlockBatch: Sendable {
    /// The blocks, in the order of the file.
    let blocks: [LineBlock]
    /// The first block that nobody has begun to read.
    private let next = Atomic(0)

    /// Creates a batch of blocks that nobody has looked at.
    init(_ blocks: [LineBlock]) {
        self.blocks = blocks
    }

    /// Reads blocks for as long as there is one that nobody has begun to read.
    func help() {
        while true {
            let (index, _) = next.add(1, ordering: .relaxed)
            guard index < blocks.count else { return }
            blocks[index].read()
        }
    }
}

/// A thread that helps with a batch and then ends.
///
/// The value waits for it when it ends itself.
final class Helper {
    private let thread: pthread_t

    /// How many helpers a batch has: one less than there are processors, and not many, as the thread
    /// that folds the records has work of its own.
    static let count = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 1, 0), 3)

    /// Starts a thread.
    ///
    /// - Returns: nil where the system gives none; then the batch is for the others.
    init?(with batch: BlockBatch) {
        // Signals are for the thread that knows what to do about them.
        var all = sigset_t()
        var former = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &former)
        defer { pthread_sigmask(SIG_SETMASK, &former, nil) }

        let reference = Unmanaged.passRetained(batch)
        guard let thread = startThread(reference.toOpaque()) else {
            reference.release()
            return nil
        }
        self.thread = thread
    }

    deinit {
        pthread_join(thread, nil)
    }
}

/// Starts a thread that takes over a reference to a batch.
private func startThread(_ batch: UnsafeMutableRawPointer) -> pthread_t? {
    #if canImport(Darwin)
        var thread: pthread_t?
        let code = pthread_create(&thread, nil, { helpWithBatch($0) }, batch)
        return code == 0 ? thread : nil
    #else
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, { helpWithBatch($0) }, batch)
        return code == 0 ? thread : nil
    #endif
}

private func helpWithBatch(_ batch: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let batch { Unmanaged<BlockBatch>.fromOpaque(batch).takeRetainedValue().help() }
    return nil
}
