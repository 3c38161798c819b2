#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The three streams that a process is started with, and may have been started without.
package enum StandardStreams {
    /// Takes the numbers of the streams that are closed (`>&-`), so that no file gets them.
    ///
    /// A file gets the lowest number that is free. A journal that got 1 would take the answers for records.
    /// The streams are opened on the null device in the opposite mode, so that every use of them fails: what
    /// could not be said is noticed.
    package static func reserve() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where fcntl(stream, F_GETFD) == -1 {
            let found = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
            // Without a null device nothing that is opened from here on would be safe.
            guard found == stream else { _exit(74) }
        }
    }

    /// Has a terminal make its writers wait until it takes what they write.
    ///
    /// The C library's streams, through which the line editor draws, lose what isn't taken at once.
    package static func makeWaiting(_ terminal: Int32) {
        let flags = fcntl(terminal, F_GETFL)
        if flags >= 0, flags & O_NONBLOCK != 0 {
            _ = fcntl(terminal, F_SETFL, flags & ~O_NONBLOCK)
        }
    }

    /// Has writes fail with an error where the system would end the process: over the limit on file sizes
    /// (RLIMIT_FSIZE), with nothing said about the line that was lost, and into a pipe that nobody reads, in the
    /// middle of a script.
    package static func failWritesByErrors() {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
    }
}
