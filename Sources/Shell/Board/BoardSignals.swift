import OperatingSystem
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The signals that arrived and haven't been looked at, one bit for each number.
private let arrived = Atomic<UInt64>(0)

/// Notes a signal; it does nothing that isn't safe in a handler.
private func note(_ signal: Int32) {
    arrived.bitwiseOr(1 << UInt64(signal), ordering: .sequentiallyConsistent)
}

/// Catches the signals that end, stop or resize a board, for as long as it is wanted.
///
/// A handler only notes what came; waiting for a key ends when a signal comes, and one that comes just
/// before is seen when the wait is over. What the process was started ignoring stays ignored.
final class BoardSignals {
    private static let caught = SignalWatch.ending + [SIGTSTP, SIGWINCH]
    private var former: [(signal: Int32, action: sigaction)] = []

    init() {
        arrived.store(0, ordering: .sequentiallyConsistent)
        for signal in BoardSignals.caught {
            var action = sigaction()
            sigemptyset(&action.sa_mask)
            #if canImport(Darwin)
                action.__sigaction_u.__sa_handler = note
            #elseif canImport(Musl)
                action.__sa_handler.sa_handler = note
            #else
                action.__sigaction_handler.sa_handler = note
            #endif
            var found = sigaction()
            guard sigaction(signal, nil, &found) == 0, !BoardSignals.isIgnored(found),
                sigaction(signal, &action, nil) == 0
            else { continue }
            former.append((signal, found))
        }
    }

    deinit { restore() }

    /// Leaves the signals to what they did before.
    func restore() {
        for (signal, action) in former {
            var action = action
            _ = sigaction(signal, &action, nil)
        }
        former = []
    }

    /// Returns the signals that arrived since the last call.
    func take() -> Set<Int32> {
        let bits = arrived.exchange(0, ordering: .sequentiallyConsistent)
        return Set(BoardSignals.caught.filter { bits & (1 << UInt64($0)) != 0 })
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        #if canImport(Darwin)
            unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == 1
        #elseif canImport(Musl)
            unsafeBitCast(action.__sa_handler.sa_handler, to: Int.self) == 1
        #else
            unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
        #endif
    }
}
