import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Blocks of lines that wait to be read by whoever has time: helpers on other processors, and the thread
/// that wants them.
///
/// Who reads a block changes nothing, as blocks don't depend on one another.
final class BlockQueue: Sendable {
    /// The blocks that nobody has begun to read, in the order of the file.
    private let waiting = Mutex<ArraySlice<LineBlock>>([])
    /// One thread each, which works for as long as there are blocks.
    private let helpers = (0..<helperCount).map { DispatchQueue(label: "journal-helper-\($0)") }

    /// One helper less than there are processors, and not many: the thread that wants the blocks has work
    /// of its own.
    private static let helperCount = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 1, 0), 3)

    /// Adds blocks behind the others, and has helpers go on.
    func add(_ blocks: [LineBlock]) {
        waiting.withLock { $0.append(contentsOf: blocks) }
        for helper in helpers { helper.async { while self.readNext() {} } }
    }

    /// Reads the first block that nobody has begun to read; returns false where there is none.
    @discardableResult
    func readNext() -> Bool {
        guard let block = waiting.withLock({ $0.popFirst() }) else { return false }
        block.read()
        return true
    }

    /// Takes all blocks back that nobody has begun to read.
    func removeAll() {
        waiting.withLock { $0 = [] }
    }
}
