#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Ends the process by a signal, as if it had never been caught.
///
/// - Parameter signal: The number that came.
package func reraise(_ signal: Int32) -> Never {
    var action = sigaction()
    sigemptyset(&action.sa_mask)
    _ = sigaction(signal, &action, nil)
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, signal)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
    _ = kill(getpid(), signal)
    // Reached if the signal doesn't end a process; 128 + n is how shells report one that did.
    _exit(128 + signal)
}
