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

/// The end of the pipe that the handler writes to, or -1.
private let wakeUpEnd = Atomic<Int32>(-1)

/// Notes a signal; it does nothing that isn't safe in a handler.
private func note(_ signal: Int32) {
    let saved = errno
    arrived.bitwiseOr(1 << UInt64(signal), ordering: .sequentiallyConsistent)
    var byte: UInt8 = 0
    // A full pipe is fine: the reader is woken anyway, and the bit says what came.
    _ = write(wakeUpEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = saved
}

/// Catches signals for as long as it lives, and wakes whoever polls ``descriptor``.
///
/// Handlers only note what came; whoever has the terminal acts on it outside of them. There is one disposition of
/// a signal in a process, so there may be one watch at a time. What the process was started
/// ignoring (`nohup`) stays ignored.
package final class SignalWatch {
    /// Becomes readable when a signal arrives.
    package let descriptor: Int32
    private let writeEnd: Int32
    private var found: [(signal: Int32, action: sigaction)] = []
    private var foundWhileEditing: [(signal: Int32, action: sigaction)] = []

    /// Starts to catch what interrupts or ends the process: SIGINT, SIGTERM, SIGHUP, SIGQUIT.
    ///
    /// - Throws: ``TerminalError/noSignalPipe(errno:)`` if the process has no descriptors left.
    package init() throws(TerminalError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .noSignalPipe(errno: errno) }
        descriptor = ends[0]
        writeEnd = ends[1]
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        arrived.store(0, ordering: .sequentiallyConsistent)
        wakeUpEnd.store(writeEnd, ordering: .sequentiallyConsistent)
        found = [SIGINT, SIGTERM, SIGHUP, SIGQUIT].compactMap(Self.catchUnlessIgnored)
    }

    deinit {
        stopEditing()
        Self.restore(found)
        wakeUpEnd.store(-1, ordering: .sequentiallyConsistent)
        close(descriptor)
        close(writeEnd)
    }

    /// Catches, in addition, what concerns a line being edited: SIGTSTP, SIGCONT, SIGWINCH.
    package func startEditing() {
        guard foundWhileEditing.isEmpty else { return }
        foundWhileEditing = [SIGTSTP, SIGCONT, SIGWINCH].compactMap(Self.catchUnlessIgnored)
    }

    /// Leaves stopping, continuing and resizing to their former handlers again.
    package func stopEditing() {
        Self.restore(foundWhileEditing)
        foundWhileEditing = []
    }

    /// Takes the signals that arrived since the last call.
    ///
    /// - Returns: A set of signal numbers, empty if none came.
    package func take() -> Set<Int32> {
        var sink: [UInt8] = .init(repeating: 0, count: 64)
        while read(descriptor, &sink, sink.count) > 0 {}
        let bits = arrived.exchange(0, ordering: .sequentiallyConsistent)
        return Set((1..<64).filter { bits & (1 << UInt64($0)) != 0 })
    }

    /// Stops the process as the default action of SIGTSTP does, and returns when it is continued.
    package func stopProcess() {
        var standard = sigaction()
        sigemptyset(&standard.sa_mask)
        var ours = sigaction()
        _ = sigaction(SIGTSTP, &standard, &ours)
        raise(SIGTSTP)
        _ = sigaction(SIGTSTP, &ours, nil)
    }

    /// Installs the handler and hands back the former action, or nil if the signal is ignored.
    private static func catchUnlessIgnored(
        _ signal: Int32
    ) -> (signal: Int32, action: sigaction)? {
        var former = sigaction()
        guard sigaction(signal, nil, &former) == 0, !SignalAction.isIgnored(former) else {
            return nil
        }
        var action = SignalAction.calling(note)
        // Writing a journal must not be cut short by a resize; poll returns in spite of it.
        action.sa_flags = SA_RESTART
        return sigaction(signal, &action, nil) == 0 ? (signal, former) : nil
    }

    private static func restore(_ actions: [(signal: Int32, action: sigaction)]) {
        for (signal, former) in actions {
            var former = former
            _ = sigaction(signal, &former, nil)
        }
    }
}
