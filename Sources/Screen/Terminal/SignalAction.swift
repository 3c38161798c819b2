#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The C library's `sigaction`, whose handler has another name on each system.
enum SignalAction {
    /// Makes an action that calls a handler.
    static func calling(_ handler: @escaping @convention(c) (Int32) -> Void) -> sigaction {
        var action = sigaction()
        sigemptyset(&action.sa_mask)
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = handler
        #elseif canImport(Musl)
            action.__sa_handler.sa_handler = handler
        #else
            action.__sigaction_handler.sa_handler = handler
        #endif
        return action
    }

    /// Whether an action is to ignore the signal.
    static func isIgnored(_ action: sigaction) -> Bool { address(of: action) == 1 }

    /// Whether an action is what the system does by itself.
    static func isDefault(_ action: sigaction) -> Bool { address(of: action) == 0 }

    /// The handler as a number: 0 is the default action, 1 means ignored.
    private static func address(of action: sigaction) -> Int {
        #if canImport(Darwin)
            unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
        #elseif canImport(Musl)
            unsafeBitCast(action.__sa_handler.sa_handler, to: Int.self)
        #else
            unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        #endif
    }
}
