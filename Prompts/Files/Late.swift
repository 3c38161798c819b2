import Synchronization

/// What a prompt file says: read when somebody asks for it first, and once.
///
/// A team's own files are read at once, so that nothing of theirs fails in the middle of a meeting. Of the built-in ones, which
/// the tests read whole, the first prompt needs a few.
final class Late<Value: Sendable>: Sendable {
    private enum State: Sendable {
        case unread(@Sendable () -> Value)
        case read(Value)
    }

    private let state: Mutex<State>

    /// Creates the value, or what is needed for reading it.
    ///
    /// - Parameters:
    ///   - layers: where the text comes from, and whether it is read at once.
    ///   - fallback: what stands for a built-in text that is faulty, which the tests rule out.
    ///   - read: reads it.
    /// - Throws: `PromptError` where it is read at once, and is faulty.
    init(
        _ layers: PromptLayers, else fallback: Value,
        read: @escaping @Sendable (PromptLayers) throws(PromptError) -> Value
    ) throws(PromptError) {
        if layers.isReadAtOnce {
            state = Mutex(.read(try read(layers)))
        } else {
            state = Mutex(.unread { (try? read(layers)) ?? fallback })
        }
    }

    /// The value.
    var value: Value {
        state.withLock { state in
            switch state {
            case .read(let value): return value
            case .unread(let read):
                let value = read()
                state = .read(value)
                return value
            }
        }
    }
}
