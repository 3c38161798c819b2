#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the process does on a signal, whatever the system calls the field that holds the handler.
enum SignalAction {
    /// Returns the action that calls a handler; the handler may do only what is safe in one.
    static func handling(_ handler: @escaping @convention(c) (Int32) -> Void, flags: Int32)
        -> sigaction
    {
        var action = sigaction()
        sigemptyset(&action.sa_mask)
        action.sa_flags = flags
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = handler
        #elseif canImport(Musl)
            action.__sa_handler.sa_handler = handler
        #else
            action.__sigaction_handler.sa_handler = handler
        #endif
        return action
    }

    /// Returns the handler as a number: 0 is the default action, 1 means ignored.
    static func handlerAddress(of action: sigaction) -> Int {
        #if canImport(Darwin)
            unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
        #elseif canImport(Musl)
            unsafeBitCast(action.__sa_handler.sa_handler, to: Int.self)
        #else
            unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        #endif
    }
}
